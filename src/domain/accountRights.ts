import { type Actor, holdsAtOrAbove, isAtOrBelow } from './actor'
import type { OrganisationKind, Role } from './codes'
import { isRoleOfACell, ROLES_AT } from './roles'

export interface Post {
  role: Role
  path: string
}

/** What rights need to know of an account: where it is kept, what it holds now or will hold. */
export interface AccountPlaces {
  /** Null for an account that is not made yet. */
  id: number | null
  home: { path: string; kind: OrganisationKind } | null
  holdings: readonly Post[]
}

/** Whether the office of a committee stands truly above a place: it looks after cells, not after its own kind. */
const isOfficeAbove = (actor: Actor, path: string) =>
  actor.grants.some(grant => grant.role === 'COMMITTEE_OFFICE' && grant.path !== path && isAtOrBelow(path, grant.path))

/** A role at a place: the administrator at or above gives all, the committee's office those of a cell below it. */
export const givesRole = (actor: Actor, { role, path }: Post) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR') || (isRoleOfACell(role) && isOfficeAbove(actor, path))

export const rolesGivenAt = (actor: Actor, { path, kind }: { path: string; kind: OrganisationKind }) =>
  ROLES_AT[kind].filter(role => givesRole(actor, { role, path }))

/** All that an account holds lies within what the actor gives, and it is not the actor's own. */
export const keepsAccount = (actor: Actor, account: AccountPlaces) =>
  account.id !== actor.userId &&
  account.holdings.every(holding => givesRole(actor, holding)) &&
  (account.home === null ? account.holdings.length > 0 : rolesGivenAt(actor, account.home).length > 0)
