import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { OfficeRole } from '../domain/codes'
import { dayProblems, takeOffice } from '../domain/officeTerm'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { type OfficesAt, officesAt } from '../queries/officeTerms'

interface Giving {
  role: OfficeRole
  memberId: number | null
  personName: string | null
  fromDate: PlainDate
}

/** Gives an office in an organisation to a member, or to somebody outside the tree. A secretary takes the place of the one before, from that day on. */
export function giveOffice(actor: Actor, organisationId: number, giving: Giving, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { fromDate } = giving
      // Who else gives an office here waits.
      await Organisation.findByPk(organisationId, { transaction, lock: transaction.LOCK.UPDATE, rejectOnEmpty: true })
      const ends = await endedBy(giving, await officesAt(organisationId, transaction), plainDateOf(now), transaction)
      if (ends) await Office.update({ toDate: fromDate }, { where: { id: ends.id }, transaction })
      await Office.create({ organisationId, ...giving }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'giveOffice', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        before: ends && { ended: [ends.id] },
        after: giving,
      })
    },
    now,
  )
}

/** The term that the new one ends; refuses what the rules do not allow. */
async function endedBy({ memberId, personName, ...rest }: Giving, offices: OfficesAt, today: PlainDate, transaction: Transaction) {
  const member = memberId === null ? null : await Member.findByPk(memberId, { transaction, rejectOnEmpty: true })
  const term = { ...rest, memberId, name: member?.fullName ?? personName!, toDate: null }
  const [untimely] = dayProblems(term, offices, member?.admittedOn ?? null, today)
  const { ends = null, problem } = takeOffice(term, offices.terms)
  const wrong = untimely ?? problem
  if (wrong) throw new RuleError(wrong.message, { fromDate: wrong.message })
  return ends
}
