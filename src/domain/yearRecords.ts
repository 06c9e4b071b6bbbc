import type { CandidateStageCode, NotRatedReason, OrganisationKind, OrganisationTier } from './codes'
import type { CycleSettings } from './cycleSettings'
import type { RecipientGroup, SituationMeasure, SubjectGroup } from './figureKey'
import type { PlainDate } from './plainDate'
import type { RatingLevel } from './ratingLevel'

/** What was counted of an organisation's year, before any figure is made of it: the input of `summarise`. */
export interface YearRecords {
  organisation: OrganisationFacts
  year: number
  /** The moment of counting. */
  asOf: Date
  /** As the office chose; null where the year has no profile. */
  ratingYearReported: number | null
  cycles: CycleFacts[]
  ratings: RatingTally[]
  present: PresentCount[]
  stages: { stage: CandidateStageCode; count: number }[]
  /** Null where no target was set. */
  admissionTarget: number | null
  commendations: CommendationTally[]
  /** The organisation on the last day of the year. */
  situation: Record<SituationMeasure, number>
}

export interface OrganisationFacts {
  id: number
  code: string
  kind: OrganisationKind
  tier: OrganisationTier
  /** As on the last day of the year. */
  name: string
  bodyName: string
}

export interface CycleFacts {
  id: number
  organisationId: number
  year: number
  /** Codes of the regime it was opened with. */
  regulation: string
  guidance: string
  countingDate: PlainDate
  publishedOn: PlainDate | null
  settings: CycleSettings
}

export interface RatingTally {
  year: number
  cycleId: number
  group: SubjectGroup
  /** By the current decision; null while undecided or not rated. */
  level: RatingLevel | null
  /** Proposed level of a rating without a decision. */
  proposed: RatingLevel | null
  notRatedReason: NotRatedReason | null
  /** 1 for who headed the committee of the cycle: a cap may leave them out. */
  isHead?: number
  /** The group of like units in which the subject stands, as the committee named it. */
  alike?: string | null
  count: number
}

/** How many subjects were there on the counting date, counted from units and memberships and not from ratings. */
export interface PresentCount {
  year: number
  group: SubjectGroup
  count: number
}

export interface CommendationTally {
  title: string
  titleName: string
  recipients: RecipientGroup
  count: number
}
