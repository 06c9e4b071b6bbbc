import type { ReachedStages } from './candidateStages'
import type { CandidateSource, CandidateStageCode, Sex } from './codes'
import type { PlainDate } from './plainDate'

/** Whose stages: of those who reached one in the year, or of all who were on the way in it. */
export const CANDIDATE_SCOPES = ['REACHED', 'ON_THE_WAY'] as const
export type CandidateScope = (typeof CANDIDATE_SCOPES)[number]

/** What a year's list of candidates is narrowed to. */
export interface CandidateFilter {
  /** Part of a name, with or without diacritics; empty finds all. */
  search: string
  unitId: number | null
  source: CandidateSource | null
  scope: CandidateScope
  /** Only those who reached this stage in the year. */
  stage: CandidateStageCode | null
}

/** A candidate with the day of each stage reached. */
export interface CandidateRecord {
  id: number
  name: string
  unitId: number
  unitCode: string
  unitName: string
  source: CandidateSource
  stages: ReachedStages
  /** Of a candidacy that came to an end without admission. */
  endedOn: PlainDate | null
}

/** What a unit set itself for a year, and how many it admitted. */
export interface UnitDevelopment {
  unitId: number
  code: string
  name: string
  target: number | null
  admitted: number
}

export interface CandidateStageRecord {
  stage: CandidateStageCode
  reachedOn: PlainDate
  document: string | null
  /** Of a resolution, where they were noted. */
  votesFor: number | null
  voters: number | null
}

/** What a stage said before it was put right. */
export interface StageCorrectionRecord {
  stage: CandidateStageCode
  wasReachedOn: PlainDate
  /** Null where it was taken back. */
  reachedOn: PlainDate | null
  reason: string
  recordedAt: string
}

/** A time in which nobody followed the candidate; null at its end while it lasts. */
export interface CandidateEndingRecord {
  endedOn: PlainDate
  reason: string
  document: string | null
  resumedOn: PlainDate | null
}

/** What is written down of a candidate as a person. */
export const CANDIDATE_FIELDS = ['fullName', 'sex', 'birthDate', 'occupation', 'source'] as const
export type CandidateField = (typeof CANDIDATE_FIELDS)[number]

/** A candidate's own page. */
export interface CandidateProfile {
  id: number
  name: string
  sex: Sex | null
  birthDate: PlainDate | null
  occupation: string | null
  source: CandidateSource
  unitId: number
  unitName: string
  /** Once admitted. */
  memberId: number | null
  memberPath: string | null
  stages: CandidateStageRecord[]
  corrections: StageCorrectionRecord[]
  endings: CandidateEndingRecord[]
  version: number
}
