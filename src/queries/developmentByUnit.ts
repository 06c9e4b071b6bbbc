import type { UnitDevelopment } from '../domain/candidateRecord'
import type { PathRange } from '../domain/treePath'
import { daysOf } from './developmentCounts'
import { inSubtrees, select } from './select'

/** Every cell of an organisation's part of the tree with its target of a year and those it admitted, in the order of codes. */
export function developmentByUnit(places: readonly PathRange[], year: number): Promise<UnitDevelopment[]> {
  const tree = inSubtrees('o.path', places)
  return select<UnitDevelopment>(
    `SELECT o.id AS "unitId", o.code, n.name, t.target,
            (SELECT CAST(COUNT(*) AS INTEGER) FROM candidates c JOIN candidate_stages s ON s.candidate_id = c.id
             WHERE c.organisation_id = o.id AND s.stage = 'ADMISSION' AND s.reached_on BETWEEN :firstDay AND :lastDay) AS admitted
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     LEFT JOIN admission_targets t ON t.organisation_id = o.id AND t.year = :year
     WHERE o.kind = 'CELL' AND (o.closed_on IS NULL OR o.closed_on > :firstDay) AND ${tree.sql} ORDER BY o.code`,
    { year, ...daysOf(year), ...tree.values },
  )
}
