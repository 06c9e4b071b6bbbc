import type { RatingLevel } from '../../domain/ratingLevel'
import { type Box, edges, hatching } from './chartGeometry'
import type { ChartPainter } from './chartSetting'

/** Greys far enough apart for a poor printer; the fourth level is hatched. Text is drawn on them in black (0) or white (1). */
const fills: Record<RatingLevel, { gray: number; text: number; hatched: boolean }> = {
  EXCELLENT: { gray: 0.5, text: 1, hatched: false },
  GOOD: { gray: 0.2, text: 1, hatched: false },
  SATISFACTORY: { gray: 0.86, text: 0, hatched: false },
  UNSATISFACTORY: { gray: 1, text: 0, hatched: true },
}

const EDGE = 0.6
const HATCH_WIDTH = 0.5

export const textOnLevel = (level: RatingLevel) => fills[level].text
export const isHatched = (level: RatingLevel) => fills[level].hatched

export function drawLevel(painter: ChartPainter, box: Box, level: RatingLevel) {
  painter.fill(box, fills[level].gray)
  if (fills[level].hatched) painter.stroke(hatching(box), HATCH_WIDTH)
  painter.stroke(edges(box), EDGE)
}
