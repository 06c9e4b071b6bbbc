import type { CycleOrigin } from './codes'
import type { PlainDate } from './plainDate'
import { RATING_LEVELS, type RatingLevel } from './ratingLevel'

/** What a paper of an earlier year says of a subject. */
export const EARLIER_OUTCOMES = [...RATING_LEVELS, 'NOT_RATED'] as const
export type EarlierOutcome = RatingLevel | 'NOT_RATED'

/** The paper that says so. */
export interface EarlierDocument {
  documentNumber: string
  decidedOn: PlainDate
  /** Who decided, in the words of the paper. */
  authorityName: string
  signatoryName: string
  signatoryOffice: string
}

/** Why results of a year are not written down by hand; null where they may be. `origin` is of the committee's cycle, if the year has one. */
export function whyNotEarlier(year: number, today: PlainDate, origin: CycleOrigin | null): string | null {
  if (origin === 'RUN') return `Năm ${year} đã mở đợt đánh giá trong hệ thống; kết quả năm này đổi bằng quyết định của đợt đó.`
  if (year < Number(today.slice(0, 4))) return null
  return `Năm ${year} chưa kết thúc nên không phải năm trước. Hãy mở đợt đánh giá cho năm này.`
}

/** A subject as it stands before something is written down. */
export interface EarlierSubject {
  name: string
  /** Admitted, founded; null where it was always there. */
  since: PlainDate | null
  /** The unit in which another rating of the same year stands. */
  ratedAt: string | null
  outcome: EarlierOutcome | null
}

/** Why a subject has no result of the year; null where it may have. */
export function whyNotThere({ name, since, ratedAt }: EarlierSubject, year: number): string | null {
  if (ratedAt) return `${name} đã có kết quả năm ${year} ở ${ratedAt}; mỗi năm một kết quả.`
  return since !== null && since > lastDay(year) ? `${name} chưa có trong năm ${year}.` : null
}

const lastDay = (year: number): PlainDate => `${year}-12-31`

/** A decision on a year's results is of that year or later, and not of the future. */
export const isDayOfDecision = (decidedOn: PlainDate, year: number, today: PlainDate) => decidedOn >= `${year}-01-01` && decidedOn <= today

/** What is on record is put right with a reason; without one it stays. */
export const needsReason = ({ outcome }: Pick<EarlierSubject, 'outcome'>, next: EarlierOutcome) => outcome !== null && outcome !== next
