/** Why a cell cannot be taken as it is. */
export interface Untakeable {
  untakeable: 'FORMULA' | 'ERROR' | 'TOO_LONG'
}

export type RawCell = string | number | null | Untakeable

/** A row of a sheet before anything is made of it. */
export interface RawRow {
  /** As shown beside the row, from 1. */
  number: number
  cells: readonly RawCell[]
}

/** A sheet that is being read: its rows, and how its numbers count days. */
export interface RawSheet {
  /** Null for a file without sheets, such as CSV. */
  name: string | null
  /** Whether day 0 is in 1904 instead of 1900. */
  since1904: boolean
  rows: AsyncIterable<RawRow>
}

export const isUntakeable = (cell: RawCell): cell is Untakeable => typeof cell === 'object' && cell !== null

/** No cell is longer in Excel either. */
export const LONGEST_CELL = 32_767
/** Columns beyond this are not looked at. */
export const MOST_COLUMNS = 200
/** More rows than an office will ever send in one file. */
export const MOST_ROWS = 150_000
