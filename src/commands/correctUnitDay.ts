import type { Transaction } from 'sequelize'
import { sequelize, write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { beginsOtherwise, type DayChange, dayChange, type UnitEntry, unitEntries, type UnitRecord } from '../domain/unitDays'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { OrganisationClosure } from '../models/OrganisationClosure'
import { OrganisationName } from '../models/OrganisationName'
import { OrganisationParent } from '../models/OrganisationParent'
import { select } from '../queries/select'
import { obstaclesToDay } from '../queries/unitDayObstacles'
import { unitDays } from '../queries/unitDays'
import { type Along, COMES_ALONG, unitsAlong } from '../queries/unitsAlong'
import { refuseNamesake } from './refuseNamesake'

export interface UnitDayCorrection {
  /** Of the organisation as it was shown. */
  version: number
  /** Key of the entry. */
  entry: string
  date: PlainDate
  /** Units and members whose records began with these begin on the right day, too. */
  goAlong: boolean
  reason: string
}

const NAMESAKE = { field: 'date', where: 'trực thuộc cùng tổ chức cấp trên trong thời gian ấy', remedy: 'Hãy kiểm tra ngày' }

/** Gives an entry on an organisation's record its right day, and whatever ended or began by it. Which day stood there stays in the history. */
export function correctUnitDay(actor: Actor, id: number, { version, entry: key, date, goAlong, reason }: UnitDayCorrection, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      if (unit.parentId !== null) await Organisation.hold(unit.parentId, transaction)
      const record = await unitDays(unit, transaction)
      const change = dayChange(entryOf(record, key), record, date)
      const along = await unitsAlong(unit, change, goAlong, transaction)
      const obstacles = await obstaclesToDay({ unit, record, change, along }, transaction)
      if (obstacles.length > 0) throw new RuleError(obstacles.join(' '), { date: obstacles.join(' ') })
      const touched = await setDay(context, { unit, record, change, along })
      await refuseNamesake(context, id, date < change.was ? date : change.was, NAMESAKE)
      await unit.update({ version: version + 1 }, { transaction })
      const { kind, name } = change.entry
      await AuditEntry.record(context, {
        ...{ act: 'correctUnitDay', subjectKind: 'organisation', subjectId: id, organisationId: id, reason },
        before: { kind, name, date: change.entry.date },
        after: { kind, name, date, ...touched },
      })
    },
    now,
  )
}

function entryOf(record: UnitRecord, key: string): UnitEntry {
  const found = unitEntries(record).find(each => each.key === key)
  if (!found) throw new RuleError('Việc này không còn như trên trang. Mời đồng chí mở lại trang.')
  return found
}

interface Scope {
  unit: Organisation
  record: UnitRecord
  change: DayChange
  along: Along
}

/** Counts of what came along; empty where nothing can. */
function setDay(context: WriteContext, scope: Scope): Promise<Record<string, number>> {
  const { transaction } = context
  const { unit, record, change } = scope
  const { entry, date } = change
  switch (entry.kind) {
    case 'NAME':
      return moveBoundary(OrganisationName, record.names, change, transaction)
    case 'PLACE':
      return moveBoundary(OrganisationParent, record.places, change, transaction)
    case 'CLOSING':
      return moveClosing(unit, change, transaction)
    case 'REOPENING':
      return OrganisationClosure.update({ toDate: date }, { where: { id: entry.id }, transaction }).then(() => ({}))
    default:
      return moveBeginning(context, scope)
  }
}

/** One period ends where the next begins. */
async function moveBoundary(
  model: typeof OrganisationName | typeof OrganisationParent,
  periods: readonly { id: number }[],
  { entry, date }: DayChange,
  transaction: Transaction,
) {
  const at = periods.findIndex(({ id }) => id === entry.id)
  const periodsOf = model as typeof OrganisationName
  await periodsOf.update({ toDate: date }, { where: { id: periods[at - 1]!.id }, transaction })
  await periodsOf.update({ fromDate: date }, { where: { id: entry.id }, transaction })
  return {}
}

/** Offices that ended with the organisation end on the right day, too. */
async function moveClosing(unit: Organisation, { entry, was, date }: DayChange, transaction: Transaction) {
  await OrganisationClosure.update({ fromDate: date }, { where: { id: entry.id }, transaction })
  if (entry.before === null) await unit.update({ closedOn: date }, { transaction })
  const [offices] = await Office.update({ toDate: date }, { where: { organisationId: unit.id, toDate: was }, transaction })
  return { offices }
}

async function moveBeginning(context: WriteContext, { unit, change, along }: Scope) {
  const { transaction } = context
  const { entry, was, date } = change
  if (entry.kind === 'FOUNDING') await unit.update({ foundedOn: date }, { transaction })
  if (!beginsOtherwise(change)) return { units: 0, members: 0 }
  const members = along.withMembers ? await moveMembers(context, along, change) : 0
  const where = { organisationId: along.units, fromDate: was }
  await OrganisationName.update({ fromDate: date }, { where, transaction })
  await OrganisationParent.update({ fromDate: date }, { where, transaction })
  await Organisation.increment('version', { where: { id: along.units.filter(id => id !== unit.id) }, transaction })
  return { units: along.units.length - 1, members }
}

/** Whoever came to the Party after the records begin belongs to the cell since then. */
async function moveMembers(context: WriteContext, { units }: Along, { was, date }: DayChange): Promise<number> {
  const { transaction } = context
  const moved = await select<{ id: number; memberId: number }>(
    `SELECT s.id, s.member_id AS "memberId" FROM memberships s WHERE s.organisation_id IN (:units) AND ${COMES_ALONG}`,
    { units, was, date },
    transaction,
  )
  if (moved.length === 0) return 0
  const admitted = '(SELECT m.admitted_on FROM members m WHERE m.id = memberships.member_id)'
  await sequelize.query(
    `UPDATE memberships SET from_date = CASE WHEN ${admitted} > :date THEN ${admitted} ELSE :date END WHERE id IN (:ids)`,
    { replacements: { date, ids: moved.map(({ id }) => id) }, transaction },
  )
  await Member.increment('version', { where: { id: moved.map(({ memberId }) => memberId) }, transaction })
  return moved.length
}
