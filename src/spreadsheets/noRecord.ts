import { cellText, folded, readCell } from './cellValue'
import { isUntakeable, type RawCell, type RawRow } from './rawRow'
import type { Place } from './tableHead'
import type { Column } from './workbook'

/** What people write between and below the rows of a table. */
export type NoRecord =
  | { kind: 'HEADING'; text: string; unitName: string | null }
  /** A sum, a line of notes, a heading of the sheet. */
  | { kind: 'LINE'; text: string }
  /** Who made the list, and for whom it is signed. */
  | { kind: 'SIGNATURE'; text: string }

interface Filled {
  at: number
  text: string
  cell: RawCell
  column: Column | null
}

const HAS_LETTERS = /\p{L}/u
const hasLetters = (cell: RawCell) => typeof cell === 'string' && HAS_LETTERS.test(cell)
/** «Tổng cộng», «Cộng: 25 đồng chí», «Tổng số 25 đảng viên, trong đó nữ 10», «Trong đó: dự bị 2», «Danh sách này có 25 đồng chí». */
const TOTAL =
  /^((tong|tong cong|tong so|cong|cong chung|tong cong chung)( (co )?\d+( (dong chi|d c|dang vien|nguoi)( .*\d.*)?)?)?|trong do( .*)?|danh sach (nay )?(gom |co )+\d.*)$/
const INDEX = '(?:(?:[ivx]{1,5}|[a-h]) )?'
/** What goes over people: «Chi bộ 1», «II. Khối trường học», «Tổ đảng 3». */
const HEADING = new RegExp(`^${INDEX}(chi bo|dang bo|to dang|khoi|cum) `)
const UNIT_HEADING = new RegExp(`^${INDEX}(chi bo|dang bo) `)
const SIGNATURE = [
  /^nguoi (lap|tong hop|ghi|ky|kiem tra)( bieu| bang| danh sach)?$/,
  /^(t m|tm|k t|kt|tl|tuq|thay mat) (chi bo|chi uy|dang bo|dang uy|dang uy bo phan|ban chap hanh|ban thuong vu|cap uy|bi thu)( .{1,80})?$/,
  /^(xac nhan|phe duyet|duyet) cua (chi bo|chi uy|dang uy|cap uy|thu truong|lanh dao)( .{1,80})?$/,
  /^(pho )?bi thu( (chi bo|dang bo|dang uy|doan))?$/,
  /^(da ky|ky ten|ky ghi ro ho ten|ky va ghi ro ho ten|ky ten dong dau|ky ten va dong dau|chu ky)$/,
  /^(.{1,80} )?ngay( \d{1,2})? thang( \d{1,2})? nam( \d{2,4})?$/,
]
/** Of a text that is shown; the rest of it says nothing more. */
const LONGEST = 200

/**
 * What a row is that is plainly no record; null for every other one. Sure of it only where all that it holds says so: a row with a
 * name and any further value of a column that tells records apart is a record, with whatever is wrong in it.
 */
export function noRecordIn({ cells }: RawRow, places: readonly Place[], afterSignature: boolean): NoRecord | null {
  if (!cells.some(hasLetters)) return null
  const filled = filledOf(cells, places)
  const text = filled
    .map(each => each.text)
    .filter(Boolean)
    .join(' · ')
    .slice(0, LONGEST)
  const words = filled.filter(each => HAS_LETTERS.test(each.text))
  if (words.length === 1 && TOTAL.test(folded(words[0]!.text)) && filled.every(each => each === words[0] || isCount(each)))
    return { kind: 'LINE', text }
  if (filled.some(each => isTyped(each) || isUntakeable(each.cell))) return null
  if (words.length === filled.length && words.every(each => SIGNATURE.some(pattern => pattern.test(folded(each.text)))))
    return { kind: 'SIGNATURE', text }
  if (afterSignature && areSigners(filled)) return { kind: 'SIGNATURE', text }
  return lineOf(filled, text)
}

function filledOf(cells: readonly RawCell[], places: readonly Place[]): Filled[] {
  const columns = new Map<number, Column>(places.flatMap(({ at, rest, column }) => [[at, column] as const, [rest ?? at, column] as const]))
  return cells.flatMap((cell, at) => {
    const text = cellText(cell)
    return text !== '' || isUntakeable(cell) ? [{ at, text, cell, column: columns.get(at) ?? null }] : []
  })
}

/** «25», «12,5 %», a formula over the column. */
const isCount = ({ text, cell }: Filled) => isUntakeable(cell) || /^[\d.,% ]+$/.test(text)

/** A day, a choice, a number or a mark: nobody writes one by chance. */
const isTyped = ({ cell, column }: Filled) =>
  column !== null && (column.kind !== 'text' || column.pattern !== undefined) && Boolean(readCell(cell, column, false).value)

/** By what records are told apart, and what each of them needs. */
const isKey = ({ column }: Filled) =>
  column !== null && Boolean(column.isName ?? column.required ?? column.pattern ?? KEYS.includes(column.field))
const KEYS = ['unitCode', 'code']

/** The names below «Người lập biểu» and «TM. Chi bộ». */
const areSigners = (filled: readonly Filled[]) =>
  filled.length <= 2 &&
  filled.every(({ text }) => HAS_LETTERS.test(text) && !/\d/.test(text)) &&
  (filled.filter(isKey).length <= 1 || filled.every(({ text }) => isNameOfPerson(text)))

/** «Lê Văn Phó», not «Phòng Nội vụ»; where it stands under a heading for units it can but be a name. */
const isNameOfPerson = (text: string) => /^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){1,4}$/u.test(text)

/** A line over the whole table: a heading of those below it, or words in a column that tells nobody apart. */
function lineOf(filled: readonly Filled[], text: string): NoRecord | null {
  const isIndexed = filled.length === 2 && isIndex(filled[0]!)
  if (filled.length > 1 && !isIndexed) return null
  const line = filled.at(-1)!
  if (isHeading(line)) return { kind: 'HEADING', text, unitName: unitNameIn(line.text) }
  return isKey(line) || isIndexed ? null : { kind: 'LINE', text }
}

/** «II» in a column that is not read. */
const isIndex = ({ column, text }: Filled) => column === null && /^([IVX]{1,5}|[A-H])[.)]?$/.test(text)

/** In a column of units it might be one of them. */
const isHeading = ({ column, text }: Filled) => (column === null || Boolean(column.isName)) && HEADING.test(folded(text))

/** «CHI BỘ KHU PHỐ 1» of «I. CHI BỘ KHU PHỐ 1 (25 đồng chí)»; null where no unit is named. */
const unitNameIn = (text: string) => (UNIT_HEADING.test(folded(text)) ? withoutNumbers(text) : null)

const withoutNumbers = (text: string) =>
  text
    .replace(/^([IVX]{1,5}|[A-H])\s*[.):/-]?\s+(?=\p{L})/u, '')
    .replace(/\s*[(:–-]\s*\d+\s*(đồng chí|đ\/c|đảng viên|người)\s*\)?\.?$/iu, '')
    .replace(/\s*[:.]$/, '')
    .trim()
