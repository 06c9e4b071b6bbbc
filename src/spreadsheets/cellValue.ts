import { isPlainDate, parseTypedDate, type PlainDate } from '../domain/plainDate'
import { normaliseName, properCapitals, searchKey } from '../domain/personName'
import { isUntakeable, type RawCell } from './rawRow'
import type { Column } from './workbook'

type CellResult = { value: string | null; message?: undefined } | { value?: undefined; message: string }

const UNTAKEABLE = {
  FORMULA: 'Ô có công thức. Hãy dán lại dưới dạng giá trị.',
  ERROR: 'Ô báo lỗi của bảng tính. Hãy ghi giá trị.',
  TOO_LONG: 'Nội dung dài quá 32.767 ký tự. Hãy viết gọn lại.',
}

const YES = ['x', 'co', 'yes', 'dung', '1', 'true', '✓', '✔', '✗']
const NO = ['khong', 'no', '0', 'false', '-']

/** A cell as people see it: NFC, plain spaces, nothing invisible. */
export function cellText(cell: RawCell): string {
  if (cell === null || isUntakeable(cell)) return ''
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  const text = normaliseName(cell)
  return /^'[=+\-@＝＋－＠\d]/.test(text) ? text.slice(1) : text
}

/** What a cell says in a column, or what is wrong with it. */
export function readCell(cell: RawCell, column: Column, since1904: boolean): CellResult {
  if (isUntakeable(cell)) return { message: UNTAKEABLE[cell.untakeable] }
  const text = cellText(cell)
  if (text === '') return column.required ? { message: 'Ô còn trống. Hãy ghi vào ô này.' } : { value: null }
  return READERS[column.kind]({ cell, text, column, since1904 })
}

interface Filled {
  cell: RawCell
  text: string
  column: Column
  since1904: boolean
}

const READERS: Record<Column['kind'], (filled: Filled) => CellResult> = {
  text({ text: typed, column: { longest = 200, pattern, isName } }) {
    if (isName && OLD_LETTERS.test(typed))
      return { message: 'Chữ theo bảng mã cũ (TCVN3, VNI). Hãy chuyển cả tệp sang Unicode rồi chọn lại.' }
    const text = isName ? properCapitals(typed.replace(COMRADE, '')) : typed
    if (text.length > longest) return { message: `Dài quá ${longest} ký tự. Hãy viết gọn lại.` }
    return pattern ? fitted(text, pattern) : { value: text }
  },
  date({ cell, text, since1904, column: { mayBeUnknown } }) {
    const date = typeof cell === 'number' || /^\d{5}$/.test(text) ? dateOfSerial(Number(text), since1904) : dateOfText(text)
    if (date && text.length > YEAR_LENGTH) return { value: date }
    const short = SHORT_DAYS.find(({ of }) => of.test(text))
    if (short)
      return { message: `${short.message} Hãy ghi đủ ngày/tháng/năm, ví dụ 17/03/2023${mayBeUnknown ? '; chưa rõ thì để trống.' : '.'}` }
    return date ? { value: date } : { message: 'Ngày không có trong lịch. Hãy ghi ngày/tháng/năm, ví dụ 17/03/2023.' }
  },
  choice({ text, column: { choices = [] } }) {
    const said = folded(text)
    const found = choices.find(({ code, label, also = [] }) => [code, label, ...also].some(word => folded(word) === said))
    return found
      ? { value: found.code }
      : { message: `Không có giá trị này. Hãy dùng một trong: ${choices.map(({ label }) => label).join('; ')}.` }
  },
  number({ text }) {
    const plain = text.replace(/\.(?=\d{3}(\D|$))/g, '')
    return /^\d{1,9}$/.test(plain) ? { value: String(Number(plain)) } : { message: 'Hãy ghi một số nguyên không âm.' }
  },
  flag({ text, column: { marked } }) {
    const said = folded(text)
    // In the column of the women stands a day of birth as well.
    if (YES.includes(said) || (marked && /\d{4}/.test(said))) return { value: 'yes' }
    return NO.includes(said) ? { value: null } : { message: 'Hãy ghi «x» nếu có, để trống nếu không.' }
  },
}

/** «Đ/c» before a name is none of it. */
const COMRADE = /^(đ\s?[/.]\s?c|đồng chí)[.:]? +/iu

/** As it is, or mended where there is no doubt. */
function fitted(text: string, { of, mend, message }: NonNullable<Column['pattern']>): CellResult {
  if (of.test(text)) return { value: text }
  const tight = text.replace(/ /g, '')
  const mended = mend?.(tight) ?? tight
  return of.test(mended) ? { value: mended } : { message }
}

/** What people write where they do not know the day, or write it short. A year as a day that a spreadsheet keeps would be one of 1905. */
const YEAR_LENGTH = 4
const SHORT_DAYS = [
  { of: /^(năm )?(19|20)\d\d$/i, message: 'Ô này chỉ có năm.' },
  { of: /^(tháng )?\d{1,2}\s*[/.-]\s*(19|20)\d\d$/i, message: 'Ô này chỉ có tháng và năm.' },
  { of: /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d\d$/, message: 'Năm chỉ ghi hai chữ số.' },
]

/** Words without case, diacritics and punctuation: «Hoàn thành tốt nhiệm vụ» is «HOAN THANH TOT NHIEM VU». */
export const folded = (text: string) =>
  searchKey(text)
    .replace(/[^\p{L}\p{N}✓✔✗-]+/gu, ' ')
    .trim()

/** «Ngày 3 tháng 2 năm 1985» */
const IN_WORDS = /^(?:ngày )?(\d{1,2}),? tháng (\d{1,2}),? năm (\d{4})$/i

const dateOfText = (text: string): PlainDate | null => {
  const day = text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
  return parseTypedDate(day.replace(IN_WORDS, '$1/$2/$3').replace(/\s*([/.-])\s*/g, '$1'))
}

/** What no Vietnamese name has: signs that stand for letters in TCVN3 («NguyÔn V¨n»), and marks on a vowel of their own in VNI («Nguyeãn Vaên»). */
const OLD_LETTERS = /[¨©ª¬®µ¶¸¹¼½¾]|a[âê]|e[âãàá]/i

const DAY = 86_400_000

/** Days by serial, of both systems: in a long list the same days come again and again. */
const MOST_DAYS = 50_000
const days = new Map<number, PlainDate | null>()

/** The day that a spreadsheet keeps as a number. */
function dateOfSerial(serial: number, since1904: boolean): PlainDate | null {
  const key = since1904 ? -serial : serial
  const known = days.get(key)
  if (known !== undefined) return known
  if (days.size >= MOST_DAYS) days.clear()
  const day = dayOfSerial(Math.floor(serial), since1904)
  days.set(key, day)
  return day
}

/** The system of 1900 counts a 29/02/1900 that never was. */
function dayOfSerial(day: number, since1904: boolean): PlainDate | null {
  if (!(day >= 1 && day <= 2_958_465) || (!since1904 && day === 60)) return null
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const iso = new Date(start + day * DAY).toISOString().slice(0, 10)
  return isPlainDate(iso) ? iso : null
}
