import type { Chart } from '../../document'
import { spacing } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import type { Piece } from './flow'
import { chartDrawing } from '../../charts/chartDrawing'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { centredStyle, opening, textPieces } from './textPieces'

const GAPS = spacing.chart

/** The title, and the chart as one figure with its description in place of what it shows. */
export function* chartPieces(setting: Setting, chart: Chart, parent: Tag): Generator<Piece> {
  const style = { ...centredStyle(setting, face('bold'), setting.layout.sizes.caption), gap: GAPS.above }
  yield* textPieces(setting, chart.title, style, opening(parent, 'P'))
  const drawing = chartDrawing(setting, chart)
  const { left, width } = setting.flow.frame
  yield {
    gap: GAPS.belowTitle,
    height: drawing.height + GAPS.below,
    slack: GAPS.below,
    lines: 2,
    keepWithNext: false,
    draw(top) {
      const figure = parent.open('Figure', { alternative: chart.description, box: { x: left, y: top, width, height: drawing.height } })
      figure.draw()
      drawing.draw(top)
      figure.close()
    },
  }
}
