import { namesakeOf, type UnitHistory } from '../../src/domain/unitNamesake'

const ALWAYS = { fromDate: '2000-01-01', toDate: null }

const unit = (name: string, rest: Partial<UnitHistory> = {}): UnitHistory => ({
  ...{ code: 'CB', names: [{ ...ALWAYS, name }], places: [{ ...ALWAYS, parentId: 1 }], closures: [], ...rest },
})

const NEWER = unit('Chi bộ Hòa Bình', { names: [{ fromDate: '2023-01-01', toDate: null, name: 'Chi bộ Hòa Bình' }] })

const untilOf = (other: UnitHistory, from = '2023-01-01') => {
  const found = namesakeOf(NEWER, [unit('Chi bộ Khác'), other], from)
  return found && found.until
}

test('the same name below the same organisation is one, wherever its tone mark stands; another letter makes another name', () => {
  expect(namesakeOf(NEWER, [unit('CHI BỘ HOÀ BÌNH')], '2023-01-01')).toMatchObject({ name: 'CHI BỘ HOÀ BÌNH', until: null })
  expect(untilOf(unit('Chi bộ Hoa Bình'))).toBeNull()
  expect(namesakeOf(NEWER, [unit('Chi bộ Hòa Bình', { places: [{ ...ALWAYS, parentId: 2 }] })], '2023-01-01')).toBeNull()
})

test.each([
  ['closed by then', { closures: [{ fromDate: '2022-12-31', toDate: null }] }, null],
  ['closed on the very day', { closures: [{ fromDate: '2023-01-01', toDate: null }] }, null],
  ['closed later', { closures: [{ fromDate: '2023-06-30', toDate: null }] }, '2023-06-30'],
  ['renamed later', { names: [{ fromDate: '2000-01-01', toDate: '2023-03-01', name: 'Chi bộ Hòa Bình' }] }, '2023-03-01'],
  ['moved away before', { places: [{ fromDate: '2000-01-01', toDate: '2022-03-01', parentId: 1 }] }, null],
])('a unit that was %s stands beside it as long as it did', (_case, rest, until) => {
  expect(untilOf(unit('Chi bộ Hòa Bình', rest))).toBe(until)
})

test('one that was closed and works again later is a namesake from then on', () => {
  const back = unit('Chi bộ Hòa Bình', { closures: [{ fromDate: '2022-01-01', toDate: '2023-09-01' }] })
  expect(namesakeOf(NEWER, [back], '2023-01-01')).toMatchObject({ unit: back, until: null })
})

test('what was beside each other only before the day is left as it is', () => {
  const before = unit('Chi bộ Hòa Bình', { names: [{ fromDate: '2000-01-01', toDate: '2023-03-01', name: 'Chi bộ Hòa Bình' }] })
  expect(namesakeOf(NEWER, [before], '2023-03-01')).toBeNull()
})
