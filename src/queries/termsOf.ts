import type { Transaction } from 'sequelize'
import type { CommitteeTerm } from '../domain/committeeTerm'
import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

/** The terms of an organisation, the newest first. */
export const termsOf = (organisationId: number, transaction: Transaction | null = null) =>
  select<CommitteeTerm>(
    `SELECT id, name, from_date AS "fromDate", to_date AS "toDate" FROM terms WHERE organisation_id = :organisationId ORDER BY from_date DESC`,
    { organisationId },
    transaction,
  )

/** Documents that bear a number of a term and a day outside it, were it to last from and to these days. */
export async function documentsOutside(
  { id, fromDate, toDate }: Omit<CommitteeTerm, 'name'>,
  transaction: Transaction | null = null,
): Promise<{ number: number; kind: string; datedOn: PlainDate }[]> {
  return select(
    `SELECT number, kind, dated_on AS "datedOn" FROM documents WHERE term_id = :id AND (dated_on < :fromDate OR dated_on >= :toDate)
     ORDER BY dated_on, id`,
    { id, fromDate, toDate: toDate ?? '9999-12-31' },
    transaction,
  )
}
