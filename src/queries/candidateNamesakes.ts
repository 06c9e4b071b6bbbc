import { searchKey } from '../domain/personName'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

/** Candidates of an organisation's part of the tree who bear the same name, with the cell that follows them. */
export function candidateNamesakes({ path }: { path: string }, fullName: string) {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<{ name: string; unitName: string }>(
    `SELECT c.full_name AS name, n.name AS "unitName" FROM candidates c JOIN organisations o ON o.id = c.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE c.search_key = :key AND ${tree.sql} ORDER BY c.id LIMIT 5`,
    { key: searchKey(fullName), ...tree.values },
  )
}
