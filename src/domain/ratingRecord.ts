import type { NotRatedReason, OfficeRole, RatingState, SelfRater, SubjectKind } from './codes'
import type { SubjectGroup } from './figureKey'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/** One rating with its subject, what the unit proposes and what was decided last: a row of every sheet and list. */
export interface RatingRecord {
  id: number
  cycleId: number
  kind: SubjectKind
  group: SubjectGroup
  state: RatingState
  version: number
  organisationId: number | null
  memberId: number | null
  /** Of the organisation under the name of that year, of the member, of the collective. */
  name: string
  /** Where the subject stood: a member's cell, an organisation itself. */
  unitId: number
  unitCode: string
  unitName: string
  /** The frozen path of the unit; rights are held on it. */
  path: string
  /** Where the unit's own rating stands, and with it the unit's file; null where the unit is not rated here. */
  unitState: RatingState | null
  /** Of a member, on the counting date. */
  office: OfficeRole | null
  admittedOn: PlainDate | null
  officialOn: PlainDate | null
  /** Where a member takes part for a time on the counting date, and since when; null for those at home. */
  awayAt: string | null
  awaySince: PlainDate | null
  /** Whether it is of who headed the committee on the counting date: 1 or 0. */
  isHead: number
  /** The group of like units in which its unit stands; null where the committee named none. */
  alike: string | null
  selfLevel: RatingLevel | null
  selfRatedBy: SelfRater | null
  proposedLevel: RatingLevel | null
  votesExcellent: number | null
  votesGood: number | null
  votesSatisfactory: number | null
  votesUnsatisfactory: number | null
  votesInvalid: number | null
  /** Why the proposed level stands although something speaks against it. */
  levelReason: string | null
  remarks: string | null
  notRatedReason: NotRatedReason | null
  notRatedNote: string | null
  /** The decision in force. */
  decisionId: number | null
  level: RatingLevel | null
  documentNumber: string | null
  decidedOn: PlainDate | null
}

/** Where a rating stands on its way to a decision, as lists are filtered. */
export const DECISION_STEPS = ['UNPROPOSED', 'PROPOSED', 'DECIDED', 'PUBLISHED', 'NOT_RATED'] as const
export type DecisionStep = (typeof DECISION_STEPS)[number]

export interface RatingFilter {
  unitId: number | null
  kind: SubjectKind | null
  step: DecisionStep | null
}

/** A decision on a rating, in force or superseded. */
export interface DecisionRecord {
  id: number
  level: RatingLevel
  authorityName: string
  documentNumber: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  citation: string
  reason: string | null
  recordedAt: string
  supersedesId: number | null
}

/** One entry of a record's history. */
export interface ActRecord {
  at: string
  userName: string
  act: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
}
