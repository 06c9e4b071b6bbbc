import type { Actor } from '../domain/actor'
import type { CandidateProfile } from '../domain/candidateRecord'
import { mayBeAdmitted, nextStage, type ReachedStages } from '../domain/candidateStages'
import type { OrganisationKind } from '../domain/codes'
import type { MemberEpisode } from '../domain/memberRecord'
import type { PlainDate } from '../domain/plainDate'
import { placesBelow } from '../domain/unitPlace'
import { candidateStageLabel } from '../labels/candidates'
import type { Organisation } from '../models/Organisation'
import { canKeepCandidates } from '../policies/candidates'
import { canKeepMembers } from '../policies/members'
import { canRunCycle } from '../policies/ratings'
import { canKeepTree, canMoveUnit } from '../policies/organisations'

export interface ActLink {
  name: string
  href: string
  /** Puts right what was recorded wrongly. */
  mends?: true
}

const when = (allowed: boolean, name: string, href: string): ActLink[] => (allowed ? [{ name, href }] : [])
const mend = (allowed: boolean, name: string, href: string): ActLink[] => (allowed ? [{ name, href, mends: true }] : [])

/** What is on file of an organisation that may be carried on or put right. */
interface KeptThere {
  offices: readonly { toDate: PlainDate | null }[]
  hasTerms: boolean
  hasCollectives: boolean
}

/** What this reader may do at an organisation. */
export function actsAtOrganisation(actor: Actor, organisation: Organisation, kept: KeptThere): ActLink[] {
  const at = `/organisations/${organisation.id}`
  const open = organisation.closedOn === null
  const keeps = open && canKeepTree(actor, organisation)
  const moves = canMoveUnit(actor, organisation)
  const above = keeps && placesBelow(organisation).length > 0
  return [
    ...when(above, 'Lập đơn vị trực thuộc', `${at}/units/new`),
    ...when(above, 'Tệp bảng tính', `${at}/imports`),
    ...when(above, 'Các bước thiết lập', `${at}/set-up`),
    ...when(open && organisation.tier !== 'BELOW_GRASSROOTS' && canRunCycle(actor, organisation), 'Các năm trước', `${at}/earlier-years`),
    ...actsOnOffices(actor, organisation, kept),
    ...when(keeps, 'Đổi tên', `${at}/names/new`),
    ...when(moves && open, 'Chuyển nơi trực thuộc', `${at}/places/new`),
    ...when(moves && open, 'Kết thúc hoạt động', `${at}/closures/new`),
    ...when(moves && !open, 'Cho hoạt động trở lại', `${at}/reopenings/new`),
    ...mend(keeps, 'Sửa thông tin trên văn bản', `${at}/details/new`),
    ...mend(canKeepTree(actor, organisation), 'Sửa tên đã ghi sai', `${at}/name-corrections/new`),
    ...mend(canKeepTree(actor, organisation), 'Sửa ngày đã ghi', `${at}/day-corrections/new`),
  ]
}

function actsOnOffices(actor: Actor, organisation: Organisation, { offices, hasTerms, hasCollectives }: KeptThere): ActLink[] {
  if (!canKeepMembers(actor, organisation)) return []
  const at = `/organisations/${organisation.id}`
  return [
    ...when(organisation.closedOn === null, 'Ghi chức vụ', `${at}/offices/new`),
    ...when(
      offices.some(({ toDate }) => toDate === null),
      'Ghi thôi chức',
      `${at}/office-endings/new`,
    ),
    ...mend(offices.length > 0, 'Sửa ngày giữ chức vụ', `${at}/office-corrections/new`),
    ...when(organisation.closedOn === null, 'Ghi nhiệm kỳ', `${at}/terms/new`),
    ...mend(hasTerms, 'Sửa nhiệm kỳ đã ghi', `${at}/term-corrections/new`),
    ...when(organisation.closedOn === null, 'Ghi tập thể lãnh đạo', `${at}/collectives/new`),
    ...mend(hasCollectives, 'Sửa, kết thúc tập thể', `${at}/collective-changes/new`),
  ]
}

/** What this reader may do at a list of members. */
export const actsAtMembers = (
  actor: Actor,
  organisation: { id: number; kind: OrganisationKind; path: string; closedOn: PlainDate | null },
  found: number,
): ActLink[] => {
  const at = `/organisations/${organisation.id}`
  const keeps = canKeepMembers(actor, organisation) && !organisation.closedOn
  return [
    ...when(keeps, 'Thêm đảng viên', `${at}/members/new`),
    ...when(keeps && organisation.kind === 'CELL' && found > 0, 'Chuyển nhiều đảng viên sang chi bộ khác', `${at}/member-transfers/new`),
    ...when(keeps, 'Nhập từ tệp, tải danh sách', `${at}/imports?workbook=members`),
  ]
}

/** What this reader may do at a member's profile. */
export function actsAtMember(
  actor: Actor,
  member: { id: number; path: string },
  { officialOn }: { officialOn: PlainDate | null },
  episodes: readonly MemberEpisode[],
): ActLink[] {
  const at = `/members/${member.id}`
  const keeps = canKeepMembers(actor, member)
  const isDisciplined = episodes.some(({ list, toDate }) => list === 'DISCIPLINE' && toDate === null)
  const hasMoved = mayNotHaveBeen(episodes) || episodes.some(({ list, code }) => list === 'MEMBERSHIP' && code !== 'ADMITTED')
  return [
    ...when(keeps, 'Sửa hồ sơ', `${at}/profile/new`),
    ...when(keeps && !officialOn, 'Công nhận chính thức', `${at}/recognitions/new`),
    ...when(keeps, 'Ghi chuyển, miễn, rời Đảng', `${at}/movements/new`),
    ...mend(keeps && hasMoved, 'Sửa ngày đã ghi', `${at}/movement-corrections/new`),
    ...mend(keeps && mayNotHaveBeen(episodes), 'Bỏ ghi việc không xảy ra', `${at}/movement-cancellings/new`),
    ...when(keeps, 'Ghi kỷ luật', `${at}/disciplines/new`),
    ...mend(keeps && isDisciplined, 'Sửa kỷ luật đã ghi', `${at}/discipline-corrections/new`),
    ...mend(keeps && isDisciplined, 'Hủy kỷ luật đã ghi', `${at}/discipline-annulments/new`),
  ]
}

/** Something is on file besides how the record began. */
const mayNotHaveBeen = (episodes: readonly MemberEpisode[]) =>
  episodes.some(({ list, ending }) => list === 'ABSENCE' || list === 'TEMPORARY' || ending !== null)

/** What this reader may do at a year's list of candidates. */
export function actsAtCandidates(
  actor: Actor,
  organisation: { id: number; path: string; closedOn: PlainDate | null },
  year: number,
): ActLink[] {
  const at = `/organisations/${organisation.id}`
  const open = organisation.closedOn === null
  return [
    ...when(open && canKeepCandidates(actor, organisation), 'Thêm quần chúng', `${at}/candidates/new`),
    ...when(open && canKeepMembers(actor, organisation), `Chỉ tiêu năm ${year}`, `${at}/years/${year}/targets/new`),
  ]
}

/** What this reader may do at a candidate's page: what comes next stands first. */
export function actsAtCandidate(actor: Actor, unit: { path: string }, { id, memberId, stages, endings }: CandidateProfile): ActLink[] {
  const at = `/candidates/${id}`
  const keeps = canKeepCandidates(actor, unit)
  const ended = endings.some(({ resumedOn }) => resumedOn === null)
  const followed = keeps && !memberId && !ended
  const reached: ReachedStages = Object.fromEntries(stages.map(({ stage, reachedOn }) => [stage, reachedOn]))
  const next = nextStage(reached)
  return [
    ...(next && next !== 'ADMISSION' ? when(followed, `Ghi bước: ${candidateStageLabel[next]}`, `${at}/stages/new`) : []),
    ...when(followed && mayBeAdmitted(reached) && canKeepMembers(actor, unit), 'Ghi kết nạp', `${at}/admissions/new`),
    ...when(keeps, 'Sửa hồ sơ', `${at}/profile/new`),
    ...when(followed, 'Kết thúc theo dõi', `${at}/endings/new`),
    ...when(keeps && ended, 'Theo dõi trở lại', `${at}/resumptions/new`),
  ]
}
