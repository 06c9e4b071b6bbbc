import type { Content, ReadRow, RowProblem } from '../domain/importRow'
import { RuleError } from '../errors'
import { cellText, readCell } from './cellValue'
import { isUntakeable, MOST_ROWS, type RawCell, type RawRow, type RawSheet } from './rawRow'
import { type DayTally, isSwapped, newTally, noteDay } from './swappedDays'
import { HEADING_WITHIN, type Place, tableHead } from './tableHead'
import type { Column, Workbook } from './workbook'

/** A table that was found in a sheet. */
export interface ReadTable {
  /** Headings that the workbook does not know: said, and ignored. */
  unknown: string[]
  /** Fields that the file has a column for. */
  fields: string[]
  rows: AsyncGenerator<ReadRow>
}

/** A column in the sheet; one of days is watched for how the file keeps them. */
type WatchedPlace = Place & { days: DayTally | null }

/** Finds the headings, whatever stands above them and in whatever order, and reads what is below. Throws RuleError without them. */
export async function readTable({ rows, since1904 }: RawSheet, workbook: Workbook): Promise<ReadTable> {
  const iterator = rows[Symbol.asyncIterator]()
  const head = await tableHead(iterator, workbook)
  if (!head) {
    await iterator.return?.()
    throw new RuleError(
      `Không thấy dòng tiêu đề trong ${HEADING_WITHIN} dòng đầu. Tệp cần có các cột: ${requiredOf(workbook).join(', ')}. Hãy tải tệp mẫu về và chép dữ liệu vào.`,
    )
  }
  const { unknown, below } = head
  refuseMissing(head.places, unknown, workbook)
  const places = head.places.map(place => ({ ...place, days: place.column.kind === 'date' ? newTally() : null }))
  const fields = [...new Set(places.map(({ column }) => column.field))]
  return { unknown, fields, rows: rowsBelow({ below, iterator }, places, since1904) }
}

const requiredOf = ({ columns }: Workbook) => columns.filter(({ required }) => required).map(({ heading }) => `«${heading}»`)

/** «Mã chi bộ» (hoặc «Chi bộ», «Mã») */
const wordsFor = ({ heading, also = [] }: Column) =>
  also.length > 0
    ? `«${heading}» (hoặc ${also
        .slice(0, 3)
        .map(name => `«${name}»`)
        .join(', ')})`
    : `«${heading}»`

/** As many headings as a sentence can hold. */
const NAMED_HEADINGS = 12

function refuseMissing(places: readonly Place[], unknown: readonly string[], { columns }: Workbook) {
  const missing = columns.filter(({ field, required }) => required && !places.some(({ column }) => column.field === field))
  if (missing.length === 0) return
  const others = unknown.slice(0, NAMED_HEADINGS).map(heading => `«${heading.slice(0, 40)}»`)
  throw new RuleError(
    [
      `Tệp thiếu cột ${missing.map(wordsFor).join(', ')}. Hãy thêm cột, hoặc đổi tên cột đã có, rồi chọn lại tệp.`,
      ...(others.length > 0 ? [`Các cột chưa nhận ra: ${others.join(', ')}.`] : []),
    ].join(' '),
  )
}

interface Below {
  /** Rows that were read in search of the headings. */
  below: readonly RawRow[]
  iterator: AsyncIterator<RawRow>
}

async function* rowsBelow({ below, iterator }: Below, places: readonly WatchedPlace[], since1904: boolean): AsyncGenerator<ReadRow> {
  let read = 0
  const isEmpty = ({ cells }: RawRow) => places.every(({ at }) => cellText(cells[at] ?? null) === '' && !isUntakeable(cells[at] ?? null))
  const taken = (row: RawRow) => {
    if (++read > MOST_ROWS) throw new RuleError('Tệp có hơn 150.000 dòng dữ liệu. Hãy chia thành nhiều tệp.')
    return readRow(row, places, since1904)
  }
  try {
    for (const row of below) if (!isEmpty(row)) yield taken(row)
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) if (!isEmpty(next.value)) yield taken(next.value)
    refuseSwapped(places)
  } finally {
    await iterator.return?.()
  }
}

/** Nothing is written of a list whose days are wrong without looking wrong. */
function refuseSwapped(places: readonly WatchedPlace[]) {
  const swapped = places.filter(({ days }) => days && isSwapped(days)).map(({ column }) => `«${column.heading}»`)
  if (swapped.length === 0) return
  throw new RuleError(
    `Cột ${swapped.join(', ')}: bảng tính đã đọc ngày thành tháng. Ô nào có ngày từ 1 đến 12 đã bị đảo ngày và tháng, ô nào có ngày lớn hơn 12 còn là chữ. Hãy định dạng cột là Văn bản, chép lại ngày từ bản gốc rồi chọn lại tệp.`,
  )
}

const TWICE = 'Dòng này ghi ở nhiều cột cho cùng một mục. Hãy chỉ giữ một.'

/** Written as a loop: a long list passes here cell by cell. */
function readRow({ number, cells }: RawRow, places: readonly WatchedPlace[], since1904: boolean): ReadRow {
  const problems: RowProblem[] = []
  const values: Content = {}
  for (const place of places) {
    const { field } = place.column
    const cell = cellAt(place, cells)
    const { value = null, message } = readCell(cell, place.column, since1904)
    if (message) problems.push({ field, value: cellText(cell), message })
    if (place.days && value) noteDay(place.days, cell, value)
    if (!keep(values, field, value && (place.marks ?? value))) problems.push({ field, value: cellText(cell), message: TWICE })
  }
  return { number, values, problems }
}

/** Of a field with several columns the filled one counts; false where two are. */
function keep(values: Content, field: string, value: string | null): boolean {
  const earlier = values[field]
  if (value || earlier === undefined) values[field] = value
  return !value || !earlier
}

/** A cell, or a name over two. */
function cellAt({ at, rest }: Place, cells: readonly RawCell[]): RawCell {
  const cell = cells[at] ?? null
  const more = rest === undefined ? null : (cells[rest] ?? null)
  return more === null || isUntakeable(cell) || isUntakeable(more) ? cell : `${cellText(cell)} ${cellText(more)}`
}
