import type { SituationMeasure } from '../domain/figureKey'
import { select } from './select'

/** The units of an organisation on a date, itself among them, walked along the dated edges; needs :organisationId and :date. */
export const TREE_ON_DATE = `WITH RECURSIVE tree(id) AS (
  SELECT CAST(:organisationId AS INTEGER)
  UNION
  SELECT e.organisation_id FROM organisation_parents e JOIN tree ON e.parent_id = tree.id
  WHERE e.from_date <= :date AND (e.to_date IS NULL OR e.to_date > :date)
)`

/** That a membership (m) holds on :date. */
export const MEMBERSHIP_ON_DATE = 'm.from_date <= :date AND (m.to_date IS NULL OR m.to_date > :date)'

/** That a member is exempt from activities on :date. */
export const EXEMPT_ON_DATE = `EXISTS (SELECT 1 FROM absences a WHERE a.member_id = m.member_id AND a.kind = 'EXEMPT'
  AND a.from_date <= :date AND (a.to_date IS NULL OR a.to_date > :date))`

/** Units below and members of an organisation on a date. */
export async function situationOn(organisationId: number, date: string): Promise<Record<SituationMeasure, number>> {
  const values = { organisationId, date }
  const [units, [people]] = await Promise.all([
    select<{ kind: string; count: number }>(
      `${TREE_ON_DATE} SELECT o.kind, CAST(COUNT(*) AS INTEGER) AS count FROM organisations o JOIN tree ON tree.id = o.id
       WHERE o.id <> :organisationId AND (o.closed_on IS NULL OR o.closed_on > :date) GROUP BY o.kind`,
      values,
    ),
    select<{ members: number; full: number | null; exempt: number | null }>(
      `${TREE_ON_DATE} SELECT CAST(COUNT(*) AS INTEGER) AS members,
         CAST(SUM(CASE WHEN p.official_on <= :date THEN 1 ELSE 0 END) AS INTEGER) AS "full",
         CAST(SUM(CASE WHEN ${EXEMPT_ON_DATE} THEN 1 ELSE 0 END) AS INTEGER) AS exempt
       FROM memberships m JOIN tree ON tree.id = m.organisation_id JOIN members p ON p.id = m.member_id
       WHERE ${MEMBERSHIP_ON_DATE}`,
      values,
    ),
  ])
  const count = (kind: string) => units.find(unit => unit.kind === kind)?.count ?? 0
  const { members, full, exempt } = people!
  return {
    committees: count('COMMITTEE'),
    cells: count('CELL'),
    members,
    full: full ?? 0,
    probationary: members - (full ?? 0),
    exempt: exempt ?? 0,
  }
}
