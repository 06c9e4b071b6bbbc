import type { NotRatedReason, RatingState, SubjectKind } from './codes'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/** A rating of one subject among those of other years, with the decision in force. */
export interface YearRating {
  id: number
  year: number
  kind: SubjectKind
  state: RatingState
  /** Of the unit in which it was rated, as frozen with the cycle. */
  path: string
  organisationId: number | null
  unitName: string
  cyclePublished: boolean
  notRatedReason: NotRatedReason | null
  notRatedNote: string | null
  level: RatingLevel | null
  documentNumber: string | null
  decidedOn: PlainDate | null
  authorityName: string | null
}

/** Whether the result is out; that of somebody not rated comes out with the cycle. */
export const isPublished = ({ state, cyclePublished }: Pick<YearRating, 'state' | 'cyclePublished'>) =>
  state === 'PUBLISHED' || (state === 'NOT_RATED' && cyclePublished)

/** The rating as it looks to whoever has to wait for the publication. */
export function untilPublished<Rating extends YearRating>(rating: Rating): Rating {
  if (isPublished(rating)) return rating
  return {
    ...rating,
    state: 'DRAFT',
    level: null,
    documentNumber: null,
    decidedOn: null,
    authorityName: null,
    notRatedReason: null,
    notRatedNote: null,
  }
}
