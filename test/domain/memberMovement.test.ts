import { absencesEndedBy, whyNotMoved, type MovementKind } from '../../src/domain/memberMovement'

const stay = { fromDate: '2020-03-01', toDate: null, endedBy: null }
const left = { fromDate: '2020-03-01', toDate: '2022-05-01', endedBy: 'TRANSFERRED_OUT' as const }
const exempt = { kind: 'EXEMPT' as const, fromDate: '2021-01-01', toDate: null }

const allowed = (
  kind: MovementKind,
  date: string,
  memberships = [stay] as (typeof stay | typeof left)[],
  absences = [] as (typeof exempt)[],
  temporary = [] as { fromDate: string; toDate: string | null }[],
) => whyNotMoved(kind, { memberships, absences, temporary }, date) === null

test.each<[MovementKind, string, boolean]>([
  ['TRANSFER', '2020-02-29', false],
  ['TRANSFER', '2020-03-01', true],
  ['DECEASED', '2020-03-01', false],
  ['DECEASED', '2020-03-02', true],
  ['EXEMPT', '2020-02-29', false],
  ['EXEMPT', '2020-03-01', true],
  ['TRANSFERRED_IN', '2023-01-01', false],
])('of somebody in a cell since 01/03/2020, %s from %s may be recorded: %s', (kind, date, may) => {
  expect(allowed(kind, date)).toBe(may)
})

test.each<[MovementKind, string, boolean]>([
  ['TRANSFERRED_IN', '2022-04-30', false],
  ['TRANSFERRED_IN', '2022-05-01', true],
  ['RESIGNED', '2022-06-01', false],
])('of somebody who left on 01/05/2022, %s from %s may be recorded: %s', (kind, date, may) => {
  expect(allowed(kind, date, [left])).toBe(may)
})

test('an exemption ends after it began, and no second one begins while it lasts', () => {
  expect(allowed('EXEMPT_END', '2021-01-01', [stay], [exempt])).toBe(false)
  expect(allowed('EXEMPT_END', '2021-01-02', [stay], [exempt])).toBe(true)
  expect(allowed('EXEMPT', '2021-06-01', [stay], [exempt])).toBe(false)
  expect(allowed('EXEMPT_END', '2021-06-01')).toBe(false)
})

test('who leaves while exempt is exempt until then: nobody leaves before it began, but one may move', () => {
  expect(allowed('DECEASED', '2021-01-01', [stay], [exempt])).toBe(false)
  expect(allowed('DECEASED', '2021-01-02', [stay], [exempt])).toBe(true)
  expect(allowed('TRANSFER', '2021-01-01', [stay], [exempt])).toBe(true)
  expect(absencesEndedBy('DECEASED', [exempt])).toEqual([exempt])
  expect(absencesEndedBy('TRANSFER', [exempt])).toEqual([])
})

test('activity elsewhere begins once, ends after it began, and nobody leaves before it began', () => {
  const away = [{ fromDate: '2021-01-01', toDate: null }]
  expect(allowed('TEMPORARY', '2020-02-29')).toBe(false)
  expect(allowed('TEMPORARY', '2020-03-01')).toBe(true)
  expect(allowed('TEMPORARY', '2021-06-01', [stay], [], away)).toBe(false)
  expect(allowed('TEMPORARY', '2020-06-01', [stay], [], away)).toBe(false)
  expect(allowed('TEMPORARY_END', '2021-01-01', [stay], [], away)).toBe(false)
  expect(allowed('TEMPORARY_END', '2021-01-02', [stay], [], away)).toBe(true)
  expect(allowed('TEMPORARY_END', '2021-01-02')).toBe(false)
  expect(allowed('TRANSFER', '2021-01-01', [stay], [], away)).toBe(false)
  expect(allowed('TRANSFER', '2021-01-02', [stay], [], away)).toBe(true)
})
