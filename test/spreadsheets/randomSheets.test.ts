import fc from 'fast-check'
import type { KnownMember } from '../../src/domain/importMember'
import { checkMember } from '../../src/domain/memberImport'
import { PROFILE_FIELDS } from '../../src/domain/memberRecord'
import { searchKey } from '../../src/domain/personName'
import { members } from '../../src/spreadsheets/members'
import { readTable } from '../../src/spreadsheets/readTable'

const TODAY = '2024-01-15'
const CELLS = { 'C-1': 1, 'C-2': 2 } as const

/** A row as a person types it. */
interface Typed {
  name: string
  cell: string
  born: string
  admitted: string
  official: string
  card: string
}

/** Who is on file: two of one name, one without a day of birth. */
const ON_FILE = [
  { id: 1, name: 'Lê Văn An', born: '1980-01-01', admitted: '2010-02-03', official: '2011-02-03', card: '111111', cell: 1 },
  { id: 2, name: 'Trần Thị Bé', born: '1981-02-02', admitted: '2012-05-19', official: null, card: null, cell: 2 },
  { id: 3, name: 'Trần Thị Bé', born: null, admitted: '2013-09-02', official: null, card: null, cell: 1 },
]

/** What stands between and below the records of a list. */
const TOTAL = 'Tổng cộng: 25 đồng chí'
const SIGNATURE = 'NGƯỜI LẬP BIỂU'
const HEADINGS_BETWEEN: Record<string, string | null> = { 'CHI BỘ C-1': 'C-1', 'II. Khối trường học': null, 'Chi bộ C-9': 'C-9' }

const row = fc.record<Typed>({
  name: fc.constantFrom('Lê Văn An', 'LÊ VĂN AN', 'Trần Thị Bé', 'Phạm Cẩm', '', TOTAL, SIGNATURE, ...Object.keys(HEADINGS_BETWEEN)),
  cell: fc.constantFrom('C-1', 'c-2', 'C-2', 'C-9', ''),
  born: fc.constantFrom('1/1/1980', '2/2/1981', '', '', '31/02/1980'),
  admitted: fc.constantFrom('3/2/2010', '19/5/2012', '2/9/2013', '2013-09-02', 'xưa', ''),
  official: fc.constantFrom('3/2/2011', '', '', '1/1/2000'),
  card: fc.constantFrom('111111', '222222', '', '', '', 'A1'),
})

const HEADINGS: Record<keyof Typed, string> = {
  ...{ name: 'Họ và tên', cell: 'Mã chi bộ', born: 'Ngày sinh', admitted: 'Ngày vào Đảng', official: 'Ngày chính thức', card: 'Số thẻ' },
}

const DAYS: Record<string, string> = {
  ...{ '1/1/1980': '1980-01-01', '2/2/1981': '1981-02-02', '3/2/2010': '2010-02-03', '19/5/2012': '2012-05-19', '2/9/2013': '2013-09-02' },
  ...{ '2013-09-02': '2013-09-02', '3/2/2011': '2011-02-03', '1/1/2000': '2000-01-01' },
}

/** A name in capitals is written as names are. */
const WRITTEN: Record<string, string> = { 'LÊ VĂN AN': 'Lê Văn An' }

type Person = (typeof ON_FILE)[number]

const sameName = (typed: Typed, person: Person) => person.name.toLowerCase() === typed.name.toLowerCase()
const cellIn = (typed: Typed) => CELLS[typed.cell.toUpperCase() as keyof typeof CELLS]

function isReadable(typed: Typed): boolean {
  const { name, born, admitted, official, card } = typed
  if (!name || !DAYS[admitted] || card === 'A1' || !cellIn(typed)) return false
  if (born && (!DAYS[born] || DAYS[born] > DAYS[admitted])) return false
  return !official || DAYS[official]! >= DAYS[admitted]
}

/** Whose row it is; undefined: nobody's yet; null: unsure, or another's. */
function personOf(typed: Typed): Person | undefined | null {
  const owner = typed.card ? ON_FILE.find(({ card }) => card === typed.card) : undefined
  if (owner) return sameName(typed, owner) || owner.born === DAYS[typed.born] ? owner : null
  const namesakes = ON_FILE.filter(person => sameName(typed, person) && person.admitted === DAYS[typed.admitted])
  return namesakes.length === 0 ? undefined : chosenFrom(namesakes, typed)
}

function chosenFrom(namesakes: readonly Person[], typed: Typed): Person | undefined | null {
  const person = namesakes.find(({ born }) => born !== null && born === DAYS[typed.born])
  if (!typed.born || (!person && namesakes.some(({ born }) => born === null))) return null
  return person?.card && typed.card ? null : person
}

function changeOf(typed: Typed, person: Person): string {
  if (person.cell !== cellIn(typed)) return 'REFUSED'
  const [admitted, official] = [DAYS[typed.admitted]!, DAYS[typed.official] ?? person.official]
  if (official && official < admitted) return 'REFUSED'
  const after = [WRITTEN[typed.name] ?? typed.name, DAYS[typed.born] ?? person.born, admitted, official, typed.card || person.card]
  const before = [person.name, person.born, person.admitted, person.official, person.card]
  return after.join('|') === before.join('|') ? 'UNCHANGED' : 'CHANGED'
}

/** What a row is that is plainly no record. */
function lineOf(typed: Typed, afterSignature: boolean): 'TOTAL' | 'HEADING' | 'SIGNATURE' | null {
  const { name, card, ...others } = typed
  const filled = Object.values(typed).filter(Boolean)
  if (name === TOTAL && card !== 'A1' && Object.values(others).every(text => text === '')) return 'TOTAL'
  if (filled.length !== 1) return null
  if (name in HEADINGS_BETWEEN) return 'HEADING'
  return name === SIGNATURE || (afterSignature && /\p{L}/u.test(filled[0]!) && !/\d/.test(filled[0]!)) ? 'SIGNATURE' : null
}

/** Rows as records, each with the cell that it names or that the heading over it names. */
function recordsOf(rows: readonly Typed[]): (Typed | 'EMPTY' | 'PASSED_OVER')[] {
  let heading: string | null = null
  let afterSignature = false
  return rows.map(typed => {
    if (Object.values(typed).every(text => text === '')) return 'EMPTY'
    const line = lineOf(typed, afterSignature)
    afterSignature = line === 'SIGNATURE'
    if (line === 'HEADING') heading = HEADINGS_BETWEEN[typed.name]!
    return line ? 'PASSED_OVER' : { ...typed, cell: typed.cell || (heading ?? '') }
  })
}

/** The simple way: one row after another, each question in its turn. */
function reference(rows: readonly Typed[]): string[] {
  const claimed = new Set<string>()
  return recordsOf(rows).map(typed => {
    if (typeof typed === 'string') return typed
    const person = isReadable(typed) ? personOf(typed) : null
    if (person === null) return 'REFUSED'
    const { name, born, admitted, card } = typed
    const itself = `person ${name.toLowerCase()} ${DAYS[born]} ${DAYS[admitted]} ${card}`
    const claims = [itself, ...(card ? [`card ${card}`] : []), ...(person ? [`id ${person.id}`] : [])]
    if (claims.some(claim => claimed.has(claim))) return 'REFUSED'
    for (const claim of claims) claimed.add(claim)
    return person ? changeOf(typed, person) : 'NEW'
  })
}

const onFile: KnownMember[] = ON_FILE.map(({ id, name, born, admitted, official, card, cell }) => ({
  ...{ id, version: 1, unitId: cell, unitName: `C-${cell}`, kept: true },
  content: {
    ...Object.fromEntries(PROFILE_FIELDS.map(field => [field, null])),
    ...{ fullName: name, birthDate: born, admittedOn: admitted, officialOn: official, cardNumber: card },
  },
}))

function cellOf(text: string) {
  const code = text.toUpperCase().replace('CHI BỘ ', '')
  return code in CELLS ? { id: CELLS[code as keyof typeof CELLS], code, name: code, since: '2000-01-01' } : null
}

/** What the application makes of a sheet with its columns in this order. */
async function outcomesOf(rows: readonly Typed[], order: readonly (keyof Typed)[]): Promise<string[]> {
  async function* sheet() {
    yield { number: 1, cells: order.map(key => HEADINGS[key]) }
    for (const [at, typed] of rows.entries()) yield { number: at + 2, cells: order.map(key => typed[key] || null) }
  }
  const table = await readTable({ name: null, since1904: false, rows: sheet() }, members)
  const seen = new Map<string, number>()
  const checked = new Map<number, string>()
  for await (const read of table.rows) {
    if (read.noRecord !== undefined) {
      checked.set(read.number, 'PASSED_OVER')
      continue
    }
    const { rowNumber, outcome } = checkMember(read, {
      ...{ today: TODAY, seen, byIdentity: () => undefined },
      cellOf,
      byCard: card => onFile.find(({ content }) => content['cardNumber'] === card),
      byName: name => onFile.filter(({ content }) => searchKey(content['fullName']!) === searchKey(name)),
    })
    checked.set(rowNumber, outcome)
  }
  return rows.map((_typed, at) => checked.get(at + 2) ?? 'EMPTY')
}

const KEYS = Object.keys(HEADINGS) as (keyof Typed)[]

test('five hundred random sheets give, row for row, what a simple count by hand gives', async () => {
  const sheet = fc.tuple(fc.array(row, { maxLength: 12 }), fc.shuffledSubarray(KEYS, { minLength: KEYS.length }))
  await fc.assert(
    fc.asyncProperty(sheet, async ([rows, order]) => {
      expect(await outcomesOf(rows, order)).toEqual(reference(rows))
    }),
    { numRuns: 500, seed: 20260115 },
  )
})
