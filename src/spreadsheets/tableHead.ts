import { cellText, folded } from './cellValue'
import type { RawRow } from './rawRow'
import type { Column, Workbook } from './workbook'

/** Title rows that people put above a table. */
export const HEADING_WITHIN = 30
/** How many headings make a row the row of headings. */
const FEWEST_HEADINGS = 2

/** Where a column of the workbook stands in a sheet. */
export interface Place {
  column: Column
  at: number
  /** Of a name whose last part has a column of its own. */
  rest?: number
  /** The choice that an «x» in the column stands for. */
  marks?: string
}

export interface TableHead {
  places: Place[]
  /** Headings that the workbook does not know. */
  unknown: string[]
  /** Headings by field, where they are others than the workbook's. */
  own: Record<string, string>
  /** Rows below the headings that were read already. */
  below: RawRow[]
}

/** The headings of a table among the first rows of a sheet; null where there are none. */
export async function tableHead(rows: AsyncIterator<RawRow>, workbook: Workbook): Promise<TableHead | null> {
  const first: RawRow[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) if (first.push(next.value) === HEADING_WITHIN + 2) break
  for (const [at, row] of first.slice(0, HEADING_WITHIN).entries()) {
    const lower = first[at + 1]
    const isParted = lower !== undefined && isPartedBy(row, lower)
    const headings = isParted ? headingsOver(row, lower) : row.cells.map(cell => plainHeading(cellText(cell)))
    const places = placesOf(headings, workbook)
    if (!isHead(places, headings)) continue
    const under = first.slice(at + (isParted ? 2 : 1))
    const below = under[0] && isNumbering(under[0]) ? under.slice(1) : under
    const days = places.filter(place => !holdsYears(place.column, places, below))
    const known = new Set(days.filter(place => isWhole(place, headings)).flatMap(place => [place.at, place.rest]))
    const isYear = (column: number) => places.some(place => place.at === column && !days.includes(place))
    const unknown = headings.map(({ words }, column) => (words && isYear(column) ? `${words} (chỉ có năm)` : words))
    const left = unknown.filter((words, column) => words !== '' && !known.has(column))
    return { places: days, unknown: left, own: ownHeadings(days, headings), below }
  }
  return null
}

/** What stands over a column, and the names by which it may be known, the surest first. */
interface Heading {
  words: string
  names: readonly string[]
  /** What stands over it and its neighbours. */
  over?: string
}

/** So much of a heading is enough to find it. */
const LONGEST_HEADING = 80

/** What is kept in several columns is called by the workbook's heading. */
function ownHeadings(places: readonly Place[], headings: readonly Heading[]): Record<string, string> {
  const isAlone = ({ column, rest }: Place) => rest === undefined && places.filter(each => each.column.field === column.field).length === 1
  const named = places.filter(isAlone).map(({ column, at }) => ({ ...column, words: headings[at]!.words }))
  const other = named.filter(({ heading, words }) => keyOf(words) !== keyOf(heading))
  return Object.fromEntries(other.map(({ field, words }) => [field, words.slice(0, LONGEST_HEADING)]))
}

/** One heading that is known is enough where another one is there for the numbers of the rows. */
const isHead = (places: readonly Place[], headings: readonly Heading[]) =>
  places.length >= FEWEST_HEADINGS || (places.length > 0 && headings.some(isOfNumbers))

/** «STT» over the numbers of the rows: in no title. */
const isOfNumbers = ({ names }: Heading) => /^(stt|tt|so tt|so thu tu)$/.test(names[0] ?? '')

const keyOf = (words: string) => folded(words).replace(/ bat buoc$/, '')
const plainHeading = (words: string): Heading => ({ words, names: [keyOf(words)] })

/** Fewer headings in a row are titles over the sheet. */
const FEWEST_PARTED = 3

/** Whether the lower row only parts what stands over several columns of the upper: «Ngày vào Đảng» into «Dự bị» and «Chính thức». */
function isPartedBy(upper: RawRow, lower: RawRow): boolean {
  const [over, under] = [upper, lower].map(({ cells }) => cells.map(cellText)) as [string[], string[]]
  const filled = under.flatMap((text, at) => (text === '' ? [] : [at]))
  const isWide = (at: number) => !over[at] || (at + 1 < under.length && !over[at + 1])
  return over.filter(Boolean).length >= FEWEST_PARTED && filled.length > 1 && filled.every(at => isWide(at) && /\p{L}/u.test(under[at]!))
}

function headingsOver(upper: RawRow, lower: RawRow): Heading[] {
  let over = ''
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, at) => {
    const [own, part] = [cellText(upper.cells[at] ?? null), cellText(lower.cells[at] ?? null)]
    if (own) over = own
    if (!part) return plainHeading(own)
    return { words: `${over} ${part}`, names: [keyOf(`${over} ${part}`), keyOf(part)], over: keyOf(over) }
  })
}

/** Whether all is read that a column holds. One that is a mark below another heading holds more: «Năm sinh», parted into «Nam» and «Nữ». */
function isWhole({ column: { heading, also = [] }, at, marks }: Place, headings: readonly Heading[]): boolean {
  const { over } = headings[at]!
  return !marks || !over || [heading, ...also].some(name => keyOf(name) === over)
}

/** Whether people kept no more than years of what may be unknown: «Năm sinh», also parted by sex. By the first rows; one whole day makes it a column of days. */
function holdsYears({ field, kind, mayBeUnknown }: Column, places: readonly Place[], below: readonly RawRow[]): boolean {
  if (kind !== 'date' || !mayBeUnknown) return false
  const own = places.filter(({ column }) => column.field === field)
  const filled = own.flatMap(({ at }) => below.map(({ cells }) => cellText(cells[at] ?? null))).filter(text => /\d/.test(text))
  return filled.length > 0 && filled.every(text => /^(\d{1,2}[/.-])?(19|20)\d\d$/.test(text))
}

/** Numbers of columns, as official forms have them below their headings: 1, 2, 3 or A, B, 1, 2. */
function isNumbering({ cells }: RawRow): boolean {
  const marks = cells.map(cellText).filter(Boolean)
  const numbers = marks.map(mark => mark.replace(/^\((.*)\)$/, '$1')).filter(mark => !/^\p{Lu}$/u.test(mark))
  return marks.length > 2 && numbers.every((number, at) => number === String(at + 1))
}

/** Each column once: of two with the same heading the first is read. */
const placesOf = (headings: readonly Heading[], { columns }: Workbook): Place[] => {
  const under: Find = names => atOf(headings, names)
  return columns.flatMap(column => {
    const found = WAYS.map(way => way(column, under).filter(({ at }) => at >= 0)).find(places => places.length > 0) ?? []
    return column.isName ? found.map(place => withRest(place, headings)) : found
  })
}

/** Where a heading of one of these names stands; -1 where there is none. */
type Find = (names: readonly string[]) => number

/** How people keep a column, the surest way first. */
const WAYS: readonly ((column: Column, under: Find) => Place[])[] = [
  (column, under) => (column.halves ?? []).map(half => ({ column, at: under([half]) })),
  (column, under) => [{ column, at: under([column.heading, ...(column.also ?? [])]) }],
  (column, under) => {
    const [at = -1, rest = -1] = (column.parts ?? []).map(under)
    return rest < 0 ? [] : [{ column, at, rest }]
  },
  (column, under) =>
    (column.marked ?? []).map(({ heading, code }) => ({ column: { ...column, kind: 'flag' }, at: under([heading]), marks: code })),
]

/** A name under one heading over two columns. */
const withRest = (place: Place, headings: readonly Heading[]): Place =>
  place.rest === undefined && headings[place.at + 1]?.words === '' ? { ...place, rest: place.at + 1 } : place

/** Where the first of these names stands, by the surest name of a heading that there is. */
function atOf(headings: readonly Heading[], names: readonly string[]): number {
  const known = names.map(folded)
  for (const rank of [0, 1])
    for (const name of known) {
      const at = headings.findIndex(({ names: own }) => own[rank] !== '' && own[rank] === name)
      if (at >= 0) return at
    }
  return -1
}

/** Whether a sheet holds the workbook's table, by its first rows. */
export async function holdsTable(rows: AsyncIterable<RawRow>, workbook: Workbook): Promise<boolean> {
  const iterator = rows[Symbol.asyncIterator]()
  const head = await tableHead(iterator, workbook)
  await iterator.return?.()
  return workbook.columns.every(({ field, required }) => !required || head?.places.some(({ column }) => column.field === field))
}
