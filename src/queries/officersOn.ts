import type { OfficeRole } from '../domain/codes'
import { officeRank } from './officeRank'
import { select } from './select'

export interface Officer {
  role: OfficeRole
  name: string
  otherPosts: string | null
}

/** Who held the offices of an organisation on a date, secretary first. */
export function officersOn(organisationId: number, date: string): Promise<Officer[]> {
  return select<Officer>(
    `SELECT o.role, COALESCE(m.full_name, o.person_name) AS name, o.other_posts AS "otherPosts"
     FROM offices o LEFT JOIN members m ON m.id = o.member_id
     WHERE o.organisation_id = :organisationId AND o.from_date <= :date AND (o.to_date IS NULL OR o.to_date > :date)
     ORDER BY ${officeRank('o')}, o.id`,
    { organisationId, date },
  )
}
