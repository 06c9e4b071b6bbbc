import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'

/** Lists of those commended are for everybody in the organisation but the administrator. */
export const canSeeCommendations = (actor: Actor, { path, tier }: Place) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY', 'MEMBER') ||
  (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, 'CELL_SECRETARY', 'MEMBER'))
