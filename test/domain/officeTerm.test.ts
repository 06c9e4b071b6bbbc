import { dayProblems, deputyTermOf, isSameHolder, officesOf, type OfficeTerm, takeOffice } from '../../src/domain/officeTerm'

const TODAY = '2024-01-15'
const PLACE = { since: '2015-01-01', closedOn: null }

const fieldsOf = (
  fromDate: string,
  toDate: string | null,
  place: { since: string; closedOn: string | null } = PLACE,
  admittedOn: string | null = null,
) => dayProblems({ fromDate, toDate }, place, admittedOn, TODAY).map(({ field }) => field)

test('a term begins once the records of its organisation and the membership have, and ends by now after it began', () => {
  expect(fieldsOf('2015-01-01', null)).toEqual([])
  expect(fieldsOf(TODAY, null, PLACE, TODAY)).toEqual([])
  expect(fieldsOf('2014-12-31', null)).toEqual(['fromDate'])
  expect(fieldsOf('2016-01-01', null, PLACE, '2016-01-02')).toEqual(['fromDate'])
  expect(fieldsOf('2024-01-16', null)).toEqual(['fromDate'])
  expect(fieldsOf('2016-01-01', '2016-01-01')).toEqual(['toDate'])
  expect(fieldsOf('2016-01-01', '2024-01-16')).toEqual(['toDate'])
})

test('no office outlives its organisation', () => {
  const closed = { since: '2015-01-01', closedOn: '2020-06-01' }
  expect([fieldsOf('2016-01-01', null, closed), fieldsOf('2016-01-01', '2020-06-02', closed)]).toEqual([['toDate'], ['toDate']])
  expect(fieldsOf('2016-01-01', '2020-06-01', closed)).toEqual([])
})

const term = (rest: Partial<OfficeTerm>): OfficeTerm => ({
  ...{ role: 'SECRETARY', memberId: 1, name: 'Lê Văn An', fromDate: '2018-01-01', toDate: null },
  ...rest,
})
const next = { memberId: 2, name: 'Trần Thị Bé', fromDate: '2022-01-01' }

test('who becomes secretary ends the open term of the one before, and no other', () => {
  const before = term({})
  const deputy = term({ role: 'DEPUTY_SECRETARY', memberId: 3, name: 'Phạm Cẩm' })
  expect(takeOffice(term(next), [deputy, before])).toEqual({ ends: before })
  expect(takeOffice(term({ ...next, role: 'DEPUTY_SECRETARY' }), [deputy, before])).toEqual({ ends: null })
  expect(takeOffice(term(next), [term({ toDate: '2022-01-01' })])).toEqual({ ends: null })
})

test('a deputy who becomes secretary and goes on leaves the open term as deputy; nobody else does', () => {
  const deputy = term({ ...next, role: 'DEPUTY_SECRETARY', fromDate: '2019-01-01' })
  expect(deputyTermOf(term(next), [term({}), deputy])).toBe(deputy)
  const others = [
    deputyTermOf(term(next), [{ ...deputy, memberId: 3, name: 'Phạm Cẩm' }]),
    deputyTermOf(term(next), [{ ...deputy, toDate: '2021-01-01' }]),
    deputyTermOf(term(next), [{ ...deputy, fromDate: '2022-01-01' }]),
    deputyTermOf(term({ ...next, role: 'BOARD_MEMBER' }), [deputy]),
    deputyTermOf(term({ ...next, toDate: '2023-01-01' }), [deputy]),
  ]
  expect(others).toEqual([null, null, null, null, null])
})

test.each<[string, Partial<OfficeTerm>, Partial<OfficeTerm>]>([
  ['a past term', { ...next, toDate: '2023-01-01' }, {}],
  ['a term from the same day', { ...next, fromDate: '2018-01-01' }, {}],
  ['a term before the one that is open', { ...next, fromDate: '2017-01-01' }, {}],
  ['a term that begins before another has ended', next, { toDate: '2022-06-01' }],
])('%s of a second secretary is refused and names the other', (_case, taken, held) => {
  expect(takeOffice(term(taken), [term(held)]).problem?.message).toContain('đồng chí Lê Văn An')
})

test('nobody holds an office twice at a time, under the own record or by name', () => {
  const again = term({ role: 'BOARD_MEMBER', fromDate: '2020-01-01' })
  for (const memberId of [1, null]) {
    const { problem } = takeOffice(again, [term({ role: 'BOARD_MEMBER', memberId, name: 'LÊ VĂN AN' })])
    expect(problem?.message).toContain('từ ngày 01/01/2018 đến nay')
  }
  expect(isSameHolder(term({}), term({ memberId: 9 }))).toBe(false)
})

test('a cell has no inspection commission, and only a committee has a standing board', () => {
  expect(officesOf('CELL')).toEqual(['SECRETARY', 'DEPUTY_SECRETARY', 'BOARD_MEMBER'])
  expect(officesOf('SECTION')).toContain('INSPECTION_CHAIR')
  expect(officesOf('SECTION')).not.toContain('STANDING_MEMBER')
  expect(officesOf('COMMITTEE')).toContain('STANDING_MEMBER')
})

test('who is on the standing board may be recorded as a member of the board too', () => {
  expect(takeOffice(term({ role: 'STANDING_MEMBER' }), [term({ role: 'BOARD_MEMBER' })])).toEqual({ ends: null })
})
