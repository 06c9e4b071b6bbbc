/** What a row of a file would do. One that is passed over is no record: a heading between rows, a sum, who signed the list. */
export const IMPORT_OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED', 'PASSED_OVER'] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]

export const IMPORT_STATES = ['CHECKING', 'CHECKED', 'APPLIED', 'UNDONE'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What is wrong with a cell, and what to do. */
export interface RowProblem {
  field: string
  /** As it stands in the file. */
  value: string
  message: string
  /** Of what stands in no column of the row: the heading over it. */
  fromRow?: number
}

/** What a file of these lists may change in number. */
export const TALLIES = [
  'candidates',
  'admitted',
  'target',
  'awards',
  'facts',
  'secretaries',
  'officers',
  'accounts',
  'waitingRoles',
] as const

/** A number before and after a file; null where there is none. `of` says of what: the year, the title. */
export interface TallyChange {
  measure: (typeof TALLIES)[number]
  of: string | null
  before: number | null
  after: number | null
}

/** Values of a record by field. */
export type Content = Record<string, string | null>

/** Nothing in any of these fields: to be spread into a new row and filled in. Objects that get two dozen fields one by one become slow. */
export const blank = (fields: readonly string[]): Content => Object.fromEntries(fields.map(field => [field, null]))

/** Under this name the content of a row says what else it does, to another record. */
export const CONSEQUENCE = 'consequence'

/** A row of a table as read, with the number that the user sees. Empty cells are null; dates are plain dates, choices codes, flags «yes». */
export interface ReadRow {
  number: number
  values: Content
  problems: RowProblem[]
  /** Of a row that is plainly no record: what stands in it. Nothing is read of it. */
  noRecord?: string
  /** The row whose heading names the unit of this one. */
  unitFrom?: number
}

/** Rows that are read, looked up and kept together. */
export const CHUNK = 1000

/** A row of a file as it was checked against what is on file. */
export interface CheckedRow {
  rowNumber: number
  outcome: ImportOutcome
  /** The record that it changes; of a new one, once it is made. */
  subjectId: number | null
  /** Of that record when it was checked. */
  subjectVersion: number | null
  /** The organisation where it belongs. */
  placeId: number | null
  name: string
  /** Every value as it would be. */
  content: Content
  /** The same values as they are. */
  before: Content | null
  problems: RowProblem[]
}

/** A row that is plainly no record: it is told, and does nothing. */
export const passedOver = ({ number, noRecord = '' }: ReadRow): CheckedRow => ({
  ...{ rowNumber: number, outcome: 'PASSED_OVER', subjectId: null, subjectVersion: null, placeId: null },
  ...{ name: noRecord, content: {}, before: null, problems: [] },
})

/** Fields in which a record would change. Empty in the file means: as it is. */
export const changedFields = (content: Content, before: Content) =>
  Object.keys(content).filter(field => (content[field] ?? null) !== (before[field] ?? null))

/** What is on file, with whatever the file says instead. */
export const merged = (before: Content, read: Content): Content =>
  Object.fromEntries(Object.keys(before).map(field => [field, read[field] ?? before[field] ?? null]))

/** Something wrong with a cell of a row, with what stands in it. */
export const problemOf = ({ values }: ReadRow, field: string, message: string): RowProblem => ({
  field,
  value: values[field] ?? '',
  message,
})

export const NO_SUCH_PLACE = 'Không có tổ chức mang mã hoặc tên này trong phạm vi của đồng chí.'
export const NO_SUCH_CELL = 'Không có chi bộ mang mã hoặc tên này trong phạm vi của đồng chí.'
export const NO_SUCH_OPEN_CELL = 'Không có chi bộ đang hoạt động mang mã hoặc tên này trong phạm vi của đồng chí.'

/** A row whose record will be made. Written out: a long list has many, and an object that begins with a spread takes several times as long. */
export const newRow = ({ number }: ReadRow, placeId: number | null, name: string, content: Content): CheckedRow => ({
  rowNumber: number,
  outcome: 'NEW',
  subjectId: null,
  subjectVersion: null,
  placeId,
  name,
  content,
  before: null,
  problems: [],
})

/** A row about a person or a unit that records nothing; what was read of it stays to be mended. */
export const refusedRow = (row: ReadRow, problems: RowProblem[], place: { id: number; name: string } | null): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'REFUSED', subjectId: null, subjectVersion: null, placeId: place?.id ?? null },
  ...{ name: row.values['fullName'] ?? place?.name ?? '', content: row.values, before: null, problems },
})
