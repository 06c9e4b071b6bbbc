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

/**
 * Members (there) with the place of theirs in a cycle: those whose membership holds on the counting date, once however often they moved;
 * of a year written down from its papers, those whom the papers name.
 */
export function presentMembers({ places, years }: Tree): Condition {
  const [{ sql, values }, told] = [inSubtrees('p.path', places), inSubtrees('r.path', places)]
  return {
    sql: `(SELECT c.year, p.id AS place_id, m.member_id FROM rating_cycles c
      JOIN organisations o ON o.id = c.organisation_id AND o.tier = 'GRASSROOTS'
      JOIN cycle_places p ON p.cycle_id = c.id
      JOIN memberships m ON m.organisation_id = p.organisation_id
        AND m.from_date <= c.counting_date AND (m.to_date IS NULL OR m.to_date > c.counting_date)
      WHERE c.origin = 'RUN' AND c.year BETWEEN :yearFrom AND :yearTo AND ${sql}
      UNION ALL
      SELECT r.year, p.id, r.member_id FROM rating_cycles c
      JOIN ratings r ON r.cycle_id = c.id AND r.kind = 'MEMBER'
      JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.unit_id
      WHERE c.origin = 'RECORDED' AND c.year BETWEEN :yearFrom AND :yearTo AND ${told.sql}) there`,
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
      sql: `SELECT ${countColumns({ list: `'present'`, year: 'year', code: `'members'`, count: 'CAST(COUNT(DISTINCT member_id) AS INTEGER)' })}
        FROM ${members.sql} GROUP BY year`,
      values: members.values,
    },
  ]
}
