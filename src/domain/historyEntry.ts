import type { ActRecord } from './ratingRecord'

/** Records that have a history of their own. */
export type HistorySubject = 'organisation' | 'member' | 'candidate' | 'commendationDecision' | 'article' | 'yearProfile'

/** One act, or as many of a kind as were done at one stroke. */
export interface HistoryEntry extends ActRecord {
  subjectKind: string
  /** Of the one it was done to, where it has a name. */
  subjectName: string | null
  /** How many records it was done to. */
  count: number
  /** Of a rating: the unit in which it was rated, as frozen with the cycle. */
  ratingPath: string | null
}
