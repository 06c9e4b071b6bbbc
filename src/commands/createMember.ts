import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { MembershipBeginning } from '../domain/codes'
import { searchKey, sortKey } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import type { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { type MemberProfileValues, refuseTaken } from './changeProfile'

export interface MembershipWish {
  beganBy: MembershipBeginning
  /** Of the membership of the cell; null: of the admission. */
  fromDate: PlainDate | null
}

/** Puts a member on file, in a cell. The membership begins no earlier than the records of the cell do. */
export function createMember(actor: Actor, cell: Organisation, profile: MemberProfileValues, wish: MembershipWish, now: Date) {
  return refuseTaken(() => write(actor, context => makeMember(context, cell, profile, wish), now))
}

/** The same inside another act. */
export async function makeMember(
  context: WriteContext,
  cell: Organisation,
  profile: MemberProfileValues,
  { beganBy, fromDate }: MembershipWish,
) {
  const { transaction } = context
  const since = await OrganisationName.min<string, OrganisationName>('fromDate', { where: { organisationId: cell.id }, transaction })
  const from = beginningOf({ since, fromDate, admittedOn: profile.admittedOn })
  const { fullName } = profile
  const member = await Member.create({ ...profile, sortKey: sortKey(fullName), searchKey: searchKey(fullName) }, { transaction })
  await Membership.create({ memberId: member.id, organisationId: cell.id, fromDate: from, beganBy }, { transaction })
  await AuditEntry.record(context, {
    ...{ act: 'createMember', subjectKind: 'member', subjectId: member.id, organisationId: cell.id },
    after: { fullName, unitId: cell.id, beganBy, fromDate: from },
  })
  return member
}

function beginningOf({ since, fromDate, admittedOn }: { since: PlainDate; fromDate: PlainDate | null; admittedOn: PlainDate }): PlainDate {
  if (fromDate && fromDate < admittedOn) throw new RuleError('Ngày về chi bộ không thể trước ngày vào Đảng.')
  if (fromDate && fromDate < since) throw new RuleError('Ngày về chi bộ không thể trước ngày bắt đầu hồ sơ của chi bộ; hãy để trống ô này.')
  return fromDate ?? (admittedOn > since ? admittedOn : since)
}
