import { select } from './select'

/** Years in which anybody below an organisation was commended, wherever it then stood in the tree; the newest first. */
export async function commendedYears(organisationId: number): Promise<number[]> {
  const rows = await select<{ year: number }>(
    `SELECT DISTINCT d.year FROM commendations_in_force c
     JOIN commendation_decisions d ON d.id = c.decision_id
     JOIN (SELECT path FROM organisations WHERE id = :organisationId
           UNION SELECT path FROM cycle_places WHERE organisation_id = :organisationId) place
       ON c.path > place.path AND c.path < SUBSTR(place.path, 1, LENGTH(place.path) - 1) || '0'
     ORDER BY d.year DESC`,
    { organisationId },
  )
  return rows.map(({ year }) => year)
}
