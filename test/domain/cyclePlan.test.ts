import { type CycleGround, planCycle, type PlannedOutsider, type PlannedPerson, type PlannedUnit } from '../../src/domain/cyclePlan'
import { readinessOf } from '../../src/domain/cycleReadiness'
import { regimeFor } from '../../src/domain/regulations'

const DATE = '2023-12-31'
const regime = regimeFor(2023)

const unit = (id: number, wish: Partial<PlannedUnit> = {}): PlannedUnit => ({
  ...{ id, parentId: 2, path: `/1/2/${id}/`, code: `CB${id}`, kind: 'CELL', name: `Chi bộ ${id}`, bodyName: `Chi ủy ${id}` },
  ...{ foundedOn: null, secretaryName: 'Trần Văn An', accounts: 1 },
  ...wish,
})
const person = (memberId: number, wish: Partial<PlannedPerson> = {}): PlannedPerson => ({
  ...{ memberId, name: `Người ${memberId}`, unitId: 9, admittedOn: '2010-01-01', officialOn: '2011-01-01' },
  ...{ admissionDecidedOn: null, absence: null, isAway: false, isHead: false, ratedElsewhere: false },
  ...wish,
})
const ground = (wish: Partial<CycleGround> = {}): CycleGround => ({
  committee: { id: 2, path: '/1/2/', tier: 'GRASSROOTS' },
  ...{ units: [unit(9)], people: [person(1)], collectives: [], outsiders: [], ratedUnits: [], appraisers: 1, deciders: 1 },
  ...wish,
})

const plan = (wish: Partial<CycleGround>, settings = {}) => planCycle(ground(wish), { caps: {}, ...settings }, regime, DATE)
const codes = (wish: Partial<CycleGround>) => readinessOf(ground(wish), DATE).map(({ code }) => code)

test('every unit and everybody in it gets one rating, those not rated with their reason', () => {
  const { ratings } = plan({
    people: [person(1), person(2, { absence: 'EXEMPT' }), person(3, { admittedOn: '2023-09-01', officialOn: null })],
  })
  expect(ratings.map(({ kind, memberId, notRatedReason }) => [kind, memberId, notRatedReason])).toEqual([
    ['ORGANISATION', null, null],
    ['MEMBER', 1, null],
    ['MEMBER', 2, 'EXEMPT'],
    ['MEMBER', 3, 'UNDER_SIX_MONTHS'],
  ])
})

test('from which day a new member counts is what the committee stated', () => {
  const people = [person(1, { admittedOn: '2023-07-15', admissionDecidedOn: '2023-06-20', officialOn: null })]
  const counting = (admissionDay: string) => ({ counting: { admissionDay, memberMonths: 6, organisationMonths: 6 } })
  expect(plan({ people }, counting('CEREMONY')).ratings[1]!.notRatedReason).toBe('UNDER_SIX_MONTHS')
  expect(plan({ people }, counting('DECISION')).ratings[1]!.notRatedReason).toBeNull()
})

test('whoever another cycle of the year rates already is listed, not counted again', () => {
  const { ratings, others } = plan({ people: [person(1, { ratedElsewhere: true })], ratedUnits: [9] })
  expect(ratings).toEqual([])
  expect(others).toEqual([{ name: 'Người 1', why: 'RATED_ELSEWHERE', endedBy: null, on: null }])
})

const outsider = (memberId: number, wish: Partial<PlannedOutsider> = {}): PlannedOutsider => ({
  ...{
    memberId,
    name: `Người ${memberId}`,
    unitName: 'Chi bộ 9',
    parentId: 2,
    why: 'LEFT',
    endedBy: 'DECEASED',
    on: '2023-05-01',
    belongs: false,
  },
  ...wish,
})

test('who left in the year, or came after the counting date, is listed with why', () => {
  const late = outsider(6, { why: 'CAME_LATER', endedBy: null, on: '2024-01-02' })
  expect(plan({ outsiders: [outsider(5), late] }).others).toMatchObject([
    { name: 'Người 5', why: 'LEFT', endedBy: 'DECEASED' },
    { name: 'Người 6', why: 'CAME_LATER', on: '2024-01-02' },
  ])
})

test('a committee above the grassroots does not list who left a cell that it does not rate', () => {
  const committee = { id: 2, path: '/1/2/', tier: 'ABOVE_GRASSROOTS' as const }
  const moved = outsider(5, { endedBy: 'TRANSFERRED_OUT', parentId: 9 })
  expect(plan({ committee, outsiders: [moved] }).others).toEqual([])
  expect(codes({ committee, outsiders: [moved] })).not.toContain('WITHOUT_CELL')
})

test('above the grassroots only what stands right below is rated', () => {
  const units = [unit(9, { kind: 'COMMITTEE', parentId: 2 }), unit(10, { parentId: 9 })]
  const { ratings } = plan({ committee: { id: 2, path: '/1/2/', tier: 'ABOVE_GRASSROOTS' }, units, people: [person(1, { unitId: 10 })] })
  expect(ratings.map(({ unitId }) => unitId)).toEqual([9])
})

test('only the kinds that the committee stated are rated; a head of two collectives once', () => {
  const collectives = [
    { id: 31, name: 'Ban 1', unitId: 9, headMemberId: 1 },
    { id: 32, name: 'Ban 2', unitId: 9, headMemberId: 1 },
  ]
  const { ratings } = plan({ collectives }, { subjects: ['COLLECTIVE', 'LEADER'], ownRating: 'RECORDED' })
  expect(ratings.map(({ kind }) => kind)).toEqual(['ORGANISATION', 'COLLECTIVE', 'COLLECTIVE', 'LEADER'])
  expect(ratings[0]!.organisationId).toBe(2)
})

test.each<[string, Partial<CycleGround>, string[]]>([
  ['all is ready', {}, []],
  ['no unit', { units: [], people: [] }, ['NO_UNITS']],
  ['somebody in two cells', { people: [person(1), person(1, { unitId: 10 })] }, ['IN_TWO_CELLS']],
  ['a cell without a secretary', { units: [unit(9, { secretaryName: null })] }, ['NO_SECRETARY']],
  ['a cell without an account', { units: [unit(9, { accounts: 0 })] }, ['NO_ACCOUNT']],
  ['nobody to appraise or decide', { appraisers: 0, deciders: 0 }, ['NO_APPRAISER', 'NO_DECIDER']],
  ['somebody moved out and nowhere in', { outsiders: [outsider(7, { endedBy: 'TRANSFERRED_OUT' })] }, ['WITHOUT_CELL']],
  ['somebody moved to another cell on file', { outsiders: [outsider(7, { endedBy: 'TRANSFERRED_OUT', belongs: true })] }, []],
  ['a probation past twelve months', { people: [person(1, { admittedOn: '2022-11-30', officialOn: null })] }, ['WITHOUT_OFFICIAL_DATE']],
  ['somebody away for a time', { people: [person(1, { isAway: true })] }, ['AWAY']],
  ['a probation of twelve months', { people: [person(1, { admittedOn: '2022-12-31', officialOn: null })] }, []],
])('before opening, %s: %j', (_, wish, expected) => {
  expect(codes(wish)).toEqual(expected)
})

test('whoever heads the committee is marked, as a member and as a leader: a cap may leave the head out', () => {
  const collectives = [{ id: 4, name: 'Ban lãnh đạo', unitId: 9, headMemberId: 1 }]
  const { ratings } = plan({ people: [person(1, { isHead: true }), person(2)], collectives }, { subjects: ['MEMBER', 'LEADER'] })
  expect(ratings.map(({ kind, memberId, isHead }) => [kind, memberId, isHead])).toEqual([
    ['LEADER', 1, true],
    ['MEMBER', 1, true],
    ['MEMBER', 2, false],
  ])
})
