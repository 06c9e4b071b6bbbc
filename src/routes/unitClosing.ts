import { Router } from 'express'
import { closeUnit } from '../commands/closeUnit'
import { reopenUnit } from '../commands/reopenUnit'
import { dateText, isPlainDate, parseTypedDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { UnitConsequences } from '../domain/unitConsequences'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type Closure, closureForm, type Reopening, reopeningForm } from '../forms/unit'
import { canKeepMembers } from '../policies/members'
import { canMoveUnit } from '../policies/organisations'
import { closureFields, reopeningFields } from '../presenters/forms/unit'
import { closingConsequences, reopeningConsequences } from '../presenters/unitConsequences'
import { obstaclesToClosing, unitConsequences } from '../queries/unitConsequences'
import { addAct } from './act'
import type { ActLink } from './actLinks'
import { backTo, findUnit, nameOf, ofUnit, pageOf, type UnitSubject, withVersion } from './unitSubject'

/** The end of an organisation's work, and its return to it. */
export const unitClosing = Router()

interface ClosingSubject extends UnitSubject {
  touched: UnitConsequences
  keepsMembers: boolean
}

addAct<ClosingSubject, Closure>(unitClosing, {
  address: ofUnit('closures'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findUnit(req, res, canMoveUnit, true)
    if (subject.unit.closedOn) throw new NotFoundError('Tổ chức này đã kết thúc hoạt động.')
    const touched = await unitConsequences(subject.unit, subject.today)
    return { ...subject, touched, keepsMembers: canKeepMembers(res.locals.actor, subject.unit) }
  },
  page: pageOf('Kết thúc hoạt động', 'Hồ sơ và số liệu các năm được giữ lại.'),
  fields: ({ others }) => closureFields(others),
  ways: wayOfMembers,
  initial: (subject, { date }) => ({
    ...{ ...withVersion(subject), keeper: String(subject.unit.parentId ?? '') },
    date: isPlainDate(date) ? dateText(date) : '',
  }),
  read: (body, { today, names, others }) =>
    readForm(
      closureForm(
        today,
        names.at(-1)!.fromDate,
        others.map(({ id }) => String(id)),
      ),
      body,
    ),
  async review(subject, { date, keeper }) {
    return {
      question: `Kết thúc hoạt động của ${subject.name} từ ngày ${dateText(date)}?`,
      consequences: closingConsequences(subject.touched, nameOf(subject, keeper)),
      obstacles: await obstaclesToClosing(subject.unit, date),
      button: 'Kết thúc hoạt động',
    }
  },
  async run(actor, subject, { keeper, ...values }, now) {
    await closeUnit(actor, subject.unit.id, { ...values, keeperId: Number(keeper) }, now)
    return backTo(subject, `${subject.name} kết thúc hoạt động từ ngày ${dateText(values.date)}.`)
  },
})

/** A cell is closed once its members are elsewhere: where they are moved together, and from which day. */
function wayOfMembers({ unit, touched, keepsMembers }: ClosingSubject, { date = '' }: Record<string, string>): ActLink[] {
  if (unit.kind !== 'CELL' || touched.members === 0 || !keepsMembers) return []
  const day = parseTypedDate(date)
  const href = `/organisations/${unit.id}/member-transfers/new?closing=yes${day ? `&date=${day}` : ''}`
  return [{ name: `Chuyển ${countText(touched.members)} đảng viên sang chi bộ khác`, href }]
}

addAct<UnitSubject, Reopening>(unitClosing, {
  address: ofUnit('reopenings'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findUnit(req, res, canMoveUnit, false)
    if (!subject.unit.closedOn) throw new NotFoundError('Tổ chức này đang hoạt động.')
    return subject
  },
  page: pageOf('Cho hoạt động trở lại', 'Dùng cả khi ghi kết thúc nhầm.'),
  fields: () => reopeningFields,
  initial: withVersion,
  read: (body, { today, unit }) => readForm(reopeningForm(today, unit.closedOn!), body),
  review: ({ name, unit }, { date }) => ({
    question: `Cho ${name} hoạt động trở lại từ ngày ${dateText(date)}?`,
    consequences: reopeningConsequences(unit.closedOn!, date),
    obstacles: [],
    button: 'Cho hoạt động trở lại',
  }),
  async run(actor, subject, values, now) {
    await reopenUnit(actor, subject.unit.id, values, now)
    return backTo(subject, `${subject.name} hoạt động trở lại từ ngày ${dateText(values.date)}.`)
  },
})
