import type { SubjectGroup } from './figureKey'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/** How an organisation stands in a rating year, with what decided it. */
export interface UnitStanding {
  ratingId: number
  group: SubjectGroup
  code: string
  name: string
  /** By the current decision; null while there is none to show. */
  level: RatingLevel | null
  notRated: boolean
  authorityName: string | null
  documentNumber: string | null
  decidedOn: PlainDate | null
}
