import type { Actor } from './actor'
import type { SelfRater, SubjectKind } from './codes'
import type { PlainDate } from './plainDate'
import type { ActedCycle, ActedRating } from './ratingActs'
import type { RatingLevel } from './ratingLevel'

/** How a subject rates itself, and in which words. */
export interface SelfRating {
  selfLevel: RatingLevel
  selfStrengths: string | null
  selfWeaknesses: string | null
}

/** Who entered it; all null where there is none. */
export interface SelfRaterNote {
  selfRatedBy: SelfRater | null
  selfRaterName: string | null
  selfRatedAt: string | null
}

/** A self-rating as it stands on record: with nothing in it where nobody entered one. */
export interface SelfRatingRecord extends Omit<SelfRating, 'selfLevel'>, SelfRaterNote {
  selfLevel: RatingLevel | null
  memberId: number | null
}

/** A self-rating in a year whose results are not out. */
export interface OpenSelfRating extends ActedRating, Omit<SelfRatingRecord, 'selfRatedBy' | 'memberId'> {
  id: number
  year: number
  kind: SubjectKind
  cycle: ActedCycle
  /** The last day of the unit for it; null where none was set. */
  lastDay: PlainDate | null
}

export const NO_SELF_RATING = {
  ...{ selfLevel: null, selfStrengths: null, selfWeaknesses: null },
  ...{ selfRatedBy: null, selfRaterName: null, selfRatedAt: null },
} as const

/** Whoever enters the self-rating of somebody else does it for the cell, and it stays marked so. */
export const selfRaterNote = (
  { memberId, name }: Pick<Actor, 'memberId' | 'name'>,
  rating: { memberId: number | null },
  now: Date,
): SelfRaterNote => ({
  selfRatedBy: rating.memberId !== null && rating.memberId === memberId ? 'MEMBER' : 'CELL',
  selfRaterName: name,
  selfRatedAt: now.toISOString(),
})
