import type { CommendationDecisionRecord, NamedDecision } from '../domain/commendationRecord'
import { shortDocumentNumber } from '../domain/documentNumber'
import { select } from './select'

type Row = Omit<CommendationDecisionRecord, 'documentNumber' | 'amends' | 'amendedBy'> & { number: number; sign: string }

/** A decision that commends, under the names that its organisation bore on that day, with the one it amends and the one that amends it. */
export async function commendationDecision(decisionId: number): Promise<CommendationDecisionRecord> {
  const [[row], related] = await Promise.all([
    select<Row>(
      `SELECT d.id, d.organisation_id AS "organisationId", n.name AS "organisationName", COALESCE(d.authority_name, n.body_name) AS "bodyName",
              d.authority_name AS "authorityName", d.year, t.name AS "titleName",
              d.number, d.sign, d.decided_on AS "decidedOn", d.subject, d.signatory_name AS "signatoryName", d.signatory_office AS "signatoryOffice"
       FROM commendation_decisions d JOIN commendation_titles t ON t.id = d.title_id
       JOIN organisation_names n ON n.organisation_id = d.organisation_id
       WHERE d.id = :decisionId
       ORDER BY CASE WHEN n.from_date <= d.decided_on AND (n.to_date IS NULL OR n.to_date > d.decided_on) THEN 0 ELSE 1 END, n.from_date DESC
       LIMIT 1`,
      { decisionId },
    ),
    relatedTo(decisionId),
  ])
  const { number, sign, ...decision } = row!
  return { ...decision, documentNumber: shortDocumentNumber(number, 'QĐ', sign), ...related }
}

type Related = Omit<NamedDecision, 'documentNumber'> & { number: number; sign: string; older: number }

async function relatedTo(decisionId: number) {
  const rows = await select<Related>(
    `SELECT o.id, o.number, o.sign, o.decided_on AS "decidedOn", CASE WHEN o.amends_id = :decisionId THEN 0 ELSE 1 END AS older
     FROM commendation_decisions o
     WHERE o.amends_id = :decisionId OR o.id = (SELECT d.amends_id FROM commendation_decisions d WHERE d.id = :decisionId)`,
    { decisionId },
  )
  const named = (older: number): NamedDecision | null => {
    const row = rows.find(each => each.older === older)
    return row ? { id: row.id, documentNumber: shortDocumentNumber(row.number, 'QĐ', row.sign), decidedOn: row.decidedOn } : null
  }
  return { amends: named(1), amendedBy: named(0) }
}
