import type { WaitingUnits } from '../domain/attention'
import { GROUP_OF_RATING, RATINGS_WITH_DECISION, type Tree, UNDECIDED } from './ratingTallies'
import { inSubtrees, select } from './select'

/** So many are named; of more, only the number is said. */
const NAMED = 3

/** Where ratings of these years still wait for a decision. */
export async function attentionUnits(
  { organisationId, places }: Pick<Tree, 'organisationId' | 'places'>,
  years: readonly number[],
): Promise<WaitingUnits[]> {
  if (years.length === 0) return []
  const tree = inSubtrees('r.path', places)
  const rows = await select<Omit<WaitingUnits, 'names'> & { name: string }>(
    `SELECT year, "group", name, units FROM (
       SELECT year, "group", name, code, CAST(COUNT(*) OVER (PARTITION BY year, "group") AS INTEGER) AS units,
              ROW_NUMBER() OVER (PARTITION BY year, "group" ORDER BY code) AS place
       FROM (SELECT DISTINCT r.year, ${GROUP_OF_RATING} AS "group", u.code, u.name
         FROM ${RATINGS_WITH_DECISION} JOIN cycle_places u ON u.cycle_id = r.cycle_id AND u.organisation_id = r.unit_id
         WHERE r.year IN (:years) AND ${UNDECIDED} AND ${tree.sql}) waiting
     ) numbered WHERE place <= ${NAMED} ORDER BY year, "group", code`,
    { organisationId, years, ...tree.values },
  )
  const waiting = new Map<string, WaitingUnits>()
  for (const { name, ...row } of rows) {
    const key = `${row.year} ${row.group}`
    const found = waiting.get(key) ?? { ...row, names: [] }
    found.names.push(name)
    waiting.set(key, found)
  }
  return [...waiting.values()]
}
