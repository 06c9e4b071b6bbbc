import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { select } from './select'

/** Who may be offered for a choice at once; beyond it a name is typed. */
const OFFERED = 500

/** Members in an organisation and below it on a day, by name. */
export function peopleOf({ path }: { path: string }, date: PlainDate) {
  const { from, before } = subtree(path)
  return select<{ id: number; name: string }>(
    `SELECT m.id, m.full_name AS name FROM members m
     JOIN memberships s ON s.member_id = m.id AND s.from_date <= :date AND (s.to_date IS NULL OR s.to_date > :date)
     JOIN organisations o ON o.id = s.organisation_id
     WHERE o.path >= :from AND o.path < :before ORDER BY m.sort_key, m.id LIMIT ${OFFERED}`,
    { date, from, before },
  )
}
