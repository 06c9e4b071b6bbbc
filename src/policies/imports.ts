import type { Actor } from '../domain/actor'
import { canKeepMembers } from './members'
import { canKeepTree } from './organisations'

/** Files are imported, and workbooks taken home, by who keeps the records in them by hand. */
export const canImport = (actor: Actor, workbook: string, organisation: { path: string }) =>
  workbook === 'units' ? canKeepTree(actor, organisation) : canKeepMembers(actor, organisation)
