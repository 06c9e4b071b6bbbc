import type { RecipientKind } from '../domain/codes'
import type { PathRange } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface ProposalRecord {
  id: number
  version: number
  title: string
  titleName: string
  recipientKind: RecipientKind
  organisationId: number | null
  memberId: number | null
  recipientName: string | null
  name: string
  unitId: number
  unitCode: string
  unitName: string
  merits: string
  withdrawnReason: string | null
  proposedAt: string
}

/** What units of a part of the tree asked for in a year, by unit; of one title where it is given. */
export function commendationProposals(places: readonly PathRange[], year: number, titleId: number | null = null) {
  const tree = inSubtrees('unit.path', places)
  return select<ProposalRecord>(
    `SELECT q.id, q.version, t.code AS title, t.name AS "titleName", q.recipient_kind AS "recipientKind", q.organisation_id AS "organisationId",
            q.member_id AS "memberId", q.recipient_name AS "recipientName", COALESCE(m.full_name, own.name, q.recipient_name) AS name,
            q.unit_id AS "unitId", unit.code AS "unitCode", n.name AS "unitName", q.merits, q.withdrawn_reason AS "withdrawnReason",
            q.proposed_at AS "proposedAt"
     FROM commendation_proposals q
     JOIN commendation_titles t ON t.id = q.title_id
     JOIN organisations unit ON unit.id = q.unit_id
     JOIN organisation_names n ON n.organisation_id = q.unit_id AND n.to_date IS NULL
     LEFT JOIN members m ON m.id = q.member_id
     LEFT JOIN organisation_names own ON own.organisation_id = q.organisation_id AND own.to_date IS NULL
     WHERE q.year = :year AND ${tree.sql} ${titleId ? 'AND q.title_id = :titleId' : ''}
     ORDER BY unit.code, t.position, q.id`,
    { year, ...tree.values, ...(titleId ? { titleId } : {}) },
  )
}
