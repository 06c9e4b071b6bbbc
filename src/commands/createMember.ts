import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { MembershipBeginning } from '../domain/codes'
import { searchKey, sortKey } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { Organisation } from '../models/Organisation'
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
  // Who else puts somebody on file here waits: also the same form, sent twice.
  await Organisation.hold(cell.id, transaction)
  await refuseTwice(context, cell.id, profile)
  const since = await OrganisationName.beganOn(cell.id, transaction)
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

/** The same person is put on file once, also when the form is sent twice; of two of one name, born and admitted on the same days, the cards tell. */
async function refuseTwice({ transaction }: WriteContext, organisationId: number, profile: MemberProfileValues) {
  const { fullName, admittedOn, birthDate, cardNumber } = profile
  const same = await Member.findAll({ where: { searchKey: searchKey(fullName), admittedOn }, transaction })
  const alike = same.filter(known => (!known.birthDate || !birthDate || known.birthDate === birthDate) && !(known.cardNumber && cardNumber))
  const memberId = alike.map(({ id }) => id)
  const isHere = memberId.length > 0 && (await Membership.count({ where: { memberId, organisationId, toDate: null }, transaction })) > 0
  if (isHere)
    throw new RuleError(
      'Chi bộ này đã có hồ sơ đảng viên cùng họ tên và ngày vào Đảng. Nếu là người khác thì ghi ngày sinh hoặc số thẻ của cả hai đồng chí.',
    )
}

function beginningOf({ since, fromDate, admittedOn }: { since: PlainDate; fromDate: PlainDate | null; admittedOn: PlainDate }): PlainDate {
  if (fromDate && fromDate < admittedOn) throw new RuleError('Ngày về chi bộ không thể trước ngày vào Đảng.')
  if (fromDate && fromDate < since) throw new RuleError('Ngày về chi bộ không thể trước ngày bắt đầu hồ sơ của chi bộ; hãy để trống ô này.')
  return fromDate ?? (admittedOn > since ? admittedOn : since)
}
