import { type Actor, holdsAtOrAbove } from '../domain/actor'

/** The people of an organisation: the committee at and below its place, a cell secretary in the own cell. Administrators keep accounts, not members. */
export const canSeeMembers = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY')

/** A profile, by the place where the member stands today; one's own always. */
export const canSeeMember = (actor: Actor, member: { id: number; path: string }) =>
  actor.memberId === member.id || canSeeMembers(actor, member)
