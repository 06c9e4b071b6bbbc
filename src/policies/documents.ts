import { type Actor, holdsAtOrAbove } from '../domain/actor'

/** Having documents made for all units at once: the committee at or above. */
export const canMakeBatch = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY')
