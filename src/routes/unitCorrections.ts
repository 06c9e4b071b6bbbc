import { type Request, type Response, Router } from 'express'
import { changeUnitDetails, detailsOf } from '../commands/changeUnitDetails'
import { correctUnitDay } from '../commands/correctUnitDay'
import { dateText, plainDateOf, type PlainDate } from '../domain/plainDate'
import { dayChange, type UnitEntry, unitEntries, type UnitRecord } from '../domain/unitDays'
import { readForm } from '../forms/form'
import { type UnitDay, unitDayForm, type UnitDetails, unitDetailsForm } from '../forms/unit'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepTree, canMoveUnit } from '../policies/organisations'
import { unitDayConsequences, unitDayQuestion, unitDaySections, unitDetailsSections } from '../presenters/forms/unitDays'
import { type NamedSuperior, namedSuperior } from '../queries/namedSuperior'
import { obstaclesToDay } from '../queries/unitDayObstacles'
import { unitDays } from '../queries/unitDays'
import { membersAlong, unitsAlong } from '../queries/unitsAlong'
import { addAct, textFrom } from './act'
import { ONLY_KEEPERS } from './newUnit'
import { idFrom } from './params'

export const unitCorrections = Router()

export interface CorrectedUnit {
  unit: Organisation
  record: UnitRecord
  name: string
  today: PlainDate
}

export async function findCorrectedUnit(req: Request, res: Response): Promise<CorrectedUnit> {
  const { actor, now } = res.locals
  const unit = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
  authorize(canKeepTree(actor, unit), ONLY_KEEPERS)
  const record = await unitDays(unit)
  return { unit, record, name: record.names.at(-1)!.name, today: plainDateOf(now) }
}

export const pageOfCorrection =
  (title: string, lead: string) =>
  ({ unit, name }: CorrectedUnit) => ({
    ...{ title, section: 'organisations' as const, organisation: unit, year: null },
    crumbs: [{ name, href: `/organisations/${unit.id}` }],
    lead: `${name}. ${lead}`,
    back: `/organisations/${unit.id}`,
  })

interface DaySubject extends CorrectedUnit {
  entries: UnitEntry[]
}

/** Where it stands and whether it is at work is put right by those who keep what is above it. */
const OF_SUPERIORS: readonly UnitEntry['kind'][] = ['PLACE', 'CLOSING', 'REOPENING']

addAct<DaySubject, UnitDay>(unitCorrections, {
  address: '/organisations/:organisationId/day-corrections',
  button: 'Xem điều sẽ đổi',
  async find(req, res) {
    const subject = await findCorrectedUnit(req, res)
    const moves = canMoveUnit(res.locals.actor, subject.unit)
    return { ...subject, entries: unitEntries(subject.record).filter(({ kind }) => moves || !OF_SUPERIORS.includes(kind)) }
  },
  page: pageOfCorrection(
    'Sửa ngày đã ghi',
    'Dùng khi ngày bắt đầu hồ sơ, thành lập, đổi tên, chuyển nơi trực thuộc hay kết thúc hoạt động đã ghi sai.',
  ),
  fields: ({ entries }) => unitDaySections(entries),
  initial: ({ unit, entries: [only, another] }) => ({
    version: String(unit.version),
    goAlong: 'yes',
    ...(only && !another && { entry: only.key }),
  }),
  read: (body, { today, entries }) =>
    readForm(
      unitDayForm(
        today,
        entries.map(({ key }) => key),
      ),
      body,
    ),
  async review({ unit, record, name, entries }, { entry: key, date, goAlong }) {
    const change = dayChange(
      entries.find(each => each.key === key)!,
      record,
      date,
    )
    const along = await unitsAlong(unit, change, goAlong)
    const [obstacles, members] = await Promise.all([obstaclesToDay({ unit, record, change, along }), membersAlong(along, change)])
    return {
      question: unitDayQuestion(change, name),
      consequences: unitDayConsequences(change, { units: along.units.length - 1, members }),
      obstacles,
      button: 'Ghi ngày đúng',
    }
  },
  async run(actor, { unit }, values, now) {
    await correctUnitDay(actor, unit.id, values, now)
    return {
      href: `/organisations/${unit.id}`,
      notice: `Đã sửa thành ngày ${dateText(values.date)}. Ngày đã ghi trước vẫn còn trong lịch sử.`,
    }
  },
})

interface DetailsSubject extends CorrectedUnit {
  superior: NamedSuperior | null
}

addAct<DetailsSubject, UnitDetails>(unitCorrections, {
  address: '/organisations/:organisationId/details',
  button: 'Ghi',
  async find(req, res) {
    const subject = await findCorrectedUnit(req, res)
    return { ...subject, superior: await namedSuperior(subject.unit) }
  },
  page: pageOfCorrection('Sửa thông tin trên văn bản', 'Ký hiệu và địa danh in trên văn bản.'),
  fields: ({ superior }) => unitDetailsSections(superior),
  initial({ unit, superior }) {
    const { sign, place, superiorName, superiorBodyName } = detailsOf(unit, superior)
    return { version: String(unit.version), sign, place, superiorName: superiorName ?? '', superiorBodyName: superiorBodyName ?? '' }
  },
  read: (body, { superior }) => readForm(unitDetailsForm(superior !== null), body),
  async run(actor, { unit }, values, now) {
    await changeUnitDetails(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: 'Đã sửa. Điều đã ghi trước vẫn còn trong lịch sử.' }
  },
})
