import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import { levelAbbreviation, levelLabel, levelMark, levelShortLabel } from '../labels/ratings'
import type { Choice } from './workbook'

/** In what other words offices write a level. */
const ALSO: Record<RatingLevel, readonly string[]> = {
  EXCELLENT: ['HTXS', 'X', 'Hoàn thành xuất sắc', '1'],
  GOOD: ['HTT', 'Hoàn thành tốt', '2'],
  SATISFACTORY: ['H', '3'],
  UNSATISFACTORY: ['KHT', '4'],
}

/** The four levels in any usual form. */
export const levelChoices: readonly Choice[] = RATING_LEVELS.map(level => ({
  code: level,
  label: levelLabel[level],
  also: [levelAbbreviation[level], levelShortLabel[level], levelMark[level], ...ALSO[level]],
}))
