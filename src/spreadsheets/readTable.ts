import type { ReadRow } from '../domain/importRow'
import { RuleError } from '../errors'
import { cellText, folded } from './cellValue'
import { noRecordIn } from './noRecord'
import { MOST_ROWS, type RawRow, type RawSheet } from './rawRow'
import { type Sort, sorterOf, type WatchedPlace } from './sortRows'
import { isSwapped, newTally } from './swappedDays'
import { HEADING_WITHIN, type Place, type TableHead, tableHead } from './tableHead'
import type { Column, Workbook } from './workbook'

/** A table that was found in a sheet. */
export interface ReadTable {
  /** Headings that the workbook does not know: said, and ignored. */
  unknown: string[]
  /** Headings of the file by field, where they are others than the workbook's. */
  headings: Record<string, string>
  /** Fields that the file has a column for. */
  fields: string[]
  rows: AsyncGenerator<ReadRow>
}

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
  refuseOther(head, workbook)
  const unit = workbook.columns.find(({ field, required }) => field === 'unitCode' && required)
  const names = unit && !head.places.some(({ column }) => column === unit) && beginsWithUnit(below, head.places) ? [unit] : []
  refuseMissing([...head.places.map(({ column }) => column), ...names], unknown, workbook)
  const places = head.places.map(place => ({ ...place, days: place.column.kind === 'date' ? newTally() : null }))
  const fields = [...new Set([...places.map(({ column }) => column.field), ...names.map(({ field }) => field)])]
  return {
    unknown,
    headings: head.own,
    fields,
    rows: rowsBelow(
      { below, iterator },
      places,
      sorterOf({ places, since1904, takesUnits: unit !== undefined, onlyThere: names.length > 0 }),
    ),
  }
}

/** Whether the first row is a heading that names the unit of those below it: then a list needs no column for the unit. */
function beginsWithUnit(below: readonly RawRow[], places: readonly Place[]): boolean {
  const first = below.find(row => row.cells.some(cell => cellText(cell) !== ''))
  const found = first && noRecordIn(first, places, false)
  return found?.kind === 'HEADING' && found.unitName !== null
}

const requiredOf = ({ columns }: Workbook) => columns.filter(({ required }) => required).map(({ heading }) => `«${heading}»`)

/** «Mã chi bộ» (hoặc «Chi bộ», «Tên chi bộ») */
function wordsFor({ heading, also = [] }: Column) {
  const others = also.filter(name => name !== heading).slice(0, 3)
  return others.length > 0 ? `«${heading}» (hoặc ${others.map(name => `«${name}»`).join(', ')})` : `«${heading}»`
}

/** A list of something else, which would be read all the same. */
function refuseOther({ places, unknown }: TableHead, { otherList }: Workbook) {
  if (!otherList || places.some(({ column }) => column.field === otherList.unless)) return
  const found = unknown.find(heading => otherList.headings.some(name => folded(name) === folded(heading)))
  if (found) throw new RuleError(`Tệp có cột «${found}»: ${otherList.message}`)
}

/** As many headings as a sentence can hold. */
const NAMED_HEADINGS = 12

function refuseMissing(there: readonly Column[], unknown: readonly string[], { columns }: Workbook) {
  const missing = columns.filter(({ field, required }) => required && !there.some(column => column.field === field))
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

async function* rowsBelow({ below, iterator }: Below, places: readonly WatchedPlace[], sort: Sort): AsyncGenerator<ReadRow> {
  let read = 0
  const taken = (row: RawRow) => {
    const sorted = sort(row)
    if (sorted && ++read > MOST_ROWS) throw new RuleError('Tệp có hơn 150.000 dòng dữ liệu. Hãy chia thành nhiều tệp.')
    return sorted
  }
  try {
    for (const row of below) {
      const sorted = taken(row)
      if (sorted) yield sorted
    }
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      const sorted = taken(next.value)
      if (sorted) yield sorted
    }
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
