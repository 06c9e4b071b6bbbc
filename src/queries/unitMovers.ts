import type { UnitMover } from '../domain/memberMovement'
import { officeRank } from './officeRank'
import { select } from './select'

/** Who belongs to a unit until something else is recorded, in the order of names; the first office that each holds there. */
export const unitMovers = (unitId: number) =>
  select<UnitMover>(
    `SELECT m.id, m.full_name AS name, m.version, m.birth_date AS "birthDate", s.from_date AS since,
            (SELECT f.role FROM offices f WHERE f.member_id = m.id AND f.organisation_id = s.organisation_id AND f.to_date IS NULL
             ORDER BY ${officeRank('f')} LIMIT 1) AS office
     FROM memberships s JOIN members m ON m.id = s.member_id WHERE s.organisation_id = :unitId AND s.to_date IS NULL
     ORDER BY m.sort_key, m.id`,
    { unitId },
  )

/** Years that are open and hold ratings of these members, with how many. */
export async function openYearsOf(memberIds: readonly number[]): Promise<{ year: number; members: number }[]> {
  if (memberIds.length === 0) return []
  return select(
    `SELECT r.year, CAST(COUNT(*) AS INTEGER) AS members FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
     WHERE r.member_id IN (:memberIds) AND r.kind = 'MEMBER' AND c.published_on IS NULL GROUP BY r.year ORDER BY r.year`,
    { memberIds },
  )
}
