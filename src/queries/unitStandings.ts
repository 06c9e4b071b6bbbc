import type { SubjectGroup } from '../domain/figureKey'
import type { UnitStanding } from '../domain/unitStanding'
import { GROUP_OF_RATING, RATINGS_WITH_DECISION, type Tree } from './ratingTallies'
import { inSubtrees, select } from './select'

interface Wish {
  year: number
  /** Groups of organisations; others have no standing here. */
  groups: readonly SubjectGroup[]
  publishedOnly: boolean
}

/** How organisations of these groups stand in a year, under the names of that year, in the order of codes. */
export async function unitStandings(
  { organisationId, places }: Pick<Tree, 'organisationId' | 'places'>,
  wish: Wish,
): Promise<UnitStanding[]> {
  const { year, groups, publishedOnly } = wish
  const tree = inSubtrees('r.path', places)
  const decision = publishedOnly ? `CASE WHEN r.state = 'PUBLISHED' THEN d.id END` : 'd.id'
  const rows = await select<UnitStanding & { notRatedReason: string | null }>(
    `SELECT "ratingId", "group", code, name, "notRatedReason", shown.level, shown.authority_name AS "authorityName",
            shown.document_number AS "documentNumber", shown.decided_on AS "decidedOn"
     FROM (SELECT r.id AS "ratingId", ${GROUP_OF_RATING} AS "group", p.code, p.name, r.not_rated_reason AS "notRatedReason", ${decision} AS decision_id
       FROM ${RATINGS_WITH_DECISION} WHERE r.year = :year AND r.kind = 'ORGANISATION' AND ${tree.sql}) rated
     LEFT JOIN rating_decisions shown ON shown.id = rated.decision_id
     WHERE "group" IN (:groups) ORDER BY code`,
    { organisationId, year, groups, ...tree.values },
  )
  return rows.map(({ notRatedReason, ...row }) => ({ ...row, notRated: notRatedReason !== null }))
}
