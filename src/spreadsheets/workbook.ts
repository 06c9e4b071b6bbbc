/** What a column holds. A flag is a yes, written «x». */
type ColumnKind = 'text' | 'date' | 'choice' | 'number' | 'flag'

export interface Choice {
  code: string
  /** As written, and offered in the drop-down. */
  label: string
  /** In what other words people say it. */
  also?: readonly string[]
}

/** A column, written once: for writing, reading and checking a workbook. */
export interface Column<Field extends string = string> {
  field: Field
  heading: string
  /** Other headings under which people keep it. */
  also?: readonly string[]
  kind: ColumnKind
  required?: true
  choices?: readonly Choice[]
  /** What the explanation sheet says of it. */
  hint: string
  /** What a text must be; what a spreadsheet spoils is mended first where there is no doubt. */
  pattern?: { of: RegExp; message: string; mend?: (text: string) => string }
  /** Whoever does not know it leaves it empty, and nothing else is meant by that. */
  mayBeUnknown?: true
  /** A person's name: one in capitals throughout is written as names are. */
  isName?: true
  /** Headings of columns over which people part a text: all but its last word, and that. */
  parts?: readonly [readonly string[], readonly string[]]
  /** Headings of columns that hold it for some of the rows each, such as the women's days of birth. */
  halves?: readonly string[]
  /** Instead of a column of choices, people keep columns of «x» for some of them. */
  marked?: readonly { heading: string; code: string }[]
  /** A value that says little without its heading, where a new row is told. */
  isTold?: true
  /** How many characters, at most; 200 unless told. */
  longest?: number
}

export const WORKBOOK_NAMES = [
  'units',
  'members',
  'stays',
  'offices',
  'candidates',
  'targets',
  'ratings',
  'facts',
  'awards',
  'accounts',
] as const
export type WorkbookName = (typeof WORKBOOK_NAMES)[number]

/** A workbook: one table that people fill in. */
export interface Workbook<Field extends string = string> {
  name: WorkbookName
  title: string
  /** Name of the sheet that holds the table, and of the list it is. */
  sheet: string
  /** Name of the file that is taken home, without its extension. */
  file: string
  /** Whether it tells of one year, which is named beside the file: one that is done, or one that is open. */
  ofYear?: 'DONE' | 'OPEN'
  /** Headings of another list, where this one has no column of a field: what is said then. */
  otherList?: { unless: Field; headings: readonly string[]; message: string }
  /** Field that is named with whom a row is about, where there may be several rows of one. */
  namedWith?: Field
  /** Fields that tell at a glance what a new row records. */
  tells?: readonly Field[]
  columns: readonly Column<Field>[]
  explanation: readonly string[]
}
