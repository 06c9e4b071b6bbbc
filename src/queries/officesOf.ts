import type { OfficeRecord } from '../domain/organisationRecord'
import type { PlainDate } from '../domain/plainDate'
import { pathOfMember } from './memberPlace'
import { officeRank } from './officeRank'
import { select } from './select'

/** Everybody who holds or held an office of an organisation: by office, then by name, the latest first. */
export function officesOf(organisationId: number, today: PlainDate): Promise<OfficeRecord[]> {
  return select<OfficeRecord>(
    `SELECT f.id, f.role, COALESCE(m.full_name, f.person_name) AS name, f.member_id AS "memberId", ${pathOfMember('f.member_id')} AS "memberPath",
            f.other_posts AS "otherPosts", f.from_date AS "fromDate", f.to_date AS "toDate"
     FROM offices f LEFT JOIN members m ON m.id = f.member_id
     WHERE f.organisation_id = :organisationId ORDER BY ${officeRank('f')}, f.from_date DESC, COALESCE(m.sort_key, ''), f.id`,
    { organisationId, today },
  )
}
