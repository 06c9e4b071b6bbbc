import type { PathRange } from '../domain/treePath'
import type { CommendationTally } from '../domain/yearRecords'
import { inSubtrees, select } from './select'

/** Recipients (c) of the decisions (d) of a year, without the organisation itself; needs :organisationId. */
export const COMMENDATIONS_OF_YEAR = `commendations c
  JOIN commendation_decisions d ON d.id = c.decision_id
  JOIN commendation_titles t ON t.id = d.title_id
  LEFT JOIN organisations o ON o.id = c.organisation_id`

export const NOT_ITSELF = '(c.organisation_id IS NULL OR c.organisation_id <> :organisationId)'

export const RECIPIENT_GROUP = `CASE c.recipient_kind
  WHEN 'MEMBER' THEN 'members'
  WHEN 'OTHER_PERSON' THEN 'otherPersons'
  WHEN 'OTHER_COLLECTIVE' THEN 'otherCollectives'
  ELSE CASE o.kind WHEN 'CELL' THEN 'cells' ELSE 'committees' END END`

/** How many recipients each title has in the year, by kind, in the order of the titles. */
export function commendationTallies(organisationId: number, places: readonly PathRange[], year: number) {
  const tree = inSubtrees('c.path', places)
  return select<CommendationTally>(
    `SELECT title, "titleName", recipients, CAST(COUNT(*) AS INTEGER) AS count FROM (
       SELECT t.code AS title, t.name AS "titleName", t.position, ${RECIPIENT_GROUP} AS recipients
       FROM ${COMMENDATIONS_OF_YEAR} WHERE d.year = :year AND ${NOT_ITSELF} AND ${tree.sql}
     ) recipients GROUP BY position, title, "titleName", recipients ORDER BY position, title`,
    { organisationId, year, ...tree.values },
  )
}
