import type { Actor, Place } from '../domain/actor'
import { canBringAccounts } from './accounts'
import { canKeepMembers } from './members'
import { canKeepTree } from './organisations'

/** Files are imported, and workbooks taken home, by who keeps the records in them by hand; those of a year where a year is rated. */
export function canImport(actor: Actor, { name, ofYear }: { name: string; ofYear?: string }, place: Place): boolean {
  if (ofYear && place.tier === 'BELOW_GRASSROOTS') return false
  if (name === 'accounts') return canBringAccounts(actor, place)
  return name === 'units' ? canKeepTree(actor, place) : canKeepMembers(actor, place)
}
