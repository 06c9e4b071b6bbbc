import { Router } from 'express'
import { correctUnitName } from '../commands/correctUnitName'
import { readForm } from '../forms/form'
import { type UnitNameCorrection, unitNameCorrectionForm } from '../forms/unit'
import { unitNameSections } from '../presenters/forms/unitDays'
import { addAct } from './act'
import { type CorrectedUnit, findCorrectedUnit, pageOfCorrection } from './unitCorrections'

export const unitNameCorrections = Router()

addAct<CorrectedUnit, UnitNameCorrection>(unitNameCorrections, {
  address: '/organisations/:organisationId/name-corrections',
  button: 'Ghi tên đúng',
  find: findCorrectedUnit,
  page: pageOfCorrection('Sửa tên đã ghi sai', 'Dùng khi tên đã ghi sai chữ; tổ chức được đổi tên thì ghi ở «Đổi tên».'),
  fields: ({ record }) => unitNameSections(record.names),
  initial({ unit, record: { names } }) {
    const [only, another] = names
    const start = { version: String(unit.version) }
    return another ? start : { ...start, nameId: String(only!.id), name: only!.name, bodyName: only!.bodyName }
  },
  read: (body, { record }) => readForm(unitNameCorrectionForm(record.names.map(({ id }) => id)), body),
  async run(actor, { unit }, values, now) {
    await correctUnitName(actor, unit.id, values, now)
    return { href: `/organisations/${unit.id}`, notice: `Đã sửa thành ${values.name}. Tên đã ghi trước vẫn còn trong lịch sử.` }
  },
})
