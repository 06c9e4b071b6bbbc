import {
  changedFields,
  CONSEQUENCE,
  type Content,
  IMPORT_OUTCOMES,
  type ImportOutcome,
  type ImportState,
  type RowProblem,
} from '../domain/importRow'
import { dateText, isPlainDate, momentText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { importOutcomeLabel, importStateLabel } from '../labels/imports'
import type { ShownEffect } from './importEffect'
import { type ListPlace, presentPager } from './list'

interface Row {
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

interface ImportBatchInput {
  batch: {
    id: number
    workbook: string
    fileName: string
    sheetName: string | null
    year: number | null
    state: ImportState
    unknownColumns: string
    createdAt: string
  }
  title: string
  columns: readonly ShownColumn[]
  /** Field that is named with whom a row is about. */
  namedWith: string | null
  /** Fields that tell at a glance what a new row records. */
  tells: readonly string[]
  counts: Record<ImportOutcome, number>
  rows: readonly Row[]
  outcome: ImportOutcome | null
  page: number
  size: number
  /** While it waits to be imported. */
  effect: ShownEffect | null
  problem: string | null
  back: string
  /** Accounts of the file that nobody has opened. */
  unopened: number
}

const CHIPS: Record<ImportOutcome, { tone: string; icon: string }> = {
  NEW: { tone: 'ok', icon: 'check' },
  CHANGED: { tone: 'info', icon: 'returned' },
  UNCHANGED: { tone: '', icon: 'minus' },
  REFUSED: { tone: 'bad', icon: 'cross' },
  PASSED_OVER: { tone: '', icon: 'minus' },
}

/** A checked file: what each row would do, and what it does to the figures. */
export function presentImportBatch(input: ImportBatchInput) {
  const { batch, title, counts, rows, outcome, problem, back } = input
  const address = `/imports/${batch.id}`
  const toWrite = counts.NEW + counts.CHANGED
  const total = toWrite + counts.UNCHANGED + counts.REFUSED
  const matching = outcome ? counts[outcome] : total
  const unknown = JSON.parse(batch.unknownColumns) as string[]
  return {
    ...{ address, title, back, problem },
    source: [
      batch.year && `năm ${batch.year}`,
      batch.fileName,
      batch.sheetName && `trang «${batch.sheetName}»`,
      momentText(batch.createdAt),
    ]
      .filter(Boolean)
      .join(', '),
    count: `Tệp có ${countText(total)} dòng dữ liệu`,
    state: importStateLabel[batch.state],
    waits: batch.state === 'CHECKED',
    applied: batch.state === 'APPLIED',
    unknown: unknown.length > 0 ? `Không đọc các cột: ${unknown.map(name => `«${name}»`).join(', ')}.` : null,
    figures: IMPORT_OUTCOMES.filter(code => code !== 'PASSED_OVER').map(code => ({
      ...{ label: importOutcomeLabel[code], value: countText(counts[code]), href: `${address}?outcome=${code}#rows` },
      link: counts[code] > 0 ? `Xem ${countText(counts[code])} dòng` : null,
    })),
    passedOver: passedOverOf(address, counts.PASSED_OVER),
    effect: input.effect,
    shown: shownWords(outcome, matching),
    all: outcome ? `${address}#rows` : null,
    rows: rows.map(row => presentRow(row, input)),
    pager: presentPager(placeOf(address, outcome), { page: input.page, size: input.size, matching }, 'dòng'),
    toWrite: toWrite > 0 ? countText(toWrite) : null,
    consequences: consequencesOf(counts),
    links: input.unopened > 0 ? { href: `${address}/account-links`, count: countText(input.unopened) } : null,
    refused: counts.REFUSED > 0 ? { href: `${address}/refused.xlsx`, text: `Tải ${countText(counts.REFUSED)} dòng lỗi` } : null,
  }
}

const PASSED_OVER = 'Dòng không phải bản ghi, đã bỏ qua'

const passedOverOf = (address: string, count: number) =>
  count > 0 ? { count: countText(count), heading: PASSED_OVER, href: `${address}?outcome=PASSED_OVER#rows` } : null

const shownWords = (outcome: ImportOutcome | null, matching: number) => {
  if (!outcome) return 'Mọi dòng, theo thứ tự trong tệp'
  return `${outcome === 'PASSED_OVER' ? PASSED_OVER : importOutcomeLabel[outcome]}: ${countText(matching)} dòng`
}

const placeOf = (address: string, outcome: ImportOutcome | null): ListPlace => ({ address, fields: { outcome: outcome ?? '' } })

const consequencesOf = ({ NEW, CHANGED, UNCHANGED, REFUSED }: Record<ImportOutcome, number>) => [
  ...sentenceOf([NEW, 'dòng được thêm'], [CHANGED, 'dòng được thay đổi, giá trị cũ giữ trong lịch sử']),
  ...sentenceOf([UNCHANGED, 'dòng không đổi, không ghi gì'], [REFUSED, 'dòng lỗi được bỏ qua']),
  ...(REFUSED > 0 ? ['Đồng chí sửa dòng lỗi rồi nhập lại cả tệp; dòng đã có không bị nhân đôi.'] : []),
  'Hoàn tác được cả lần nhập, khi chưa có gì mới dựa vào các dòng đã nhập.',
]

/** One sentence of what there is; of what there is none, nothing is said. */
function sentenceOf(...parts: readonly (readonly [count: number, words: string])[]): string[] {
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${countText(count)} ${words}`)
  return told.length > 0 ? [`${told.join('; ')}.`] : []
}

function presentRow(
  { rowNumber, outcome, name, placeName, content, before, problems }: Row,
  { columns, namedWith, tells }: ImportBatchInput,
) {
  const columnOf = (field: string) => columns.find(column => column.field === field)
  const heading = (field: string) => columnOf(field)?.heading ?? field
  const changes = before && outcome === 'CHANGED' ? changedFields(content, before).filter(columnOf) : []
  const title = namedWith && content[namedWith] ? `, ${shown(columnOf(namedWith)!, content[namedWith])}` : ''
  const told = outcome === 'NEW' ? tells.filter(field => content[field]) : []
  return {
    ...{
      number: rowNumber,
      name: (name || '(chưa có tên)') + title,
      place: placeName ?? '',
      label: importOutcomeLabel[outcome],
      chip: CHIPS[outcome],
    },
    bad: outcome === 'REFUSED',
    why: [
      ...problems.map(
        ({ field, value, message, fromRow }) =>
          `${fromRow === undefined ? `Cột «${heading(field)}»` : `Tiêu đề nhóm ở dòng ${fromRow}`}${value && field !== HIDDEN ? ` ghi «${wordOf(columnOf(field), value)}»` : ''}: ${message}`,
      ),
      ...changes.map(field => `${heading(field)}: ${shown(columnOf(field)!, before![field])} → ${shown(columnOf(field)!, content[field])}`),
      ...told.map(field => toldOf(columnOf(field)!, content[field])),
      ...(content[CONSEQUENCE] && outcome !== 'REFUSED' ? [content[CONSEQUENCE]] : []),
    ],
  }
}

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
