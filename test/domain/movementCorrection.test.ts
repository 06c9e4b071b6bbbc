import { type MovedRecord, movementEntries, whyNotOn } from '../../src/domain/movementCorrection'

const record: MovedRecord = {
  admittedOn: '2015-03-01',
  memberships: [
    { id: 1, fromDate: '2018-01-01', toDate: '2020-06-01', beganBy: 'FOUNDING', endedBy: 'TRANSFERRED_OUT' },
    { id: 2, fromDate: '2020-06-01', toDate: '2022-10-01', beganBy: 'TRANSFERRED_IN', endedBy: 'RESIGNED' },
    { id: 3, fromDate: '2023-02-01', toDate: null, beganBy: 'TRANSFERRED_IN', endedBy: null },
  ],
  absences: [
    { id: 4, kind: 'EXEMPT', fromDate: '2021-01-01', toDate: '2021-03-01' },
    { id: 5, kind: 'EXEMPT', fromDate: '2022-05-01', toDate: '2022-10-01' },
  ],
  temporary: [{ id: 6, fromDate: '2020-02-01', toDate: '2020-06-01' }],
}
const entryOf = (kind: string, at = 0) => movementEntries(record).filter(entry => entry.kind === kind)[at]!

test('each movement stands once, the last first; what ended by it goes along, admissions stay out', () => {
  expect(movementEntries(record).map(({ kind, date, ends }) => `${kind} ${date} ${ends.length}`)).toEqual([
    'TRANSFERRED_IN 2023-02-01 1',
    'RESIGNED 2022-10-01 2',
    'EXEMPT 2022-05-01 1',
    'EXEMPT_END 2021-03-01 1',
    'EXEMPT 2021-01-01 1',
    'TRANSFER 2020-06-01 3',
    'TEMPORARY 2020-02-01 1',
    'FOUNDING 2018-01-01 1',
  ])
})

test('who came back on the day of a leaving recorded by mistake has both days, each to be put right by itself', () => {
  const back: MovedRecord = {
    ...{ admittedOn: '2015-03-01', absences: [], temporary: [] },
    memberships: [
      { id: 1, fromDate: '2018-01-01', toDate: '2020-06-01', beganBy: 'FOUNDING', endedBy: 'DECEASED' },
      { id: 2, fromDate: '2020-06-01', toDate: null, beganBy: 'TRANSFERRED_IN', endedBy: null },
    ],
  }
  expect(movementEntries(back).map(({ kind, ends }) => [kind, ends.length])).toEqual([
    ['DECEASED', 1],
    ['TRANSFERRED_IN', 1],
    ['FOUNDING', 1],
  ])
})

test.each<[kind: string, at: number, date: string, may: boolean]>([
  ['FOUNDING', 0, '2015-02-28', false],
  ['FOUNDING', 0, '2015-03-01', true],
  ['FOUNDING', 0, '2020-02-01', true],
  ['FOUNDING', 0, '2020-02-02', false],
  ['TRANSFER', 0, '2020-06-01', false],
  ['TRANSFER', 0, '2020-02-01', false],
  ['TRANSFER', 0, '2020-02-02', true],
  ['TRANSFER', 0, '2022-09-30', true],
  ['TRANSFER', 0, '2022-10-01', false],
  ['RESIGNED', 0, '2022-05-01', false],
  ['RESIGNED', 0, '2022-05-02', true],
  ['RESIGNED', 0, '2023-02-01', true],
  ['RESIGNED', 0, '2023-02-02', false],
  ['TRANSFERRED_IN', 0, '2022-09-30', false],
  ['TRANSFERRED_IN', 0, '2022-10-01', true],
  ['EXEMPT', 0, '2021-02-28', false],
  ['EXEMPT', 0, '2021-03-01', true],
  ['EXEMPT', 1, '2017-12-31', false],
  ['EXEMPT', 1, '2018-01-01', true],
  ['EXEMPT_END', 0, '2022-05-01', true],
  ['EXEMPT_END', 0, '2022-05-02', false],
])('%s number %d may be dated %s instead: %s', (kind, at, date, may) => {
  expect(whyNotOn(date, entryOf(kind, at), record) === null).toBe(may)
})
