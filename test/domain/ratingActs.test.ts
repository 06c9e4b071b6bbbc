import { NOT_RATED_REASONS, RATING_STATES, type RatingState, type Role } from '../../src/domain/codes'
import { authorityName } from '../../src/domain/decidingAuthority'
import {
  type ActedCycle,
  type ActedRating,
  allowedActs,
  RATING_ACTS,
  type RatingAct,
  stateOnceDecided,
  stateOnceIncluded,
  whyNot,
} from '../../src/domain/ratingActs'

const OPEN: ActedCycle = { organisationId: 2, path: '/1/2/', year: 2023, publishedOn: null, locks: {} }
const PUBLISHED: ActedCycle = { ...OPEN, publishedOn: '2024-01-20' }

/** Somebody of the cell /1/2/9/, whose file is where the row is. */
const memberIn = (state: RatingState): ActedRating => ({
  kind: 'MEMBER',
  state,
  path: '/1/2/9/',
  memberId: 7,
  organisationId: null,
  proposedLevel: 'GOOD',
  selfRatedBy: null,
  notRatedReason: state === 'NOT_RATED' ? 'OTHER' : null,
  unitState: state === 'NOT_RATED' ? 'DRAFT' : state,
})
const cellIn = (state: RatingState): ActedRating => ({ ...memberIn(state), kind: 'ORGANISATION', memberId: null, organisationId: 9 })

const person = (role: Role, path: string, memberId: number | null = null) => ({ memberId, grants: [{ role, organisationId: 0, path }] })

const NOBODYS = `
                     NOT_RATED DRAFT SUBMITTED RETURNED APPRAISED DECIDED PUBLISHED
  selfRate           .         .     .         .        .         .       .
  fill               .         .     .         .        .         .       .
  exclude            .         .     .         .        .         .       .
  include            .         .     .         .        .         .       .
  handIn             .         .     .         .        .         .       .
  returnToCell       .         .     .         .        .         .       .
  appraise           .         .     .         .        .         .       .
  returnToAppraisal  .         .     .         .        .         .       .
  prepare            .         .     .         .        .         .       .
  decide             .         .     .         .        .         .       .
  recordElsewhere    .         .     .         .        .         .       .
  publish            .         .     .         .        .         .       .
  unpublish          .         .     .         .        .         .       .`

const OF_ONESELF = `
                     NOT_RATED DRAFT SUBMITTED RETURNED APPRAISED DECIDED PUBLISHED
  selfRate           .         +     .         +        .         .       .
  fill               .         .     .         .        .         .       .
  exclude            .         .     .         .        .         .       .
  include            .         .     .         .        .         .       .
  handIn             .         .     .         .        .         .       .
  returnToCell       .         .     .         .        .         .       .
  appraise           .         .     .         .        .         .       .
  returnToAppraisal  .         .     .         .        .         .       .
  prepare            .         .     .         .        .         .       .
  decide             .         .     .         .        .         .       .
  recordElsewhere    .         .     .         .        .         .       .
  publish            .         .     .         .        .         .       .
  unpublish          .         .     .         .        .         .       .`

const OF_THE_CELL = `
                     NOT_RATED DRAFT SUBMITTED RETURNED APPRAISED DECIDED PUBLISHED
  selfRate           .         +     .         +        .         .       .
  fill               .         +     .         +        .         .       .
  exclude            .         +     .         +        .         .       .
  include            +         .     .         .        .         .       .
  handIn             .         +     .         +        .         .       .
  returnToCell       .         .     .         .        .         .       .
  appraise           .         .     .         .        .         .       .
  returnToAppraisal  .         .     .         .        .         .       .
  prepare            .         .     .         .        .         .       .
  decide             .         .     .         .        .         .       .
  recordElsewhere    .         .     .         .        .         .       .
  publish            .         .     .         .        .         .       .
  unpublish          .         .     .         .        .         .       .`

const OF_THE_OFFICE = `
                     NOT_RATED DRAFT SUBMITTED RETURNED APPRAISED DECIDED PUBLISHED
  selfRate           .         .     .         .        .         .       .
  fill               .         .     .         .        .         .       .
  exclude            .         +     +         +        +         .       .
  include            +         .     .         .        .         .       .
  handIn             .         .     .         .        .         .       .
  returnToCell       .         .     +         .        +         .       .
  appraise           .         .     +         .        .         .       .
  returnToAppraisal  .         .     .         .        +         .       .
  prepare            .         +     +         +        +         +       +
  decide             .         .     .         .        .         .       .
  recordElsewhere    .         .     .         .        .         .       .
  publish            .         .     .         .        .         .       .
  unpublish          .         .     .         .        .         .       .`

const OF_THE_SECRETARY = `
                     NOT_RATED DRAFT SUBMITTED RETURNED APPRAISED DECIDED PUBLISHED
  selfRate           .         .     .         .        .         .       .
  fill               .         .     .         .        .         .       .
  exclude            .         +     +         +        +         .       .
  include            +         .     .         .        .         .       .
  handIn             .         .     .         .        .         .       .
  returnToCell       .         .     +         .        +         .       .
  appraise           .         .     +         .        .         .       .
  returnToAppraisal  .         .     .         .        +         .       .
  prepare            .         +     +         +        +         +       +
  decide             .         +     +         +        +         +       +
  recordElsewhere    .         +     +         +        +         +       +
  publish            .         .     .         .        .         +       .
  unpublish          .         .     .         .        .         .       +`

/** Who may do what where, written by hand from the rights that the product promises. */
const TABLE: [who: string, actor: ReturnType<typeof person>, allowed: string][] = [
  ['the secretary of the cell', person('CELL_SECRETARY', '/1/2/9/'), OF_THE_CELL],
  ['the secretary of another cell', person('CELL_SECRETARY', '/1/2/90/'), NOBODYS],
  ['the office of the committee', person('COMMITTEE_OFFICE', '/1/2/'), OF_THE_OFFICE],
  ['the secretary of the committee', person('COMMITTEE_SECRETARY', '/1/2/'), OF_THE_SECRETARY],
  ['the office above', person('COMMITTEE_OFFICE', '/1/'), OF_THE_OFFICE],
  ['the secretary above', person('COMMITTEE_SECRETARY', '/1/'), OF_THE_SECRETARY],
  ['the secretary of a sister committee', person('COMMITTEE_SECRETARY', '/1/20/'), NOBODYS],
  ['an office of the unit itself', person('COMMITTEE_OFFICE', '/1/2/9/'), NOBODYS],
  ['a member', person('MEMBER', '/1/2/9/', 7), NOBODYS],
  ['the administrator', person('ADMINISTRATOR', '/1/'), NOBODYS],
]

function allowedBy(table: string): Record<RatingState, RatingAct[]> {
  const [head, ...lines] = table.trim().split('\n')
  const states = head!.trim().split(/ +/) as RatingState[]
  const allowed = Object.fromEntries(RATING_STATES.map(state => [state, [] as RatingAct[]])) as Record<RatingState, RatingAct[]>
  for (const line of lines) {
    const [act, ...marks] = line.trim().split(/ +/)
    marks.forEach((mark, at) => mark === '+' && allowed[states[at]!].push(act as RatingAct))
  }
  return allowed
}

describe.each(TABLE)('%s', (_who, actor, table) => {
  test.each(RATING_STATES)('in the state %s may do exactly what the table says', state => {
    for (const rating of [memberIn(state), cellIn(state)]) {
      const own = rating.memberId === actor.memberId && actor.memberId !== null
      const expected = allowedBy(own ? OF_ONESELF : table)[state]
      expect(allowedActs(rating, actor, OPEN).acts).toEqual(expected)
    }
  })

  test('is told why for every act that is not allowed', () => {
    for (const state of RATING_STATES) {
      for (const cycle of [OPEN, PUBLISHED]) {
        const { acts, reasons } = allowedActs(memberIn(state), actor, cycle)
        for (const act of RATING_ACTS) {
          if (acts.includes(act)) expect(reasons[act]).toBeNull()
          else expect(reasons[act]).toMatch(/^[A-ZĐ].*\.$/)
        }
      }
    }
  })
})

test('nobody appraises, decides, publishes or leaves out the own person; entering what the cell said is no such act', () => {
  const cell = person('CELL_SECRETARY', '/1/2/9/', 7)
  const committee = person('COMMITTEE_SECRETARY', '/1/2/', 7)
  for (const [act, state] of [
    ['appraise', 'SUBMITTED'],
    ['prepare', 'APPRAISED'],
    ['decide', 'APPRAISED'],
    ['recordElsewhere', 'APPRAISED'],
    ['publish', 'DECIDED'],
    ['unpublish', 'PUBLISHED'],
    ['exclude', 'DRAFT'],
    ['include', 'NOT_RATED'],
  ] as const) {
    expect(whyNot(act, memberIn(state), OPEN, committee)).toContain('của chính đồng chí')
    expect(whyNot(act, { ...memberIn(state), memberId: 8 }, OPEN, committee)).toBeNull()
  }
  expect(whyNot('fill', memberIn('DRAFT'), OPEN, cell)).toBeNull()
  expect(whyNot('handIn', memberIn('DRAFT'), OPEN, cell)).toBeNull()
})

test('an account that belongs to no member is nobody’s own person', () => {
  expect(whyNot('decide', cellIn('APPRAISED'), OPEN, person('COMMITTEE_SECRETARY', '/1/2/'))).toBeNull()
})

test('a committee does not decide its own rating, but may enter what was decided above', () => {
  const own = { ...cellIn('DRAFT'), organisationId: 2, path: '/1/2/' }
  const secretary = person('COMMITTEE_SECRETARY', '/1/2/')
  expect(whyNot('decide', own, OPEN, secretary)).toContain('Cấp trên trực tiếp')
  expect(whyNot('prepare', own, OPEN, secretary)).toContain('Cấp trên trực tiếp')
  expect(whyNot('recordElsewhere', own, OPEN, secretary)).toBeNull()
})

test.each(['DRAFT', 'RETURNED'] as const)('in a published year the cell enters nothing any more, not even in the state %s', state => {
  const cell = person('CELL_SECRETARY', '/1/2/9/')
  for (const act of ['fill', 'handIn', 'exclude'] as const) {
    expect(whyNot(act, memberIn(state), PUBLISHED, cell)).toContain('Kết quả năm 2023 đã công bố')
  }
})

test('the cell enters a self-rating for somebody, and never over what the member said', () => {
  const cell = person('CELL_SECRETARY', '/1/2/9/')
  const rated = (selfRatedBy: 'MEMBER' | 'CELL') => whyNot('selfRate', { ...memberIn('DRAFT'), selfRatedBy }, OPEN, cell)
  expect(rated('CELL')).toBeNull()
  expect(rated('MEMBER')).toContain('đã tự ghi')
  const itself = { ...memberIn('DRAFT'), selfRatedBy: 'MEMBER' as const }
  expect(whyNot('selfRate', itself, OPEN, person('CELL_SECRETARY', '/1/2/9/', 7))).toBeNull()
  expect(whyNot('selfRate', itself, OPEN, person('MEMBER', '/1/2/9/', 7))).toBeNull()
})

test('a member says nothing more once the year is published', () => {
  expect(whyNot('selfRate', memberIn('DRAFT'), PUBLISHED, person('MEMBER', '/1/2/9/', 7))).toContain('đã công bố')
})

test('a row without a proposed level is not handed in', () => {
  expect(whyNot('handIn', { ...memberIn('DRAFT'), proposedLevel: null }, OPEN, person('CELL_SECRETARY', '/1/2/9/'))).toContain(
    'Chưa có mức',
  )
})

describe.each([
  ['COMMITTEE', ['decide', 'recordElsewhere'], ['decide', 'recordElsewhere']],
  ['ABOVE', ['recordElsewhere'], ['decide', 'recordElsewhere']],
  ['OUTSIDE', ['recordElsewhere'], ['recordElsewhere']],
] as const)('where the committee stated that members are decided by %s', (memberAuthority, ofCommittee, ofAbove) => {
  const cycle: ActedCycle = { ...OPEN, settings: { memberAuthority } }
  const deciding = (rating: ActedRating, actor: ReturnType<typeof person>) =>
    allowedActs(rating, actor, cycle).acts.filter(act => act === 'decide' || act === 'recordElsewhere')

  test('its own secretary and the one above decide on members accordingly', () => {
    expect(deciding(memberIn('APPRAISED'), person('COMMITTEE_SECRETARY', '/1/2/'))).toEqual(ofCommittee)
    expect(deciding(memberIn('APPRAISED'), person('COMMITTEE_SECRETARY', '/1/'))).toEqual(ofAbove)
  })

  test('cells are decided by the committee all the same', () => {
    expect(deciding(cellIn('APPRAISED'), person('COMMITTEE_SECRETARY', '/1/2/'))).toEqual(['decide', 'recordElsewhere'])
  })
})

test.each(NOT_RATED_REASONS)('the cell takes back what it said itself, not what the rules say: %s', notRatedReason => {
  const out = { ...memberIn('NOT_RATED'), notRatedReason }
  const reason = whyNot('include', out, OPEN, person('CELL_SECRETARY', '/1/2/9/'))
  expect(reason === null).toBe(notRatedReason === 'OTHER')
  expect(whyNot('include', out, OPEN, person('COMMITTEE_OFFICE', '/1/2/'))).toBeNull()
})

test.each(RATING_STATES)('while the file of the cell is in the state %s, a person left out comes back only to an open one', unitState => {
  const reason = whyNot('include', { ...memberIn('NOT_RATED'), unitState }, OPEN, person('CELL_SECRETARY', '/1/2/9/'))
  expect(reason === null).toBe(['DRAFT', 'RETURNED'].includes(unitState))
})

test('a locked deadline closes exactly the acts of its step, in its own words', () => {
  const locked = (step: string) => ({ ...OPEN, locks: { [step]: `Đã khóa ${step}.` } })
  const cell = person('CELL_SECRETARY', '/1/2/9/')
  const secretary = person('COMMITTEE_SECRETARY', '/1/2/')
  const closedBy = (step: string, actor: typeof cell) =>
    RATING_ACTS.filter(act => RATING_STATES.some(state => whyNot(act, memberIn(state), locked(step), actor) === `Đã khóa ${step}.`))
  expect(closedBy('HAND_IN', cell)).toEqual(['selfRate', 'fill', 'exclude', 'include', 'handIn'])
  expect(closedBy('SELF_REVIEW', cell)).toEqual(['selfRate'])
  expect(closedBy('SELF_REVIEW', person('MEMBER', '/1/2/9/', 7))).toEqual(['selfRate'])
  expect(closedBy('MEETING', cell)).toEqual(['fill'])
  expect(closedBy('HAND_IN', secretary)).toEqual([])
  expect(closedBy('APPRAISE', secretary)).toEqual(['appraise'])
  expect(closedBy('DECIDE', secretary)).toEqual(['decide'])
  expect(closedBy('PUBLISH', secretary)).toEqual(['publish'])
})

test.each(RATING_STATES.filter(state => state !== 'NOT_RATED'))(
  'a decision on a rating that is %s does not take back what was published',
  state => {
    expect(stateOnceDecided(state)).toBe(state === 'PUBLISHED' ? 'PUBLISHED' : 'DECIDED')
  },
)

test.each([
  ['DRAFT', 'DRAFT'],
  ['RETURNED', 'RETURNED'],
  ['SUBMITTED', 'SUBMITTED'],
  ['APPRAISED', 'SUBMITTED'],
  ['PUBLISHED', 'SUBMITTED'],
  [null, 'DRAFT'],
] as const)('while the file of the unit is %s, whoever is to be rated after all is %s', (unitState, expected) => {
  expect(stateOnceIncluded(unitState)).toBe(expected)
})

test.each([
  ['ABOVE_GRASSROOTS', 'Ban Thường vụ Quận ủy Quận 6'],
  ['GRASSROOTS', 'Quận ủy Quận 6'],
] as const)('for a committee %s decides %s', (tier, authority) => {
  expect(authorityName({ tier, bodyName: 'Quận ủy Quận 6' })).toBe(authority)
})
