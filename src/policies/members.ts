import { type Actor, holdsAtOrAbove } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

/** The people of an organisation: the committee and its inspection commission at and below their place, a cell secretary in the own cell. Administrators keep accounts, a superior office reads totals. */
export const canSeeMembers = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS)

/** A profile, by the place where the member stands today; one's own always. The identity number in full with it, each time with a reason that is kept. */
export const canSeeMember = (actor: Actor, member: { id: number; path: string }) =>
  actor.memberId === member.id || canSeeMembers(actor, member)

/** Keeping the records of members: the office of the committee at or above. */
export const canKeepMembers = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE')
