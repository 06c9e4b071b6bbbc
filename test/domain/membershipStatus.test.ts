import fc from 'fast-check'
import type { MembershipEnding } from '../../src/domain/codes'
import { type MembershipFacts, absenceOn, holdsOn, membershipStatus } from '../../src/domain/membershipStatus'

const membership = (fromDate: string, toDate: string | null = null, endedBy: MembershipEnding | null = null) => ({
  fromDate,
  toDate,
  endedBy,
})

const facts = (differences: Partial<MembershipFacts> = {}): MembershipFacts => ({
  admittedOn: '2020-05-19',
  officialOn: '2021-05-19',
  memberships: [membership('2020-05-19')],
  absences: [],
  ...differences,
})

test.each([
  ['2020-05-18', 'NOT_YET'],
  ['2020-05-19', 'PROBATIONARY'],
  ['2021-05-18', 'PROBATIONARY'],
  ['2021-05-19', 'FULL'],
  ['2050-01-01', 'FULL'],
])('on %s a member admitted on 19/5/2020 and official a year later is %s', (date, status) => {
  expect(membershipStatus(facts(), date)).toBe(status)
})

test('a member whose official date is not known stays probationary', () => {
  expect(membershipStatus(facts({ officialOn: null }), '2050-01-01')).toBe('PROBATIONARY')
})

test.each(['STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED', 'TRANSFERRED_OUT'] as const)(
  'the last day before %s is the last day as a member',
  endedBy => {
    const left = facts({ memberships: [membership('2020-05-19', '2022-03-01', endedBy)] })
    expect(membershipStatus(left, '2022-02-28')).toBe('FULL')
    expect(membershipStatus(left, '2022-03-01')).toBe('LEFT')
  },
)

test.each([
  ['2022-03-01', 'FULL'],
  ['2022-04-14', 'FULL'],
  ['2022-04-15', 'FULL'],
])('between two cells a member in transfer has not left (%s)', (date, status) => {
  const moved = facts({ memberships: [membership('2022-04-15'), membership('2020-05-19', '2022-03-01', 'TRANSFERRED_OUT')] })
  expect(membershipStatus(moved, date)).toBe(status)
})

test('an expelled member who comes back had left in between', () => {
  const back = facts({ memberships: [membership('2020-05-19', '2022-03-01', 'EXPELLED'), membership('2024-02-03')] })
  expect(membershipStatus(back, '2023-01-01')).toBe('LEFT')
  expect(membershipStatus(back, '2024-02-03')).toBe('FULL')
})

test.each([
  ['TRANSFERRED_OUT', 'EXPELLED', 'LEFT'],
  ['EXPELLED', 'TRANSFERRED_OUT', 'FULL'],
] as const)('after %s and then %s it is the latest ending that tells: %s', (first, latest, status) => {
  const memberships = [
    membership('2020-05-19', '2021-06-01', first),
    membership('2021-07-01', '2022-03-01', latest),
    membership('2024-02-03'),
  ]
  expect(membershipStatus(facts({ memberships }), '2023-01-01')).toBe(status)
  expect(membershipStatus(facts({ memberships: memberships.toReversed() }), '2023-01-01')).toBe(status)
})

test('a member received from elsewhere is not yet here before', () => {
  const received = facts({ memberships: [membership('2022-04-15')] })
  expect(membershipStatus(received, '2022-04-14')).toBe('NOT_YET')
  expect(membershipStatus(received, '2022-04-15')).toBe('FULL')
})

test('the day of a transfer belongs to the new cell alone', () => {
  const day = '2022-03-01'
  const periods = [membership('2020-05-19', day, 'TRANSFERRED_OUT'), membership(day)]
  expect(periods.filter(period => holdsOn(period, day))).toEqual([membership(day)])
})

test.each([
  ['2022-06-30', null],
  ['2022-07-01', 'EXEMPT'],
  ['2022-12-31', 'EXEMPT'],
  ['2023-01-01', null],
])('on %s the absence from 1/7/2022 to 1/1/2023 makes %p', (date, absence) => {
  expect(absenceOn(facts({ absences: [{ kind: 'EXEMPT', fromDate: '2022-07-01', toDate: '2023-01-01' }] }), date)).toBe(absence)
})

test('a suspension without an end lasts; whoever is exempt as well counts as exempt', () => {
  const suspended = { kind: 'SUSPENDED', fromDate: '2022-01-01', toDate: null } as const
  const exempt = { kind: 'EXEMPT', fromDate: '2023-01-01', toDate: null } as const
  expect(absenceOn(facts({ absences: [suspended] }), '2040-01-01')).toBe('SUSPENDED')
  expect(absenceOn(facts({ absences: [suspended, exempt] }), '2023-01-01')).toBe('EXEMPT')
})

test('whoever is no member then is not absent either', () => {
  const left = facts({
    memberships: [membership('2020-05-19', '2022-03-01', 'DECEASED')],
    absences: [{ kind: 'EXEMPT', fromDate: '2019-01-01', toDate: null }],
  })
  expect(absenceOn(left, '2020-01-01')).toBeNull()
  expect(absenceOn(left, '2022-02-28')).toBe('EXEMPT')
  expect(absenceOn(left, '2022-03-01')).toBeNull()
})

test('without leaving, a member only ever goes from not yet to probationary to full', () => {
  const date = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10))
  const order = ['NOT_YET', 'PROBATIONARY', 'FULL']
  fc.assert(
    fc.property(fc.tuple(date, date, date), fc.tuple(date, date), (dates, moments) => {
      const [admittedOn, moved, officialOn] = dates.toSorted() as [string, string, string]
      const member = facts({ admittedOn, officialOn, memberships: [membership(admittedOn, moved, 'TRANSFERRED_OUT'), membership(moved)] })
      const [earlier, later] = moments.toSorted().map(moment => order.indexOf(membershipStatus(member, moment))) as [number, number]
      expect(earlier).toBeGreaterThanOrEqual(0)
      expect(later).toBeGreaterThanOrEqual(earlier)
    }),
  )
})
