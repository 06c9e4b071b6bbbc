import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'

/** All of a year: every figure, the records behind it, the documents. The committee at and below its place, a cell secretary in the own cell. */
export const canSeeYear = (actor: Actor, { path }: Place) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY')

/** Published totals without records: a cell secretary sees those of the committee, up to the grassroots organisation. */
export const canSeeTotals = (actor: Actor, place: Place) =>
  canSeeYear(actor, place) || (place.tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, place.path, 'CELL_SECRETARY'))
