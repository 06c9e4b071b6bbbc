import type { NamedRecipient, RecipientRecord } from '../domain/commendationRecord'
import { shortDocumentNumber } from '../domain/documentNumber'
import type { PlainDate } from '../domain/plainDate'
import type { PathRange } from '../domain/treePath'
import { pathOfMember } from './memberPlace'
import { nameOn } from './nameOn'
import { type Condition, inSubtrees, select } from './select'

const COLLECTIVES_FIRST = `CASE c.recipient_kind WHEN 'ORGANISATION' THEN 1 WHEN 'OTHER_COLLECTIVE' THEN 2 ELSE 3 END`

async function recipients({ sql, values }: Condition, today: PlainDate): Promise<RecipientRecord[]> {
  const rows = await select<Omit<RecipientRecord, 'documentNumber'> & { number: number; sign: string }>(
    `SELECT c.id, t.code AS title, t.name AS "titleName", c.recipient_kind AS kind, 
            COALESCE(m.full_name, ${nameOn('c.organisation_id', 'd.decided_on')}, c.recipient_name) AS name, SUBSTR(m.birth_date, 1, 4) AS "birthYear",
            COALESCE(c.organisation_id, c.member_id) AS "subjectId",
            CASE WHEN c.member_id IS NULL THEN o.path ELSE ${pathOfMember('c.member_id')} END AS "subjectPath", o.tier AS "subjectTier",
            c.unit_id AS "unitId", place.code AS "unitCode", ${nameOn('c.unit_id', 'd.decided_on')} AS "unitName", c.path, c.form, c.label,
            d.id AS "decisionId", d.number, d.sign, d.decided_on AS "decidedOn", w.document_number AS "withdrawnBy"
     FROM commendations c
     LEFT JOIN commendation_withdrawals w ON w.commendation_id = c.id
     JOIN commendation_decisions d ON d.id = c.decision_id
     JOIN commendation_titles t ON t.id = d.title_id
     JOIN organisations place ON place.id = c.unit_id
     LEFT JOIN members m ON m.id = c.member_id
     LEFT JOIN organisations o ON o.id = c.organisation_id
     WHERE ${sql} ORDER BY t.position, ${COLLECTIVES_FIRST}, place.code, d.decided_on, c.position`,
    { today, ...values },
  )
  return rows.map(({ number, sign, ...row }) => ({ ...row, documentNumber: shortDocumentNumber(number, 'QĐ', sign) }))
}

/** Everybody commended for a year in an organisation's part of the tree, the organisation itself among them. */
export function recipientsOfYear(places: readonly PathRange[], year: number, today: PlainDate) {
  const tree = inSubtrees('c.path', places)
  return recipients(
    { sql: `d.year = :year AND c.id IN (SELECT f.id FROM commendations_in_force f) AND ${tree.sql}`, values: { year, ...tree.values } },
    today,
  )
}

/** Everybody commended by one decision, those withdrawn since among them. */
export const recipientsOfDecision = (decisionId: number, today: PlainDate) =>
  recipients({ sql: 'd.id = :decisionId', values: { decisionId } }, today)

/** How a decision that is still in force names those whom it commends, in the order of the paper. */
export const awardsInForce = (decisionId: number) =>
  select<NamedRecipient>(
    `SELECT c.recipient_kind AS "recipientKind", c.organisation_id AS "organisationId", c.member_id AS "memberId",
            c.recipient_name AS "recipientName", c.unit_id AS "unitId"
     FROM commendations_in_force c WHERE c.decision_id = :decisionId ORDER BY c.position`,
    { decisionId },
  )
