import {
  dayChange,
  lostTime,
  superiorsNeeded,
  type UnitEntryKind,
  unitEntries,
  type UnitRecord,
  whyNotDay,
} from '../../src/domain/unitDays'

const RECORD: UnitRecord = {
  foundedOn: null,
  names: [
    { id: 1, name: 'Chi bộ Cũ', bodyName: 'Chi ủy', fromDate: '2015-01-01', toDate: '2020-01-01' },
    { id: 2, name: 'Chi bộ Mới', bodyName: 'Chi ủy', fromDate: '2020-01-01', toDate: null },
  ],
  places: [
    { id: 5, name: 'Đảng ủy Một', parentId: 51, fromDate: '2015-01-01', toDate: '2021-06-01' },
    { id: 6, name: 'Đảng ủy Hai', parentId: 52, fromDate: '2021-06-01', toDate: null },
  ],
  closures: [{ id: 9, fromDate: '2022-01-01', toDate: '2023-01-01' }],
}

const entry = (kind: UnitEntryKind, record = RECORD) => unitEntries(record).find(each => each.kind === kind)!
const change = (kind: UnitEntryKind, date: string, record = RECORD) => dayChange(entry(kind, record), record, date)

test('every entry of a record is named with its day, the last first; a founding that nobody dated stands last', () => {
  expect(unitEntries(RECORD).map(({ kind, date, name }) => [kind, date, name])).toEqual([
    ['REOPENING', '2023-01-01', null],
    ['CLOSING', '2022-01-01', null],
    ['PLACE', '2021-06-01', 'Đảng ủy Hai'],
    ['NAME', '2020-01-01', 'Chi bộ Mới'],
    ['BEGINNING', '2015-01-01', null],
    ['FOUNDING', null, null],
  ])
})

test('one whose founding is on file begins by it, and what stands highest was founded by nobody on file', () => {
  const founded = { ...RECORD, foundedOn: '2015-01-01' }
  expect(unitEntries(founded).map(({ kind }) => kind)).not.toContain('BEGINNING')
  expect(unitEntries({ ...RECORD, places: [] }).map(({ kind }) => kind)).not.toContain('FOUNDING')
})

test.each<[UnitEntryKind, string, string | null]>([
  ['NAME', '2020-01-01', 'đang ghi'],
  ['NAME', '2015-01-01', 'phải sau ngày 01/01/2015'],
  ['NAME', '2024-01-01', null],
  ['CLOSING', '2023-01-01', 'phải trước ngày 01/01/2023'],
  ['CLOSING', '2015-01-01', 'phải sau ngày 01/01/2015'],
  ['REOPENING', '2022-01-01', 'phải sau ngày 01/01/2022'],
  ['BEGINNING', '2020-01-01', 'phải trước ngày 01/01/2020'],
  ['BEGINNING', '1999-01-01', null],
])('the day of %s may not be %s: %s', (kind, date, told) => {
  const found = whyNotDay(date, entry(kind))
  if (told === null) expect(found).toBeNull()
  else expect(found).toContain(told)
})

test('time is lost by a later beginning, an earlier end and a later return, and by nothing else', () => {
  const lost = (kind: UnitEntryKind, date: string) => lostTime(change(kind, date))
  expect(lost('BEGINNING', '2016-01-01')).toEqual({ fromDate: '2015-01-01', toDate: '2016-01-01' })
  expect(lost('CLOSING', '2021-12-01')).toEqual({ fromDate: '2021-12-01', toDate: '2022-01-01' })
  expect(lost('REOPENING', '2023-02-01')).toEqual({ fromDate: '2023-01-01', toDate: '2023-02-01' })
  for (const [kind, date] of [
    ['BEGINNING', '2014-01-01'],
    ['CLOSING', '2022-02-01'],
    ['REOPENING', '2022-12-01'],
    ['NAME', '2019-01-01'],
    ['PLACE', '2021-01-01'],
  ] as const)
    expect(lost(kind, date)).toBeNull()
})

test('in time that is gained, and under a superior from another day on, what stands above must have been there', () => {
  const needed = (kind: UnitEntryKind, date: string) => superiorsNeeded(change(kind, date), RECORD)
  expect(needed('BEGINNING', '2014-01-01')).toEqual([{ parentId: 51, fromDate: '2014-01-01', toDate: '2015-01-01' }])
  expect(needed('BEGINNING', '2016-01-01')).toEqual([])
  expect(needed('PLACE', '2021-01-01')).toEqual([{ parentId: 52, fromDate: '2021-01-01', toDate: '2021-06-01' }])
  expect(needed('PLACE', '2021-09-01')).toEqual([{ parentId: 51, fromDate: '2021-06-01', toDate: '2021-09-01' }])
  expect(needed('CLOSING', '2022-02-01')).toEqual([{ parentId: 52, fromDate: '2022-01-01', toDate: '2022-02-01' }])
  expect(needed('CLOSING', '2021-12-01')).toEqual([])
  expect(needed('NAME', '2019-01-01')).toEqual([])
})

test('the founding may be put on the very day on which the records begin', () => {
  expect(change('FOUNDING', '2015-01-01')).toMatchObject({ was: '2015-01-01', date: '2015-01-01' })
  expect(lostTime(change('FOUNDING', '2015-01-01'))).toBeNull()
})
