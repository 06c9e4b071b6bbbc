import { type RatedSubject, whyNotRated } from '../../src/domain/notRated'
import { regimeFor } from '../../src/domain/regulations'

type Member = Extract<RatedSubject, { kind: 'MEMBER' }>

const member = (differences: Partial<Member> = {}): Member => ({
  kind: 'MEMBER',
  absence: null,
  admittedOn: '2010-05-19',
  admissionDecidedOn: null,
  ...differences,
})

const organisation = (foundedOn: string | null): RatedSubject => ({ kind: 'ORGANISATION', foundedOn })
const endOf = (year: number) => ({ date: `${year}-12-31` })

test.each([2018, 2022, 2024, 2025])('an ordinary member and an old organisation are rated in %i', year => {
  expect(whyNotRated(member(), regimeFor(year), endOf(year))).toBeNull()
  expect(whyNotRated(organisation('2000-01-01'), regimeFor(year), endOf(year))).toBeNull()
})

test.each(['EXEMPT', 'SUSPENDED'] as const)('a member who is %s is not rated, however new', absence => {
  expect(whyNotRated(member({ absence }), regimeFor(2022), endOf(2022))).toBe(absence)
  expect(whyNotRated(member({ absence, admittedOn: '2022-11-01' }), regimeFor(2022), endOf(2022))).toBe(absence)
})

test.each([
  ['2022-06-29', '2022-12-30', null],
  ['2022-06-30', '2022-12-30', null],
  ['2022-07-01', '2022-12-30', 'UNDER_SIX_MONTHS'],
  ['2022-06-30', '2022-12-31', null],
  ['2022-07-01', '2022-12-31', 'UNDER_SIX_MONTHS'],
  ['2022-07-01', '2023-01-01', null],
  ['2022-08-31', '2023-02-27', 'UNDER_SIX_MONTHS'],
  ['2022-08-31', '2023-02-28', null],
  ['2022-12-31', '2022-12-31', 'UNDER_SIX_MONTHS'],
])('a member admitted on %s, counted on %s: %p', (admittedOn, date, reason) => {
  expect(whyNotRated(member({ admittedOn }), regimeFor(2022), { date })).toBe(reason)
})

test('from which day the six months run is what the cycle states', () => {
  const admitted = member({ admittedOn: '2022-07-10', admissionDecidedOn: '2022-06-20' })
  expect(whyNotRated(admitted, regimeFor(2022), endOf(2022))).toBe('UNDER_SIX_MONTHS')
  expect(whyNotRated(admitted, regimeFor(2022), { ...endOf(2022), admissionDay: 'CEREMONY' })).toBe('UNDER_SIX_MONTHS')
  expect(whyNotRated(admitted, regimeFor(2022), { ...endOf(2022), admissionDay: 'DECISION' })).toBeNull()
})

test('where the decision to admit is not on file the ceremony counts', () => {
  expect(whyNotRated(member({ admittedOn: '2022-07-10' }), regimeFor(2022), { ...endOf(2022), admissionDay: 'DECISION' })).toBe(
    'UNDER_SIX_MONTHS',
  )
})

test.each([
  ['2022-06-30', null],
  ['2022-07-01', 'FOUNDED_UNDER_SIX_MONTHS'],
  [null, null],
])('21-HD: an organisation founded on %p, counted on 31/12/2022: %p', (foundedOn, reason) => {
  expect(whyNotRated(organisation(foundedOn), regimeFor(2022), endOf(2022))).toBe(reason)
})

test('the rule of 21-HD on new organisations is not applied to 2018, unless the cycle states one', () => {
  expect(whyNotRated(organisation('2018-12-01'), regimeFor(2018), endOf(2018))).toBeNull()
  expect(whyNotRated(organisation('2018-12-01'), regimeFor(2018), { ...endOf(2018), organisationMonths: 6 })).toBe(
    'FOUNDED_UNDER_SIX_MONTHS',
  )
})

test('a cycle sets the months of new organisations where the rule is open, and nowhere else', () => {
  const none = { organisationMonths: null }
  expect(whyNotRated(organisation('2025-12-01'), regimeFor(2025), endOf(2025))).toBe('FOUNDED_UNDER_SIX_MONTHS')
  expect(whyNotRated(organisation('2025-12-01'), regimeFor(2025), { ...endOf(2025), ...none })).toBeNull()
  expect(whyNotRated(organisation('2022-12-01'), regimeFor(2022), { ...endOf(2022), ...none })).toBe('FOUNDED_UNDER_SIX_MONTHS')
})
