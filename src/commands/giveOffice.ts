import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { OfficeRole } from '../domain/codes'
import { dayProblems, deputyTermOf, takeOffice } from '../domain/officeTerm'
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

/** What goes on or ends beside it. */
interface Besides {
  /** A deputy who becomes secretary is deputy no longer. */
  leavesDeputy: boolean
}

/** Gives an office in an organisation to a member, or to somebody outside the tree. A secretary takes the place of the one before, from that day on. */
export function giveOffice(actor: Actor, organisationId: number, { leavesDeputy, ...giving }: Giving & Besides, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { fromDate } = giving
      // Who else gives an office here waits.
      await Organisation.hold(organisationId, transaction)
      const offices = await officesAt(organisationId, transaction)
      const term = await termOf(giving, offices, plainDateOf(now), transaction)
      const left = leavesDeputy ? deputyTermOf(term, offices.terms) : null
      const ended = [term.ends, left].flatMap(each => each?.id ?? [])
      if (ended.length > 0) await Office.update({ toDate: fromDate }, { where: { id: ended }, transaction })
      await Office.create({ organisationId, ...giving }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'giveOffice', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        before: ended.length > 0 ? { ended } : null,
        after: left ? { ...giving, leaves: left.role } : giving,
      })
    },
    now,
  )
}

/** The new term with the one that it ends; refuses what the rules do not allow. */
async function termOf({ memberId, personName, ...rest }: Giving, offices: OfficesAt, today: PlainDate, transaction: Transaction) {
  const member = memberId === null ? null : await Member.findByPk(memberId, { transaction, rejectOnEmpty: true })
  const term = { ...rest, memberId, name: member?.fullName ?? personName!, toDate: null }
  const [untimely] = dayProblems(term, offices, member?.admittedOn ?? null, today)
  const { ends = null, problem } = takeOffice(term, offices.terms)
  const wrong = untimely ?? problem
  if (wrong) throw new RuleError(wrong.message, { fromDate: wrong.message })
  return { ...term, ends }
}
