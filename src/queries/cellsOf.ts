import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface CellChoice {
  id: number
  code: string
  name: string
}

/** Cells that stand in an organisation's part of the tree today, in the order of codes. */
export function cellsOf({ path }: { path: string }, today: PlainDate): Promise<CellChoice[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<CellChoice>(
    `SELECT o.id, o.code, n.name FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.kind = 'CELL' AND (o.closed_on IS NULL OR o.closed_on > :today) AND ${tree.sql} ORDER BY o.code`,
    { today, ...tree.values },
  )
}
