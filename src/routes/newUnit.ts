import { Router } from 'express'
import { createUnit } from '../commands/createUnit'
import { nextCodes } from '../domain/nextCode'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { placesBelow, unitPlaceOf } from '../domain/unitPlace'
import { NotFoundError } from '../errors'
import { readForm } from '../forms/form'
import { type NewUnit, newUnitForm } from '../forms/unit'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canKeepTree } from '../policies/organisations'
import { newUnitFields } from '../presenters/forms/unit'
import { codesFrom } from '../queries/codesFrom'
import { organisationPeriods } from '../queries/organisationPeriods'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const newUnit = Router()

interface Subject {
  parent: Organisation
  parentName: string
  today: PlainDate
  /** The next of the organisation's, which may be written over. */
  code: string
}

export const ONLY_KEEPERS = 'Cây tổ chức do người quản trị và văn phòng cấp ủy lập và sửa.'

addAct<Subject, NewUnit>(newUnit, {
  address: '/organisations/:organisationId/units',
  button: 'Lập tổ chức',
  async find(req, res) {
    const { actor, now } = res.locals
    const parent = await Organisation.within(actor, idFrom(textFrom(req, 'organisationId')))
    authorize(canKeepTree(actor, parent), ONLY_KEEPERS)
    if (placesBelow(parent).length === 0 || parent.closedOn) throw new NotFoundError('Dưới tổ chức này không lập thêm được đơn vị nào.')
    const [periods, codes] = await Promise.all([organisationPeriods(parent.id), codesFrom(parent.code)])
    const parentName = periods.find(({ list }) => list === 'NAME')!.name
    return { parent, parentName, today: plainDateOf(now), code: nextCodes(parent.code, codes)() }
  },
  page: ({ parent, parentName }) => ({
    ...{ title: 'Lập đơn vị trực thuộc', section: 'organisations', organisation: parent, year: null },
    crumbs: [{ name: parentName, href: `/organisations/${parent.id}` }],
    lead: `Đơn vị mới trực thuộc ${parentName}.`,
    back: `/organisations/${parent.id}`,
  }),
  fields: ({ parent }) => newUnitFields(placesBelow(parent)),
  initial: ({ code }) => ({ code }),
  read: (body, { parent, today }) => readForm(newUnitForm(today, placesBelow(parent)), body),
  async run(actor, { parent, parentName }, { unitPlace, ...wish }, now) {
    const unit = await createUnit(actor, parent, { ...wish, ...unitPlaceOf(unitPlace)! }, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã lập ${wish.name} trực thuộc ${parentName}.` }
  },
})
