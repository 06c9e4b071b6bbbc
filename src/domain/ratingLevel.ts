/** The four levels of "xếp loại chất lượng", best first. The order is relied on for sorting and comparing. */
export const RATING_LEVELS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'] as const

export type RatingLevel = (typeof RATING_LEVELS)[number]

/** A count for each level; every level is present. */
export type LevelCounts = Record<RatingLevel, number>

export const noLevels = (): LevelCounts => ({ EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, UNSATISFACTORY: 0 })

export const isRatingLevel = (text: unknown): text is RatingLevel => RATING_LEVELS.some(level => level === text)
