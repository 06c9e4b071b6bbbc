import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'

/** Lists of those commended are for everybody in the organisation but the administrator. */
export const canSeeCommendations = (actor: Actor, { path, tier }: Place) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY', 'MEMBER') ||
  (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, 'CELL_SECRETARY', 'MEMBER'))

/** One award: by the place of the unit when it was decided, by who decided it, or by the grassroots organisation that the unit stood in. */
export const canSeeAward = (actor: Actor, path: string, ...others: Place[]) =>
  [{ path, tier: 'BELOW_GRASSROOTS' as const }, ...others].some(place => canSeeCommendations(actor, place))
