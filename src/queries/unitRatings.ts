import type { NotRatedReason } from '../domain/codes'
import type { SubjectGroup } from '../domain/figureKey'
import type { RatingLevel } from '../domain/ratingLevel'
import { GROUP_OF_RATING, type Tree } from './ratingTallies'
import { inSubtrees, select } from './select'

export interface UnitRating {
  ratingId: number
  organisationId: number
  group: SubjectGroup
  code: string
  name: string
  level: RatingLevel | null
  notRatedReason: NotRatedReason | null
  documentNumber: string | null
  decidedOn: string | null
}

/** Whether anything was rated at or below an organisation in a year, however far. */
export async function hasRatings(places: Tree['places'], year: number): Promise<boolean> {
  const tree = inSubtrees('r.path', places)
  const found = await select(`SELECT 1 AS found FROM ratings r WHERE r.year = :year AND ${tree.sql} LIMIT 1`, { year, ...tree.values })
  return found.length > 0
}

/** The rating of each unit below an organisation in a year, under the names of that year, in the order of codes. */
export function unitRatings({ organisationId, places }: Pick<Tree, 'organisationId' | 'places'>, year: number): Promise<UnitRating[]> {
  const tree = inSubtrees('r.path', places)
  return select<UnitRating>(
    `SELECT r.id AS "ratingId", r.organisation_id AS "organisationId", ${GROUP_OF_RATING} AS "group", p.code, p.name,
            d.level, r.not_rated_reason AS "notRatedReason", d.document_number AS "documentNumber", d.decided_on AS "decidedOn"
     FROM ratings r JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.organisation_id
     LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.year = :year AND r.kind = 'ORGANISATION' AND r.organisation_id <> :organisationId AND ${tree.sql}
     ORDER BY p.code`,
    { organisationId, year, ...tree.values },
  )
}
