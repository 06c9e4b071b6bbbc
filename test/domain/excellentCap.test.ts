import fc from 'fast-check'
import { RuleError } from '../../src/errors'
import { SUBJECT_KINDS } from '../../src/domain/codes'
import { type CapSetting, checkCapRatio, excellentCap, proposedCapSetting } from '../../src/domain/excellentCap'
import { type LevelCounts, noLevels } from '../../src/domain/ratingLevel'
import { regimeFor } from '../../src/domain/regulations'
import { CAP_DENOMINATORS, CAP_ROUNDINGS, COUNTING_UNITS } from '../../src/domain/regulations/regulation'

const literal: CapSetting = {
  ratioPercent: 20,
  denominator: 'GOOD',
  rounding: 'FLOOR',
  countingUnit: 'COMMITTEE',
  headCounted: true,
  grantedBy: null,
}

const under132 = regimeFor(2022)
const under366 = regimeFor(2025)
const QUAN_6_2022: LevelCounts = { EXCELLENT: 3, GOOD: 12, SATISFACTORY: 1, UNSATISFACTORY: 0 }

const capOf = (counts: Partial<LevelCounts>, differences: Partial<CapSetting> = {}, regime = under132) =>
  excellentCap({ ...noLevels(), ...counts }, { ...literal, ...differences }, regime, 'chi bộ')

test('Quận 6, 2022: on GOOD alone the three excellent cells are one too many', () => {
  expect(capOf(QUAN_6_2022)).toEqual({
    allowed: 2,
    used: 3,
    excess: 1,
    base: 12,
    arithmetic: '20% × 12 chi bộ xếp loại Tốt = 2,4 → 2 (làm tròn xuống)',
  })
})

test('Quận 6, 2022: on GOOD or better the three excellent cells are just allowed', () => {
  expect(capOf(QUAN_6_2022, { denominator: 'GOOD_OR_BETTER' })).toEqual({
    allowed: 3,
    used: 3,
    excess: 0,
    base: 15,
    arithmetic: '20% × 15 chi bộ từ Tốt trở lên = 3,0 → 3',
  })
})

test.each([
  [0, 0, 0],
  [2, 0, 0],
  [3, 0, 1],
  [4, 0, 1],
  [5, 1, 1],
  [7, 1, 1],
  [8, 1, 2],
  [10, 2, 2],
  [5517, 1103, 1103],
])('20%% of %i good: %i rounded down, %i rounded half up', (GOOD, down, halfUp) => {
  expect(capOf({ GOOD }, { rounding: 'FLOOR' }).allowed).toBe(down)
  expect(capOf({ GOOD }, { rounding: 'HALF_UP' }).allowed).toBe(halfUp)
})

test.each([
  [25, 2, 0, 1],
  [25, 6, 1, 2],
  [15, 10, 1, 2],
  [1, 49, 0, 0],
  [1, 50, 0, 1],
  [33, 3, 0, 1],
  [100, 7, 7, 7],
])('%i%% of %i good: %i rounded down, %i rounded half up', (ratioPercent, GOOD, down, halfUp) => {
  expect(capOf({ GOOD }, { ratioPercent, rounding: 'FLOOR' }).allowed).toBe(down)
  expect(capOf({ GOOD }, { ratioPercent, rounding: 'HALF_UP' }).allowed).toBe(halfUp)
})

test.each([
  [{ GOOD: 13 }, { ratioPercent: 25 }, '25% × 13 chi bộ xếp loại Tốt = 3,25 → 3 (làm tròn xuống)'],
  [{ GOOD: 8 }, { rounding: 'HALF_UP' }, '20% × 8 chi bộ xếp loại Tốt = 1,6 → 2 (từ 0,5 làm tròn lên)'],
  [{ GOOD: 5517 }, {}, '20% × 5.517 chi bộ xếp loại Tốt = 1.103,4 → 1.103 (làm tròn xuống)'],
  [{}, {}, '20% × 0 chi bộ xếp loại Tốt = 0,0 → 0'],
  [{ GOOD: 5 }, { countingUnit: 'GRASSROOTS_ORGANISATION' }, '20% × 5 chi bộ xếp loại Tốt trong toàn tổ chức cơ sở đảng = 1,0 → 1'],
  [{ GOOD: 5 }, { countingUnit: 'SIMILAR_SUBJECTS' }, '20% × 5 chi bộ xếp loại Tốt có vị trí, nhiệm vụ tương đồng = 1,0 → 1'],
] as const)('%j with %j is told as «%s»', (counts, differences, arithmetic) => {
  expect(capOf(counts, differences).arithmetic).toBe(arithmetic)
})

test('the noun is the one that is counted', () => {
  expect(excellentCap({ ...noLevels(), GOOD: 200 }, literal, under132, 'đảng viên').arithmetic).toContain('200 đảng viên xếp loại Tốt')
})

test.each([
  [20, false],
  [25, false],
  [26, true],
  [100, true],
])('366: a ratio of %i%% is refused: %p', (ratioPercent, refused) => {
  const act = () => capOf({ GOOD: 10 }, { ratioPercent }, under366)
  if (refused) expect(act).toThrow(RuleError)
  else expect(act).not.toThrow()
})

test('the refusal of a ratio says the limit and its article', () => {
  expect(() => checkCapRatio({ ratioPercent: 30 }, under366)).toThrow(/vượt mức cao nhất 25% theo Quy định 366-QĐ\/TW, Điều 11\.1\.5/)
  expect(() => checkCapRatio({ ratioPercent: 30 }, under132)).not.toThrow()
})

test.each([0, -20, 101, 20.5, NaN])('%d is no whole percent', ratioPercent => {
  expect(() => checkCapRatio({ ratioPercent }, under132)).toThrow(RangeError)
  expect(() => capOf({ GOOD: 10 }, { ratioPercent })).toThrow(RangeError)
})

test('366: rounding up does not pass 25% either, and the arithmetic says so', () => {
  expect(capOf({ GOOD: 3 }, { rounding: 'HALF_UP' }, under366)).toMatchObject({
    allowed: 0,
    arithmetic: '20% × 3 chi bộ xếp loại Tốt = 0,6 → 1 (từ 0,5 làm tròn lên); không quá 25% = 0,75 → 0',
  })
  expect(capOf({ GOOD: 8 }, { rounding: 'HALF_UP' }, under366).allowed).toBe(2)
})

test.each([-1, 1.5])('%d good ratings are no count', GOOD => {
  expect(() => capOf({ GOOD })).toThrow(RangeError)
})

const count = fc.integer({ min: 0, max: 100_000 })
const counts: fc.Arbitrary<LevelCounts> = fc.record({ EXCELLENT: count, GOOD: count, SATISFACTORY: count, UNSATISFACTORY: count })
const setting: fc.Arbitrary<CapSetting> = fc.record({
  ratioPercent: fc.integer({ min: 1, max: 25 }),
  denominator: fc.constantFrom(...CAP_DENOMINATORS),
  rounding: fc.constantFrom(...CAP_ROUNDINGS),
  countingUnit: fc.constantFrom(...COUNTING_UNITS),
  headCounted: fc.boolean(),
  grantedBy: fc.constant(null),
})
const regime = fc.constantFrom(...[2018, 2022, 2024, 2025].map(regimeFor))

test('the excess is what is used above what is allowed, never below zero', () => {
  fc.assert(
    fc.property(counts, setting, regime, (levels, terms, rules) => {
      const { allowed, used, excess } = excellentCap(levels, terms, rules, 'đảng viên')
      expect(used).toBe(levels.EXCELLENT)
      expect(excess).toBe(Math.max(0, used - allowed))
    }),
  )
})

test('the allowed are the whole part of the exact ratio, or one more by rounding up', () => {
  fc.assert(
    fc.property(counts, setting, (levels, terms) => {
      const { allowed, base } = excellentCap(levels, terms, under132, 'đảng viên')
      const exact = BigInt(base) * BigInt(terms.ratioPercent)
      const down = exact / 100n
      const up = terms.rounding === 'HALF_UP' && exact % 100n >= 50n
      expect(BigInt(allowed)).toBe(up ? down + 1n : down)
    }),
  )
})

test('lower levels never change the cap: all members are no denominator', () => {
  fc.assert(
    fc.property(counts, setting, regime, count, (levels, terms, rules, more) => {
      const others = { ...levels, SATISFACTORY: levels.SATISFACTORY + more, UNSATISFACTORY: more }
      expect(excellentCap(others, terms, rules, 'đảng viên')).toEqual(excellentCap(levels, terms, rules, 'đảng viên'))
    }),
  )
})

const raised = (levels: LevelCounts): LevelCounts => ({ ...levels, GOOD: levels.GOOD - 1, EXCELLENT: levels.EXCELLENT + 1 })
const withGood = counts.filter(({ GOOD }) => GOOD > 0)

test('raising one from GOOD to EXCELLENT never raises the ceiling on GOOD alone', () => {
  fc.assert(
    fc.property(withGood, setting, regime, (levels, terms, rules) => {
      const onGood = { ...terms, denominator: 'GOOD' } as const
      expect(excellentCap(raised(levels), onGood, rules, 'đảng viên').allowed).toBeLessThanOrEqual(
        excellentCap(levels, onGood, rules, 'đảng viên').allowed,
      )
    }),
  )
})

test('raising one from GOOD to EXCELLENT leaves the ceiling on GOOD or better where it was', () => {
  fc.assert(
    fc.property(withGood, setting, regime, (levels, terms, rules) => {
      const onBetter = { ...terms, denominator: 'GOOD_OR_BETTER' } as const
      expect(excellentCap(raised(levels), onBetter, rules, 'đảng viên').allowed).toBe(
        excellentCap(levels, onBetter, rules, 'đảng viên').allowed,
      )
    }),
  )
})

test.each([
  [20, 6],
  [25, 5],
])('at %i%% of GOOD alone at most one in %i of those rated GOOD or better is EXCELLENT', (ratioPercent, parts) => {
  fc.assert(
    fc.property(counts, levels => {
      const { excess } = excellentCap(levels, { ...literal, ratioPercent }, under132, 'đảng viên')
      const withinPart = levels.EXCELLENT <= Math.floor((levels.GOOD + levels.EXCELLENT) / parts)
      expect(excess === 0).toBe(withinPart)
    }),
  )
})

test('366: never are more allowed than a quarter of the denominator', () => {
  fc.assert(
    fc.property(counts, setting, (levels, terms) => {
      const { allowed, base } = excellentCap(levels, terms, under366, 'đảng viên')
      expect(allowed * 4).toBeLessThanOrEqual(base)
    }),
  )
})

test.each(SUBJECT_KINDS)('the proposed setting for %s is the literal reading, granted by no document', kind => {
  for (const year of [2018, 2022, 2024, 2025]) {
    expect(proposedCapSetting(regimeFor(year), kind)).toMatchObject({
      ratioPercent: 20,
      denominator: 'GOOD',
      rounding: 'FLOOR',
      grantedBy: null,
    })
  }
})
