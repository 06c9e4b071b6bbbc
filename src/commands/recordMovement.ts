import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import {
  absenceOf,
  absencesEndedBy,
  endingBy,
  endsAbsence,
  isTemporary,
  type MovementKind,
  needsCell,
  whyNotMoved,
  whyNotThere,
} from '../domain/memberMovement'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { Absence } from '../models/Absence'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { Office } from '../models/Office'
import { OrganisationName } from '../models/OrganisationName'
import { TemporaryStay } from '../models/TemporaryStay'

export interface MovementWish {
  /** Of the member as shown. */
  version: number
  kind: MovementKind
  date: PlainDate
  /** The cell where it leads, of those that lead into one. */
  unitId: number | null
  /** Where somebody takes part for a time, beyond the system. */
  placeName: string | null
  document: string | null
}

/** Records a dated movement of a member. What went before stays: it only ends. */
export function recordMovement(actor: Actor, memberId: number, { version, ...wish }: MovementWish, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const [memberships, absences, temporary] = [
        await Membership.findAll({ where: { memberId }, transaction }),
        await Absence.findAll({ where: { memberId }, transaction }),
        await TemporaryStay.findAll({ where: { memberId }, transaction }),
      ]
      const obstacle = whyNotMoved(wish.kind, { memberships, absences, temporary }, wish.date)
      if (obstacle) throw new RuleError(obstacle)
      if (wish.unitId) await refuseBefore(wish.unitId, wish.date, transaction)
      const current = memberships.find(({ toDate }) => toDate === null) ?? null
      const before = current && { unitId: current.organisationId, fromDate: current.fromDate }
      await change(memberId, current, wish, transaction)
      for (const absence of absencesEndedBy(wish.kind, absences)) {
        await absence.update({ toDate: wish.date, endDocument: wish.document }, { transaction })
      }
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordMovement', subjectKind: 'member', subjectId: memberId },
        organisationId: (isTemporary(wish.kind) ? null : wish.unitId) ?? current?.organisationId ?? null,
        before,
        after: wish,
      })
    },
    now,
  )
}

async function refuseBefore(unitId: number, date: PlainDate, transaction: Transaction) {
  const early = whyNotThere(await OrganisationName.beganOn(unitId, transaction), date)
  if (early) throw new RuleError(early)
}

type Change = Omit<MovementWish, 'version'>

function change(memberId: number, current: Membership | null, wish: Change, transaction: Transaction) {
  if (absenceOf(wish.kind)) return changeAbsence(memberId, wish, transaction)
  return isTemporary(wish.kind) ? changeStay(memberId, current, wish, transaction) : changeMembership(memberId, current, wish, transaction)
}

async function changeStay(
  memberId: number,
  current: Membership | null,
  { kind, date, unitId, placeName, document }: Change,
  transaction: Transaction,
) {
  if (kind === 'TEMPORARY_END') return endStay(memberId, date, document, transaction)
  if (unitId === current?.organisationId) throw new RuleError('Đồng chí này đang sinh hoạt ở đúng chi bộ đã chọn. Hãy chọn chi bộ khác.')
  const place = unitId === null ? { placeName } : { organisationId: unitId }
  await TemporaryStay.create({ memberId, ...place, fromDate: date, document }, { transaction })
}

async function endStay(memberId: number, date: PlainDate, endDocument: string | null, transaction: Transaction) {
  await TemporaryStay.update({ toDate: date, endDocument }, { where: { memberId, toDate: null }, transaction })
}

async function changeAbsence(memberId: number, { kind, date, document }: Change, transaction: Transaction) {
  const absence = { memberId, kind: absenceOf(kind)! }
  if (endsAbsence(kind)) await Absence.update({ toDate: date, endDocument: document }, { where: { ...absence, toDate: null }, transaction })
  else await Absence.create({ ...absence, fromDate: date, document }, { transaction })
}

async function changeMembership(memberId: number, current: Membership | null, wish: Change, transaction: Transaction) {
  const { kind, date, unitId, document } = wish
  if (current && unitId === current.organisationId)
    throw new RuleError('Đồng chí này đang sinh hoạt ở đúng chi bộ đã chọn. Hãy chọn chi bộ khác.')
  if (current && kind === 'TRANSFER' && date === current.fromDate) {
    await current.update({ organisationId: unitId!, beganDocument: document }, { transaction })
    return
  }
  await endStay(memberId, date, document, transaction)
  if (current) {
    await current.update({ toDate: date, endedBy: endingBy(kind), endedDocument: document }, { transaction })
    const held = kind === 'TRANSFER' ? { organisationId: current.organisationId } : {}
    await Office.update({ toDate: date }, { where: { memberId, toDate: null, ...held }, transaction })
  }
  if (needsCell(kind)) {
    await Membership.create(
      { memberId, organisationId: unitId!, fromDate: date, beganBy: 'TRANSFERRED_IN', beganDocument: document },
      { transaction },
    )
  }
}
