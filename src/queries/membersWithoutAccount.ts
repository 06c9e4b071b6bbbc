import type { OfferedPerson } from '../domain/namesakes'
import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

/** Members of a cell today for whom there is no account, in the order of names. */
export const membersWithoutAccount = (organisationId: number, today: PlainDate): Promise<OfferedPerson[]> =>
  select<OfferedPerson>(
    `SELECT m.id, m.full_name AS name, m.birth_date AS "birthDate", NULL AS "unitName" FROM memberships s JOIN members m ON m.id = s.member_id
     WHERE s.organisation_id = :organisationId AND s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today)
       AND NOT EXISTS (SELECT 1 FROM users u WHERE u.member_id = m.id) ORDER BY m.sort_key, m.id`,
    { organisationId, today },
  )
