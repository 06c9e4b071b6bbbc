import { type Facts, judgeLevel, type Verdict } from '../../src/domain/levelConditions'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import { regimeFor } from '../../src/domain/regulations'

const verdicts = (year: number, level: RatingLevel, facts: Facts, kind: 'MEMBER' | 'ORGANISATION' = 'MEMBER') =>
  judgeLevel(level, kind, facts, regimeFor(year).guidance.conditions)

const against = (...wish: Parameters<typeof verdicts>) =>
  verdicts(...wish)
    .filter(({ verdict }) => verdict === 'NOT_MET')
    .map(({ source }) => source)

test.each([2019, 2022, 2023, 2024, 2025, 2026])('in %d what is not known is no data, never met', year => {
  for (const level of ['EXCELLENT', 'GOOD', 'SATISFACTORY'] as const) {
    const judged = verdicts(year, level, {})
    expect(new Set(judged.map(({ verdict }) => verdict))).toEqual(new Set<Verdict>(judged.length ? ['NO_DATA'] : []))
  }
})

test.each<[number, RatingLevel, Facts, number]>([
  [2026, 'EXCELLENT', { TASKS_BEYOND: '30' }, 0],
  [2026, 'EXCELLENT', { TASKS_BEYOND: '29' }, 1],
  [2026, 'EXCELLENT', { TASKS_LATE: '1' }, 1],
  [2026, 'SATISFACTORY', { TASKS_LATE: '20' }, 0],
  [2026, 'SATISFACTORY', { TASKS_LATE: '21' }, 1],
  [2026, 'GOOD', { DISCIPLINED: '1' }, 1],
  [2026, 'UNSATISFACTORY', { DISCIPLINED: '1', TASKS_DONE: '10' }, 0],
  [2026, 'GOOD', { SICK_MONTHS: '9' }, 0],
  [2022, 'GOOD', { SICK_MONTHS: '2' }, 0],
  [2022, 'GOOD', { SICK_MONTHS: '3' }, 1],
  [2022, 'SATISFACTORY', { SICK_MONTHS: '3' }, 0],
  [2018, 'GOOD', { SICK_MONTHS: '3' }, 0],
  [2022, 'EXCELLENT', { CIVIL_SERVANT_LEVEL: 'GOOD' }, 1],
  [2022, 'EXCELLENT', { CIVIL_SERVANT_LEVEL: 'EXCELLENT' }, 0],
  [2022, 'SATISFACTORY', { TASKS_DONE: '49' }, 1],
  [2024, 'SATISFACTORY', { TASKS_DONE: '49' }, 0],
  [2024, 'GOOD', { CIVIL_SERVANT_LEVEL: 'UNSATISFACTORY' }, 1],
])('in %d, %s with %j: %d against', (year, level, facts, count) => {
  expect(against(year, level, facts)).toHaveLength(count)
})

test('the source of a condition is an article that is on file', () => {
  expect(against(2026, 'EXCELLENT', { TASKS_DONE: '90' })).toEqual(['Quy định 366-QĐ/TW, Điều 11'])
  expect(against(2022, 'GOOD', { SICK_MONTHS: '3' })).toEqual(['Hướng dẫn 21-HD/BTCTW'])
  expect(against(2024, 'GOOD', { DEGRADED: '1' })).toEqual(['Quy định 124-QĐ/TW'])
})

test('under 366 a unit fails below 70 % of its tasks, an ordinary member below 50 %', () => {
  const fails = (done: string, kind: 'MEMBER' | 'ORGANISATION') =>
    verdicts(2026, 'SATISFACTORY', { TASKS_DONE: done }, kind).filter(
      ({ words, verdict }) => /70%|50%/.test(words) && verdict === 'NOT_MET',
    ).length
  expect(fails('69', 'ORGANISATION')).toBe(1)
  expect(fails('70', 'ORGANISATION')).toBe(0)
  expect(fails('69', 'MEMBER')).toBe(0)
  expect(fails('49', 'MEMBER')).toBe(1)
})
