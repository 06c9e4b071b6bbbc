import type { OrganisationPeriod } from '../domain/organisationRecord'
import { select } from './select'

/** The names, the places in the tree, the terms and the leadership collectives of an organisation, the newest of each first. */
export function organisationPeriods(organisationId: number): Promise<OrganisationPeriod[]> {
  return select<OrganisationPeriod>(
    `SELECT * FROM (
       SELECT 'NAME' AS list, name, body_name AS "bodyName", CAST(NULL AS INTEGER) AS "organisationId", NULL AS path, NULL AS tier,
              from_date AS "fromDate", to_date AS "toDate"
       FROM organisation_names WHERE organisation_id = :organisationId
       UNION ALL
       SELECT 'PARENT', n.body_name, NULL, e.parent_id, o.path, o.tier, e.from_date, e.to_date
       FROM organisation_parents e JOIN organisations o ON o.id = e.parent_id
       JOIN organisation_names n ON n.organisation_id = e.parent_id AND n.to_date IS NULL
       WHERE e.organisation_id = :organisationId
       UNION ALL
       SELECT 'TERM', name, NULL, NULL, NULL, NULL, from_date, to_date FROM terms WHERE organisation_id = :organisationId
       UNION ALL
       SELECT 'COLLECTIVE', k.name, m.full_name, NULL, NULL, NULL, k.from_date, k.to_date
       FROM collectives k LEFT JOIN members m ON m.id = k.head_member_id WHERE k.organisation_id = :organisationId
     ) periods ORDER BY list, "fromDate" DESC`,
    { organisationId },
  )
}
