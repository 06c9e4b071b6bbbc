import type { AbsenceKind, MembershipEnding } from './codes'
import { holdsOn, type MembershipFacts } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'

/** What moves a member: from cell to cell, out and in, out of activities and back, out of the Party. */
export const MOVEMENT_KINDS = [
  'TRANSFER',
  'TRANSFERRED_OUT',
  'TRANSFERRED_IN',
  'EXEMPT',
  'EXEMPT_END',
  'SUSPENDED',
  'SUSPENDED_END',
  'STRUCK_OFF',
  'EXPELLED',
  'RESIGNED',
  'DECEASED',
] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/** Those that lead into a cell. */
export const needsCell = (kind: MovementKind) => kind === 'TRANSFER' || kind === 'TRANSFERRED_IN'

/** How the present membership ends by it; null where it goes on. */
export function endingBy(kind: MovementKind): MembershipEnding | null {
  if (kind === 'TRANSFER') return 'TRANSFERRED_OUT'
  return kind === 'TRANSFERRED_IN' || absenceOf(kind) ? null : (kind as MembershipEnding)
}

export function absenceOf(kind: MovementKind): AbsenceKind | null {
  if (kind === 'EXEMPT' || kind === 'EXEMPT_END') return 'EXEMPT'
  return kind === 'SUSPENDED' || kind === 'SUSPENDED_END' ? 'SUSPENDED' : null
}

export const endsAbsence = (kind: MovementKind) => kind === 'EXEMPT_END' || kind === 'SUSPENDED_END'

/** Why a movement cannot be on file from this day, in words that say what to do; null when it can. */
export function whyNotMoved(kind: MovementKind, facts: Pick<MembershipFacts, 'memberships' | 'absences'>, date: PlainDate): string | null {
  const current = facts.memberships.find(({ toDate }) => toDate === null) ?? null
  const absence = absenceOf(kind)
  if (kind === 'TRANSFERRED_IN') return whyNotBack(facts, date)
  if (!current) return 'Đồng chí này hiện không sinh hoạt ở chi bộ nào; chỉ ghi được «Chuyển sinh hoạt đến».'
  if (absence) return endsAbsence(kind) ? whyNotEnded(absence, facts, date) : whyNotAbsent(absence, facts, date, current.fromDate)
  const earliest = kind === 'TRANSFER' ? date < current.fromDate : date <= current.fromDate
  return earliest ? `Ngày này phải sau ngày ${dateText(current.fromDate)} là ngày về chi bộ hiện nay.` : null
}

function whyNotBack({ memberships }: Pick<MembershipFacts, 'memberships'>, date: PlainDate): string | null {
  if (memberships.some(({ toDate }) => toDate === null))
    return 'Đồng chí này đang sinh hoạt ở một chi bộ; hãy ghi «Chuyển sang chi bộ khác».'
  const last = memberships
    .map(({ toDate }) => toDate!)
    .toSorted()
    .at(-1)
  return last && date < last ? `Ngày này phải từ ngày ${dateText(last)} là ngày rời chi bộ trước.` : null
}

function whyNotAbsent(
  kind: AbsenceKind,
  { absences }: Pick<MembershipFacts, 'absences'>,
  date: PlainDate,
  since: PlainDate,
): string | null {
  if (date < since) return `Ngày này phải từ ngày ${dateText(since)} là ngày về chi bộ hiện nay.`
  const holds = absences.some(absence => absence.kind === kind && (holdsOn(absence, date) || absence.fromDate > date))
  return holds ? 'Trong thời gian này đã ghi như vậy rồi. Hãy ghi việc kết thúc trước.' : null
}

function whyNotEnded(kind: AbsenceKind, { absences }: Pick<MembershipFacts, 'absences'>, date: PlainDate): string | null {
  const open = absences.find(absence => absence.kind === kind && absence.toDate === null)
  if (!open) return 'Hiện không có việc nào như vậy để kết thúc.'
  return date <= open.fromDate ? `Ngày này phải sau ngày ${dateText(open.fromDate)} là ngày bắt đầu.` : null
}
