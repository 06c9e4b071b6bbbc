import { RuleError } from '../errors'
import type { SubjectKind } from './codes'
import type { LevelCounts } from './ratingLevel'
import type { Regime } from './regulations'
import type { CapDenominator, CapRounding, CapTerms, CountingUnit } from './regulations/regulation'
import { countText, decimalText } from './share'

/** What the deciding committee stated when it opened the year. */
export interface CapSetting extends CapTerms {
  /** The document that grants these terms; null is shown as empty. */
  grantedBy: string | null
}

export interface ExcellentCap {
  allowed: number
  used: number
  /** By how many the used exceed the allowed. */
  excess: number
  /** How many the ratio is taken of. */
  base: number
  /** «20% × 15 chi bộ từ Tốt trở lên = 3,0 → 3» */
  arithmetic: string
}

const BASES: Record<CapDenominator, (counts: LevelCounts) => number> = {
  GOOD: counts => counts.GOOD,
  GOOD_OR_BETTER: counts => counts.GOOD + counts.EXCELLENT,
}

const DENOMINATOR_TEXTS: Record<CapDenominator, string> = { GOOD: 'xếp loại Tốt', GOOD_OR_BETTER: 'từ Tốt trở lên' }

const UNIT_TEXTS: Record<CountingUnit, string> = {
  GRASSROOTS_ORGANISATION: ' trong toàn tổ chức cơ sở đảng',
  COMMITTEE: '',
  SIMILAR_SUBJECTS: ' có vị trí, nhiệm vụ tương đồng',
}

/** From hundredths to whole subjects. */
const ROUNDINGS: Record<CapRounding, (hundredths: number) => number> = {
  FLOOR: hundredths => Math.floor(hundredths / 100),
  HALF_UP: hundredths => Math.floor((hundredths + 50) / 100),
}

const ROUNDING_TEXTS: Record<CapRounding, string> = { FLOOR: 'làm tròn xuống', HALF_UP: 'từ 0,5 làm tròn lên' }

/** With one decimal at least, so that it reads as a result not yet rounded. */
const exactText = (hundredths: number) => (hundredths % 100 === 0 ? `${decimalText(hundredths)},0` : decimalText(hundredths))

/** The terms that the regime proposes; no document grants them yet. */
export function proposedCapSetting({ guidance }: Regime, kind: SubjectKind): CapSetting {
  const { ratioPercent, denominator, rounding, countingUnit, headCounted } = guidance.proposedCaps[kind]
  return {
    ratioPercent: ratioPercent.value,
    denominator: denominator.value,
    rounding: rounding.value,
    countingUnit: countingUnit.value,
    headCounted: headCounted.value,
    grantedBy: null,
  }
}

/** Throws RuleError for a ratio above what the regulation ever allows, RangeError for one that is no whole percent. */
export function checkCapRatio({ ratioPercent }: Pick<CapSetting, 'ratioPercent'>, { regulation }: Regime): void {
  if (!Number.isInteger(ratioPercent) || ratioPercent < 1 || ratioPercent > 100)
    throw new RangeError(`not a whole percent: ${ratioPercent}`)
  const limit = regulation.absoluteCapPercent
  if (limit === null || ratioPercent <= limit.value) return
  throw new RuleError(
    `Tỉ lệ xuất sắc ${ratioPercent}% vượt mức cao nhất ${limit.value}% theo ${limit.source}. Đồng chí hãy nhập tỉ lệ từ 1% đến ${limit.value}%.`,
  )
}

/**
 * How many may be rated EXCELLENT among the subjects of one counting unit, and by how many they are over.
 * `noun` says what is counted: «chi bộ», «đảng viên». Where a percentage is never to be exceeded, rounding up does not pass it either.
 */
export function excellentCap(counts: LevelCounts, setting: CapSetting, regime: Regime, noun: string): ExcellentCap {
  checkCapRatio(setting, regime)
  const base = BASES[setting.denominator](counts)
  const hundredths = base * setting.ratioPercent
  const rounded = ROUNDINGS[setting.rounding](hundredths)
  const limit = regime.regulation.absoluteCapPercent?.value ?? 100
  const allowed = Math.min(rounded, ROUNDINGS.FLOOR(base * limit))
  const subjects = `${countText(base)} ${noun} ${DENOMINATOR_TEXTS[setting.denominator]}${UNIT_TEXTS[setting.countingUnit]}`
  const how = hundredths % 100 === 0 ? '' : ` (${ROUNDING_TEXTS[setting.rounding]})`
  const above = allowed < rounded ? `; không quá ${limit}% = ${exactText(base * limit)} → ${countText(allowed)}` : ''
  return {
    allowed,
    used: counts.EXCELLENT,
    excess: Math.max(0, counts.EXCELLENT - allowed),
    base,
    arithmetic: `${setting.ratioPercent}% × ${subjects} = ${exactText(hundredths)} → ${countText(rounded)}${how}${above}`,
  }
}
