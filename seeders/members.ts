import type { WriteContext } from '../src/database'
import type { AbsenceKind } from '../src/domain/codes'
import { Absence } from '../src/models/Absence'
import { Discipline } from '../src/models/Discipline'
import { Member } from '../src/models/Member'
import { Membership } from '../src/models/Membership'
import { idsBy, insertAll } from './insert'
import type { DemoMember } from './memberPlan'
import type { Tree } from './organisations'

/** Finds the id of a member that is in the database. */
export type MemberId = (member: DemoMember) => number

// The members and all that is said of them are invented, documents included.
const DOCUMENTS: Record<AbsenceKind, string> = {
  EXEMPT: 'Quyết định của Đảng ủy về miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'Quyết định của Ủy ban Kiểm tra Đảng ủy về đình chỉ sinh hoạt đảng',
}

export async function seedMembers({ transaction }: WriteContext, members: readonly DemoMember[], tree: Tree): Promise<MemberId> {
  const profiles = members.map(({ profile }) => profile)
  await insertAll(Member, profiles, transaction)
  const find = await idsBy(Member, ['identityNumber'], transaction)
  const idOf: MemberId = ({ profile }) => find(profile.identityNumber)
  const memberships = members.flatMap(member => membershipsOf(member, idOf, tree))
  await insertAll(Membership, memberships, transaction)
  const absences = members.flatMap(member => absencesOf(member, idOf))
  await insertAll(Absence, absences, transaction)
  const disciplines = members.flatMap(member => disciplinesOf(member, idOf))
  await insertAll(Discipline, disciplines, transaction)
  return idOf
}

const membershipsOf = (member: DemoMember, idOf: MemberId, tree: Tree) =>
  member.stays.map(({ cell, ...stay }) => ({ memberId: idOf(member), organisationId: tree.cell(cell).id, ...stay }))

const absencesOf = (member: DemoMember, idOf: MemberId) =>
  member.absences.map(absence => ({ memberId: idOf(member), document: DOCUMENTS[absence.kind], ...absence }))

function disciplinesOf(member: DemoMember, idOf: MemberId) {
  const { discipline } = member.story
  if (!discipline) return []
  const { form, on, document, reason } = discipline
  return [{ memberId: idOf(member), form, imposedOn: on, document, reason }]
}
