import type { Content } from '../../domain/importRow'
import type { KnownStay } from '../../domain/stayImport'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'

/** That a membership (s) is the last of its member: the one that the workbook of members tells. */
export const LAST_STAY =
  'NOT EXISTS (SELECT 1 FROM memberships later WHERE later.member_id = s.member_id AND later.from_date > s.from_date)'

/** Every time in a cell and every absence of these members, by member. */
export async function knownStays(memberIds: readonly number[]): Promise<Map<number, KnownStay[]>> {
  const stays = new Map<number, KnownStay[]>(memberIds.map(id => [id, []]))
  if (memberIds.length === 0) return stays
  const rows = await select<KnownStay & { memberId: number }>(
    `SELECT member_id AS "memberId", 'STAY' AS kind, organisation_id AS "unitId", from_date AS "fromDate", to_date AS "toDate"
     FROM memberships WHERE member_id IN (:ids)
     UNION ALL SELECT member_id, kind, NULL, from_date, to_date FROM absences WHERE member_id IN (:ids)`,
    { ids: memberIds },
  )
  for (const { memberId, ...stay } of rows) stays.get(memberId)!.push(stay)
  return stays
}

/** Earlier stays and all absences of the members whose last cell lies in an organisation's part of the tree, as their workbook writes them. */
export function stayPages({ path }: { path: string }, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const old = inSubtrees('p.path', [subtree(path)])
  const own = `memberships s JOIN organisations o ON o.id = s.organisation_id AND ${LAST_STAY} AND ${tree.sql}`
  return select<Content>(
    `SELECT m.full_name AS "fullName", m.card_number AS "cardNumber", m.birth_date AS "birthDate", m.admitted_on AS "admittedOn",
            told.kind, told.code AS "unitCode", told.from_date AS "fromDate", told.began_by AS "beganBy", told.to_date AS "toDate",
            told.ended_by AS "endedBy", told.document
     FROM (SELECT e.member_id, 'STAY' AS kind, p.code, e.from_date, e.began_by, e.to_date, e.ended_by, e.ended_document AS document
           FROM memberships e JOIN organisations p ON p.id = e.organisation_id
           WHERE ${old.sql} AND EXISTS (SELECT 1 FROM ${own} WHERE s.member_id = e.member_id AND s.id <> e.id)
           UNION ALL
           SELECT a.member_id, a.kind, NULL, a.from_date, NULL, a.to_date, NULL, a.document
           FROM absences a WHERE EXISTS (SELECT 1 FROM ${own} WHERE s.member_id = a.member_id)) told
     JOIN members m ON m.id = told.member_id ORDER BY m.sort_key, m.id, told.from_date, told.kind LIMIT :limit OFFSET :offset`,
    { limit, offset, ...tree.values, ...old.values },
  )
}
