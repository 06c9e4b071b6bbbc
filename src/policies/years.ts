import { type Actor, holdsAtOrAbove, holdsBelow, type Place } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

/** All of a year: every figure, the records behind it, the documents. The committee and its inspection commission at and below their place, a cell secretary in the own cell. */
export const canSeeYear = (actor: Actor, { path }: Place) => holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS)

/** Published totals without records: a superior office all below it; a cell secretary those of the committee, up to the grassroots organisation. */
export const canSeeTotals = (actor: Actor, place: Place) =>
  canSeeYear(actor, place) ||
  holdsAtOrAbove(actor, place.path, 'SUPERIOR_OFFICE') ||
  (place.tier !== 'ABOVE_GRASSROOTS' && holdsBelow(actor, place.path, 'CELL_SECRETARY'))

/** Taking lists of people out of the system is a right of its own: those who work with them. The inspection commission reads them here. */
export const canExportRecords = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY')

/** The year's own text, of which its report and its article are written: the office and the secretary at or above, a cell secretary of the own cell. */
export const canWriteYear = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY')
