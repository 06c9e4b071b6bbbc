import type { Place } from '../domain/actor'
import { idsOf } from '../domain/treePath'
import { select } from './select'

/** The grassroots organisations in which these paths lie. */
export async function grassrootsAbove(paths: readonly string[]): Promise<(Place & { id: number })[]> {
  const ids = [...new Set(paths.flatMap(idsOf))]
  if (ids.length === 0) return []
  return select<Place & { id: number }>(`SELECT id, path, tier FROM organisations WHERE tier = 'GRASSROOTS' AND id IN (:ids)`, { ids })
}
