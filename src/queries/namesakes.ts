import { searchKey } from '../domain/personName'
import { dateText, type PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

/** Members of an organisation's part of the tree who bear the same name, and were born on the same day where both days are known. */
export async function namesakes({ path }: { path: string }, { fullName, birthDate }: { fullName: string; birthDate: PlainDate | null }) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<{ name: string; birthDate: PlainDate | null; unitName: string }>(
    `SELECT DISTINCT m.full_name AS name, m.birth_date AS "birthDate", n.name AS "unitName"
     FROM members m JOIN memberships s ON s.member_id = m.id AND s.to_date IS NULL JOIN organisations o ON o.id = s.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE m.search_key = :key AND (m.birth_date IS NULL OR COALESCE(:birthDate, m.birth_date) = m.birth_date) AND ${tree.sql} LIMIT 5`,
    { key: searchKey(fullName), birthDate, ...tree.values },
  )
  return rows.map(({ birthDate: day, ...row }) => ({ ...row, birth: day ? `sinh ngày ${dateText(day)}` : 'chưa rõ ngày sinh' }))
}
