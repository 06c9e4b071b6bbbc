import { collectiveProblems } from '../../src/domain/leadershipCollective'

const OTHERS = [{ name: 'Tập thể lãnh đạo Phòng Nội vụ', fromDate: '2020-01-01', toDate: null }]
const wish = (changes: Partial<Parameters<typeof collectiveProblems>[0]>) => ({
  ...{ name: 'Tập thể lãnh đạo Phòng Y tế', headMemberId: null, fromDate: '2020-01-01', toDate: null },
  ...changes,
})
const fieldsOf = (changes: Parameters<typeof wish>[0], rated: [number, number] | null = null) =>
  Object.keys(collectiveProblems(wish(changes), OTHERS, '2015-01-01', rated && { firstYear: rated[0], lastYear: rated[1] }))

test('a collective bears a name of its own at a time, within the records of its organisation', () => {
  expect(fieldsOf({})).toEqual([])
  expect(fieldsOf({ name: 'tập thể lãnh đạo phòng nội vụ' })).toEqual(['name'])
  expect(fieldsOf({ name: 'Tập thể lãnh đạo Phòng Nội vụ', fromDate: '2018-01-01', toDate: '2020-01-01' })).toEqual([])
  expect(fieldsOf({ fromDate: '2014-12-31' })).toEqual(['fromDate'])
  expect(fieldsOf({ toDate: '2020-01-01' })).toEqual(['toDate'])
})

test('years in which it was rated stay within its days', () => {
  expect(fieldsOf({ toDate: '2024-06-01' }, [2021, 2023])).toEqual([])
  expect(fieldsOf({ fromDate: '2022-01-01' }, [2021, 2023])).toEqual(['fromDate'])
  expect(fieldsOf({ toDate: '2022-06-01' }, [2021, 2023])).toEqual(['toDate'])
})
