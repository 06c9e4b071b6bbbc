import type { Tree } from './ratingTallies'
import { type Condition, inSubtrees } from './select'
import { COUNT, countColumns } from './yearCounts'

/**
 * Units (p) of the cycles (c) of a tree: those right below a cycle's committee, and the cells of its section committees.
 * Needs :organisationId, :yearFrom and :yearTo.
 */
export function presentUnits({ organisationId, places, years }: Tree): Condition {
  const { sql, values } = inSubtrees('p.path', places)
  return {
    sql: `cycle_places p
      JOIN rating_cycles c ON c.id = p.cycle_id
      JOIN cycle_places above ON above.cycle_id = p.cycle_id AND above.organisation_id = p.parent_id
      WHERE c.year BETWEEN :yearFrom AND :yearTo AND ${sql} AND p.organisation_id <> :organisationId
        AND (p.parent_id = c.organisation_id OR above.kind = 'SECTION')`,
    values: { organisationId, yearFrom: years.from, yearTo: years.to, ...values },
  }
}

export const GROUP_OF_UNIT = `CASE p.kind WHEN 'CELL' THEN 'cells' WHEN 'SECTION' THEN 'sections' ELSE 'committees' END`

/** Memberships (m) that hold on the counting date of a cycle (c): members stand where theirs put them, once however often they moved. */
export function presentMembers({ places, years }: Tree): Condition {
  const { sql, values } = inSubtrees('p.path', places)
  return {
    sql: `rating_cycles c
      JOIN organisations o ON o.id = c.organisation_id AND o.tier = 'GRASSROOTS'
      JOIN cycle_places p ON p.cycle_id = c.id
      JOIN memberships m ON m.organisation_id = p.organisation_id
        AND m.from_date <= c.counting_date AND (m.to_date IS NULL OR m.to_date > c.counting_date)
      WHERE c.year BETWEEN :yearFrom AND :yearTo AND ${sql}`,
    values: { yearFrom: years.from, yearTo: years.to, ...values },
  }
}

/** How many units and members each rating year should hold, counted from the frozen tree and from memberships. */
export function presentCounts(tree: Tree): Condition[] {
  const [units, members] = [presentUnits(tree), presentMembers(tree)]
  return [
    {
      sql: `SELECT ${countColumns({ list: `'present'`, year: 'year', code: '"group"', count: COUNT })}
        FROM (SELECT c.year, ${GROUP_OF_UNIT} AS "group" FROM ${units.sql}) units GROUP BY year, "group"`,
      values: units.values,
    },
    {
      sql: `SELECT ${countColumns({ list: `'present'`, year: 'c.year', code: `'members'`, count: 'CAST(COUNT(DISTINCT m.member_id) AS INTEGER)' })}
        FROM ${members.sql} GROUP BY c.year`,
      values: members.values,
    },
  ]
}
