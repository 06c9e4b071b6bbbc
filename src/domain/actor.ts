import type { OrganisationTier, Role } from './codes'

/** A role at a place in the tree. `path` is today's path of the organisation, ids each ended by a slash: "/1/7/". */
export interface Grant {
  role: Role
  organisationId: number
  path: string
}

/** Who is asking. `memberId` is set when the account belongs to a member. */
export interface Actor {
  userId: number
  name: string
  memberId: number | null
  grants: readonly Grant[]
}

/** What rights need to know of an organisation. */
export interface Place {
  path: string
  tier: OrganisationTier
}

/** Whether `path` lies at or below `place`; both end with a slash, so that /1/7/ does not hold /1/70/. */
export const isAtOrBelow = (path: string, place: string) => path.startsWith(place)

export const hasRole = (actor: Actor, ...roles: Role[]) => actor.grants.some(grant => roles.includes(grant.role))

/** Whether the actor holds one of these roles at the place or above it. */
export const holdsAtOrAbove = (actor: Pick<Actor, 'grants'>, path: string, ...roles: Role[]) =>
  actor.grants.some(grant => roles.includes(grant.role) && isAtOrBelow(path, grant.path))

/** Whether the actor holds one of these roles somewhere below the place. */
export const holdsBelow = (actor: Actor, path: string, ...roles: Role[]) =>
  actor.grants.some(grant => roles.includes(grant.role) && grant.path !== path && isAtOrBelow(grant.path, path))

/** Roles of people of a cell: they also see their own committee, up to the grassroots organisation and no further. */
const OF_A_CELL = ['CELL_SECRETARY', 'MEMBER'] as const

/** Whether an organisation exists for the actor at all. What may be done there is for the policies. */
export const seesPlace = (actor: Actor, { path, tier }: Place) =>
  actor.grants.some(grant => isAtOrBelow(path, grant.path)) || (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, ...OF_A_CELL))
