import type { PathRange } from '../domain/treePath'
import { NOT_ITSELF } from './commendationTallies'
import { inSubtrees, select } from './select'

/** Years in which anybody of an organisation's part of the tree was commended, the newest first. */
export async function commendedYears(organisationId: number, places: readonly PathRange[]): Promise<number[]> {
  const tree = inSubtrees('c.path', places)
  const rows = await select<{ year: number }>(
    `SELECT DISTINCT d.year FROM commendations c JOIN commendation_decisions d ON d.id = c.decision_id
     WHERE ${NOT_ITSELF} AND ${tree.sql} ORDER BY d.year DESC`,
    { organisationId, ...tree.values },
  )
  return rows.map(({ year }) => year)
}
