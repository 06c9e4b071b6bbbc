import type { Tree } from './ratingTallies'
import { inSubtrees, select } from './select'

export interface UnitLevels {
  unitId: number
  code: string
  name: string
  EXCELLENT: number
  GOOD: number
  SATISFACTORY: number
  UNSATISFACTORY: number
  exempt: number
  notRated: number
  undecided: number
}

const countWhere = (condition: string) => `CAST(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS INTEGER)`
const level = (code: string) => `${countWhere(`d.level = '${code}'`)} AS "${code}"`

/** Ratings of members in each unit of an organisation in a year, in the order of codes. */
export function memberLevelsByUnit({ places }: Pick<Tree, 'places'>, year: number): Promise<UnitLevels[]> {
  const tree = inSubtrees('r.path', places)
  return select<UnitLevels>(
    `SELECT r.unit_id AS "unitId", p.code, p.name,
       ${['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY'].map(level).join(', ')},
       ${countWhere(`r.not_rated_reason = 'EXEMPT'`)} AS exempt,
       ${countWhere(`r.not_rated_reason <> 'EXEMPT'`)} AS "notRated",
       ${countWhere('d.id IS NULL AND r.not_rated_reason IS NULL')} AS undecided
     FROM ratings r JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.unit_id
     LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.year = :year AND r.kind = 'MEMBER' AND ${tree.sql}
     GROUP BY r.unit_id, p.code, p.name ORDER BY p.code`,
    { year, ...tree.values },
  )
}
