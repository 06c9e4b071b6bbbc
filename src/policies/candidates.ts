import { type Actor, holdsAtOrAbove } from '../domain/actor'
import type { Role } from '../domain/codes'
import { READERS_OF_RECORDS } from './readers'

/** Those on the way to admission: the committee and its inspection commission at and below their place, a cell secretary in the own cell. */
export const canSeeCandidates = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS)

/** Following candidates: the cell's own secretary, and the office of the committee for all below it. */
export const KEEPERS_OF_CANDIDATES = ['COMMITTEE_OFFICE', 'CELL_SECRETARY'] as const satisfies readonly Role[]

export const canKeepCandidates = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...KEEPERS_OF_CANDIDATES)
