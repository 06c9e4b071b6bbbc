import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import { levelLabel, levelMark, levelShortLabel } from '../labels/ratings'

/** A level as pages show it: the mark with its class, the names beside it. */
export const presentLevel = (level: RatingLevel) => ({
  code: level,
  css: levelMark[level].toLowerCase(),
  mark: levelMark[level],
  name: levelLabel[level],
  short: levelShortLabel[level],
})

export type ShownLevel = ReturnType<typeof presentLevel>

export const presentLevelOrNone = (level: RatingLevel | null) => level && presentLevel(level)

/** The four levels to choose from, one of them chosen. */
export const levelChoices = (chosen: RatingLevel | null) =>
  RATING_LEVELS.map(level => ({ ...presentLevel(level), chosen: level === chosen }))
