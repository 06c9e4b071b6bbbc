import type { Face } from '../typesetting/face'
import type { Line } from '../typesetting/lines'
import type { Frame } from '../typesetting/page'
import type { Box, Segment } from './chartGeometry'

/** What a chart is drawn with, in points from the top left corner: the page of a PDF, or a picture. */
export interface ChartPainter {
  /** `stretch` widens each space, in points; `gray` is 0 for black, 1 for white. */
  text(face: Face, size: number, x: number, baseline: number, line: Line, stretch?: number, gray?: number): void
  fill(box: Box, gray: number): void
  stroke(segments: readonly Segment[], width: number, gray?: number): void
}

/** Where a chart is drawn, and between which sides. */
export interface ChartSetting {
  painter: ChartPainter
  flow: { frame: Pick<Frame, 'left' | 'width'> }
}
