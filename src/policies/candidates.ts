import { type Actor, holdsAtOrAbove } from '../domain/actor'

/** Those on the way to admission: the committee at and below its place, a cell secretary in the own cell. */
export const canSeeCandidates = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY')
