/** A part of a whole as it is printed. `percent` is without the sign («81,25»), null for 0 of 0; `text` is «13/16 (81,25%)», «–» for 0 of 0. */
export interface Share {
  count: number
  total: number
  percent: string | null
  text: string
}

const NOTHING = '–'

function requireCount(n: number) {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`)
}

function requirePart(count: number, total: number) {
  requireCount(count)
  requireCount(total)
  if (count > total) throw new RangeError(`${count} is more than its total ${total}`)
}

/** «5.517» */
export function countText(n: number): string {
  requireCount(n)
  return String(n).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** «02», «13», «5.517»: at least two digits, as in the fractions of official prose. */
export const paddedCount = (n: number) => countText(n).padStart(2, '0')

/** A number given in hundredths, with a decimal comma and no trailing zeros: 8125 → «81,25», 1250 → «12,5», 10000 → «100». */
export function decimalText(hundredths: number): string {
  requireCount(hundredths)
  const decimals = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const whole = countText(Math.floor(hundredths / 100))
  return decimals ? `${whole},${decimals}` : whole
}

/** «13/16», «02/16»; «–» for 0 of 0. */
export function fractionText(count: number, total: number): string {
  requirePart(count, total)
  return total === 0 ? NOTHING : `${paddedCount(count)}/${paddedCount(total)}`
}

/** Hundredths of a percent, half up; big integers keep it exact for any count. */
const hundredthsOfPercent = (count: number, total: number) => Number((BigInt(count) * 20_000n + BigInt(total)) / (BigInt(total) * 2n))

/** What share of the total the count is. Throws RangeError for a count above its total, a negative or a fraction. */
export function share(count: number, total: number): Share {
  requirePart(count, total)
  if (total === 0) return { count, total, percent: null, text: NOTHING }
  const percent = decimalText(hundredthsOfPercent(count, total))
  return { count, total, percent, text: `${fractionText(count, total)} (${percent}%)` }
}

/** What share of a target was reached, which may be more than all of it: «09/08 (112,5%)». A target is at least 1. */
export function shareOfTarget(count: number, target: number): Share {
  requireCount(count)
  if (!Number.isSafeInteger(target) || target < 1) throw new RangeError(`not a target: ${target}`)
  const percent = decimalText(hundredthsOfPercent(count, target))
  return { count, total: target, percent, text: `${paddedCount(count)}/${paddedCount(target)} (${percent}%)` }
}
