import type { MemberEpisode } from '../domain/memberRecord'
import { select } from './select'

const NOWHERE = 'CAST(NULL AS INTEGER), NULL, NULL, NULL'
const SOMEWHERE = 'o.id, n.name, o.path, o.tier'
const PLACE = (table: string) =>
  `JOIN organisations o ON o.id = ${table}.organisation_id JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL`

/** What happened to a member in the Party: cells, offices, activity elsewhere for a time, absences, discipline; of each the latest first. A discipline ends where it is annulled; what was cancelled never was. */
export function memberEpisodes(memberId: number): Promise<MemberEpisode[]> {
  return select<MemberEpisode>(
    `SELECT * FROM (
       SELECT 'MEMBERSHIP' AS list, s.began_by AS code, s.ended_by AS ending, o.id AS "organisationId", n.name AS "organisationName",
              o.path, o.tier, s.from_date AS "fromDate", s.to_date AS "toDate", NULL AS document, NULL AS note,
              NULL AS "endDocument", NULL AS "endNote"
       FROM memberships s ${PLACE('s')} WHERE s.member_id = :memberId
       UNION ALL
       SELECT 'OFFICE', f.role, NULL, ${SOMEWHERE}, f.from_date, f.to_date, NULL, f.other_posts, NULL, NULL
       FROM offices f ${PLACE('f')} WHERE f.member_id = :memberId
       UNION ALL
       SELECT 'TEMPORARY', 'TEMPORARY', NULL, o.id, COALESCE(n.name, t.place_name), o.path, o.tier, t.from_date, t.to_date, t.document, NULL, t.end_document, NULL
       FROM temporary_stays t LEFT JOIN organisations o ON o.id = t.organisation_id
       LEFT JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE t.member_id = :memberId
       UNION ALL
       SELECT 'CANCELLED', c.kind, NULL, o.id, COALESCE(n.name, c.place_name), o.path, o.tier, c.from_date, c.to_date, c.document, l.name, c.end_document, c.reason
       FROM cancelled_movements c LEFT JOIN organisations o ON o.id = c.organisation_id
       LEFT JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       LEFT JOIN organisation_names l ON l.organisation_id = c.left_organisation_id AND l.to_date IS NULL WHERE c.member_id = :memberId
       UNION ALL
       SELECT 'ABSENCE', kind, NULL, ${NOWHERE}, from_date, to_date, document, NULL, end_document, NULL FROM absences WHERE member_id = :memberId
       UNION ALL
       SELECT 'DISCIPLINE', form, NULL, ${NOWHERE}, imposed_on, annulled_on, document, reason, annulment_document, annulment_reason
       FROM disciplines WHERE member_id = :memberId
     ) episodes ORDER BY list, "fromDate" DESC, code`,
    { memberId },
  )
}
