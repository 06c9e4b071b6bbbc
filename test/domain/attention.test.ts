import { attentionOf } from '../../src/domain/attention'
import { proposedCapSetting } from '../../src/domain/excellentCap'
import type { SubjectGroup } from '../../src/domain/figureKey'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import { regimeFor } from '../../src/domain/regulations'
import { summarise } from '../../src/domain/summary'
import type { RatingTally } from '../../src/domain/yearRecords'

const YEAR = 2022
const regime = regimeFor(YEAR)

const tally = (group: SubjectGroup, level: RatingLevel | null, count: number): RatingTally => ({
  ...{ year: YEAR, cycleId: 1, group, level, count },
  ...{ proposed: null, notRatedReason: null },
})

interface Wish {
  ratings: RatingTally[]
  present?: number
  publishedOn?: string | null
  reported?: number
}

const summaryOf = ({ ratings, present, publishedOn = null, reported = YEAR }: Wish) =>
  summarise({
    organisation: { id: 1, code: 'A', kind: 'COMMITTEE', tier: 'GRASSROOTS', name: 'Đảng bộ A', bodyName: 'Đảng ủy A' },
    year: YEAR,
    asOf: new Date('2023-01-01T00:00:00Z'),
    ratingYearReported: reported,
    cycles: [
      {
        ...{ id: 1, organisationId: 1, year: YEAR, regulation: regime.regulation.code, guidance: regime.guidance.code },
        ...{ countingDate: '2022-12-31', publishedOn, settings: { caps: { ORGANISATION: proposedCapSetting(regime, 'ORGANISATION') } } },
      },
    ],
    ratings,
    present: present === undefined ? [] : [{ year: YEAR, group: 'cells', count: present }],
    stages: [],
    admissionTarget: null,
    commendations: [],
    situation: { committees: 0, cells: 0, members: 0, full: 0, probationary: 0, exempt: 0 },
  })

const kinds = (wish: Wish) => attentionOf(summaryOf(wish)).map(({ kind }) => kind)

test('a year that is decided, balanced and within its cap needs no hand', () => {
  expect(kinds({ ratings: [tally('cells', 'EXCELLENT', 1), tally('cells', 'GOOD', 10)], present: 11 })).toEqual([])
})

test.each([
  [1, []],
  [2, ['CAP_USED_UP']],
  [3, ['CAP_EXCEEDED']],
] as const)('%i excellent where 2 are allowed: %j', (excellent, expected) => {
  expect(kinds({ ratings: [tally('cells', 'EXCELLENT', excellent), tally('cells', 'GOOD', 10)] })).toEqual(expected)
})

test('a cap used up is no concern once the year is published; one exceeded still is', () => {
  const good = tally('cells', 'GOOD', 10)
  expect(kinds({ ratings: [tally('cells', 'EXCELLENT', 2), good], publishedOn: '2023-01-16' })).toEqual([])
  expect(kinds({ ratings: [tally('cells', 'EXCELLENT', 3), good], publishedOn: '2023-01-16' })).toEqual(['CAP_EXCEEDED'])
})

test('books that do not balance come before the cap, the cap before what is missing', () => {
  const ratings = [tally('cells', 'EXCELLENT', 5), tally('cells', null, 1)]
  expect(kinds({ ratings, present: 7 })).toEqual(['UNBALANCED', 'CAP_EXCEEDED', 'UNDECIDED'])
})

test('an organisation’s own rating is its superior’s concern', () => {
  expect(kinds({ ratings: [tally('organisation', null, 1)] })).toEqual([])
})

test('years that the board does not show are left alone', () => {
  const { ratingYears, ...rest } = summaryOf({ ratings: [tally('cells', null, 1)] })
  expect(attentionOf({ ...rest, year: 2024, ratingYearReported: 2023, ratingYears })).toEqual([])
})
