import type { HistoryEntry } from './historyEntry'
import type { PlainDate } from './plainDate'

/** What the log is narrowed to; what says nothing is empty or null. */
export interface LogFilter {
  /** Part of the name of who acted, and of the record, with or without diacritics. */
  who: string
  record: string
  act: string | null
  unitId: number | null
  from: PlainDate | null
  to: PlainDate | null
}

/** An act in the log, with where it was done and how its record is found. */
export interface LogEntry extends HistoryEntry {
  subjectId: number
  /** Number in its chain, of the newest where they are many. */
  sequence: number
  /** The organisation in whose history it stands; null for acts on an account, and where they are several. */
  placeName: string | null
  placeCount: number
  /** Where the member, the candidate or the organisation that it was done to stands today. */
  subjectPath: string | null
}
