import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

/** Lists of those commended are for everybody in the organisation but the administrator; a superior office reads no names of people. */
export const canSeeCommendations = (actor: Actor, { path, tier }: Place) =>
  holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS, 'MEMBER') ||
  (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, 'CELL_SECRETARY', 'MEMBER'))

/** One award: by the place of the unit when it was decided, by who decided it, or by the grassroots organisation that the unit stood in. */
export const canSeeAward = (actor: Actor, path: string, ...others: Place[]) =>
  [{ path, tier: 'BELOW_GRASSROOTS' as const }, ...others].some(place => canSeeCommendations(actor, place))
