import type { OfferedPerson } from '../domain/namesakes'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { select } from './select'

/** Who may be offered for a choice at once; beyond it a name is typed. */
const OFFERED = 500

/** Members in an organisation and below it on a day, by name, with what tells namesakes apart. */
export function peopleOf({ path }: { path: string }, date: PlainDate) {
  const { from, before } = subtree(path)
  return select<OfferedPerson>(
    `SELECT m.id, m.full_name AS name, m.birth_date AS "birthDate", n.name AS "unitName" FROM members m
     JOIN memberships s ON s.member_id = m.id AND s.from_date <= :date AND (s.to_date IS NULL OR s.to_date > :date)
     JOIN organisations o ON o.id = s.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.path >= :from AND o.path < :before ORDER BY m.sort_key, m.id LIMIT ${OFFERED}`,
    { date, from, before },
  )
}
