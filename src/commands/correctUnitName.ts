import { write } from '../database'
import type { Actor } from '../domain/actor'
import { searchKey } from '../domain/personName'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { refuseNamesake } from './refuseNamesake'

const NAMESAKE = { field: 'name', where: 'trực thuộc cùng tổ chức cấp trên trong thời gian ấy', remedy: 'Hãy kiểm tra tên' }

interface UnitNameCorrection {
  /** Of the organisation as it was shown. */
  version: number
  /** The period that bears the name. */
  nameId: number
  name: string
  bodyName: string
  reason: string
}

/** Puts a name right for the whole time in which it was borne, today's or a former one. What stood there stays in the history. */
export function correctUnitName(actor: Actor, id: number, { version, nameId, name, bodyName, reason }: UnitNameCorrection, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      if (unit.parentId !== null) await Organisation.hold(unit.parentId, transaction)
      const borne = await OrganisationName.findOne({ where: { id: nameId, organisationId: id }, transaction })
      if (!borne) throw new ConflictError('Tên này không còn như trên trang. Mời đồng chí mở lại trang.')
      const before = { name: borne.name, bodyName: borne.bodyName, fromDate: borne.fromDate }
      if (before.name === name && before.bodyName === bodyName) throw new RuleError('Tên giống điều đang ghi. Hãy sửa ít nhất một ô.')
      await borne.update({ name, bodyName, searchKey: searchKey(name) }, { transaction })
      await refuseNamesake(context, id, before.fromDate, NAMESAKE)
      await unit.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'correctUnitName', subjectKind: 'organisation', subjectId: id, organisationId: id, reason },
        ...{ before, after: { name, bodyName, fromDate: before.fromDate } },
      })
    },
    now,
  )
}
