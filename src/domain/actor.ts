import type { Role } from './codes'

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

/** Whether `path` lies at or below `place`; both end with a slash, so that /1/7/ does not contain /1/70/. */
export const isAtOrBelow = (path: string, place: string) => path.startsWith(place)

/** The grants of an actor that carry one of these roles. */
export const grantsOf = (actor: Actor, ...roles: Role[]) => actor.grants.filter(grant => roles.includes(grant.role))

/** Whether the actor holds one of these roles at the place or above it. */
export const holds = (actor: Actor, path: string, ...roles: Role[]) => grantsOf(actor, ...roles).some(grant => isAtOrBelow(path, grant.path))
