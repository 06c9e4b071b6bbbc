import type { CycleSettings } from '../../src/domain/cycleSettings'
import { daysBetween, lastDayOf, locksOn } from '../../src/domain/deadlines'

const settings: CycleSettings = {
  caps: {},
  deadlines: { HAND_IN: { on: '2023-12-12', locks: true }, APPRAISE: { on: '2023-12-20', locks: false } },
}
const more = [{ unitId: 9, step: 'HAND_IN' as const, untilDate: '2023-12-15' }]

test.each([
  ['2023-12-12', false],
  ['2023-12-13', true],
])('a locking deadline of 12/12 locks after its last day: %s', (today, locked) => {
  expect('HAND_IN' in locksOn(today, settings, [], 9)).toBe(locked)
})

test('a deadline that was not said to lock never does', () => {
  expect(locksOn('2024-06-01', settings, [], 9)).not.toHaveProperty('APPRAISE')
  expect(locksOn('2024-06-01', { caps: {} }, [], 9)).toEqual({})
})

test('more time opens the step for that unit only, up to its own last day', () => {
  expect(locksOn('2023-12-15', settings, more, 9)).toEqual({})
  expect(locksOn('2023-12-16', settings, more, 9)).toHaveProperty('HAND_IN')
  expect(locksOn('2023-12-15', settings, more, 90)).toHaveProperty('HAND_IN')
})

test('a lock says which day it was and who can lift it', () => {
  const sentence = locksOn('2023-12-16', settings, more, 9).HAND_IN
  expect(sentence).toContain('Hạn nộp hồ sơ là 15/12/2023')
  expect(sentence).toContain('gia hạn')
})

test('an earlier date never shortens the time of a unit', () => {
  expect(lastDayOf('HAND_IN', settings, [{ ...more[0]!, untilDate: '2023-12-01' }], 9)).toBe('2023-12-12')
})

test('days are counted over months and years', () => {
  expect(daysBetween('2023-12-31', '2024-01-02')).toBe(2)
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
})
