import { write } from '../database'
import type { Actor } from '../domain/actor'
import { searchKey } from '../domain/personName'
import type { PlainDate } from '../domain/plainDate'
import { isSameUnitName } from '../domain/unitNamesake'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { refuseNamesake } from './refuseNamesake'

const NAMESAKE = { field: 'name', where: 'trực thuộc cùng tổ chức cấp trên', remedy: 'Hãy ghi tên khác' }

interface Renaming {
  /** Of the organisation as it was shown. */
  version: number
  name: string
  bodyName: string
  fromDate: PlainDate
  document: string | null
}

/** Gives an organisation another name from a day on; from the day on which the present name began, it corrects that one. */
export function renameUnit(actor: Actor, id: number, { version, document, ...next }: Renaming, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const organisation = await Organisation.held(id, version, transaction)
      if (organisation.parentId !== null) await Organisation.hold(organisation.parentId, transaction)
      const current = await OrganisationName.findOne({ where: { organisationId: id, toDate: null }, transaction, rejectOnEmpty: true })
      const { name, bodyName, fromDate } = current
      if (next.name === name && next.bodyName === bodyName)
        throw new RuleError('Tên tổ chức và tên cấp ủy giống tên đang dùng. Hãy ghi tên mới.')
      const changed = { name: next.name, bodyName: next.bodyName, searchKey: searchKey(next.name) }
      if (fromDate === next.fromDate) await current.update(changed, { transaction })
      else {
        await current.update({ toDate: next.fromDate }, { transaction })
        await OrganisationName.create({ organisationId: id, ...changed, fromDate: next.fromDate }, { transaction })
      }
      if (!isSameUnitName(next.name, name)) await refuseNamesake(context, id, next.fromDate, NAMESAKE)
      await organisation.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'renameUnit', subjectKind: 'organisation', subjectId: id, organisationId: id },
        before: { name, bodyName, fromDate },
        after: { ...next, document },
      })
    },
    now,
  )
}
