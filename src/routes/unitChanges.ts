import { type Request, type Response, Router } from 'express'
import { closeUnit } from '../commands/closeUnit'
import { moveUnit } from '../commands/moveUnit'
import { renameUnit } from '../commands/renameUnit'
import { reopenUnit } from '../commands/reopenUnit'
import { isAtOrBelow } from '../domain/actor'
import type { OrganisationPeriod } from '../domain/organisationRecord'
import { dateText, plainDateOf, type PlainDate } from '../domain/plainDate'
import { mayStandBelow } from '../domain/unitPlace'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import {
  type Closure,
  closureForm,
  type NewName,
  newNameForm,
  type NewPlace,
  newPlaceForm,
  type Reopening,
  reopeningForm,
} from '../forms/unit'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepTree, canMoveUnit, KEEPERS_OF_TREE } from '../policies/organisations'
import { closureFields, newNameFields, newPlaceFields, reopeningFields } from '../presenters/forms/unit'
import { closingConsequences, movingConsequences, renamingConsequences, reopeningConsequences } from '../presenters/unitConsequences'
import { organisationPeriods } from '../queries/organisationPeriods'
import { obstaclesToClosing, unitConsequences } from '../queries/unitConsequences'
import { type KeptUnit, unitsKeptBy } from '../queries/unitsKeptBy'
import { type Act, addAct, textFrom } from './act'
import { idFrom } from './params'

export const unitChanges = Router()

interface Subject {
  unit: Organisation
  name: string
  names: OrganisationPeriod[]
  parents: OrganisationPeriod[]
  today: PlainDate
  /** Other organisations that the actor keeps: where this one may go. */
  others: KeptUnit[]
}

const ONLY_KEEPERS = 'Cây tổ chức do người quản trị và văn phòng cấp ủy lập và sửa; chuyển hoặc kết thúc hoạt động thuộc về cấp trên.'

async function findUnit(req: Request, res: Response, can: typeof canMoveUnit, withOthers: boolean): Promise<Subject> {
  const { actor, now } = res.locals
  const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
  authorize(can(actor, unit), ONLY_KEEPERS)
  const [periods, kept] = await Promise.all([
    organisationPeriods(unit.id),
    withOthers ? unitsKeptBy(actor, KEEPERS_OF_TREE) : Promise.resolve([]),
  ])
  const of = (list: OrganisationPeriod['list']) => periods.filter(period => period.list === list)
  const others = kept.filter(({ path }) => !isAtOrBelow(path, unit.path))
  return { unit, name: of('NAME')[0]!.name, names: of('NAME'), parents: of('PARENT'), today: plainDateOf(now), others }
}

const pageOf =
  (title: string, lead: string): Act<Subject, unknown>['page'] =>
  ({ unit, name }) => ({
    ...{ title, section: 'organisations', organisation: unit, year: null },
    crumbs: [{ name, href: `/organisations/${unit.id}` }],
    lead: `${name}. ${lead}`,
    back: `/organisations/${unit.id}`,
  })

const ofUnit = (rest: string) => `/organisations/:organisationId/${rest}`
const withVersion = ({ unit }: Subject) => ({ version: String(unit.version) })
const backTo = ({ unit }: Subject, notice: string) => ({ href: `/organisations/${unit.id}`, notice })

addAct<Subject, NewName>(unitChanges, {
  address: ofUnit('names'),
  button: 'Xem điều sẽ đổi',
  find: (req, res) => findUnit(req, res, canKeepTree, false),
  page: pageOf('Đổi tên', 'Tên cũ được giữ cho thời gian trước.'),
  fields: () => newNameFields,
  initial: subject => ({ ...withVersion(subject), name: subject.name, bodyName: subject.names[0]!.bodyName! }),
  read: (body, { today, names }) => readForm(newNameForm(today, names[0]!.fromDate), body),
  review: (subject, values) => ({
    question: `Đổi tên ${subject.name} thành ${values.name} từ ngày ${dateText(values.fromDate)}?`,
    consequences: renamingConsequences(subject.names[0]!, values),
    obstacles: [],
    button: 'Đổi tên',
  }),
  async run(actor, subject, values, now) {
    await renameUnit(actor, subject.unit.id, values, now)
    return backTo(subject, `Đã đổi tên thành ${values.name} từ ngày ${dateText(values.fromDate)}.`)
  },
})

addAct<Subject, NewPlace>(unitChanges, {
  address: ofUnit('places'),
  button: 'Xem điều sẽ đổi',
  find: (req, res) => findUnit(req, res, canMoveUnit, true),
  page: pageOf('Chuyển nơi trực thuộc', 'Kết quả xếp loại các năm đã mở đợt giữ nguyên nơi trực thuộc cũ.'),
  fields: subject => newPlaceFields(parentsFor(subject)),
  initial: withVersion,
  read: (body, subject) =>
    readForm(
      newPlaceForm(
        subject.today,
        subject.parents[0]!.fromDate,
        parentsFor(subject).map(({ id }) => String(id)),
      ),
      body,
    ),
  async review(subject, values) {
    const { unit, name } = subject
    const parent = nameOf(subject, values.parent)
    return {
      question: `Chuyển ${name} về ${parent} từ ngày ${dateText(values.fromDate)}?`,
      consequences: movingConsequences(await unitConsequences(unit, subject.today), subject.parents[0]!.name, parent),
      obstacles: [],
      button: `Chuyển về ${parent}`,
    }
  },
  async run(actor, subject, { parent, ...values }, now) {
    await moveUnit(actor, subject.unit.id, { ...values, parentId: Number(parent) }, now)
    return backTo(subject, `Đã chuyển về ${nameOf(subject, parent)} từ ngày ${dateText(values.fromDate)}.`)
  },
})

const parentsFor = ({ unit, others }: Subject) => others.filter(other => other.id !== unit.parentId && mayStandBelow(unit, other))
const nameOf = ({ others }: Subject, id: string) => others.find(other => String(other.id) === id)!.name

addAct<Subject, Closure>(unitChanges, {
  address: ofUnit('closures'),
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findUnit(req, res, canMoveUnit, true)
    if (subject.unit.closedOn) throw new NotFoundError('Tổ chức này đã kết thúc hoạt động.')
    return subject
  },
  page: pageOf('Kết thúc hoạt động', 'Hồ sơ và số liệu các năm được giữ lại.'),
  fields: ({ others }) => closureFields(others),
  initial: subject => ({ ...withVersion(subject), keeper: String(subject.unit.parentId ?? '') }),
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
    const [touched, obstacles] = await Promise.all([unitConsequences(subject.unit, subject.today), obstaclesToClosing(subject.unit, date)])
    return {
      question: `Kết thúc hoạt động của ${subject.name} từ ngày ${dateText(date)}?`,
      consequences: closingConsequences(touched, nameOf(subject, keeper)),
      obstacles,
      button: 'Kết thúc hoạt động',
    }
  },
  async run(actor, subject, { keeper, ...values }, now) {
    await closeUnit(actor, subject.unit.id, { ...values, keeperId: Number(keeper) }, now)
    return backTo(subject, `${subject.name} kết thúc hoạt động từ ngày ${dateText(values.date)}.`)
  },
})

addAct<Subject, Reopening>(unitChanges, {
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
