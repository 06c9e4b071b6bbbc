import fc from 'fast-check'
import { capChanges, capProblem, capsOfCycle, type LevelChange } from '../../src/domain/capChange'
import { proposedCapSetting } from '../../src/domain/excellentCap'
import { RATING_LEVELS, type RatingLevel } from '../../src/domain/ratingLevel'
import { regimeFor } from '../../src/domain/regulations'
import type { CycleFacts, RatingTally } from '../../src/domain/yearRecords'

const regime = regimeFor(2022)
const literal = proposedCapSetting(regime, 'ORGANISATION')

const cycle: CycleFacts = {
  id: 1,
  organisationId: 2,
  year: 2022,
  regulation: regime.regulation.code,
  guidance: regime.guidance.code,
  countingDate: '2022-12-31',
  publishedOn: null,
  settings: { caps: { ORGANISATION: literal } },
}
const orBetter: CycleFacts = { ...cycle, settings: { caps: { ORGANISATION: { ...literal, denominator: 'GOOD_OR_BETTER' } } } }

const tally = (count: number, level: RatingLevel | null, proposed: RatingLevel | null = null): RatingTally => ({
  year: 2022,
  cycleId: 1,
  group: 'cells',
  level,
  proposed,
  notRatedReason: null,
  count,
})

const change = (to: RatingLevel, from: RatingLevel | null = null, proposed: RatingLevel | null = null): LevelChange => ({
  group: 'cells',
  from,
  proposed,
  to,
})
test('a cap that leaves out the head counts neither the level that the head has nor the one to come', () => {
  const without: CycleFacts = { ...cycle, settings: { caps: { MEMBER: { ...literal, headCounted: false } } } }
  const member = (count: number, level: RatingLevel | null, isHead = 0): RatingTally => ({
    ...tally(count, level),
    group: 'members',
    isHead,
  })
  const ratings = [member(5, 'GOOD'), member(1, 'EXCELLENT'), member(1, null, 1)]
  expect(capsOfCycle(without, [...ratings, member(1, 'EXCELLENT', 1)])[0]).toMatchObject({ used: 1, allowed: 1, base: 5 })
  const best: LevelChange = { group: 'members', from: null, proposed: null, to: 'EXCELLENT' }
  expect(capChanges(without, ratings, [{ ...best, isHead: 1 }])[0]).toMatchObject({ exceeded: false, after: { used: 1 } })
  expect(capChanges(without, [...ratings, member(1, null)], [best])[0]).toMatchObject({ exceeded: true, after: { used: 2 } })
})

test('a cap counted over like subjects stands for each group of units alone, and a decision touches that of its group', () => {
  const stated = (countingUnit: 'COMMITTEE' | 'SIMILAR_SUBJECTS'): CycleFacts => ({
    ...cycle,
    settings: { caps: { ORGANISATION: { ...literal, countingUnit } } },
  })
  const of = (alike: string, count: number, level: RatingLevel | null): RatingTally => ({ ...tally(count, level), alike })
  const ratings = [of('Khối phường', 5, 'GOOD'), of('Khối phường', 1, null), of('Khối trường', 4, 'GOOD'), of('Khối trường', 1, null)]
  const similar = stated('SIMILAR_SUBJECTS')
  expect(capsOfCycle(similar, ratings)).toMatchObject([
    { alike: 'Khối phường', allowed: 1, arithmetic: expect.stringContaining('5 chi bộ (Khối phường) xếp loại Tốt có vị trí') as string },
    { alike: 'Khối trường', allowed: 0 },
  ])
  const best = (alike: string) => [{ ...change('EXCELLENT'), alike }]
  expect(capChanges(similar, ratings, best('Khối phường'))).toMatchObject([{ exceeded: false, after: { alike: 'Khối phường', used: 1 } }])
  const [refused] = capChanges(similar, ratings, best('Khối trường'))
  expect(refused).toMatchObject({ exceeded: true, after: { alike: 'Khối trường', used: 1, allowed: 0 } })
  expect(capProblem(refused!)).toContain('1 chi bộ (Khối trường) xuất sắc')
  expect(capChanges(stated('COMMITTEE'), ratings, best('Khối trường'))).toMatchObject([
    { exceeded: false, after: { alike: null, allowed: 1 } },
  ])
})

const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value)

test('sixteen cells decided at once fill the cap of their own good ones', () => {
  const decisions = [...times(3, change('EXCELLENT')), ...times(12, change('GOOD')), change('SATISFACTORY')]
  const [literally] = capChanges(cycle, [tally(16, null)], decisions)
  expect(literally!.after).toMatchObject({ used: 3, allowed: 2, excess: 1 })
  expect(literally!.exceeded).toBe(true)
  const [generously] = capChanges(orBetter, [tally(16, null)], decisions)
  expect(generously!.after).toMatchObject({ used: 3, allowed: 3, excess: 0 })
  expect(generously!.exceeded).toBe(false)
})

test.each([
  [2, false],
  [3, true],
])('with 14 cells proposed as good, deciding %i excellent ones first is exceeding: %s', (best, exceeded) => {
  const waiting = [tally(14, null, 'GOOD'), tally(best, null, 'EXCELLENT')]
  const [cap] = capChanges(cycle, waiting, times(best, change('EXCELLENT', null, 'EXCELLENT')))
  expect(cap!.exceeded).toBe(exceeded)
})

test('proposals of EXCELLENT use nothing up while others are decided', () => {
  const [cap] = capChanges(cycle, [tally(9, null, 'EXCELLENT'), tally(5, null, 'GOOD')], [change('GOOD', null, 'GOOD')])
  expect(cap).toMatchObject({ before: { used: 0 }, after: { used: 0 }, exceeded: false })
})

test('lowering a good cell may break the cap that the good ones carry', () => {
  const decided = [tally(2, 'EXCELLENT'), tally(10, 'GOOD'), tally(4, 'SATISFACTORY')]
  const [cap] = capChanges(cycle, decided, [change('SATISFACTORY', 'GOOD')])
  expect(cap!.after).toMatchObject({ used: 2, allowed: 1, excess: 1 })
  expect(cap!.exceeded).toBe(true)
})

test('a cap exceeded already admits what lessens the excess and nothing else', () => {
  const decided = [tally(5, 'EXCELLENT'), tally(10, 'GOOD')]
  const exceeded = (...changes: LevelChange[]) => capChanges(cycle, decided, changes)[0]!.exceeded
  expect(exceeded(change('GOOD', 'EXCELLENT'))).toBe(false)
  expect(exceeded(change('GOOD', 'EXCELLENT'), change('EXCELLENT', 'GOOD'))).toBe(true)
})

test('a group that no decision touches stands in nobody’s way', () => {
  expect(capChanges(cycle, [tally(5, 'EXCELLENT')], [{ ...change('GOOD'), group: 'members' }])).toEqual([])
})

test('where the cycle states no cap there is none to exceed', () => {
  expect(capChanges({ ...cycle, settings: { caps: {} } }, [tally(4, null)], times(4, change('EXCELLENT')))).toEqual([])
})

test('the problem says the numbers, the arithmetic and what to do', () => {
  const [cap] = capChanges(cycle, [tally(4, null)], times(4, change('EXCELLENT')))
  expect(capProblem(cap!)).toBe(
    'Ghi như vậy thì có 4 chi bộ xuất sắc, được tối đa 0; cách tính: 20% × 0 chi bộ xếp loại Tốt = 0,0 → 0. Hãy chuyển bớt chi bộ xuống mức Tốt.',
  )
})

test('while cells wait for a decision, deciding them together is offered too', () => {
  const [cap] = capChanges(cycle, [tally(9, null)], times(4, change('EXCELLENT')))
  expect(capProblem(cap!)).toContain('hoặc ghi cùng lúc với những chi bộ mức Tốt chưa có quyết định')
})

test('decisions on everybody leave the cap of the decided levels, whatever was proposed', () => {
  const level = fc.constantFrom(...RATING_LEVELS)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(level), level), { minLength: 1, maxLength: 30 }), subjects => {
      const waiting = subjects.map(([proposed]) => tally(1, null, proposed))
      const decisions = subjects.map(([proposed, to]) => change(to, null, proposed))
      const decided = subjects.map(([, to]) => tally(1, to))
      expect(capChanges(cycle, waiting, decisions)[0]!.after).toEqual(capsOfCycle(cycle, decided)[0])
    }),
  )
})
