import type { Transaction } from 'sequelize'
import { idsOf } from '../domain/treePath'
import { select } from './select'

export interface NamedSuperior {
  id: number
  version: number
  name: string
  bodyName: string
}

/** The organisation above, where it is on file only to be named: nobody works there or above it, and nothing else stands below it. */
export async function namedSuperior(
  { id, path, parentId }: { id: number; path: string; parentId: number | null },
  transaction: Transaction | null = null,
): Promise<NamedSuperior | null> {
  if (parentId === null) return null
  const [row] = await select<NamedSuperior>(
    `SELECT o.id, o.version, n.name, n.body_name AS "bodyName" FROM organisations o
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.id = :parentId AND NOT EXISTS (SELECT 1 FROM organisations u WHERE u.parent_id = o.id AND u.id <> :id)
       AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.organisation_id IN (:above))`,
    { id, parentId, above: idsOf(path).slice(0, -1) },
    transaction,
  )
  return row ?? null
}
