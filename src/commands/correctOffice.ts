import type { Transaction } from 'sequelize'
import { write } from '../database'
import type { Actor } from '../domain/actor'
import { dayChanges, type RecordedTerm, termKey, whyNotTheseDays } from '../domain/officeCorrection'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Office } from '../models/Office'
import { Organisation } from '../models/Organisation'
import { officeGround } from '../queries/officeTerms'

interface OfficeCorrection {
  /** Key of the term, with the days as shown. */
  term: string
  fromDate: PlainDate
  /** Null while it is held. */
  toDate: PlainDate | null
  /** Whoever handed over or took over on the same day does so on the right day. */
  goAlong: boolean
  reason: string
}

const MOVED = 'Ngày của chức vụ này vừa được ghi khác; chưa có gì được ghi. Mời đồng chí mở lại trang.'

/** Gives a term of office its right days. Which days stood there stays in the history, with who changed them and why. */
export function correctOffice(actor: Actor, organisationId: number, { term: key, reason, goAlong, ...days }: OfficeCorrection, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      // Who else gives an office here waits.
      await Organisation.hold(organisationId, transaction)
      const ground = await officeGround(organisationId, transaction)
      const term = termOf(key, ground.terms)
      const changes = dayChanges(term, days, ground.terms, goAlong)
      const problem = whyNotTheseDays(changes, ground, plainDateOf(now))
      if (problem) throw new RuleError(problem.message, { [problem.field]: problem.message })
      for (const { becomes } of changes) await setDays(becomes, transaction)
      const [own, ...along] = changes
      const told = along.length > 0
      await AuditEntry.record(context, {
        ...{ act: 'correctOffice', subjectKind: 'organisation', subjectId: organisationId, organisationId, reason },
        before: { ...content(own.was), ...(told && { along: along.map(({ was }) => content(was)) }) },
        after: { ...content(own.becomes), ...(told && { along: along.map(({ becomes }) => content(becomes)) }) },
      })
    },
    now,
  )
}

function termOf<Term extends RecordedTerm>(key: string, terms: readonly Term[]): Term {
  const term = terms.find(({ id }) => key.startsWith(`${id}.`))
  if (!term) throw new RuleError('', { term: 'Không có chức vụ này trong danh sách. Hãy chọn lại.' })
  if (termKey(term) !== key) throw new ConflictError(MOVED)
  return term
}

const setDays = ({ id, fromDate, toDate }: RecordedTerm, transaction: Transaction) =>
  Office.update({ fromDate, toDate }, { where: { id }, transaction })

const content = ({ id, role, memberId, name, fromDate, toDate }: RecordedTerm) => ({
  ...{ officeId: id, role, memberId, personName: memberId === null ? name : null },
  ...{ fromDate, toDate },
})
