import { type Request, type Response, Router } from 'express'
import { setTargets } from '../commands/setTargets'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { NotFoundError } from '../errors'
import { readTargets, type Targets, targetField } from '../forms/targets'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepMembers } from '../policies/members'
import { targetSections } from '../presenters/forms/targets'
import { markOfTargets, targetsOfYear, type UnitTarget } from '../queries/targetsOfYear'
import { addAct } from './act'
import { findYear } from './organisation'

/** How many members units are to admit in a year. */
export const targets = Router()

interface Subject {
  organisation: Organisation
  year: number
  units: UnitTarget[]
  today: PlainDate
}

const listOf = ({ organisation, year }: Subject) => `/organisations/${organisation.id}/years/${year}/candidates`

addAct<Subject, Targets>(targets, {
  address: '/organisations/:organisationId/years/:year/targets',
  button: 'Ghi chỉ tiêu',
  async find(req: Request, res: Response) {
    const { organisation, year } = await findYear(req as Request<{ organisationId: string; year: string }>, res)
    authorize(canKeepMembers(res.locals.actor, organisation), 'Chỉ tiêu kết nạp do văn phòng cấp ủy ghi.')
    const today = plainDateOf(res.locals.now)
    if (year > Number(today.slice(0, 4)) + 1) throw new NotFoundError('Chỉ tiêu được giao chậm nhất cho năm sau.')
    return { organisation, year, today, units: await targetsOfYear(organisation, year) }
  },
  page: subject => ({
    ...{ title: `Chỉ tiêu kết nạp năm ${subject.year}`, section: 'candidates', organisation: subject.organisation, year: subject.year },
    crumbs: [{ name: `Phát triển đảng năm ${subject.year}`, href: listOf(subject) }],
    lead: 'Số đã giao trước đó vẫn được giữ, cùng ngày và văn bản.',
    back: listOf(subject),
  }),
  fields: ({ units, year }) => targetSections(units, year),
  initial: ({ units }) => ({
    mark: markOfTargets(units),
    ...Object.fromEntries(units.map(({ id, target }) => [targetField(id), target === null ? '' : String(target)])),
  }),
  read: (body, { today, units }) =>
    readTargets(
      body,
      today,
      units.map(({ id }) => id),
    ),
  async run(actor, subject, values, now) {
    const count = await setTargets(actor, subject.organisation.id, { ...values, year: subject.year }, now)
    return { href: listOf(subject), notice: `Đã ghi ${countText(count)} chỉ tiêu năm ${subject.year}.` }
  },
})
