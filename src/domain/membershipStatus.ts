import type { AbsenceKind, MembershipEnding } from './codes'
import { ABSENCE_KINDS } from './codes'
import type { PlainDate } from './plainDate'

/** `toDate` is the first day on which it no longer holds (the day of a transfer belongs to the new cell); null while it lasts. */
export interface Period {
  fromDate: PlainDate
  toDate: PlainDate | null
}

export interface MembershipPeriod extends Period {
  endedBy: MembershipEnding | null
}

export interface AbsencePeriod extends Period {
  kind: AbsenceKind
}

export interface MembershipFacts {
  admittedOn: PlainDate
  /** The day of becoming a full member; null while it is not known. */
  officialOn: PlainDate | null
  memberships: readonly MembershipPeriod[]
  absences: readonly AbsencePeriod[]
}

export const MEMBERSHIP_STATUSES = ['NOT_YET', 'PROBATIONARY', 'FULL', 'LEFT'] as const
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number]

const NEVER = '9999-12-31'

/** Whether two periods have a day in common. */
export const overlap = (a: Period, b: Period) => a.fromDate < (b.toDate ?? NEVER) && b.fromDate < (a.toDate ?? NEVER)

export const holdsOn = ({ fromDate, toDate }: Period, date: PlainDate) => fromDate <= date && (toDate === null || date < toDate)

/** Between two cells: transferred out of one, not yet received by the next. */
function isInTransfer(memberships: readonly MembershipPeriod[], date: PlainDate): boolean {
  const last = memberships.filter(({ fromDate }) => fromDate <= date).toSorted((a, b) => (a.fromDate < b.fromDate ? 1 : -1))[0]
  return last?.endedBy === 'TRANSFERRED_OUT' && memberships.some(({ fromDate }) => fromDate > date)
}

/** Where a member stands on a date. NOT_YET: not admitted, or not yet in any cell on file. */
export function membershipStatus({ admittedOn, officialOn, memberships }: MembershipFacts, date: PlainDate): MembershipStatus {
  if (date < admittedOn || !memberships.some(({ fromDate }) => fromDate <= date)) return 'NOT_YET'
  const belongs = memberships.some(period => holdsOn(period, date)) || isInTransfer(memberships, date)
  if (!belongs) return 'LEFT'
  return officialOn !== null && officialOn <= date ? 'FULL' : 'PROBATIONARY'
}

/** Whether a member is exempt or suspended on a date; exempt where both hold. Null for whoever takes part, or is no member then. */
export function absenceOn(facts: MembershipFacts, date: PlainDate): AbsenceKind | null {
  const status = membershipStatus(facts, date)
  if (status === 'NOT_YET' || status === 'LEFT') return null
  return ABSENCE_KINDS.find(kind => facts.absences.some(absence => absence.kind === kind && holdsOn(absence, date))) ?? null
}
