import { barSegments, type Box, columnSegments } from '../../src/reports/charts/chartGeometry'
import type { Chart, ChartPart } from '../../src/reports/document'

export const PICTURE = { width: 468, height: 190 }
const COLUMNS = { top: 10, height: 160 }
const GRAYS: Record<ChartPart['level'], string> = {
  EXCELLENT: '#808080',
  GOOD: '#333333',
  SATISFACTORY: '#dbdbdb',
  UNSATISFACTORY: '#ffffff',
}

export interface PictureBox extends Box {
  color: string
}

export interface PictureLabel {
  text: string
  x: number
  y: number
}

/** What a chart draws, for engines that have no charts of their own: the same boxes as ours, and fewer labels. */
export function chartPicture(chart: Chart): { boxes: PictureBox[]; labels: PictureLabel[] } {
  if (chart.chart === 'distribution') {
    const shown = chart.parts.filter(({ count }) => count > 0)
    const segments = barSegments(countsOf(shown), { x: 0, y: COLUMNS.top, width: PICTURE.width, height: 26 })
    return { boxes: segments.map((box, i) => boxOf(box, shown[i]!)), labels: shown.map((part, i) => labelOf(part.text, segments[i]!, 60)) }
  }
  const slot = PICTURE.width / chart.years.length
  const columns = chart.years.map(({ parts }, i) => {
    const segments = columnSegments(countsOf(parts), { x: i * slot, y: COLUMNS.top, width: slot * 0.62, height: COLUMNS.height })
    return segments.flatMap((box, at) => (box ? [boxOf(box, parts[at]!)] : []))
  })
  const years = chart.years.map(({ year }, i) =>
    labelOf(String(year), { x: i * slot, y: 0, width: slot * 0.62, height: 0 }, PICTURE.height),
  )
  return { boxes: columns.flat(), labels: years }
}

export function chartSvg(chart: Chart): string {
  const { boxes, labels } = chartPicture(chart)
  const rectangles = boxes.map(
    ({ x, y, width, height, color }) => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}" stroke="#000"/>`,
  )
  const texts = labels.map(({ text, x, y }) => `<text x="${x}" y="${y}" font-family="Tinos" font-size="11">${text}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}">${rectangles.join('')}${texts.join('')}</svg>`
}

const countsOf = (parts: readonly ChartPart[]) => parts.map(({ count }) => count)
const boxOf = (box: Box, { level }: ChartPart): PictureBox => ({ ...box, color: GRAYS[level] })
const labelOf = (text: string, box: Box, y: number): PictureLabel => ({ text, x: box.x + box.width / 2, y })
