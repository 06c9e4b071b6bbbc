import type { MembershipEnding } from './codes'
import type { PlainDate } from './plainDate'

/**
 * Why somebody who belonged to a unit in a year has no rating in its cycle: left before the counting date, came after it, has a rating in
 * another cycle of the year, or was put on file only after the year was opened.
 */
export type WhyWithoutRating = 'LEFT' | 'CAME_LATER' | 'RATED_ELSEWHERE' | 'FILED_LATER'

export interface WithoutRating {
  memberId: number
  name: string
  unitName: string
  why: WhyWithoutRating
  /** Of who left. */
  endedBy: MembershipEnding | null
  /** The day of leaving or of coming. */
  on: PlainDate | null
}
