import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { inSubtrees, select } from '../select'

export interface CountsToday {
  committees: number
  cells: number
  members: number
  full: number
}

/** Units below an organisation and members in its part of the tree, as they stand today. */
export async function countsToday({ id, path }: { id: number; path: string }, today: PlainDate): Promise<CountsToday> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const units = `FROM organisations o WHERE o.closed_on IS NULL AND o.id <> :id AND ${tree.sql}`
  const members = `FROM memberships s JOIN members m ON m.id = s.member_id JOIN organisations o ON o.id = s.organisation_id
    WHERE s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today) AND ${tree.sql}`
  const count = 'SELECT CAST(COUNT(*) AS INTEGER)'
  const [row] = await select<CountsToday>(
    `SELECT (${count} ${units} AND o.kind <> 'CELL') AS committees, (${count} ${units} AND o.kind = 'CELL') AS cells,
            (${count} ${members}) AS members, (${count} ${members} AND m.official_on <= :today) AS full`,
    { id, today, ...tree.values },
  )
  return row!
}
