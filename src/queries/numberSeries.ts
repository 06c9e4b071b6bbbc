import type { DocumentKind } from '../domain/codes'
import { nextDecisionNumber } from './nextDecisionNumber'
import { select } from './select'

export interface NumberSeries {
  termId: number
  termName: string
  /** The next free number. */
  next: number
  taken: number[]
}

/** The series of a kind of document in the term that an organisation is in on a day; null on a day without a term. */
export async function numberSeries(organisationId: number, sign: string, kind: DocumentKind, day: string): Promise<NumberSeries | null> {
  const [term] = await select<{ id: number; name: string; from: string; to: string | null }>(
    `SELECT id, name, from_date AS "from", to_date AS "to" FROM terms
     WHERE organisation_id = :organisationId AND from_date <= :day AND (to_date IS NULL OR to_date > :day) ORDER BY from_date DESC LIMIT 1`,
    { organisationId, day },
  )
  if (!term) return null
  const rows = await select<{ number: number }>(
    `SELECT number FROM documents WHERE term_id = :termId AND kind = :kind
     UNION SELECT number FROM commendation_decisions
     WHERE :kind = 'QĐ' AND organisation_id = :organisationId AND decided_on >= :from AND decided_on < :to`,
    { termId: term.id, kind, organisationId, from: term.from, to: term.to ?? '9999-12-31' },
  )
  const taken = rows.map(({ number }) => number)
  const own = Math.max(0, ...taken) + 1
  const next = kind === 'QĐ' ? Math.max(own, await nextDecisionNumber(organisationId, sign, day)) : own
  return { termId: term.id, termName: term.name, next, taken }
}
