import { select } from './select'

/** «64-QĐ/ĐU»: the number at the head. */
const NUMBER = /^(\d{1,5})-QĐ\//

/** The next free number of the decisions of an organisation in the term of a day: whatever they decide, they share one series. */
export async function nextDecisionNumber(organisationId: number, sign: string, day: string): Promise<number> {
  const [term, rows] = await Promise.all([
    select<{ from: string }>(
      `SELECT MAX(from_date) AS "from" FROM terms WHERE organisation_id = :organisationId AND from_date <= :day
         AND (to_date IS NULL OR to_date > :day)`,
      { organisationId, day },
    ),
    select<{ documentNumber: string; decidedOn: string }>(
      `SELECT DISTINCT document_number AS "documentNumber", decided_on AS "decidedOn" FROM rating_decisions
       WHERE authority_id = :organisationId AND document_number LIKE :pattern
       UNION SELECT CAST(number AS TEXT) || '-QĐ/' || sign, decided_on FROM commendation_decisions
       WHERE organisation_id = :organisationId AND sign = :sign
       UNION SELECT CAST(number AS TEXT) || '-QĐ/' || :sign, dated_on FROM documents WHERE organisation_id = :organisationId AND kind = 'QĐ'`,
      { organisationId, sign, pattern: `%-QĐ/${sign}` },
    ),
  ])
  const since = term[0]?.from ?? ''
  const numbers = rows
    .filter(({ decidedOn }) => decidedOn >= since)
    .map(({ documentNumber }) => Number(NUMBER.exec(documentNumber)?.[1] ?? 0))
  return Math.max(0, ...numbers) + 1
}
