import { type Actor, holdsAtOrAbove } from '../domain/actor'
import { READERS_OF_RECORDS } from './readers'

/** Those on the way to admission: the committee and its inspection commission at and below their place, a cell secretary in the own cell. */
export const canSeeCandidates = (actor: Actor, { path }: { path: string }) => holdsAtOrAbove(actor, path, ...READERS_OF_RECORDS)
