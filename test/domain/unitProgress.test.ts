import type { CycleSettings } from '../../src/domain/cycleSettings'
import { lateUnits, progressOf, type UnitTally, unitsPast } from '../../src/domain/unitProgress'

const settings: CycleSettings = {
  caps: {},
  deadlines: { MEETING: { on: '2023-12-07', locks: false }, HAND_IN: { on: '2023-12-12', locks: false } },
}
const cycle = { organisationId: 2, settings, publishedOn: null }

const unit = (wish: Partial<UnitTally> = {}): UnitTally => ({
  ...{ unitId: 9, code: 'CB01', name: 'Chi bộ 1', toRate: 10, selfRated: 0, proposed: 0, open: 10, returned: 0 },
  ...{ appraised: 0, decided: 0, published: 0, handedInOn: null, appraisedOn: null, returnedOn: null, returnReason: null },
  ...{ decidedOn: null, secretaryName: null },
  ...wish,
})

const statuses = (wish: Partial<UnitTally>, today = '2023-12-01') =>
  progressOf(unit(wish), cycle, [], today).steps.map(({ status }) => status)

test.each<[string, Partial<UnitTally>, string[]]>([
  ['nothing yet', {}, ['DOING', 'NONE', 'NONE', 'NONE', 'NONE', 'NONE']],
  ['all rated themselves', { selfRated: 10 }, ['DONE', 'DOING', 'NONE', 'NONE', 'NONE', 'NONE']],
  ['all proposed', { selfRated: 10, proposed: 10 }, ['DONE', 'DONE', 'DOING', 'NONE', 'NONE', 'NONE']],
  ['handed in without self-ratings', { proposed: 10, open: 0 }, ['DONE', 'DONE', 'DONE', 'DOING', 'NONE', 'NONE']],
  ['returned', { selfRated: 10, proposed: 10, returned: 10 }, ['DONE', 'DONE', 'BACK', 'NONE', 'NONE', 'NONE']],
  [
    'returned without self-ratings',
    { proposed: 10, returned: 10, handedInOn: '2023-12-01' },
    ['DONE', 'DONE', 'BACK', 'NONE', 'NONE', 'NONE'],
  ],
  ['appraised', { proposed: 10, open: 0, appraised: 10 }, ['DONE', 'DONE', 'DONE', 'DONE', 'DOING', 'NONE']],
  ['half decided', { proposed: 10, open: 0, appraised: 5, decided: 5 }, ['DONE', 'DONE', 'DONE', 'DONE', 'DOING', 'NONE']],
  ['published', { proposed: 10, open: 0, published: 10 }, ['DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'DONE']],
])('%s', (_, wish, expected) => {
  expect(statuses(wish)).toEqual(expected)
})

test('only the step a unit is at is late, from the day after its last one', () => {
  expect(statuses({ selfRated: 10 }, '2023-12-07')[1]).toBe('DOING')
  expect(statuses({ selfRated: 10 }, '2023-12-13')).toEqual(['DONE', 'LATE', 'NONE', 'NONE', 'NONE', 'NONE'])
  const { current } = progressOf(unit({ selfRated: 10 }), cycle, [], '2023-12-13')
  expect(current).toMatchObject({ step: 'MEETING', daysLate: 6 })
})

test('a step without a last day is due with the next one that has one', () => {
  const at = (today: string) => progressOf(unit(), cycle, [], today)
  expect(at('2023-12-05')).toMatchObject({ due: { step: 'MEETING', daysLeft: 2 }, current: { step: 'SELF_REVIEW', status: 'DOING' } })
  expect(at('2023-12-09')).toMatchObject({ due: { daysLeft: -2 }, current: { step: 'SELF_REVIEW', status: 'LATE', daysLate: 2 } })
  expect(progressOf(unit({ proposed: 10, open: 0 }), cycle, [], '2023-12-20').due).toBeNull()
})

test('more time takes the lateness away', () => {
  const more = [{ unitId: 9, step: 'MEETING' as const, untilDate: '2023-12-20' }]
  expect(progressOf(unit({ selfRated: 10 }), cycle, more, '2023-12-13').current).toMatchObject({ status: 'DOING', daysLate: 0 })
})

test('rates count the units that are through, and the latest comes first', () => {
  const at = (wish: Partial<UnitTally>) => progressOf(unit(wish), cycle, [], '2023-12-20')
  const units = [at({ selfRated: 10, proposed: 10 }), at({ selfRated: 10 }), at({ proposed: 10, open: 0 })]
  expect(unitsPast(units, 'HAND_IN')).toBe(1)
  expect(lateUnits(units).map(({ current }) => current!.daysLate)).toEqual([13, 8])
})
