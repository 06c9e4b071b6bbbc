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
  officesEndedBy,
  whyNotLeft,
  whyNotMoved,
} from '../domain/memberMovement'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { Absence } from '../models/Absence'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { Office } from '../models/Office'
import { TemporaryStay } from '../models/TemporaryStay'
import { movedRecord } from '../queries/movedRecords'
import { holdDestination } from './holdDestination'
import { transferTo } from './transferTo'

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
      const record = await movedRecord(memberId, transaction)
      const current = record.memberships.find(({ toDate }) => toDate === null) ?? null
      const before = current && { unitId: current.organisationId, fromDate: current.fromDate }
      const offices = officesEndedBy(wish.kind, await Office.findAll({ where: { memberId, toDate: null }, transaction }), current)
      const obstacle = whyNotMoved(wish.kind, record, wish.date) ?? whyNotLeft(offices, wish.date)
      if (obstacle) throw new RuleError(obstacle)
      if (wish.unitId) await holdDestination(wish.unitId, wish.date, transaction)
      await change(memberId, current, wish, transaction)
      for (const office of offices) await office.update({ toDate: wish.date }, { transaction })
      for (const absence of absencesEndedBy(wish.kind, record.absences)) {
        await absence.update({ toDate: wish.date, endDocument: wish.document }, { transaction })
      }
      await member.update({ version: version + 1 }, { transaction })
      const told = { act: 'recordMovement', subjectKind: 'member', subjectId: memberId, organisationId: placeOf(wish, before) }
      await AuditEntry.record(context, { ...told, before, after: wish })
    },
    now,
  )
}

/** Where it is told: the cell where it leads, else the one of today. */
const placeOf = ({ kind, unitId }: Change, today: { unitId: number } | null) => (isTemporary(kind) ? null : unitId) ?? today?.unitId ?? null

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
  if (current && kind === 'TRANSFER') return transferTo([current], { date, unitId: unitId!, document }, transaction)
  await endStay(memberId, date, document, transaction)
  await current?.update({ toDate: date, endedBy: endingBy(kind), endedDocument: document }, { transaction })
  if (kind !== 'TRANSFERRED_IN') return
  const began = { beganBy: kind, beganDocument: document }
  await Membership.create({ memberId, organisationId: unitId!, fromDate: date, ...began }, { transaction })
}
