import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationClosure } from '../models/OrganisationClosure'
import { refuseNamesake } from './refuseNamesake'

const NAMESAKE = { field: 'date', where: 'đang trực thuộc cùng tổ chức cấp trên', remedy: 'Hãy đổi tên một trong hai tổ chức trước' }

interface Reopening {
  /** Of the organisation as it was shown. */
  version: number
  date: PlainDate
  document: string | null
}

/** A closed organisation works again from a day on; on the day of the closing itself, the closing is taken back. */
export function reopenUnit(actor: Actor, id: number, { version, date, document }: Reopening, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      if (!unit.closedOn) throw new RuleError('Tổ chức này đang hoạt động.')
      if (unit.parentId !== null) await Organisation.hold(unit.parentId, transaction)
      const before = { closedOn: unit.closedOn }
      const closure = await OrganisationClosure.findOne({ where: { organisationId: id, toDate: null }, transaction })
      if (date === unit.closedOn) await closure?.destroy({ transaction })
      else await closure?.update({ toDate: date }, { transaction })
      await refuseNamesake(context, id, date, NAMESAKE)
      await unit.update({ closedOn: null, recordsKeptBy: null, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'reopenUnit', subjectKind: 'organisation', subjectId: id, organisationId: id },
        before,
        after: { date, document },
      })
    },
    now,
  )
}
