import { type Request, type Response, Router } from 'express'
import { transferMembers } from '../commands/transferMembers'
import { type UnitMover, whyNoneMoved, whyNotLeft, whyNotMoved, whyNotThere } from '../domain/memberMovement'
import { dateText, isPlainDate, type PlainDate, plainDateOf } from '../domain/plainDate'
import { countText } from '../domain/share'
import { NotFoundError } from '../errors'
import { type MemberTransfer, MOVER, readMemberTransfer } from '../forms/memberTransfer'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { transferSections } from '../presenters/forms/memberTransfer'
import { transferConsequences } from '../presenters/movementConsequences'
import { movedRecords } from '../queries/movedRecords'
import { organisationNameOn } from '../queries/organisationNameOn'
import { openYearsOf, unitMovers } from '../queries/unitMovers'
import { type KeptUnit, unitsKeptBy } from '../queries/unitsKeptBy'
import { addAct, type Review, textFrom } from './act'
import { ONLY_OFFICE } from './memberSubject'
import { idFrom } from './params'

/** Members of a cell who go to another one together. */
export const memberTransfers = Router()

const ADDRESS = '/organisations/:organisationId/member-transfers'

interface Subject {
  unit: Organisation
  name: string
  movers: UnitMover[]
  /** Cells that the actor keeps, but this one. */
  cells: KeptUnit[]
  today: PlainDate
  /** The unit is about to be closed. */
  closing: boolean
}

async function findCell(req: Request, res: Response): Promise<Subject> {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
  authorize(canKeepMembers(actor, unit), ONLY_OFFICE)
  const [movers, name, kept] = await Promise.all([
    unitMovers(unit.id),
    organisationNameOn(unit.id, today),
    unitsKeptBy(actor, ['COMMITTEE_OFFICE']),
  ])
  if (movers.length === 0) throw new NotFoundError('Không có đảng viên nào đang sinh hoạt ngay ở tổ chức này nên không có ai để chuyển.')
  const cells = kept.filter(({ kind, id }) => kind === 'CELL' && id !== unit.id)
  const { closing } = { ...req.query, ...(req.body as object | undefined) } as Record<string, unknown>
  return { unit, name, movers, cells, today, closing: closing === 'yes' }
}

addAct<Subject, MemberTransfer>(memberTransfers, {
  address: ADDRESS,
  button: 'Xem điều sẽ đổi',
  find: findCell,
  page: ({ unit, name, movers, closing }) => ({
    ...{ title: 'Chuyển nhiều đảng viên sang chi bộ khác', section: 'members', organisation: unit, year: null },
    crumbs: [{ name: 'Đảng viên', href: membersAt(unit) }],
    lead: `${name}: ${countText(movers.length)} đảng viên. Ai được đánh dấu thì chuyển, cùng một ngày, theo cùng một văn bản.`,
    back: closing ? closingAt(unit) : membersAt(unit),
  }),
  fields: ({ unit, movers, cells, closing }) =>
    transferSections({
      ...{ movers, cells, prefix: MOVER },
      address: `/organisations/${unit.id}/member-transfers/new?closing=${closing ? 'yes' : ''}`,
    }),
  initial: ({ movers, closing }, { chosen, date }) => ({
    closing: closing ? 'yes' : '',
    date: isPlainDate(date) ? dateText(date) : '',
    ...(chosen === 'all' || (closing && chosen !== 'none')
      ? Object.fromEntries(movers.map(({ id, version }) => [`${MOVER}${id}`, String(version)]))
      : {}),
  }),
  read: (body, { today, cells }) =>
    readMemberTransfer(
      body,
      today,
      cells.map(({ id }) => String(id)),
    ),
  review: reviewTransfer,
  async run(actor, { unit, cells, closing }, { unit: to, date, document, movers }, now) {
    await transferMembers(actor, unit.id, { date, document, unitId: Number(to), movers }, now)
    const { name } = cells.find(({ id }) => String(id) === to)!
    return {
      href: closing ? `${closingAt(unit)}?date=${date}` : membersAt(unit),
      notice: `Đã chuyển ${countText(movers.length)} đảng viên sang ${name} từ ngày ${dateText(date)}.`,
    }
  },
})

const membersAt = ({ id }: Organisation) => `/organisations/${id}/members`
const closingAt = ({ id }: Organisation) => `/organisations/${id}/closures/new`

/** Those ticked who are still here, in the order of the list. */
const chosenOf = ({ movers }: Subject, { movers: chosen }: MemberTransfer) => {
  const ids = new Set(chosen.map(({ id }) => id))
  return movers.filter(({ id }) => ids.has(id))
}

async function reviewTransfer(subject: Subject, values: MemberTransfer): Promise<Review> {
  const { unit, name, movers, cells } = subject
  const { date, unit: to } = values
  const going = chosenOf(subject, values)
  const cell = cells.find(({ id }) => String(id) === to)!
  const ids = going.map(({ id }) => id)
  const [records, offices, openYears] = await Promise.all([
    movedRecords(ids),
    Office.findAll({ where: { memberId: ids, organisationId: unit.id, toDate: null } }),
    openYearsOf(ids),
  ])
  const heldBy = (memberId: number) => offices.filter(office => office.memberId === memberId)
  const judged = going.map(({ id, name: mover }) => ({
    name: mover,
    obstacle: whyNotMoved('TRANSFER', records.get(id)!, date) ?? whyNotLeft(heldBy(id), date),
  }))
  const early = whyNotThere(cell.since, date)
  const gone = values.movers.length - going.length
  return {
    question: `Chuyển ${countText(going.length)} đảng viên từ ${name} sang ${cell.name} từ ngày ${dateText(date)}?`,
    consequences: transferConsequences({
      ...{ date, from: name, to: cell.name, openYears },
      offices: going.flatMap(mover => heldBy(mover.id).map(({ role }) => ({ name: role, unitName: name, holder: mover.name }))),
      away: going.filter(({ id }) => records.get(id)!.temporary.some(({ toDate }) => toDate === null)).map(mover => mover.name),
      left: movers.length - going.length,
    }),
    obstacles: [
      ...(gone > 0 ? [`${countText(gone)} đồng chí đã đánh dấu không còn sinh hoạt ở chi bộ này. Hãy xem lại danh sách.`] : []),
      ...(early ? [early] : []),
      ...whyNoneMoved(judged),
    ],
    button: `Chuyển ${countText(going.length)} đảng viên`,
    list: { title: `Danh sách ${countText(going.length)} đồng chí chuyển đi`, items: going.map(mover => mover.name) },
  }
}
