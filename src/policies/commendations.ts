import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

/** Lists of those commended are for everybody in the organisation but the administrator; a superior office reads no names of people. */
export const canSeeCommendations = (actor: Actor, { path, tier }: Place) =>
  holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS, 'MEMBER') ||
  (tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, path, 'CELL_SECRETARY', 'MEMBER'))

/** One award: by the place of the unit when it was decided, by who decided it, or by the grassroots organisation that the unit stood in. */
export const canSeeAward = (actor: Actor, path: string, ...others: Place[]) =>
  [{ path, tier: 'BELOW_GRASSROOTS' as const }, ...others].some(place => canSeeCommendations(actor, place))

/** Preparing and recording what a committee decided, at its place or above. */
export const canCommend = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY')

/** Asking for commendations is the unit's: its secretary's, in the own cell only. */
export const canProposeCommendations = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, 'CELL_SECRETARY')

/** What a unit asked for: its secretary, the committee that decides, and whoever reads all there. */
export const canSeeProposals = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS)
