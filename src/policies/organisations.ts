import { type Actor, hasRole, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'
import type { Role } from '../domain/codes'
import { READERS_OF_RECORDS } from './readers'

const AT_WORK = [...READERS_OF_RECORDS, 'SUPERIOR_OFFICE', 'ADMINISTRATOR'] as const

/** Whether the actor works in the tree, beyond being a member of it. */
export const isAtWork = (actor: Actor) => hasRole(actor, ...AT_WORK)

/** The tree is for those at work in it; members have their own pages. An account without any role finds it empty. */
export const canSeeTree = (actor: Actor) => actor.grants.length === 0 || isAtWork(actor)

/** The page of an organisation: who works there or above, and a cell secretary up to the grassroots organisation. What it shows of ratings is for policies/ratings. */
export const canSeeOrganisation = (actor: Actor, { path, tier }: Place) =>
  holdsAtOrAbove(actor, path, ...AT_WORK) || (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, 'CELL_SECRETARY'))

/** Who keeps the tree: administrators and the office, at and below their place. */
export const KEEPERS_OF_TREE = ['ADMINISTRATOR', 'COMMITTEE_OFFICE'] as const satisfies readonly Role[]

/** Making units, renaming, moving, closing and reopening them. */
export const canKeepTree = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...KEEPERS_OF_TREE)

/** Taking a unit from one place to another, or closing it, is for those who keep what is above it. */
export const canMoveUnit = (actor: Actor, { path, id }: { path: string; id: number }) =>
  canKeepTree(actor, { path: path.slice(0, -`${id}/`.length) })
