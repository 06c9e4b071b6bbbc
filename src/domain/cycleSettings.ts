import type { AlikeUnits } from './alikeUnits'
import type { CycleStep, SubjectKind } from './codes'
import type { CapSetting } from './excellentCap'
import type { PlainDate } from './plainDate'
import type { AdmissionDay } from './regulations/regulation'

/** The last day of a step. It locks only where the committee said so when it opened the year. */
export interface Deadline {
  on: PlainDate
  locks: boolean
}

/** How much of those with a vote: a quorum to meet, a threshold for a level. Local practice, so a setting. */
export const MAJORITIES = ['MORE_THAN_HALF', 'TWO_THIRDS'] as const
export type Majority = (typeof MAJORITIES)[number]

export interface VotingRules {
  quorum: Majority
  threshold: Majority
  /** The document that says so; null is shown as empty. */
  grantedBy?: string | null
}

/** Who decides members: open in the texts on file (366 Điều 13: by assignment), so the committee states it. */
export const MEMBER_AUTHORITIES = ['COMMITTEE', 'ABOVE', 'OUTSIDE'] as const
export type MemberAuthority = (typeof MEMBER_AUTHORITIES)[number]

/** How the committee's own rating comes in: by the cycle of the level above, or recorded here from its document. */
export const OWN_RATINGS = ['ABOVE', 'RECORDED'] as const
export type OwnRating = (typeof OWN_RATINGS)[number]

/** What the committee stated when it opened the year; frozen from then on. What is left out was not stated. */
export interface CycleSettings {
  caps: Partial<Record<SubjectKind, CapSetting>>
  subjects?: readonly SubjectKind[]
  deadlines?: Partial<Record<CycleStep, Deadline>>
  voting?: VotingRules
  memberAuthority?: MemberAuthority
  /** The document that assigns it; null is shown as empty. */
  memberAuthorityGrantedBy?: string | null
  ownRating?: OwnRating
  /** Which units are of like position and tasks; without any, each kind of subject is one group. */
  alike?: readonly AlikeUnits[]
  counting?: { admissionDay: AdmissionDay; memberMonths: number; organisationMonths: number }
}

/** Whether so many of so many reach the majority. */
export const reaches = (count: number, total: number, majority: Majority) =>
  majority === 'TWO_THIRDS' ? count * 3 >= total * 2 : count * 2 > total
