import { type Actor, holdsAtOrAbove } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

const COMMITTEE = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY'] as const

/** Ratings of a unit with the people in it: the committee and its inspection commission at or above, the cell's secretary. */
export const canSeeRatings = (actor: Actor, unit: { path: string }) => holdsAtOrAbove(actor, unit.path, ...READERS_OF_RECORDS)

/** Entering proposed levels is the cell secretary's work, in the own cell only. */
export const canPropose = (actor: Actor, unit: { path: string }) => holdsAtOrAbove(actor, unit.path, 'CELL_SECRETARY')

/** How somebody rates the own work is for that person to say; the cell's secretary copies it from paper. */
export const canSelfRate = (actor: Actor, rating: { path: string; memberId: number | null }) =>
  (rating.memberId !== null && rating.memberId === actor.memberId) || canPropose(actor, rating)

/** The work of the committee that opened the year: who is late, appraisal, what a decision would do. Its office and its secretaries. */
export const canRunCycle = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...COMMITTEE)

/** The secretary or a deputy records what the committee decided, publishes and takes back. */
export const canHeadCycle = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'COMMITTEE_SECRETARY')

/** One's own rating, once it is published; all others by place. */
export const canSeeRating = (actor: Actor, rating: { path: string; memberId: number | null; state: string }) =>
  canSeeRatings(actor, rating) || (rating.memberId !== null && rating.memberId === actor.memberId && rating.state === 'PUBLISHED')
