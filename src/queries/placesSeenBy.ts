import type { Actor } from '../domain/actor'
import { idsOf, subtree } from '../domain/treePath'
import { type Condition, inSubtrees } from './select'

/** That an organisation (o) is one that the actor may see: `seesPlace` for the database. */
export function placesSeenBy({ grants }: Actor): Condition {
  const own = inSubtrees(
    'o.path',
    grants.map(({ path }) => subtree(path)),
  )
  const above = grants.filter(({ role }) => role === 'CELL_SECRETARY' || role === 'MEMBER').flatMap(({ path }) => idsOf(path))
  if (above.length === 0) return own
  return { sql: `(${own.sql} OR (o.tier <> 'ABOVE_GRASSROOTS' AND o.id IN (:above)))`, values: { ...own.values, above } }
}
