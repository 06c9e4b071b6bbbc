import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { whyNoneMoved, whyNotLeft, whyNotMoved } from '../domain/memberMovement'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import type { Membership } from '../models/Membership'
import { Office } from '../models/Office'
import { movedRecords, type MovementsOnFile } from '../queries/movedRecords'
import { holdDestination } from './holdDestination'
import { type Transfer, transferTo } from './transferTo'

interface Moving extends Transfer {
  /** Who goes, each with the version of the record as it was shown. */
  movers: readonly { id: number; version: number }[]
}

/** A member who goes, with the stay that ends and what else is on file. */
interface Mover {
  member: Member
  record: MovementsOnFile
  stay: Membership
}

/** Takes members of a cell to another one on the same day, all or nobody; each is told of as if going alone. */
export function transferMembers(actor: Actor, fromId: number, { movers: chosen, ...transfer }: Moving, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { date, unitId, document } = transfer
      const movers = await heldMovers(fromId, chosen, transaction)
      const ids = movers.map(({ member }) => member.id)
      const offices = await Office.findAll({ where: { memberId: ids, organisationId: fromId, toDate: null }, transaction })
      refuse(movers, offices, transfer)
      await holdDestination(unitId, date, transaction)
      await transferTo(
        movers.map(({ stay }) => stay),
        transfer,
        transaction,
      )
      await Office.update({ toDate: date }, { where: { id: offices.map(({ id }) => id) }, transaction })
      await Member.increment('version', { where: { id: ids }, transaction })
      const told = { act: 'recordMovement', subjectKind: 'member', organisationId: unitId }
      const after = { kind: 'TRANSFER', date, unitId, placeName: null, document }
      const acts = movers.map(({ member, stay }) => ({
        ...{ ...told, subjectId: member.id, after },
        before: { unitId: fromId, fromDate: stay.fromDate },
      }))
      await AuditEntry.record(context, ...acts)
    },
    now,
  )
}

/** Those chosen, held until the end. Who is no longer in the cell is not named: perhaps the actor may not know them. */
async function heldMovers(fromId: number, chosen: Moving['movers'], transaction: Transaction): Promise<Mover[]> {
  const ids = chosen.map(({ id }) => id)
  const members = await Member.findAll({ where: { id: ids }, order: ['id'], lock: transaction.LOCK.UPDATE, transaction })
  const records = await movedRecords(ids, transaction)
  const here = members.flatMap((member): Mover[] => {
    const record = records.get(member.id)!
    const stay = record.memberships.find(({ toDate, organisationId }) => toDate === null && organisationId === fromId)
    return stay ? [{ member, record, stay }] : []
  })
  const gone = chosen.length - here.length
  const versions = new Map(chosen.map(({ id, version }) => [id, version]))
  const changed = here.filter(({ member }) => member.version !== versions.get(member.id))
  if (gone + changed.length === 0) return here
  throw new ConflictError(
    [
      'Chưa có gì được ghi.',
      ...(gone > 0 ? [`${gone} đồng chí đã đánh dấu không còn sinh hoạt ở chi bộ này.`] : []),
      ...(changed.length > 0 ? [`Có người vừa sửa hồ sơ của ${changed.map(({ member }) => member.fullName).join(', ')}.`] : []),
      'Mời đồng chí xem lại danh sách rồi ghi lại.',
    ].join(' '),
  )
}

function refuse(movers: readonly Mover[], offices: readonly Office[], { date }: Transfer) {
  const judged = movers.map(({ member, record }) => ({
    name: member.fullName,
    obstacle:
      whyNotMoved('TRANSFER', record, date) ??
      whyNotLeft(
        offices.filter(({ memberId }) => memberId === member.id),
        date,
      ),
  }))
  const obstacles = whyNoneMoved(judged)
  if (obstacles.length > 0) throw new RuleError(obstacles.join(' '))
}
