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
  stages: Partial<Record<CandidateStageCode, PlainDate>>
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
}

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
}
