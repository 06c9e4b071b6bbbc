import type { Content, ReadRow, RowProblem } from '../domain/importRow'
import { RuleError } from '../errors'
import { cellText, folded, readCell } from './cellValue'
import { isUntakeable, MOST_ROWS, type RawRow, type RawSheet } from './rawRow'
import { type DayTally, isSwapped, newTally, noteDay } from './swappedDays'
import type { Column, Workbook } from './workbook'

/** Title rows that people put above a table. */
const HEADING_WITHIN = 30
/** How many headings make a row the row of headings. */
const FEWEST_HEADINGS = 2

/** A table that was found in a sheet. */
export interface ReadTable {
  /** Headings that the workbook does not know: said, and ignored. */
  unknown: string[]
  /** Fields that the file has a column for. */
  fields: string[]
  rows: AsyncGenerator<ReadRow>
}

interface Place {
  column: Column
  at: number
  /** The choice that an «x» in the column stands for. */
  marks?: string
  /** Of a column of days: how the file keeps them. */
  days: DayTally | null
}

const placeOf = (column: Column, at: number): Place => ({ column, at, days: column.kind === 'date' ? newTally() : null })

/** Finds the row of headings, whatever stands above it and in whatever order, and reads what is below. Throws RuleError without one. */
export async function readTable({ rows, since1904 }: RawSheet, workbook: Workbook): Promise<ReadTable> {
  const iterator = rows[Symbol.asyncIterator]()
  for (let seen = 0; seen < HEADING_WITHIN; seen++) {
    const { value, done } = await iterator.next()
    if (done) break
    const places = placesOf(value, workbook)
    if (places.length < FEWEST_HEADINGS) continue
    const known = new Set(places.map(({ at }) => at))
    const unknown = value.cells.map(cellText).filter((text, at) => text !== '' && !known.has(at))
    refuseMissing(places, unknown, workbook)
    return { unknown, fields: places.map(({ column }) => column.field), rows: rowsBelow(iterator, places, since1904) }
  }
  await iterator.return?.()
  throw new RuleError(
    `Không thấy dòng tiêu đề trong ${HEADING_WITHIN} dòng đầu. Tệp cần có các cột: ${requiredOf(workbook).join(', ')}. Hãy tải tệp mẫu về và chép dữ liệu vào.`,
  )
}

const requiredOf = ({ columns }: Workbook) => columns.filter(({ required }) => required).map(({ heading }) => `«${heading}»`)

/** Each column once: of two with the same heading the first is read. */
function placesOf({ cells }: RawRow, { columns }: Workbook): Place[] {
  const headings = cells.map(cell => folded(cellText(cell)))
  const under = (names: readonly string[]) => {
    const known = names.map(folded)
    return headings.findIndex(heading => heading !== '' && known.includes(heading.replace(/ bat buoc$/, '')))
  }
  return columns.flatMap(column => {
    const at = under([column.heading, ...(column.also ?? [])])
    if (at >= 0) return [placeOf(column, at)]
    return column.marked ? markedPlace(column, column.marked.code, under([column.marked.heading])) : []
  })
}

const markedPlace = (column: Column, marks: string, at: number): Place[] =>
  at < 0 ? [] : [{ ...placeOf({ ...column, kind: 'flag' }, at), marks }]

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
  const missing = columns.filter(column => column.required && !places.some(place => place.column === column))
  if (missing.length === 0) return
  const others = unknown.slice(0, NAMED_HEADINGS).map(heading => `«${heading.slice(0, 40)}»`)
  throw new RuleError(
    [
      `Tệp thiếu cột ${missing.map(wordsFor).join(', ')}. Hãy thêm cột, hoặc đổi tên cột đã có, rồi chọn lại tệp.`,
      ...(others.length > 0 ? [`Các cột chưa nhận ra: ${others.join(', ')}.`] : []),
    ].join(' '),
  )
}

async function* rowsBelow(iterator: AsyncIterator<RawRow>, places: readonly Place[], since1904: boolean): AsyncGenerator<ReadRow> {
  let read = 0
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const row = next.value
      if (places.every(({ at }) => cellText(row.cells[at] ?? null) === '' && !isUntakeable(row.cells[at] ?? null))) continue
      if (++read > MOST_ROWS) throw new RuleError('Tệp có hơn 150.000 dòng dữ liệu. Hãy chia thành nhiều tệp.')
      yield readRow(row, places, since1904)
    }
    refuseSwapped(places)
  } finally {
    await iterator.return?.()
  }
}

/** Nothing is written of a list whose days are wrong without looking wrong. */
function refuseSwapped(places: readonly Place[]) {
  const swapped = places.filter(({ days }) => days && isSwapped(days)).map(({ column }) => `«${column.heading}»`)
  if (swapped.length === 0) return
  throw new RuleError(
    `Cột ${swapped.join(', ')}: bảng tính đã đọc ngày thành tháng. Ô nào có ngày từ 1 đến 12 đã bị đảo ngày và tháng, ô nào có ngày lớn hơn 12 còn là chữ. Hãy định dạng cột là Văn bản, chép lại ngày từ bản gốc rồi chọn lại tệp.`,
  )
}

/** Written as a loop: a long list passes here cell by cell. */
function readRow({ number, cells }: RawRow, places: readonly Place[], since1904: boolean): ReadRow {
  const problems: RowProblem[] = []
  const values: Content = {}
  for (const { column, at, marks, days } of places) {
    const cell = cells[at] ?? null
    const { value = null, message } = readCell(cell, column, since1904)
    if (message) problems.push({ field: column.field, value: cellText(cell), message })
    if (days && value) noteDay(days, cell, value)
    values[column.field] = message ? null : value && marks ? marks : value
  }
  return { number, values, problems }
}
