import { figureOf, summarise } from '../../src/domain/summary'
import type { RatingTally, YearRecords } from '../../src/domain/yearRecords'

const tally = (part: Partial<RatingTally>): RatingTally => ({
  year: 2022,
  cycleId: 1,
  group: 'cells',
  level: null,
  proposed: null,
  notRatedReason: null,
  count: 1,
  ...part,
})

const cap = {
  ratioPercent: 20,
  denominator: 'GOOD',
  rounding: 'FLOOR',
  countingUnit: 'COMMITTEE',
  headCounted: true,
  grantedBy: null,
} as const

const cycle = (year: number) => ({
  id: 1,
  organisationId: 7,
  year,
  regulation: 'QD132',
  guidance: '21-HD/BTCTW',
  countingDate: `${year}-12-31`,
  publishedOn: null,
  settings: { caps: { ORGANISATION: cap } },
})

const records = (part: Partial<YearRecords> = {}): YearRecords => ({
  organisation: { id: 7, code: 'A', kind: 'COMMITTEE', tier: 'GRASSROOTS', name: 'Đảng bộ A', bodyName: 'Đảng ủy A' },
  year: 2022,
  asOf: new Date('2023-03-13T03:20:00Z'),
  ratingYearReported: null,
  cycles: [],
  ratings: [],
  present: [],
  stages: [],
  admissionTarget: null,
  commendations: [],
  situation: { committees: 0, cells: 0, members: 0, full: 0, probationary: 0, exempt: 0 },
  ...part,
})

test('a figure has its numerator, denominator, year, moment and the address of its records', () => {
  const summary = summarise(
    records({ cycles: [cycle(2022)], ratings: [tally({ level: 'GOOD', count: 13 }), tally({ level: 'EXCELLENT', count: 3 })] }),
  )
  expect(figureOf(summary, { topic: 'ratings', year: 2022, group: 'cells', measure: 'GOOD' })).toEqual({
    key: 'ratings.2022.cells.GOOD',
    count: 13,
    total: 16,
    percent: '81,25',
    text: '13/16 (81,25%)',
    ratingYear: 2022,
    asOf: '2023-03-13T03:20:00.000Z',
    records: '/organisations/7/years/2022/figures/ratings.2022.cells.GOOD',
  })
})

test('books balance when those present are exempt, not rated, rated or undecided, and not otherwise', () => {
  const ratings = [
    tally({ level: 'GOOD', count: 5 }),
    tally({ notRatedReason: 'EXEMPT' }),
    tally({ notRatedReason: 'OTHER' }),
    tally({ count: 2 }),
  ]
  const group = (present: number) =>
    summarise(records({ cycles: [cycle(2022)], ratings, present: [{ year: 2022, group: 'cells', count: present }] })).ratingYears[0]!
      .groups[0]!
  expect(group(9)).toMatchObject({ present: 9, exempt: 1, notRated: 1, rated: 5, undecided: 2, balanced: true })
  expect(group(10)).toMatchObject({ balanced: false })
  expect(group(8)).toMatchObject({ balanced: false })
})

test('kinds of subject are never added together', () => {
  const ratings = [
    tally({ level: 'GOOD' }),
    tally({ group: 'members', level: 'GOOD', count: 4 }),
    tally({ group: 'leaders', level: 'GOOD', count: 2 }),
  ]
  const { groups } = summarise(records({ cycles: [cycle(2022)], ratings })).ratingYears[0]!
  expect(groups.map(({ group, rated }) => [group, rated])).toEqual([
    ['cells', 1],
    ['members', 4],
    ['leaders', 2],
  ])
})

test('an undecided year gives «–» and no percentage, and its cap looks at the proposals and is provisional', () => {
  const ratings = [tally({ proposed: 'EXCELLENT', count: 2 }), tally({ proposed: 'GOOD', count: 12 })]
  const summary = summarise(records({ cycles: [cycle(2022)], ratings }))
  expect(figureOf(summary, { topic: 'ratings', year: 2022, group: 'cells', measure: 'GOOD' })).toMatchObject({
    text: '–',
    percent: null,
    total: 0,
  })
  expect(summary.ratingYears[0]!.caps).toMatchObject([{ allowed: 2, used: 2, excess: 0, provisional: true }])
})

test.each([
  ['as the office chose', { ratingYearReported: 2021 }, 2021],
  ['the year itself once something of it is decided', { cycles: [cycle(2022), cycle(2021)], ratings: [tally({ level: 'GOOD' })] }, 2022],
  ['the year before while nothing is', { cycles: [cycle(2022), cycle(2021)], ratings: [tally({})] }, 2021],
  ['the year itself when there is no earlier one', { cycles: [cycle(2022)], ratings: [tally({})] }, 2022],
])('the rating year reported is %s', (_rule, part, year) => {
  expect(summarise(records(part)).ratingYearReported).toBe(year)
})

test.each([
  [3, 8, '03/08 (37,5%)'],
  [9, 8, '09/08 (112,5%)'],
  [0, 8, '00/08 (0%)'],
  [3, null, '3'],
  [3, 0, '3'],
])('%i admitted against a target of %s reads %s', (count, admissionTarget, text) => {
  const summary = summarise(records({ admissionTarget, stages: [{ stage: 'ADMISSION', count }] }))
  expect(figureOf(summary, { topic: 'development', year: 2022, measure: 'admitted' })!.text).toBe(text)
})

test('recipients are counted by kind and in their two sums', () => {
  const recipient = (recipients: 'cells' | 'otherCollectives' | 'members' | 'otherPersons', count: number) => ({
    title: 'T',
    titleName: 'Danh hiệu',
    recipients,
    count,
  })
  const { commendations } = summarise(
    records({
      commendations: [recipient('cells', 2), recipient('otherCollectives', 6), recipient('members', 5), recipient('otherPersons', 3)],
    }),
  )
  expect(commendations[0]!.counts).toMatchObject({
    cells: 2,
    otherCollectives: 6,
    collectives: 8,
    members: 5,
    otherPersons: 3,
    individuals: 8,
  })
})
