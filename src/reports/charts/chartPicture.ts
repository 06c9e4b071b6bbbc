import sharp from 'sharp'
import type { Chart } from '../document'
import { chartDrawing } from './chartDrawing'
import { SvgPainter } from './svgPainter'

const DOTS_PER_INCH = 300
/** Room for the lines at the edges, which are half outside what they go around. */
const EDGE = 1

/** A chart as a PNG; sizes in points. */
export interface Picture {
  png: Buffer
  width: number
  height: number
}

/** The chart of the PDF as a picture sharp enough for print. */
export async function chartPicture(chart: Chart, width: number): Promise<Picture> {
  const painter = new SvgPainter()
  const setting = { painter, flow: { frame: { left: EDGE, width: width - 2 * EDGE } } }
  const drawing = chartDrawing(setting, chart)
  drawing.draw(EDGE)
  const height = drawing.height + 2 * EDGE
  const svg = painter.picture(width, height, Math.round((width * DOTS_PER_INCH) / 72))
  return { png: await sharp(Buffer.from(svg)).toColourspace('b-w').png({ compressionLevel: 9 }).toBuffer(), width, height }
}
