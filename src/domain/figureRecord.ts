import type { CandidateSource, CommendationForm, NotRatedReason, OrganisationKind, OrganisationTier, RatingState } from './codes'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/** OTHER: a collective or a person outside the tree, known by name only. */
export type RecordSubject = 'ORGANISATION' | 'MEMBER' | 'COLLECTIVE' | 'CANDIDATE' | 'OTHER'

/** One record behind a figure, whatever it counts. What such a record does not have is null. */
export interface FigureRecord {
  id: number
  subject: RecordSubject
  subjectId: number | null
  name: string
  /** Code of the organisation, or of the unit that a person stands in. */
  code: string | null
  unitName: string | null
  /** Where the subject stands today, which need not be where it was counted. */
  path: string | null
  tier: OrganisationTier | null
  kind: OrganisationKind | null
  ratingId: number | null
  level: RatingLevel | null
  state: RatingState | null
  reason: NotRatedReason | null
  note: string | null
  /** Of the rating's decision («22-QĐ/ĐU») or of the commendation's. */
  documentNumber: string | null
  /** Decided, reached or joined on. */
  date: PlainDate | null
  commendationDecisionId: number | null
  form: CommendationForm | null
  label: string | null
  source: CandidateSource | null
  admittedOn: PlainDate | null
  officialOn: PlainDate | null
}

/** Orders of a list, each from low to high or the other way round. */
export const RECORD_SORTS = ['code', 'name', 'level', 'date'] as const
export type RecordSort = (typeof RECORD_SORTS)[number]

export interface RecordOrder {
  by: RecordSort
  descending: boolean
}

/** The records that make a figure, or those that one might look for among them and why they are not there. */
export type RecordPart = 'counted' | 'leftOut'
