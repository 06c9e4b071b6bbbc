import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

interface Unit {
  id: number
  code: string
  name: string
}

/** An organisation and all that stands below it, closed ones too, in the order of the tree. */
export async function unitsBelow({ path }: { path: string }): Promise<[Unit, ...Unit[]]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const units = await select<Unit>(
    `SELECT o.id, o.code, n.name FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE ${tree.sql} ORDER BY CASE WHEN o.path = :path THEN 0 ELSE 1 END, o.code`,
    { path, ...tree.values },
  )
  return units as [Unit, ...Unit[]]
}
