import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { absenceOf, endingBy, endsAbsence, type MovementKind, needsCell, whyNotMoved } from '../domain/memberMovement'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { Absence } from '../models/Absence'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Membership } from '../models/Membership'
import { Office } from '../models/Office'

export interface MovementWish {
  /** Of the member as shown. */
  version: number
  kind: MovementKind
  date: PlainDate
  /** The cell where it leads, of those that lead into one. */
  unitId: number | null
  document: string | null
}

/** Records a dated movement of a member. What went before stays: it only ends. */
export function recordMovement(actor: Actor, memberId: number, { version, ...wish }: MovementWish, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const [memberships, absences] = [
        await Membership.findAll({ where: { memberId }, transaction }),
        await Absence.findAll({ where: { memberId }, transaction }),
      ]
      const obstacle = whyNotMoved(wish.kind, { memberships, absences }, wish.date)
      if (obstacle) throw new RuleError(obstacle)
      const current = memberships.find(({ toDate }) => toDate === null) ?? null
      const before = current && { unitId: current.organisationId, fromDate: current.fromDate }
      await (absenceOf(wish.kind) ? changeAbsence(memberId, wish, transaction) : changeMembership(memberId, current, wish, transaction))
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordMovement', subjectKind: 'member', subjectId: memberId },
        organisationId: wish.unitId ?? current?.organisationId ?? null,
        before,
        after: wish,
      })
    },
    now,
  )
}

async function changeAbsence(memberId: number, { kind, date, document }: Omit<MovementWish, 'version'>, transaction: Transaction) {
  const absence = { memberId, kind: absenceOf(kind)! }
  if (endsAbsence(kind)) await Absence.update({ toDate: date }, { where: { ...absence, toDate: null }, transaction })
  else await Absence.create({ ...absence, fromDate: date, document }, { transaction })
}

async function changeMembership(
  memberId: number,
  current: Membership | null,
  wish: Omit<MovementWish, 'version'>,
  transaction: Transaction,
) {
  const { kind, date, unitId, document } = wish
  if (current && unitId === current.organisationId)
    throw new RuleError('Đồng chí này đang sinh hoạt ở đúng chi bộ đã chọn. Hãy chọn chi bộ khác.')
  if (current && kind === 'TRANSFER' && date === current.fromDate) {
    await current.update({ organisationId: unitId!, beganDocument: document }, { transaction })
    return
  }
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
