import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationClosure } from '../models/OrganisationClosure'

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
      const before = { closedOn: unit.closedOn }
      const closure = await OrganisationClosure.findOne({ where: { organisationId: id, toDate: null }, transaction })
      if (date === unit.closedOn) await closure?.destroy({ transaction })
      else await closure?.update({ toDate: date }, { transaction })
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
