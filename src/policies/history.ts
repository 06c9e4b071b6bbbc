import { type Actor, holdsAtOrAbove } from '../domain/actor'

/** What was done at and below a place, by whom and why: the committee, and its inspection commission. */
export const canSeeWholeLog = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION')

/** The log itself; an administrator finds in it what was done to accounts, and nothing else. */
export const canSeeLog = (actor: Actor, place: { path: string }) =>
  canSeeWholeLog(actor, place) || holdsAtOrAbove(actor, place.path, 'ADMINISTRATOR')
