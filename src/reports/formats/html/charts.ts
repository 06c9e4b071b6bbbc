import { barSegments, type Box, columnSegments, hatching, type Segment } from '../../charts/chartGeometry'
import { chartTable, levelsOf } from '../../charts/chartTable'
import type { Chart, ChartPart, DistributionChart, TrendChart } from '../../document'
import { cellText } from '../../documentText'
import { officialWords } from '../../officialWords'
import { element, escaped, inElement } from './escape'

const WIDTH = 480
const BAR_HEIGHT = 28
const PLOT = { top: 12, height: 150, left: 40, below: 20 }
const COLUMN = { widest: 76, share: 0.62 }
const LETTER_WIDTH = 7
const n = (value: number) => Math.round(value * 100) / 100

/** The chart as a picture that needs no style of its own, its levels listed below, its numbers as a table on demand. */
export function chart(given: Chart): string {
  const picture = given.chart === 'distribution' ? distribution(given) : trend(given)
  return `<figure class="official__figure">${element('figcaption', 'official__caption', given.title)}${picture}</figure>`
}

function distribution(given: DistributionChart): string {
  const shown = given.parts.filter(({ count }) => count > 0)
  if (!shown.length) return element('p', 'official__none', officialWords.emptyChart)
  const counts = shown.map(({ count }) => count)
  const segments = barSegments(counts, { x: 1, y: 1, width: WIDTH - 2, height: BAR_HEIGHT - 2 })
  const bar = segments.map((segment, i) => levelBox(segment, shown[i]!)).join('')
  return svg(given, BAR_HEIGHT, bar) + legend(shown, true) + data(given)
}

function trend(given: TrendChart): string {
  const { years } = given
  const levels = levelsOf(years)
  if (!levels.length) return element('p', 'official__none', officialWords.emptyChart)
  const slot = (WIDTH - PLOT.left) / years.length
  const width = Math.min(COLUMN.widest, slot * COLUMN.share)
  const columns = years.map(({ year, parts }, i) => {
    const centre = PLOT.left + (i + 0.5) * slot
    return (
      column(parts, { x: centre - width / 2, y: PLOT.top, width, height: PLOT.height }) + label(String(year), centre, bottom + 16, 'year')
    )
  })
  return svg(given, bottom + PLOT.below, axis() + columns.join('')) + legend(levels, false) + data(given)
}

const bottom = PLOT.top + PLOT.height

const axis = () =>
  [0, 50, 100]
    .map(percent => {
      const y = bottom - (PLOT.height * percent) / 100
      return `<path class="official__grid" d="M${PLOT.left} ${n(y)}H${WIDTH}"/>${label(`${percent}%`, PLOT.left - 6, y + 4, 'axis')}`
    })
    .join('')

function column(parts: readonly ChartPart[], box: Box): string {
  const counts = parts.map(({ count }) => count)
  const segments = columnSegments(counts, box)
  if (segments.every(segment => !segment)) return label(officialWords.nobody, box.x + box.width / 2, box.y + box.height / 2, 'year')
  return segments.map((segment, i) => (segment ? levelBox(segment, parts[i]!) + valueIn(segment, parts[i]!) : '')).join('')
}

/** The value stands in its segment where there is room: the whole text, else the count. */
function valueIn(segment: Box, { level, text, count }: ChartPart): string {
  const fitting = [text, String(count)].find(value => value.length * LETTER_WIDTH <= segment.width)
  if (fitting === undefined || segment.height < 12) return ''
  return label(fitting, segment.x + segment.width / 2, segment.y + segment.height / 2 + 4, `on-${level.toLowerCase()}`)
}

function levelBox(box: Box, { level }: ChartPart): string {
  const { x, y, width, height } = box
  const hatch = level === 'UNSATISFACTORY' ? `<path class="official__hatch" d="${hatching(box).map(line).join('')}"/>` : ''
  return `<rect class="official__level--${level.toLowerCase()}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>${hatch}`
}

const line = ({ x1, y1, x2, y2 }: Segment) => `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}`

const label = (text: string, x: number, y: number, kind: string) =>
  `<text class="official__label official__label--${kind}" x="${n(x)}" y="${n(y)}">${escaped(text)}</text>`

const svg = ({ title, description }: Chart, height: number, content: string) =>
  `<svg class="official__chart" viewBox="0 0 ${WIDTH} ${height}" role="img" focusable="false"><title>${escaped(title)}</title>` +
  `<desc>${escaped(description)}</desc>${content}</svg>`

function legend(parts: readonly ChartPart[], withText: boolean): string {
  const items = parts.map(part => {
    const swatch = `<svg class="official__swatch" viewBox="0 0 20 12" aria-hidden="true">${levelBox({ x: 1, y: 1, width: 18, height: 10 }, part)}</svg>`
    return `<li>${swatch}${inElement(part.label)}${withText ? `: <strong>${inElement(part.text)}</strong>` : ''}</li>`
  })
  return `<ul class="official__legend">${items.join('')}</ul>`
}

function data(given: Chart): string {
  const { columns, rows } = chartTable(given)!
  const head = columns.map(({ heading }) => `<th scope="col">${inElement(heading)}</th>`).join('')
  const body = rows.map(cells => {
    const [first = '', ...rest] = cells.map(cellText)
    return `<tr><th scope="row">${inElement(first)}</th>${rest.map(text => `<td class="official__cell--right">${inElement(text)}</td>`).join('')}</tr>`
  })
  return (
    `<details class="official__data"><summary>${officialWords.chartData}</summary>` +
    `<table class="official__table"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></details>`
  )
}
