import { blank, type Content, type ReadRow, type RowProblem } from '../domain/importRow'
import { cellText, readCell } from './cellValue'
import { type NoRecord, noRecordIn } from './noRecord'
import { isUntakeable, type RawCell, type RawRow } from './rawRow'
import { type DayTally, noteDay } from './swappedDays'
import type { Place } from './tableHead'

/** A column in the sheet; one of days is watched for how the file keeps them. */
export type WatchedPlace = Place & { days: DayTally | null }

interface Table {
  places: readonly WatchedPlace[]
  since1904: boolean
  /** Whether each row needs a unit, which a heading over it may name. */
  takesUnits: boolean
  /** Whether the units stand nowhere but in such headings. */
  onlyThere: boolean
}

/** A record, or a row that is plainly none; null for an empty one. */
export type Sort = (row: RawRow) => ReadRow | null

/** Rows with so few values may be none, though nothing in them is wrong. */
const FEW_VALUES = 3

/** Tells records from what stands between and below them. Whoever has no unit belongs to that of the heading over it. */
export function sorterOf({ places, since1904, takesUnits, onlyThere }: Table): Sort {
  let afterSignature = false
  let heading: { unitName: string; number: number } | null = null
  const unread = blank(places.map(({ column }) => column.field))
  const isEmpty = ({ cells }: RawRow) => places.every(({ at }) => cellText(cells[at] ?? null) === '' && !isUntakeable(cells[at] ?? null))
  const passed = ({ number }: RawRow, found: NoRecord): ReadRow => {
    afterSignature = found.kind === 'SIGNATURE'
    if (found.kind === 'HEADING') heading = found.unitName === null ? null : { unitName: found.unitName, number }
    return { number, values: {}, problems: [], noRecord: found.text }
  }
  const record = (row: ReadRow): ReadRow => {
    afterSignature = false
    if (!takesUnits || row.values['unitCode'] || row.problems.some(isWrongUnit)) return row
    if (!heading) return onlyThere ? { ...row, problems: [...row.problems, NO_HEADING] } : row
    const problems = row.problems.filter(({ field }) => field !== 'unitCode')
    return { ...row, values: { ...row.values, unitCode: heading.unitName }, problems, unitFrom: heading.number }
  }
  return row => {
    if (isEmpty(row)) {
      const found = noRecordIn(row, places, afterSignature)
      return found && passed(row, found)
    }
    const read = readRow(row, places, { unread, since1904 })
    const found = read.problems.length > 0 || hasFew(read.values) ? noRecordIn(row, places, afterSignature) : null
    return found ? passed(row, found) : record(read)
  }
}

const NO_HEADING: RowProblem = {
  ...{ field: 'unitCode', value: '' },
  message: 'Dòng tiêu đề nhóm phía trên không nêu tên chi bộ. Hãy ghi tên chi bộ ở đó, hoặc thêm cột «Mã chi bộ».',
}

/** Something stands in the cell. */
const isWrongUnit = ({ field, value }: RowProblem) => field === 'unitCode' && value !== ''

/** Written as a loop, left as soon as it can be: asked of every row. */
function hasFew(values: Content): boolean {
  let filled = 0
  for (const field in values) if (values[field] && ++filled > FEW_VALUES) return false
  return true
}

const TWICE = 'Dòng này ghi ở nhiều cột cho cùng một mục. Hãy chỉ giữ một.'

/** Written as a loop: a long list passes here cell by cell. */
function readRow(
  { number, cells }: RawRow,
  places: readonly WatchedPlace[],
  { unread, since1904 }: { unread: Content; since1904: boolean },
): ReadRow {
  const problems: RowProblem[] = []
  const values = { ...unread }
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
  if (!value) return true
  const earlier = values[field]
  values[field] = value
  return !earlier
}

/** A cell, or a name over two. */
function cellAt({ at, rest }: Place, cells: readonly RawCell[]): RawCell {
  const cell = cells[at] ?? null
  const more = rest === undefined ? null : (cells[rest] ?? null)
  return more === null || isUntakeable(cell) || isUntakeable(more) ? cell : `${cellText(cell)} ${cellText(more)}`
}
