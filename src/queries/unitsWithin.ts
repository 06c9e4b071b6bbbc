import type { OrganisationKind } from '../domain/codes'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface UnitWithin {
  id: number
  code: string
  kind: OrganisationKind
  path: string
  name: string
}

/** As many as a list to choose from may hold. */
const MOST_UNITS = 500

/** An organisation and all below it that are not closed, in the order of the tree. */
export function unitsWithin({ path }: { path: string }): Promise<UnitWithin[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<UnitWithin>(
    `SELECT o.id, o.code, o.kind, o.path, CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS name
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.closed_on IS NULL AND ${tree.sql} ORDER BY o.code LIMIT ${MOST_UNITS}`,
    tree.values,
  )
}
