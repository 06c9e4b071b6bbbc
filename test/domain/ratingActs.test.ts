import { RATING_STATES, type RatingState } from '../../src/domain/codes'
import { authorityName, RATING_ACTS, type RatingAct, stateOnceDecided, whyNot } from '../../src/domain/ratingActs'

const OPEN = { organisationId: 2, year: 2023, publishedOn: null }
const PUBLISHED = { ...OPEN, publishedOn: '2024-01-20' }
const MEMBER = { state: 'DRAFT' as RatingState, memberId: 7, organisationId: null }
const CELL = { state: 'DRAFT' as RatingState, memberId: null, organisationId: 9 }
const NOBODY = { memberId: null }

/** What is allowed where, written by hand. */
const ALLOWED: Record<RatingState, RatingAct[]> = {
  NOT_RATED: [],
  DRAFT: ['propose', 'decide'],
  SUBMITTED: ['decide'],
  RETURNED: ['propose', 'decide'],
  APPRAISED: ['decide'],
  DECIDED: ['decide'],
  PUBLISHED: ['decide'],
}

test.each(RATING_STATES)('in the state %s exactly the acts of the table are allowed', state => {
  const allowed = RATING_ACTS.filter(act => whyNot(act, { ...MEMBER, state }, OPEN, NOBODY) === null)
  expect(allowed).toEqual(ALLOWED[state])
})

test('every act that is not allowed says why', () => {
  for (const state of RATING_STATES) {
    for (const act of RATING_ACTS) {
      const reason = whyNot(act, { ...MEMBER, state }, PUBLISHED, NOBODY)
      if (reason !== null) expect(reason).toMatch(/^[A-ZĐ].*\.$/)
    }
  }
})

test.each(['DRAFT', 'RETURNED'] as const)('in a published year nothing is proposed any more, not even in the state %s', state => {
  expect(whyNot('propose', { ...MEMBER, state }, PUBLISHED, NOBODY)).toContain('Kết quả năm 2023 đã công bố')
})

test('nobody records a decision on the own person, others may', () => {
  expect(whyNot('decide', MEMBER, OPEN, { memberId: 7 })).toContain('của chính đồng chí')
  expect(whyNot('decide', MEMBER, OPEN, { memberId: 8 })).toBeNull()
})

test('an account that belongs to no member is nobody’s own person', () => {
  expect(whyNot('decide', CELL, OPEN, NOBODY)).toBeNull()
})

test('a committee does not decide its own rating', () => {
  expect(whyNot('decide', { ...CELL, organisationId: 2 }, OPEN, NOBODY)).toContain('Cấp trên trực tiếp')
})

test.each(RATING_STATES.filter(state => state !== 'NOT_RATED'))(
  'a decision on a rating that is %s does not take back what was published',
  state => {
    expect(stateOnceDecided(state)).toBe(state === 'PUBLISHED' ? 'PUBLISHED' : 'DECIDED')
  },
)

test.each([
  ['ABOVE_GRASSROOTS', 'Ban Thường vụ Quận ủy Quận 6'],
  ['GRASSROOTS', 'Quận ủy Quận 6'],
] as const)('for a committee %s decides %s', (tier, authority) => {
  expect(authorityName({ tier, bodyName: 'Quận ủy Quận 6' })).toBe(authority)
})
