import type { OfficeRecord } from '../domain/organisationRecord'
import type { PlainDate } from '../domain/plainDate'
import { pathOfMember } from './memberPlace'
import { select } from './select'

const RANK = `CASE o.role WHEN 'SECRETARY' THEN 1 WHEN 'DEPUTY_SECRETARY' THEN 2 WHEN 'BOARD_MEMBER' THEN 3 WHEN 'INSPECTION_CHAIR' THEN 4 ELSE 5 END`

/** Everybody who holds or held an office of an organisation: by office, then by name, the latest first. */
export function officesOf(organisationId: number, today: PlainDate): Promise<OfficeRecord[]> {
  return select<OfficeRecord>(
    `SELECT o.role, COALESCE(m.full_name, o.person_name) AS name, o.member_id AS "memberId", ${pathOfMember('o.member_id')} AS "memberPath",
            o.other_posts AS "otherPosts", o.from_date AS "fromDate", o.to_date AS "toDate"
     FROM offices o LEFT JOIN members m ON m.id = o.member_id
     WHERE o.organisation_id = :organisationId ORDER BY ${RANK}, o.from_date DESC, COALESCE(m.sort_key, ''), o.id`,
    { organisationId, today },
  )
}
