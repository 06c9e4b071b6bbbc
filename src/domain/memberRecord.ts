import type { AbsenceKind, DisciplineForm, MembershipBeginning, MembershipEnding, OfficeRole, OrganisationTier, Sex } from './codes'
import type { MovementKind } from './memberMovement'
import type { PlainDate } from './plainDate'

export const MEMBER_ORDERS = ['name', 'unit', 'admitted'] as const
export type MemberOrder = (typeof MEMBER_ORDERS)[number]

export const MEMBER_LIST_STATUSES = ['FULL', 'PROBATIONARY', 'LEFT'] as const
export type MemberListStatus = (typeof MEMBER_LIST_STATUSES)[number]

/** What a list of members is narrowed to. */
export interface MemberFilter {
  /** Part of a name, with or without diacritics; empty finds all. */
  search: string
  unitId: number | null
  /** LEFT: those whose last cell was here. */
  status: MemberListStatus | null
  exemptOnly: boolean
}

/** A member in a list, as of today. */
export interface MemberRecord {
  id: number
  name: string
  unitId: number
  unitCode: string
  unitName: string
  office: OfficeRole | null
  admittedOn: PlainDate
  /** Null while on probation. */
  officialOn: PlainDate | null
  exempt: boolean
  suspended: boolean
  /** Of somebody who left: how, and from when on. */
  endedBy: MembershipEnding | null
  leftOn: PlainDate | null
}

/** The profile of a member. Of the identity number only the end is ever read. */
export interface MemberProfile {
  id: number
  name: string
  birthName: string | null
  aliases: string | null
  sex: Sex | null
  birthDate: PlainDate | null
  homeTown: string | null
  residence: string | null
  ethnicity: string | null
  religion: string | null
  occupation: string | null
  education: string | null
  politicalTheory: string | null
  post: string | null
  identityEnd: string | null
  cardNumber: string | null
  admittedOn: PlainDate
  admittedAt: string | null
  officialOn: PlainDate | null
  officialAt: string | null
}

/** What is written down of a member as a person and of the way into the Party. */
export const PROFILE_FIELDS = [
  'fullName',
  'birthName',
  'aliases',
  'sex',
  'birthDate',
  'homeTown',
  'residence',
  'ethnicity',
  'religion',
  'occupation',
  'post',
  'education',
  'politicalTheory',
  'identityNumber',
  'cardNumber',
  'admittedOn',
  'admittedAt',
  'officialOn',
  'officialAt',
] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** Something dated in a member's life in the Party. What such an episode does not have is null. */
interface EpisodeFacts<List extends string, Code extends string> {
  list: List
  code: Code
  /** Of a membership: how it ended. */
  ending: MembershipEnding | null
  organisationId: number | null
  organisationName: string | null
  path: string | null
  tier: OrganisationTier | null
  fromDate: PlainDate
  /** Of a discipline: the day of its annulment. */
  toDate: PlainDate | null
  document: string | null
  /** Of what was cancelled: the cell that was left by it. */
  note: string | null
  /** What it ended by, and why. */
  endDocument: string | null
  endNote: string | null
}

export type MemberEpisode =
  | EpisodeFacts<'MEMBERSHIP', MembershipBeginning>
  | EpisodeFacts<'OFFICE', OfficeRole>
  | EpisodeFacts<'ABSENCE', AbsenceKind>
  | EpisodeFacts<'DISCIPLINE', DisciplineForm>
  | EpisodeFacts<'TEMPORARY', 'TEMPORARY'>
  | EpisodeFacts<'CANCELLED', MovementKind>

export type EpisodeOf<List extends MemberEpisode['list']> = Extract<MemberEpisode, { list: List }>

export const episodesOf = <List extends MemberEpisode['list']>(episodes: readonly MemberEpisode[], list: List) =>
  episodes.filter((episode): episode is EpisodeOf<List> => episode.list === list)
