import type { PresentCount } from '../domain/yearRecords'
import type { Tree } from './ratingTallies'
import { inSubtrees, select } from './select'

/** How many units and members each rating year should hold, counted from the frozen tree and from memberships. */
export async function presentCounts(tree: Tree): Promise<PresentCount[]> {
  const counts = await Promise.all([presentUnits(tree), presentMembers(tree)])
  return counts.flat()
}

/** Units that a cycle rates: those right below its committee, and the cells of its section committees. */
function presentUnits({ organisationId, places, years }: Tree) {
  const { sql, values } = inSubtrees('p.path', places)
  return select<PresentCount>(
    `SELECT year, "group", CAST(COUNT(*) AS INTEGER) AS count FROM (
       SELECT c.year, CASE p.kind WHEN 'CELL' THEN 'cells' WHEN 'SECTION' THEN 'sections' ELSE 'committees' END AS "group"
       FROM cycle_places p
       JOIN rating_cycles c ON c.id = p.cycle_id
       JOIN cycle_places above ON above.cycle_id = p.cycle_id AND above.organisation_id = p.parent_id
       WHERE c.year BETWEEN :yearFrom AND :yearTo AND ${sql} AND p.organisation_id <> :organisationId
         AND (p.parent_id = c.organisation_id OR above.kind = 'SECTION')
     ) units GROUP BY year, "group"`,
    { organisationId, yearFrom: years.from, yearTo: years.to, ...values },
  )
}

/** Members stand where their membership put them on the counting date, once however often they moved. */
function presentMembers({ places, years }: Tree) {
  const { sql, values } = inSubtrees('p.path', places)
  return select<PresentCount>(
    `SELECT c.year, 'members' AS "group", CAST(COUNT(DISTINCT m.member_id) AS INTEGER) AS count
     FROM rating_cycles c
     JOIN organisations o ON o.id = c.organisation_id AND o.tier = 'GRASSROOTS'
     JOIN cycle_places p ON p.cycle_id = c.id
     JOIN memberships m ON m.organisation_id = p.organisation_id
       AND m.from_date <= c.counting_date AND (m.to_date IS NULL OR m.to_date > c.counting_date)
     WHERE c.year BETWEEN :yearFrom AND :yearTo AND ${sql}
     GROUP BY c.year`,
    { yearFrom: years.from, yearTo: years.to, ...values },
  )
}
