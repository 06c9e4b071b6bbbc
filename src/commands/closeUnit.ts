import { Op } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { OrganisationClosure } from '../models/OrganisationClosure'
import { obstaclesToClosing } from '../queries/unitConsequences'

interface Closing {
  /** Of the organisation as it was shown. */
  version: number
  date: PlainDate
  /** Where the records are kept. */
  keeperId: number
  document: string | null
}

/** Ends an organisation on a day, with the offices in it. Units and members must have gone elsewhere before. */
export function closeUnit(actor: Actor, id: number, { version, date, keeperId, document }: Closing, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      const obstacles = await obstaclesToClosing(unit, date, transaction)
      if (obstacles.length > 0) throw new RuleError(obstacles.join(' '))
      await unit.update({ closedOn: date, recordsKeptBy: keeperId, version: version + 1 }, { transaction })
      await OrganisationClosure.create({ organisationId: id, fromDate: date, document }, { transaction })
      const [offices] = await Office.update(
        { toDate: date },
        { where: { organisationId: id, toDate: null, fromDate: { [Op.lt]: date } }, transaction },
      )
      await AuditEntry.record(context, {
        ...{ act: 'closeUnit', subjectKind: 'organisation', subjectId: id, organisationId: id },
        before: { closedOn: null },
        after: { date, recordsKeptBy: keeperId, document, offices },
      })
    },
    now,
  )
}
