import { type ActingPerson } from './actingSide'
import type { OrganisationTier, SubjectKind } from './codes'
import type { CycleSettings, MemberAuthority } from './cycleSettings'

interface DecidedCycle {
  organisationId: number
  path: string
  settings?: Pick<CycleSettings, 'memberAuthority'>
}

interface DecidedRating {
  kind: SubjectKind
  organisationId: number | null
}

const OWN_BODY = 'Cấp trên trực tiếp quyết định xếp loại của tổ chức này, không phải chính tổ chức.'

const MEMBERS_ELSEWHERE: Record<Exclude<MemberAuthority, 'COMMITTEE'>, string> = {
  ABOVE: 'Khi mở đợt, cấp ủy nêu cấp trên trực tiếp quyết định xếp loại đảng viên. Hãy ghi theo văn bản của cấp trên.',
  OUTSIDE: 'Khi mở đợt, cấp ủy nêu nơi khác quyết định xếp loại đảng viên. Hãy ghi theo văn bản của nơi ấy.',
}

/** Whether somebody decides for the committee above the one that opened the year. */
const decidesAbove = ({ grants }: ActingPerson, { path }: DecidedCycle) =>
  grants.some(grant => grant.role === 'COMMITTEE_SECRETARY' && grant.path !== path && path.startsWith(grant.path))

/** The rating of the committee itself: its superior decides, often long after it has decided and published its own. */
export const isOwnRating = ({ organisationId }: Pick<DecidedRating, 'organisationId'>, cycle: Pick<DecidedCycle, 'organisationId'>) =>
  organisationId === cycle.organisationId

/**
 * Why a decision on a rating is not the committee's that opened the year: a body never decides its own; of members the committee stated who does.
 * Null where it is, or where the actor decides for the level above that was stated.
 */
export function decidedElsewhere({ kind, organisationId }: DecidedRating, cycle: DecidedCycle, actor: ActingPerson): string | null {
  if (isOwnRating({ organisationId }, cycle)) return OWN_BODY
  const authority = cycle.settings?.memberAuthority ?? 'COMMITTEE'
  if (kind !== 'MEMBER' || authority === 'COMMITTEE') return null
  return authority === 'ABOVE' && decidesAbove(actor, cycle) ? null : MEMBERS_ELSEWHERE[authority]
}

/** How many of these the level above decides, as the committee stated it of members. */
export const decidedAbove = (ratings: readonly { kind: SubjectKind }[], { memberAuthority }: CycleSettings) =>
  memberAuthority === 'ABOVE' ? ratings.filter(({ kind }) => kind === 'MEMBER').length : 0

/** Who decides for a committee: above the grassroots organisations its standing board, else the committee itself. */
export const authorityName = ({ tier, bodyName }: { tier: OrganisationTier; bodyName: string }) =>
  tier === 'ABOVE_GRASSROOTS' ? `Ban Thường vụ ${bodyName}` : bodyName

/** Whether the words of a paper name a committee's own body, which never decides its own rating (domain.md §2). */
export const isAuthority = (name: string | null | undefined, committee: { tier: OrganisationTier; bodyName: string }) =>
  name === committee.bodyName || name === authorityName(committee)
