import type { PathRange } from '../domain/treePath'
import { type Condition, inSubtrees } from './select'
import { COUNT, countColumns } from './yearCounts'

/** Recipients (c) of decisions (d) with their title (t) and, for an organisation, the organisation (o). */
export const COMMENDATIONS_OF_YEAR = `commendations_in_force c
  JOIN commendation_decisions d ON d.id = c.decision_id
  JOIN commendation_titles t ON t.id = d.title_id
  LEFT JOIN organisations o ON o.id = c.organisation_id`

/** An organisation's own commendation is its superior's to count; needs :organisationId. */
export const NOT_ITSELF = '(c.organisation_id IS NULL OR c.organisation_id <> :organisationId)'

export const RECIPIENT_GROUP = `CASE c.recipient_kind
  WHEN 'MEMBER' THEN 'members'
  WHEN 'OTHER_PERSON' THEN 'otherPersons'
  WHEN 'OTHER_COLLECTIVE' THEN 'otherCollectives'
  ELSE CASE o.kind WHEN 'CELL' THEN 'cells' ELSE 'committees' END END`

/** How many recipients each title has in the year, by kind. */
export function commendationTallies(organisationId: number, places: readonly PathRange[], year: number): Condition {
  const tree = inSubtrees('c.path', places)
  const columns = {
    list: `'commendations'`,
    code: 'recipients',
    title: 'title',
    titleName: '"titleName"',
    position: 'position',
    count: COUNT,
  }
  return {
    sql: `SELECT ${countColumns(columns)} FROM (
        SELECT t.code AS title, t.name AS "titleName", t.position, ${RECIPIENT_GROUP} AS recipients
        FROM ${COMMENDATIONS_OF_YEAR} WHERE d.year = :year AND ${NOT_ITSELF} AND ${tree.sql}
      ) recipients GROUP BY position, title, "titleName", recipients`,
    values: { organisationId, year, ...tree.values },
  }
}
