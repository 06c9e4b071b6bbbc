import type { PlainDate } from '../domain/plainDate'
import { searchKey } from '../domain/personName'
import { subtree } from '../domain/treePath'
import { containing, holdsSearch } from './containing'
import { inSubtrees, select } from './select'

export interface SubjectFound {
  memberId: number | null
  organisationId: number | null
  name: string
  unitName: string
}

/** At most so many are offered; a longer part of the name narrows them. */
const MOST = 20

/** Members and organisations of a part of the tree whose name holds the text, with or without diacritics. */
export async function subjectsFound({ path }: { path: string }, search: string, today: PlainDate): Promise<SubjectFound[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const values = { today, search: containing(search), ...tree.values }
  const [organisations, members] = await Promise.all([
    select<SubjectFound>(
      `SELECT NULL AS "memberId", o.id AS "organisationId", n.name, '' AS "unitName" FROM organisations o
       JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       WHERE ${tree.sql} AND ${holdsSearch('n.search_key')} ORDER BY o.code LIMIT ${MOST}`,
      values,
    ),
    select<SubjectFound>(
      `SELECT m.id AS "memberId", NULL AS "organisationId", m.full_name AS name, n.name AS "unitName" FROM memberships s
       JOIN members m ON m.id = s.member_id JOIN organisations o ON o.id = s.organisation_id
       JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       WHERE s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today) AND ${tree.sql} AND ${holdsSearch('m.search_key')}
       ORDER BY m.sort_key, m.id LIMIT ${MOST}`,
      values,
    ),
  ])
  return searchKey(search) ? [...organisations, ...members] : []
}
