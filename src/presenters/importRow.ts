import { changedFields, CONSEQUENCE, type Content, type ImportOutcome, type RowProblem } from '../domain/importRow'
import { dateText, isPlainDate } from '../domain/plainDate'
import { importOutcomeLabel } from '../labels/imports'

/** A row of a file with what checking it found. */
export interface CheckedFileRow {
  rowNumber: number
  outcome: ImportOutcome
  name: string
  placeName: string | null
  content: Content
  before: Content | null
  problems: readonly RowProblem[]
}

/** A column of the workbook as far as its values are shown. */
interface ShownColumn {
  field: string
  heading: string
  kind?: string
  isTold?: true
  choices?: readonly { code: string; label: string }[]
}

/** In what words rows are told. */
export interface RowWords {
  columns: readonly ShownColumn[]
  /** Field that is named with whom a row is about. */
  namedWith: string | null
  /** Fields that tell at a glance what a new row records. */
  tells: readonly string[]
  /** What the file calls its columns, where it is something else: by field. */
  ownHeadings: Readonly<Record<string, string>>
}

const CHIPS: Record<ImportOutcome, { tone: string; icon: string }> = {
  NEW: { tone: 'ok', icon: 'check' },
  CHANGED: { tone: 'info', icon: 'returned' },
  UNCHANGED: { tone: '', icon: 'minus' },
  REFUSED: { tone: 'bad', icon: 'cross' },
  PASSED_OVER: { tone: '', icon: 'minus' },
}

type Words = RowWords & { namesPeople: boolean }

/** What a row would do, or why it does nothing. */
export function presentImportRow(row: CheckedFileRow, words: Words) {
  const { rowNumber, outcome, name, placeName, content } = row
  const titled = words.columns.find(({ field }) => field === words.namedWith)
  const title = titled && content[titled.field] ? `, ${shown(titled, content[titled.field])}` : ''
  return {
    ...{ number: rowNumber, name: (name || '(chưa có tên)') + title, place: placeName ?? '' },
    ...{ label: importOutcomeLabel[outcome], chip: CHIPS[outcome], bad: outcome === 'REFUSED' },
    why: [...problemsOf(row, words), ...(outcome === 'NEW' ? newsOf(row, words) : changesOf(row, words)), ...consequencesOf(row)],
  }
}

function problemsOf({ problems }: CheckedFileRow, { columns, ownHeadings }: Words) {
  return problems.map(({ field, value, message, fromRow }) => {
    const column = columns.find(each => each.field === field)
    const where = fromRow === undefined ? `Cột «${ownHeadings[field] ?? column?.heading ?? field}»` : `Tiêu đề nhóm ở dòng ${fromRow}`
    return `${where}${value && field !== HIDDEN ? ` ghi «${wordOf(column, value)}»` : ''}: ${message}`
  })
}

function changesOf({ outcome, content, before }: CheckedFileRow, { columns }: Words) {
  if (!before || outcome !== 'CHANGED') return []
  const changed = changedFields(content, before)
  const told = columns.filter(({ field }) => changed.includes(field))
  return told.map(column => `${column.heading}: ${shown(column, before[column.field])} → ${shown(column, content[column.field])}`)
}

function newsOf({ name, content }: CheckedFileRow, { columns, tells, namesPeople }: Words) {
  const told = tells.flatMap(field => columns.filter(column => column.field === field && content[field]))
  return [...told.map(column => toldOf(column, content[column.field])), ...(namesPeople && ODD_NAME.test(name) ? [AS_IT_IS] : [])]
}

const consequencesOf = ({ outcome, content }: CheckedFileRow) =>
  content[CONSEQUENCE] && outcome !== 'REFUSED' ? [content[CONSEQUENCE]] : []

/** What no name of a person has. */
const ODD_NAME = /[^\p{L}\p{M}'’ .-]/u
const AS_IT_IS = 'Họ và tên có dấu hoặc số lạ, sẽ được ghi đúng như vậy. Phần không phải tên thì hãy bỏ khỏi ô rồi chọn lại tệp.'

/** So much of a cell is enough to find it. */
const LONGEST_SHOWN = 80

/** A value as people write it, whatever the file kept it as; a long text by its beginning. */
const wordOf = (column: ShownColumn | undefined, value: string) =>
  column?.choices?.find(({ code }) => code === value)?.label ?? (isPlainDate(value) ? dateText(value) : beginningOf(value))
const beginningOf = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)

/** Of a day one must know which, and of a value that says little by itself. */
const toldOf = (column: ShownColumn, value: string | null | undefined) =>
  `${column.isTold || (value && isPlainDate(value)) ? `${column.heading}: ` : ''}${shown(column, value)}`

/** A number that no page shows. */
const HIDDEN = 'identityNumber'

function shown(column: ShownColumn, value: string | null | undefined): string {
  if (!value) return '(trống)'
  if (column.kind === 'flag') return 'x'
  return column.field === HIDDEN ? `••• ${value.slice(-3)}` : wordOf(column, value)
}
