import { CYCLE_STEPS, type CycleStep } from './codes'
import type { CycleSettings } from './cycleSettings'
import { dateText, type PlainDate } from './plainDate'

/** More time that a committee gave one unit for one step. */
export interface ExtendedTime {
  unitId: number
  step: CycleStep
  untilDate: PlainDate
}

export const STEP_NAMES: Record<CycleStep, string> = {
  SELF_REVIEW: 'tự đánh giá',
  MEETING: 'họp chi bộ',
  HAND_IN: 'nộp hồ sơ',
  APPRAISE: 'thẩm định',
  DECIDE: 'quyết định',
  PUBLISH: 'công bố',
}

/** Steps of the committee itself: more time for these is given to it, for the others to a unit. */
export const COMMITTEE_STEPS: readonly CycleStep[] = ['DECIDE', 'PUBLISH']

/** The last day that a unit has for a step; null where none was set. */
export function lastDayOf(
  step: CycleStep,
  { deadlines = {} }: CycleSettings,
  exceptions: readonly ExtendedTime[],
  unitId: number,
): PlainDate | null {
  const set = deadlines[step]
  if (!set) return null
  const more = exceptions.filter(each => each.unitId === unitId && each.step === step).map(({ untilDate }) => untilDate)
  return [set.on, ...more].toSorted().at(-1)!
}

/** Steps whose last day has passed and locks: why, and who can lift it. The day itself belongs to the unit until midnight. */
export function locksOn(
  today: PlainDate,
  settings: CycleSettings,
  exceptions: readonly ExtendedTime[],
  unitId: number,
): Partial<Record<CycleStep, string>> {
  const locked = CYCLE_STEPS.flatMap(step => {
    const last = settings.deadlines?.[step]?.locks ? lastDayOf(step, settings, exceptions, unitId) : null
    return last && today > last ? [[step, lockSentence(step, last)]] : []
  })
  return Object.fromEntries(locked) as Partial<Record<CycleStep, string>>
}

const lockSentence = (step: CycleStep, last: PlainDate) =>
  `Hạn ${STEP_NAMES[step]} là ${dateText(last)}, đã khóa như cấp ủy định khi mở đợt. ` +
  'Văn phòng, bí thư hoặc phó bí thư cấp ủy gia hạn được, có lý do.'

/** Days from one day to another: below zero when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
