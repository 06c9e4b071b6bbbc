import fc from 'fast-check'
import { countText, decimalText, fractionText, paddedCount, share, shareOfTarget } from '../../src/domain/share'

/** Long division by hand, digit by digit, then one more digit decides the rounding: nothing shared with the code under test. */
function percentByLongDivision(count: number, total: number): string {
  let rest = BigInt(count) * 100n
  const divisor = BigInt(total)
  const digits = [rest / divisor]
  for (let place = 0; place < 3; place++) {
    rest = (rest % divisor) * 10n
    digits.push(rest / divisor)
  }
  const [whole, tenths, hundredths, next] = digits as [bigint, bigint, bigint, bigint]
  const kept = whole * 100n + tenths * 10n + hundredths + (next >= 5n ? 1n : 0n)
  if (kept % 100n === 0n) return `${kept / 100n}`
  if (kept % 10n === 0n) return `${kept / 100n},${(kept / 10n) % 10n}`
  return `${kept / 100n},${(kept / 10n) % 10n}${kept % 10n}`
}

const MOST = 10_000_000
const part = fc.integer({ min: 1, max: MOST }).chain(total => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))

test.each([
  [2, 16, '12,5', '02/16 (12,5%)'],
  [13, 16, '81,25', '13/16 (81,25%)'],
  [1, 16, '6,25', '01/16 (6,25%)'],
  [0, 16, '0', '00/16 (0%)'],
  [16, 16, '100', '16/16 (100%)'],
  [3, 8, '37,5', '03/08 (37,5%)'],
  [1, 3, '33,33', '01/03 (33,33%)'],
  [2, 3, '66,67', '02/03 (66,67%)'],
  [1, 1, '100', '01/01 (100%)'],
  [1, 10, '10', '01/10 (10%)'],
  [5517, 10000, '55,17', '5.517/10.000 (55,17%)'],
  [9, 1000, '0,9', '09/1.000 (0,9%)'],
  [1, 100, '1', '01/100 (1%)'],
])('%i of %i is %s percent and reads %s', (count, total, percent, text) => {
  expect(share(count, total)).toEqual({ count, total, percent, text })
})

test.each([
  [1, 20_000, '0,01'],
  [1, 20_001, '0'],
  [9, 20_000, '0,05'],
  [19_999, 20_000, '100'],
  [19_998, 20_000, '99,99'],
  [49_999, 1_000_000, '5'],
  [49_949, 1_000_000, '4,99'],
  [49_950, 1_000_000, '5'],
])('half a hundredth of a percent goes up: %i of %i is %s percent', (count, total, percent) => {
  expect(share(count, total).percent).toBe(percent)
})

test('nothing of nothing has no percentage', () => {
  expect(share(0, 0)).toEqual({ count: 0, total: 0, percent: null, text: '–' })
  expect(fractionText(0, 0)).toBe('–')
})

test.each([
  [2, 1],
  [1, 0],
  [-1, 3],
  [0, -1],
  [0.5, 3],
  [1, 2.5],
  [NaN, 3],
  [1, NaN],
  [1, Infinity],
  [1, Number.MAX_SAFE_INTEGER + 1],
])('%d of %d is refused', (count, total) => {
  expect(() => share(count, total)).toThrow(RangeError)
  expect(() => fractionText(count, total)).toThrow(RangeError)
})

test('a percentage equals long division in big integers for every total up to ten million', () => {
  fc.assert(
    fc.property(part, ([count, total]) => share(count, total).percent === percentByLongDivision(count, total)),
    { numRuns: 5000 },
  )
})

test('a percentage lies within half a hundredth of the true one, even for the greatest counts', () => {
  const anyPart = fc
    .integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    .chain(total => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))
  fc.assert(
    fc.property(anyPart, ([count, total]) => {
      const [whole = '', decimals = ''] = share(count, total).percent!.split(',')
      const hundredths = BigInt(whole + decimals.padEnd(2, '0'))
      const [twice, once] = [20_000n * BigInt(count), BigInt(total)]
      expect((2n * hundredths - 1n) * once <= twice && twice < (2n * hundredths + 1n) * once).toBe(true)
    }),
  )
})

test('a percentage has at most two decimals, a comma and no trailing zero', () => {
  fc.assert(fc.property(part, ([count, total]) => /^(0|[1-9]\d?|100)(,\d?[1-9])?$/.test(share(count, total).percent!)))
})

test('the whole and nothing of it are whole percentages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: MOST }), total => share(total, total).percent === '100' && share(0, total).percent === '0'),
  )
})

test.each([
  [0, '0', '00'],
  [9, '9', '09'],
  [10, '10', '10'],
  [999, '999', '999'],
  [1000, '1.000', '1.000'],
  [5517, '5.517', '5.517'],
  [100_000, '100.000', '100.000'],
  [5_500_000, '5.500.000', '5.500.000'],
])('%i is written %s, in a fraction %s', (n, text, padded) => {
  expect(countText(n)).toBe(text)
  expect(paddedCount(n)).toBe(padded)
})

test('a written count reads back as itself', () => {
  fc.assert(
    fc.property(fc.nat(MOST), n => Number(countText(n).replaceAll('.', '')) === n && Number(paddedCount(n).replaceAll('.', '')) === n),
  )
})

test.each([-1, 1.5, NaN])('%d is no count', n => {
  expect(() => countText(n)).toThrow(RangeError)
  expect(() => paddedCount(n)).toThrow(RangeError)
})

test.each([
  [0, '0'],
  [5, '0,05'],
  [50, '0,5'],
  [300, '3'],
  [9250, '92,5'],
  [110_340, '1.103,4'],
])('%i hundredths are written %s', (hundredths, text) => {
  expect(decimalText(hundredths)).toBe(text)
})

test.each([
  [3, 8, '37,5', '03/08 (37,5%)'],
  [8, 8, '100', '08/08 (100%)'],
  [9, 8, '112,5', '09/08 (112,5%)'],
])('%i of a target of %i is %s percent and reads %s: a target may be passed', (count, total, percent, text) => {
  expect(shareOfTarget(count, total)).toEqual({ count, total, percent, text })
})

test.each([
  [1, 0],
  [1, 2.5],
  [-1, 8],
])('%d of a target of %d is refused', (count, target) => {
  expect(() => shareOfTarget(count, target)).toThrow(RangeError)
})

test('up to the target its share is the share of a whole', () => {
  fc.assert(
    fc.property(part, ([count, total]) => {
      expect(shareOfTarget(count, total)).toEqual(share(count, total))
    }),
  )
})
