import { type Actor, holdsAtOrAbove } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

const COMMITTEE = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY'] as const

/** Ratings of a unit with the people in it: the committee and its inspection commission at or above, the cell's secretary. */
export const canSeeRatings = (actor: Actor, unit: { path: string }) => holdsAtOrAbove(actor, unit.path, ...READERS_OF_RECORDS)

/** Entering proposed levels is the cell secretary's work, in the own cell only. */
export const canPropose = (actor: Actor, unit: { path: string }) => holdsAtOrAbove(actor, unit.path, 'CELL_SECRETARY')

/**
 * Recording a decision belongs to the committee that opened the year (`committeePath`): a body never decides its own rating,
 * since that stands in the cycle of the level above; nor does anybody record one on the own person.
 */
export const canRecordDecision = (actor: Actor, rating: { committeePath: string; memberId: number | null }) =>
  holdsAtOrAbove(actor, rating.committeePath, ...COMMITTEE) && (rating.memberId === null || rating.memberId !== actor.memberId)

/** One's own rating, once it is published; all others by place. */
export const canSeeRating = (actor: Actor, rating: { path: string; memberId: number | null; state: string }) =>
  canSeeRatings(actor, rating) || (rating.memberId !== null && rating.memberId === actor.memberId && rating.state === 'PUBLISHED')
