import { type Actor, hasRole, holdsAtOrAbove, isAtOrBelow } from '../domain/actor'
import type { OrganisationKind, Role } from '../domain/codes'
import { isRoleOfACell, ROLES_AT } from '../domain/roles'

interface Post {
  role: Role
  path: string
}

/** What rights need to know of an account: where it is kept, what it holds now or will hold. */
export interface AccountPlaces {
  id: number
  home: { path: string; kind: OrganisationKind } | null
  holdings: readonly Post[]
}

/** Emptying the system of the demo: an administrator. */
export const canLeaveDemo = (actor: Actor) => hasRole(actor, 'ADMINISTRATOR')

/** Whether the office of a committee stands truly above a place: it looks after cells, not after its own kind. */
const isOfficeAbove = (actor: Actor, path: string) =>
  actor.grants.some(grant => grant.role === 'COMMITTEE_OFFICE' && grant.path !== path && isAtOrBelow(path, grant.path))

/** Accounts of an organisation and below: who keeps them, who confirms roles, and who inspects. */
export const canSeeAccounts = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR', 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION')

const placesOf = ({ home, holdings }: AccountPlaces) => [...(home ? [home.path] : []), ...holdings.map(({ path }) => path)]

export const canSeeAccount = (actor: Actor, account: AccountPlaces) => placesOf(account).some(path => canSeeAccounts(actor, { path }))

/** A role at a place: the administrator at or above gives all, the committee's office those of a cell below it. */
export const canGive = (actor: Actor, { role, path }: Post) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR') || (isRoleOfACell(role) && isOfficeAbove(actor, path))

export const rolesGivenAt = (actor: Actor, { path, kind }: { path: string; kind: OrganisationKind }) =>
  ROLES_AT[kind].filter(role => canGive(actor, { role, path }))

/**
 * Looking after an account: ending it, giving it another password, asking for a role. All that it holds must lie within what the actor gives;
 * an account with a role above or outside is not touched, nor the own one.
 */
export const canKeepAccount = (actor: Actor, account: AccountPlaces) =>
  account.id !== actor.userId &&
  account.holdings.every(holding => canGive(actor, holding)) &&
  (account.home === null ? account.holdings.length > 0 : rolesGivenAt(actor, account.home).length > 0)

/** The second person: neither who asked nor who gets the role; who may give it, or the committee's office or secretary at or above. */
export const canConfirmGrant = (actor: Actor, request: Post & { requestedBy: number; userId: number }) =>
  request.requestedBy !== actor.userId &&
  request.userId !== actor.userId &&
  (canGive(actor, request) || holdsAtOrAbove(actor, request.path, 'COMMITTEE_SECRETARY', 'COMMITTEE_OFFICE'))

/** Who may require a second factor of roles at a place and below. */
export const canRequireFactor = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'ADMINISTRATOR')
