import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { NotFoundError } from '../../src/errors'
import { SUBJECT_KINDS } from '../../src/domain/codes'
import { RATING_LEVELS } from '../../src/domain/ratingLevel'
import { regimeByCode, regimeFor, regulations } from '../../src/domain/regulations'
import { OPEN, levelForPoints, open, settled } from '../../src/domain/regulations/regulation'

const FOLDER = path.join(__dirname, '../../src/domain/regulations')
const guidances = regulations.flatMap(regulation => regulation.guidances)

/** Articles and documents that the project has on file; a source outside this list was made up. */
const KNOWN_SOURCES = [
  OPEN,
  'Quy định 132-QĐ/TW',
  'Hướng dẫn 21-HD/BTCTW',
  'Quy định 124-QĐ/TW',
  'Quy định 366-QĐ/TW',
  'Quy định 366-QĐ/TW, Điều 5.2',
  'Quy định 366-QĐ/TW, Điều 10',
  'Quy định 366-QĐ/TW, Điều 11',
  'Quy định 366-QĐ/TW, Điều 11.1.5',
  'Hướng dẫn 43-HD/BTCTW, mục 7.6',
]

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'source' in value && typeof value.source === 'string' ? [value.source] : []
  return [...own, ...Object.values(value).flatMap(sourcesIn)]
}

test('every regulation on disk is listed, oldest first', () => {
  const files = readdirSync(FOLDER).filter(name => !['index.ts', 'regulation.ts'].includes(name))
  expect(files.toSorted()).toEqual(regulations.map(({ code }) => `${code.toLowerCase()}.ts`).toSorted())
  const years = guidances.map(({ fromYear }) => fromYear)
  expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b))
})

test('every source is one on file, or open', () => {
  const sources = regulations.flatMap(sourcesIn)
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter(source => !KNOWN_SOURCES.includes(source))).toEqual([])
})

test.each([
  [2018, 'QD132', '16-HD/BTCTW', 'CRITERIA'],
  [2019, 'QD132', '21-HD/BTCTW', 'CRITERIA'],
  [2021, 'QD132', '21-HD/BTCTW', 'CRITERIA'],
  [2022, 'QD132', '21-HD/BTCTW', 'CRITERIA'],
  [2023, 'QD124', '25-HD/BTCTW', 'CRITERIA'],
  [2024, 'QD124', '25-HD/BTCTW', 'CRITERIA'],
  [2025, 'QD366', '43-HD/BTCTW', 'POINTS'],
  [2040, 'QD366', '43-HD/BTCTW', 'POINTS'],
])('the year %i is rated under %s with %s, by %s', (year, regulation, guidance, method) => {
  const regime = regimeFor(year)
  expect([regime.regulation.code, regime.guidance.code, regime.regulation.method.value]).toEqual([regulation, guidance, method])
})

test.each([2017, 1999, 0, -5])('the year %i, before the first regime, is refused with the first year on file', year => {
  expect(() => regimeFor(year)).toThrow(NotFoundError)
  expect(() => regimeFor(year)).toThrow(/năm đầu tiên có quy định là 2018/i)
})

test.each([NaN, 2022.5, Infinity])('%d is no year', year => {
  expect(() => regimeFor(year)).toThrow(RangeError)
})

test('a stored regime reads back as the one that was stored', () => {
  for (const { fromYear } of guidances) {
    const regime = regimeFor(fromYear)
    expect(regimeByCode(regime.regulation.code, regime.guidance.code)).toEqual(regime)
  }
})

test.each([
  ['QD132', '43-HD/BTCTW'],
  ['QD999', '21-HD/BTCTW'],
  ['', ''],
])('the stored regime %p, %p is unknown', (regulation, guidance) => {
  expect(() => regimeByCode(regulation, guidance)).toThrow('unknown regime')
})

test.each([
  ['QD132', 'Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị', 'Quy định 132-QĐ/TW'],
  ['QD124', 'Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị', 'Quy định 124-QĐ/TW'],
  ['QD366', 'Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị', 'Quy định 366-QĐ/TW'],
])('%s is cited in full and in short', (code, citation, shortCitation) => {
  expect(regulations.find(regulation => regulation.code === code)).toMatchObject({ citation, shortCitation })
})

test('what was said in 2019 is not applied to 2018', () => {
  const sources = sourcesIn(regimeFor(2018).guidance)
  // The regulation itself is of 2018; its guidance of 2019 is not.
  expect(new Set(sources)).toEqual(new Set([OPEN, 'Quy định 132-QĐ/TW']))
  expect(regimeFor(2018).guidance.notRated.FOUNDED_UNDER_SIX_MONTHS.value).toBeNull()
  expect(regimeFor(2019).guidance.notRated.FOUNDED_UNDER_SIX_MONTHS).toEqual({ value: 6, source: 'Hướng dẫn 21-HD/BTCTW' })
})

test.each([
  [2022, true],
  [2025, false],
])('whether a new member still writes a self-review in %i: %p', (year, writes) => {
  expect(regimeFor(year).guidance.newMemberWritesSelfReview.value).toBe(writes)
})

test.each(SUBJECT_KINDS)('the literal reading is proposed for the cap of %s in every regime, its rounding and head always open', kind => {
  for (const guidance of guidances) {
    const cap = guidance.proposedCaps[kind]
    expect([cap.ratioPercent.value, cap.denominator.value, cap.rounding.value]).toEqual([20, 'GOOD', 'FLOOR'])
    expect([cap.rounding.source, cap.headCounted.source]).toEqual([OPEN, OPEN])
  }
})

test('members are counted over the whole grassroots organisation by 21-HD, organisations by nothing on file', () => {
  const { MEMBER, ORGANISATION } = regimeFor(2022).guidance.proposedCaps
  expect(MEMBER.countingUnit).toEqual({ value: 'GRASSROOTS_ORGANISATION', source: 'Hướng dẫn 21-HD/BTCTW' })
  expect(Object.values(ORGANISATION).map(({ source }) => source)).toEqual([OPEN, OPEN, OPEN, OPEN, OPEN])
})

const floors = regimeFor(2025).regulation.pointFloors!.value

test.each([
  [10_000, 'EXCELLENT'],
  [9000, 'EXCELLENT'],
  [8999, 'GOOD'],
  [7000, 'GOOD'],
  [6999, 'SATISFACTORY'],
  [5000, 'SATISFACTORY'],
  [4999, 'UNSATISFACTORY'],
  [0, 'UNSATISFACTORY'],
])('366: %i hundredths of a point allow %s', (hundredths, level) => {
  expect(levelForPoints(hundredths, floors)).toBe(level)
})

test.each([-1, 10_001, 89.5, NaN])('366: %d is no number of points in hundredths', hundredths => {
  expect(() => levelForPoints(hundredths, floors)).toThrow(RangeError)
})

test('366: more points never give a lower level', () => {
  const points = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(points, points, (a, b) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)].map(value => RATING_LEVELS.indexOf(levelForPoints(value, floors))) as [
        number,
        number,
      ]
      expect(more).toBeLessThanOrEqual(fewer)
    }),
  )
})

test('there are points under 366 alone', () => {
  expect(regulations.filter(({ pointFloors }) => pointFloors !== null).map(({ code }) => code)).toEqual(['QD366'])
})

test('a setting decides only where the rule is open', () => {
  expect(settled(open(6), 3)).toBe(3)
  expect(settled(open(6), undefined)).toBe(6)
  expect(settled(open<number | null>(6), null)).toBeNull()
  expect(settled({ value: 6, source: 'Hướng dẫn 21-HD/BTCTW' }, 3)).toBe(6)
})
