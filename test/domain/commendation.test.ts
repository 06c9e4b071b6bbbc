import { type CandidateFacts, hasStreak, inOfficialOrder, objectionsTo } from '../../src/domain/commendationCandidate'
import { commendationSource, recipientsBy } from '../../src/domain/commendationGround'
import { moneyFor } from '../../src/domain/commendationMoney'
import { badgeIn, earlyMonths, nextAwardDay } from '../../src/domain/partyBadge'

const member: CandidateFacts = {
  ...{ recipientKind: 'MEMBER', honoured: 'MEMBER', organisationId: null, memberId: 1, name: 'Trần Thị Thử', sortKey: 'thu tran thi' },
  ...{ unitId: 9, unitCode: 'X-01', unitName: 'Chi bộ 1', state: 'PUBLISHED', excellentYears: 1 },
  ...{ discipline: null, commendedBy: null, merits: null },
}

test('five of the last five years make a streak, four do not', () => {
  expect(hasStreak({ excellentYears: 5 })).toBe(true)
  expect(hasStreak({ excellentYears: 4 })).toBe(false)
})

test.each([
  ['nothing', {}, []],
  ['discipline in the year', { discipline: { form: 'WARNING', imposedOn: '2022-05-03' } }, ['DISCIPLINED']],
  ['a result not yet published', { state: 'DECIDED' }, ['NOT_PUBLISHED']],
  ['an award of the same title', { commendedBy: '64-QĐ/ĐU' }, ['ALREADY_COMMENDED']],
] as const)('%s speaks against commending', (_what, facts, objections) => {
  expect(objectionsTo({ ...member, ...facts })).toEqual(objections)
})

test('collectives come first, then people by unit and name', () => {
  const cell = { recipientKind: 'ORGANISATION' as const, name: 'Chi bộ 2', sortKey: '', unitCode: 'X-02' }
  const second = { recipientKind: 'MEMBER' as const, name: 'Lê An', sortKey: 'an le', unitCode: 'X-02' }
  const first = { recipientKind: 'OTHER_PERSON' as const, name: 'Võ Yên', sortKey: 'yen vo', unitCode: 'X-01' }
  const later = { recipientKind: 'MEMBER' as const, name: 'Lê Bình', sortKey: 'binh le', unitCode: 'X-02' }
  expect([later, second, cell, first].toSorted(inOfficialOrder)).toEqual([cell, first, second, later])
})

test('a grassroots committee commends members and cells of the year, a committee above grassroots organisations', () => {
  expect(recipientsBy('EXCELLENT_IN_YEAR', 'GRASSROOTS')).toEqual(['MEMBER', 'CELL'])
  expect(recipientsBy('EXCELLENT_IN_YEAR', 'ABOVE_GRASSROOTS')).toEqual(['GRASSROOTS_ORGANISATION'])
  expect(recipientsBy('FIVE_YEARS', 'GRASSROOTS')).toEqual([])
  expect(recipientsBy('MOVEMENT', 'GRASSROOTS')).toEqual([])
})

test.each([
  ['2025-06-08', 'open'],
  ['2025-06-09', 'Hướng dẫn 06-HD/TW, mục 19'],
])('on %s the rule of who commends rests on %s', (day, source) => {
  expect(commendationSource(day)).toBe(source)
})

test.each([
  ['EXCELLENT_IN_YEAR', 'MERIT_LETTER', 447_000, '0,3'],
  ['FIVE_YEARS', 'MERIT_LETTER', 1_490_000, '1'],
  ['FIVE_YEARS', 'MERIT_CERTIFICATE', 2_235_000, '1,5'],
] as const)('a member commended for %s with %s receives %i of 1.490.000', (ground, form, amount, factor) => {
  expect(moneyFor({ ground, form, recipientKind: 'MEMBER' }, 1_490_000)).toEqual({
    amount,
    factor,
    source: 'Hướng dẫn 56-HD/VPTW năm 2015',
  })
})

test('money of collectives and of movements is open', () => {
  expect(moneyFor({ ground: 'EXCELLENT_IN_YEAR', form: 'MERIT_LETTER', recipientKind: 'ORGANISATION' }, 1_490_000)).toBeNull()
  expect(moneyFor({ ground: 'MOVEMENT', form: 'MERIT_LETTER', recipientKind: 'MEMBER' }, 1_490_000)).toBeNull()
})

test.each([
  ['2022-02-03', '2022-02-03'],
  ['2022-02-04', '2022-05-19'],
  ['2022-11-07', '2022-11-07'],
  ['2022-11-08', '2023-02-03'],
])('the day of award from %s is %s', (from, day) => {
  expect(nextAwardDay(from)).toBe(day)
})

test.each([
  ['1992-02-03', 2022, 30, '2022-02-03'],
  ['1991-11-20', 2022, 30, '2022-02-03'],
  ['1982-06-01', 2022, 40, '2022-09-02'],
  ['1952-02-29', 2022, 70, '2022-05-19'],
])('admitted on %s: in %i the badge of %i years, on %s', (admittedOn, year, years, awardOn) => {
  expect(badgeIn(year, admittedOn)).toMatchObject({ years, awardOn })
})

test('there is no badge of 35 years, nor in a year between', () => {
  expect(badgeIn(2022, '1987-03-01')).toBeNull()
  expect(badgeIn(2023, '1992-02-03')).toBeNull()
})

test('from 70 years up a badge may come 24 months early, below that 12', () => {
  expect([earlyMonths(65), earlyMonths(70)]).toEqual([12, 24])
})
