import fc from 'fast-check'
import type { KnownMember } from '../../src/domain/importMember'
import type { KnownTerm } from '../../src/domain/officeEnds'
import { checkOffices, type KnownOfficePlace } from '../../src/domain/officeImport'
import type { ReadRow } from '../../src/domain/importRow'
import { offices } from '../../src/spreadsheets/offices'
import { readTable } from '../../src/spreadsheets/readTable'

const TODAY = '2024-01-15'

const place = (id: number, kind: 'CELL' | 'COMMITTEE', path: string, since: string): KnownOfficePlace => ({
  ...{ id, name: `Nơi ${id}`, kind, path, since, closedOn: null },
})
const OWN = place(1, 'COMMITTEE', '/1/', '2010-01-01')
const PLACES: Record<string, KnownOfficePlace> = { '': OWN, 'C-1': place(2, 'CELL', '/1/2/', '2016-01-01') }

/** An is in the cell to this day, Bé left it in 2021; both are on file with the days of their admission. */
const PEOPLE: Record<string, { id: number; admitted: string; from: string; to: string | null }> = {
  'Lê Văn An': { id: 1, admitted: '2012-01-01', from: '2012-01-01', to: null },
  'Trần Thị Bé': { id: 2, admitted: '2017-06-01', from: '2017-06-01', to: '2021-06-01' },
}

const ON_FILE: KnownTerm[] = [
  { id: 7, role: 'SECRETARY', memberId: 1, name: 'Lê Văn An', otherPosts: null, fromDate: '2018-01-01', toDate: null },
  { id: 8, role: 'DEPUTY_SECRETARY', memberId: null, name: 'Trần Thị Bé', otherPosts: null, fromDate: '2018-01-01', toDate: null },
]

const HEADINGS = { unit: 'Đơn vị', role: 'Chức vụ', name: 'Họ và tên', outsider: 'Người ngoài danh sách', from: 'Từ ngày', to: 'Đến ngày' }
const KEYS = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]
type Typed = Record<keyof typeof HEADINGS, string>

/** Mostly what can be: else hardly a row would meet another one. */
const mostly = (usual: readonly string[], ...rest: readonly string[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 2, arbitrary: fc.constantFrom(...rest) })

const typed = fc.record<Typed>({
  unit: mostly(['C-1'], '', 'C-9'),
  role: mostly(['Bí thư', 'BT chi bộ', 'PBT'], 'UVBCH', 'Chủ nhiệm UBKT', 'Trưởng phòng', ''),
  name: mostly(['Lê Văn An', 'Trần Thị Bé', 'Phạm Ngoài'], 'TRẦN THỊ BÉ', ''),
  outsider: fc.constantFrom('', 'x'),
  from: mostly(['1/1/2018', '1/1/2020', '1/1/2022'], '1/1/2015', '1/1/2030', ''),
  to: mostly([''], '1/1/2019', '1/1/2021', '1/1/2030'),
})

const ROLES: Record<string, string> = {
  ...{
    'Bí thư': 'SECRETARY',
    'BT chi bộ': 'SECRETARY',
    PBT: 'DEPUTY_SECRETARY',
    UVBCH: 'BOARD_MEMBER',
    'Chủ nhiệm UBKT': 'INSPECTION_CHAIR',
  },
}

/** Every day on which anything begins or ends, and today. */
const DAYS = ['2015-01-01', '2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', TODAY]
const dayOf = (text: string) => (text ? `${text.slice(4)}-01-01` : null)

interface Term {
  unit: string
  role: string
  who: string
  listed: boolean
  from: string
  to: string | null
  row: number | null
}

const daysOf = ({ from, to }: { from: string; to: string | null }) => DAYS.filter(day => from <= day && (to === null || day < to))
const meet = (a: Term, b: Term) => a.unit === b.unit && a.role === b.role && daysOf(a).some(day => daysOf(b).includes(day))

/** The row by itself; null where it can not be. */
function termOf({ unit, role, name, outsider, from, to }: Typed, row: number): Term | null {
  const who = name === 'TRẦN THỊ BÉ' ? 'Trần Thị Bé' : name
  const known = PLACES[unit] && ROLES[role] && from && who && (outsider || PEOPLE[who])
  if (!known || (unit === 'C-1' && role === 'Chủ nhiệm UBKT')) return null
  return { unit, role: ROLES[role]!, who, listed: !outsider, from: dayOf(from)!, to: dayOf(to), row }
}

function stands({ unit, who, listed, from, to }: Term): boolean {
  const person = listed ? PEOPLE[who]! : null
  if (from > TODAY || (to !== null && (to > TODAY || to <= from)) || from < PLACES[unit]!.since) return false
  if (!person) return true
  const there = to === null ? [TODAY] : daysOf({ from, to })
  return from >= person.admitted && there.some(day => daysOf(person).includes(day))
}

const follows = (term: Term, before: Term) => before.who !== term.who && before.to === null && term.to === null && before.from < term.from

/** The simple way: the earliest first, one after another. */
function reference(rows: readonly Typed[]): string[] {
  const outcomes: string[] = rows.map(row => (Object.values(row).join('') === '' ? 'EMPTY' : 'REFUSED'))
  const terms: Term[] = ON_FILE.map(({ role, memberId, name, fromDate, toDate }) => ({
    ...{ unit: 'C-1', role, who: name, listed: memberId !== null, from: fromDate, to: toDate, row: null },
  }))
  const told = rows
    .flatMap((row, at) => termOf(row, at) ?? [])
    .toSorted((a, b) => (a.from === b.from ? a.row! - b.row! : a.from < b.from ? -1 : 1))
  for (const term of told) {
    const same = terms.find(each => each.unit === term.unit && each.role === term.role && each.from === term.from && each.who === term.who)
    outcomes[term.row!] = same ? change(same, term) : add(term)
  }
  return outcomes

  function change(same: Term, term: Term) {
    const after = { ...same, listed: same.listed || term.listed, to: term.to ?? same.to }
    if (after.listed === same.listed && after.to === same.to) {
      same.row ??= term.row
      return 'UNCHANGED'
    }
    const clashes = terms.some(each => each !== same && meet(each, after) && (term.role === 'SECRETARY' || each.who === term.who))
    if ((same.row !== null && outcomes[same.row] !== 'UNCHANGED') || clashes || !stands(after)) return 'REFUSED'
    Object.assign(same, after, { row: term.row })
    return 'CHANGED'
  }

  function add(term: Term) {
    const met = terms.filter(each => meet(each, term) && (term.role === 'SECRETARY' || each.who === term.who))
    const [before, more] = met
    if (!stands(term) || more || (before && !follows(term, before))) return 'REFUSED'
    for (const over of [before, deputy(term)]) {
      if (!over) continue
      over.to = term.from
      if (over.row !== null && outcomes[over.row] === 'UNCHANGED') outcomes[over.row] = 'CHANGED'
    }
    terms.push(term)
    return 'NEW'
  }

  /** A deputy who becomes secretary and goes on. */
  function deputy({ unit, role, who, from, to }: Term) {
    const own = terms.filter(each => each.unit === unit && each.role === 'DEPUTY_SECRETARY' && each.who === who)
    return role === 'SECRETARY' && to === null ? own.find(each => each.to === null && each.from < from) : undefined
  }
}

const found = (name: string): KnownMember => ({
  ...{ id: PEOPLE[name]!.id, version: 1, unitId: 2, unitName: '', kept: true },
  content: { fullName: name, admittedOn: PEOPLE[name]!.admitted },
})

/** What the application makes of a sheet with its columns in this order. */
async function checked(rows: readonly Typed[], order: readonly (keyof Typed)[] = KEYS) {
  async function* sheet() {
    yield { number: 1, cells: order.map(key => HEADINGS[key]) }
    for (const [at, row] of rows.entries()) yield { number: at + 2, cells: order.map(key => row[key] || null) }
  }
  const read: ReadRow[] = []
  for await (const row of (await readTable({ name: null, since1904: false, rows: sheet() }, offices)).rows) read.push(row)
  const terms = new Map<number, KnownTerm[]>([[2, ON_FILE.map(term => ({ ...term }))]])
  return checkOffices(read, {
    ...{ today: TODAY, own: OWN, placeOf: text => PLACES[text] ?? null },
    memberOf: ({ values }) =>
      PEOPLE[values['fullName']!]
        ? { member: found(values['fullName']!) }
        : { problem: { field: 'fullName', value: '', message: 'Không có hồ sơ.' } },
    staysOf: id =>
      Object.values(PEOPLE).flatMap(({ from, to, ...person }) => (person.id === id ? [{ path: '/1/2/', fromDate: from, toDate: to }] : [])),
    termsOf: id => terms.get(id) ?? terms.set(id, []).get(id)!,
  })
}

test('five hundred random sheets of offices give, row for row, what a simple count gives', async () => {
  const order = fc.shuffledSubarray(KEYS, { minLength: KEYS.length })
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { maxLength: 12 }), order, async (rows, columns) => {
      const outcomes = new Map((await checked(rows, columns)).map(({ rowNumber, outcome }) => [rowNumber, outcome]))
      expect(rows.map((_row, at) => outcomes.get(at + 2) ?? 'EMPTY')).toEqual(reference(rows))
    }),
    { numRuns: 500 },
  )
})

const row = (name: string, from: string, rest: Partial<Typed> = {}): Typed => ({
  unit: 'C-1',
  role: 'Bí thư',
  name,
  outsider: '',
  from,
  to: '',
  ...rest,
})

test('a secretary ends the term of the one before: on file by the new row, in the file in the row of that one', async () => {
  const [next] = await checked([row('Phạm Ngoài', '1/1/2022', { outsider: 'x' })])
  expect(next!.content).toMatchObject({ endsId: '7', consequence: 'Đồng chí Lê Văn An thôi chức bí thư từ ngày 01/01/2022.' })
  const both = await checked([row('Phạm Ngoài', '1/1/2022', { outsider: 'x' }), row('Lê Văn An', '1/1/2018')])
  expect(both.map(({ rowNumber, outcome, content }) => [rowNumber, outcome, content['toDate'], content['endsId']])).toEqual([
    [3, 'CHANGED', '2022-01-01', undefined],
    [2, 'NEW', null, undefined],
  ])
})

test('a term said twice in a file is said once; said otherwise the second time, it is refused', async () => {
  for (const first of [
    row('Lê Văn An', '1/1/2018', { to: '1/1/2019' }),
    row('Phạm Ngoài', '1/1/2016', { outsider: 'x', to: '1/1/2017' }),
  ]) {
    const [, same, other] = await checked([first, first, { ...first, to: '1/7/2017' }])
    expect([same!.outcome, other!.outcome]).toEqual(['UNCHANGED', 'REFUSED'])
    expect(other!.problems[0]!.message).toContain('đã có ở dòng 2')
  }
})

test.each([
  ...['Bí thư', 'BÍ THƯ CHI BỘ', 'bt', 'Bí thư Đảng ủy'].map(text => [text, 'SECRETARY']),
  ...['Phó Bí thư', 'Phó bí thư chi bộ', 'PBT', 'Phó Bí thư Thường trực'].map(text => [text, 'DEPUTY_SECRETARY']),
  ...['Ủy viên', 'Uỷ viên BCH', 'Chi uỷ viên', 'Ủy viên Ban Chấp hành'].map(text => [text, 'BOARD_MEMBER']),
  ...['UVBTV', 'Ủy viên BTV', 'Uỷ viên Ban Thường vụ'].map(text => [text, 'STANDING_MEMBER']),
  ...['Chủ nhiệm UBKT', 'Chủ nhiệm Ủy ban Kiểm tra'].map(text => [text, 'INSPECTION_CHAIR']),
  ...['UV UBKT', 'Ủy viên Ủy ban Kiểm tra'].map(text => [text, 'INSPECTION_MEMBER']),
])('«%s» is the office %s', async (text, role) => {
  const [told] = await checked([row('Phạm Ngoài', '1/1/2022', { unit: '', role: text, outsider: 'x' })])
  expect(told).toMatchObject({ outcome: 'NEW', content: { role } })
})
