import { type AccountPlaces, givesRole, keepsAccount, type Post, rolesGivenAt } from '../domain/accountRights'
import { type Actor, hasRole, holdsAtOrAbove } from '../domain/actor'

/** Emptying the system of the demo: an administrator. */
export const canLeaveDemo = (actor: Actor) => hasRole(actor, 'ADMINISTRATOR')

/** Accounts of an organisation and below: who keeps them, who confirms roles, and who inspects. */
export const canSeeAccounts = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR', 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION')

const placesOf = ({ home, holdings }: AccountPlaces) => [...(home ? [home.path] : []), ...holdings.map(({ path }) => path)]

export const canSeeAccount = (actor: Actor, account: AccountPlaces) => placesOf(account).some(path => canSeeAccounts(actor, { path }))

export { rolesGivenAt }

/** A role at a place: the administrator at or above gives all, the committee's office those of a cell below it. */
export const canGive = (actor: Actor, post: Post) => givesRole(actor, post)

/** Bringing a list of accounts: who gives any role at a place or below it. Each row asks again for its own. */
export const canBringAccounts = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR', 'COMMITTEE_OFFICE')

/**
 * Looking after an account: ending it, giving it another password, asking for a role. All that it holds must lie within what the actor gives;
 * an account with a role above or outside is not touched, nor the own one.
 */
export const canKeepAccount = (actor: Actor, account: AccountPlaces) => keepsAccount(actor, account)

interface Asked extends Post {
  requestedBy: number
  userId: number
}

export const SECOND_PERSON = 'Người xác nhận phải là người thứ hai: không phải người đề nghị, không phải người được giao.'

/** The second person: neither who asked nor who gets the role; who may give it, or the committee's office or secretary at or above. */
export const canConfirmGrant = (actor: Actor, request: Asked) =>
  request.requestedBy !== actor.userId &&
  request.userId !== actor.userId &&
  (canGive(actor, request) || holdsAtOrAbove(actor, request.path, 'COMMITTEE_SECRETARY', 'COMMITTEE_OFFICE'))

/** Those of which nothing stands in the way: the actor may confirm them, and the accounts are open. */
export const confirmableBy = <Request extends Asked & { disabledAt: string | null }>(
  actor: Actor,
  requests: readonly Request[],
): Request[] => requests.filter(request => request.disabledAt === null && canConfirmGrant(actor, request))

/** Confirming roles at a place and below: who may be the second person of some request there. Each request asks again. */
export const canConfirmGrants = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'ADMINISTRATOR', 'COMMITTEE_SECRETARY', 'COMMITTEE_OFFICE')

/** Who may require a second factor of roles at a place and below. */
export const canRequireFactor = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'ADMINISTRATOR')
