import { CYCLE_STEPS, type CycleStep } from './codes'
import type { CycleSettings } from './cycleSettings'
import { COMMITTEE_STEPS, daysBetween, type ExtendedTime, lastDayOf } from './deadlines'
import type { PlainDate } from './plainDate'

/** How many of a unit's subjects to be rated have passed each step, and when the whole file did. */
export interface UnitTally {
  unitId: number
  code: string
  name: string
  toRate: number
  selfRated: number
  proposed: number
  /** Still or again with the cell. */
  open: number
  returned: number
  appraised: number
  decided: number
  published: number
  handedInOn: PlainDate | null
  appraisedOn: PlainDate | null
  returnedOn: PlainDate | null
  returnReason: string | null
  decidedOn: PlainDate | null
  /** Who leads the unit today. */
  secretaryName: string | null
}

export type StepStatus = 'DONE' | 'DOING' | 'LATE' | 'BACK' | 'NONE'

export interface StepProgress {
  step: CycleStep
  status: StepStatus
  done: number
  of: number
  /** When the step was finished, or the file came back. */
  on: PlainDate | null
  lastDay: PlainDate | null
  /** Past the last day. */
  daysLate: number
}

export interface UnitProgress {
  unit: UnitTally
  steps: StepProgress[]
  /** The first step that is not finished; null where all are. */
  current: StepProgress | null
  /** The next step with a last day, which the current one has to be finished for. */
  due: { step: CycleStep; lastDay: PlainDate; daysLeft: number } | null
}

/** How many have passed each step. A later step is not passed without the earlier ones: once a file went in, self-ratings are not asked for again. */
function passed(unit: UnitTally): Record<CycleStep, number> {
  const decided = unit.decided + unit.published
  const appraised = unit.appraised + decided
  const handedIn = unit.toRate - unit.open
  const proposed = Math.max(unit.proposed, handedIn)
  return {
    SELF_REVIEW: handedIn === unit.toRate || unit.handedInOn !== null ? unit.toRate : Math.max(unit.selfRated, handedIn),
    MEETING: proposed,
    HAND_IN: handedIn,
    APPRAISE: appraised,
    DECIDE: decided,
    PUBLISH: unit.published,
  }
}

const finishedOn = (unit: UnitTally, publishedOn: PlainDate | null): Partial<Record<CycleStep, PlainDate | null>> => ({
  HAND_IN: unit.handedInOn,
  APPRAISE: unit.appraisedOn,
  DECIDE: unit.decidedOn,
  PUBLISH: publishedOn,
})

/** Where a unit stands in the year: which steps are done, which one it is at, and whether that one is late. */
export function progressOf(
  unit: UnitTally,
  { organisationId, settings, publishedOn }: { organisationId: number; settings: CycleSettings; publishedOn: PlainDate | null },
  exceptions: readonly ExtendedTime[],
  today: PlainDate,
): UnitProgress {
  const counts = passed(unit)
  const dates = finishedOn(unit, publishedOn)
  const at = unit.toRate === 0 ? -1 : CYCLE_STEPS.findIndex(step => counts[step] < unit.toRate)
  const whoseStep = (step: CycleStep) => (COMMITTEE_STEPS.includes(step) ? organisationId : unit.unitId)
  const lastDays = CYCLE_STEPS.map(step => ({ step, lastDay: lastDayOf(step, settings, exceptions, whoseStep(step)) }))
  const due = dueOf(at === -1 ? [] : lastDays.slice(at), today)
  const steps = CYCLE_STEPS.map((step, index): StepProgress => {
    const { lastDay } = lastDays[index]!
    const common = { step, done: counts[step], of: unit.toRate, lastDay, daysLate: 0 }
    if (at === -1 || index < at) return { ...common, status: 'DONE', on: dates[step] ?? null }
    if (index > at) return { ...common, status: isBack(step, unit) ? 'BACK' : 'NONE', on: isBack(step, unit) ? unit.returnedOn : null }
    const daysLate = due ? Math.max(0, -due.daysLeft) : 0
    if (isBack(step, unit)) return { ...common, status: 'BACK', on: unit.returnedOn, daysLate }
    return { ...common, status: daysLate > 0 ? 'LATE' : 'DOING', on: null, daysLate }
  })
  return { unit, steps, current: steps[at] ?? null, due }
}

function dueOf(left: readonly { step: CycleStep; lastDay: PlainDate | null }[], today: PlainDate): UnitProgress['due'] {
  const next = left.find(({ lastDay }) => lastDay !== null)
  return next?.lastDay ? { step: next.step, lastDay: next.lastDay, daysLeft: daysBetween(today, next.lastDay) } : null
}

const isBack = (step: CycleStep, { returned }: UnitTally) => step === 'HAND_IN' && returned > 0

/** How many units have finished a step. */
export const unitsPast = (units: readonly UnitProgress[], step: CycleStep) =>
  units.filter(({ steps }) => steps.find(each => each.step === step)!.status === 'DONE').length

/** Units that are late at the step they are at, the latest first. */
export const lateUnits = (units: readonly UnitProgress[]) =>
  units.filter(({ current }) => (current?.daysLate ?? 0) > 0).toSorted((a, b) => b.current!.daysLate - a.current!.daysLate)
