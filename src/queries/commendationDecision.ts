import type { CommendationDecisionRecord } from '../domain/commendationRecord'
import { shortDocumentNumber } from '../domain/documentNumber'
import { select } from './select'

type Row = Omit<CommendationDecisionRecord, 'documentNumber'> & { number: number; sign: string }

/** A decision that commends, under the names that its organisation bore on that day. */
export async function commendationDecision(decisionId: number): Promise<CommendationDecisionRecord> {
  const [row] = await select<Row>(
    `SELECT d.id, d.organisation_id AS "organisationId", n.name AS "organisationName", n.body_name AS "bodyName", d.year, t.name AS "titleName",
            d.number, d.sign, d.decided_on AS "decidedOn", d.subject, d.signatory_name AS "signatoryName", d.signatory_office AS "signatoryOffice"
     FROM commendation_decisions d JOIN commendation_titles t ON t.id = d.title_id
     JOIN organisation_names n ON n.organisation_id = d.organisation_id
     WHERE d.id = :decisionId
     ORDER BY CASE WHEN n.from_date <= d.decided_on AND (n.to_date IS NULL OR n.to_date > d.decided_on) THEN 0 ELSE 1 END, n.from_date DESC
     LIMIT 1`,
    { decisionId },
  )
  const { number, sign, ...decision } = row!
  return { ...decision, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }
}
