import type { Frame } from './flow'
import type { PdfPainter } from './painter'

/** What a chart is drawn with: the page of a PDF, or a picture. */
export type ChartPainter = Pick<PdfPainter, 'text' | 'fill' | 'stroke'>

/** Where a chart is drawn, and between which sides. */
export interface ChartSetting {
  painter: ChartPainter
  flow: { frame: Pick<Frame, 'left' | 'width'> }
}
