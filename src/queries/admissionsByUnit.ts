import type { PathRange } from '../domain/treePath'
import { daysOf } from './developmentCounts'
import { inSubtrees, select } from './select'

export interface UnitAdmissions {
  code: string
  name: string
  backgroundChecks: number
  awarenessClass: number
  admitted: number
}

const reached = (stage: string, name: string) => `CAST(SUM(CASE WHEN s.stage = '${stage}' THEN 1 ELSE 0 END) AS INTEGER) AS "${name}"`

/** Stages that candidates of each unit reached in a year; only units with any, in the order of codes. */
export function admissionsByUnit(places: readonly PathRange[], year: number): Promise<UnitAdmissions[]> {
  const tree = inSubtrees('o.path', places)
  return select<UnitAdmissions>(
    `SELECT o.code, n.name, ${reached('BACKGROUND_CHECK', 'backgroundChecks')}, ${reached('AWARENESS_CLASS', 'awarenessClass')},
            ${reached('ADMISSION', 'admitted')}
     FROM candidate_stages s JOIN candidates c ON c.id = s.candidate_id
     JOIN organisations o ON o.id = c.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE s.reached_on BETWEEN :firstDay AND :lastDay AND s.stage IN ('BACKGROUND_CHECK', 'AWARENESS_CLASS', 'ADMISSION') AND ${tree.sql}
     GROUP BY o.code, n.name ORDER BY o.code`,
    { ...daysOf(year), ...tree.values },
  )
}
