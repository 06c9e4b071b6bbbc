import fc from 'fast-check'
import { RATING_LEVELS } from '../../src/domain/ratingLevel'
import { ballotProblems, type Ballots, voteProblem, votedLevel, votesOf } from '../../src/domain/votes'

const tally = (best: number, good: number, satisfactory = 0, unsatisfactory = 0, invalid = 0) =>
  votesOf({
    ...{ votesExcellent: best, votesGood: good, votesSatisfactory: satisfactory },
    ...{ votesUnsatisfactory: unsatisfactory, votesInvalid: invalid },
  })!
const ballots: Ballots = { voters: 9, present: 9, issued: 9, returned: 9 }

test('nothing counted is no tally; an empty box among others counts as none', () => {
  const none = { votesExcellent: null, votesGood: null, votesSatisfactory: null, votesUnsatisfactory: null, votesInvalid: null }
  expect(votesOf(none)).toBeNull()
  expect(votesOf({ ...none, votesGood: 3 })).toEqual(tally(0, 3))
})

test.each([
  [tally(1, 8), null],
  [tally(1, 7, 0, 0, 1), null],
  [tally(1, 9), '10, nhưng cuộc họp thu về 9 phiếu'],
  [tally(1, 7), '8, nhưng cuộc họp thu về 9 phiếu'],
])('valid and invalid ballots make those returned: %j', (votes, expected) => {
  const problem = voteProblem(votes, ballots, 9)
  expect(expected === null ? problem : problem?.includes(expected)).toBe(expected === null ? null : true)
})

test('without a meeting no more ballots are taken than members have a vote', () => {
  expect(voteProblem(tally(1, 8), null, 9)).toBeNull()
  expect(voteProblem(tally(2, 8), null, 9)).toContain('chỉ 9 đảng viên chính thức')
})

test('a meeting holds returned ≤ issued ≤ present ≤ voters, and each breach is named', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)), ([voters, present, issued, returned]) => {
      const breaches = [present > voters, issued > present, returned > issued].filter(Boolean).length
      expect(Object.keys(ballotProblems({ voters, present, issued, returned }))).toHaveLength(breaches)
    }),
  )
})

test.each([
  [tally(5, 4), 'MORE_THAN_HALF', 'EXCELLENT'],
  [tally(5, 5), 'MORE_THAN_HALF', null],
  [tally(5, 4), 'TWO_THIRDS', null],
  [tally(6, 3), 'TWO_THIRDS', 'EXCELLENT'],
  [tally(5, 3, 0, 0, 2), 'MORE_THAN_HALF', null],
  [tally(0, 0), 'MORE_THAN_HALF', null],
] as const)('the voted level of %j by %s is %s', (votes, threshold, expected) => {
  expect(votedLevel(votes, threshold)).toBe(expected)
})

test('at most one level reaches a threshold', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), ([a, b, c, d, e]) => {
      const votes = tally(a!, b!, c, d, e)
      const level = votedLevel(votes, 'MORE_THAN_HALF')
      const most = Math.max(...RATING_LEVELS.map(each => votes.levels[each]))
      if (level) expect(votes.levels[level]).toBe(most)
    }),
  )
})
