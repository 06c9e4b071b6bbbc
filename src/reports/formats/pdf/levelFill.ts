import type { RatingLevel } from '../../../domain/ratingLevel'
import type { Box, PdfPainter, Segment } from './painter'

/** Greys far enough apart for a poor printer; the fourth level is hatched. Text is drawn on them in black (0) or white (1). */
const fills: Record<RatingLevel, { gray: number; text: number; hatched: boolean }> = {
  EXCELLENT: { gray: 0.5, text: 1, hatched: false },
  GOOD: { gray: 0.2, text: 1, hatched: false },
  SATISFACTORY: { gray: 0.86, text: 0, hatched: false },
  UNSATISFACTORY: { gray: 1, text: 0, hatched: true },
}

const EDGE = 0.6
const HATCH = { distance: 4, width: 0.5 }

export const textOnLevel = (level: RatingLevel) => fills[level].text
export const isHatched = (level: RatingLevel) => fills[level].hatched

export function drawLevel(painter: PdfPainter, box: Box, level: RatingLevel) {
  painter.fill(box, fills[level].gray)
  if (fills[level].hatched) painter.stroke(hatching(box), HATCH.width)
  painter.stroke(edges(box), EDGE)
}

export function edges({ x, y, width, height }: Box): Segment[] {
  const [right, bottom] = [x + width, y + height]
  return [
    { x1: x, y1: y, x2: right, y2: y },
    { x1: right, y1: y, x2: right, y2: bottom },
    { x1: right, y1: bottom, x2: x, y2: bottom },
    { x1: x, y1: bottom, x2: x, y2: y },
  ]
}

/** Slanting lines cut off at the edges of the box. */
function hatching({ x, y, width, height }: Box): Segment[] {
  const count = Math.ceil((width + height) / HATCH.distance)
  return Array.from({ length: count }, (_, i) => {
    const reach = (i + 0.5) * HATCH.distance
    const [across, down] = [Math.min(reach, width), Math.min(reach, height)]
    return { x1: x + across, y1: y + reach - across, x2: x + reach - down, y2: y + down }
  }).filter(({ y1 }) => y1 <= y + height)
}
