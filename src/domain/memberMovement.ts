import type { AbsenceKind, MembershipEnding, OfficeRole } from './codes'
import { holdsOn, type MembershipFacts, type Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'
import { EARLIER_RECORDS } from './unitDays'

/** What moves a member: from cell to cell, out and in, out of activities and back, out of the Party. */
export const MOVEMENT_KINDS = [
  'TRANSFER',
  'TRANSFERRED_OUT',
  'TRANSFERRED_IN',
  'TEMPORARY',
  'TEMPORARY_END',
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
  return kind === 'TRANSFERRED_IN' || isTemporary(kind) || absenceOf(kind) ? null : (kind as MembershipEnding)
}

export function absenceOf(kind: MovementKind): AbsenceKind | null {
  if (kind === 'EXEMPT' || kind === 'EXEMPT_END') return 'EXEMPT'
  return kind === 'SUSPENDED' || kind === 'SUSPENDED_END' ? 'SUSPENDED' : null
}

/** Taking part in another cell for a time; the membership goes on in the own one. */
export const isTemporary = (kind: MovementKind) => kind === 'TEMPORARY' || kind === 'TEMPORARY_END'

export const endsAbsence = (kind: MovementKind) => kind === 'EXEMPT_END' || kind === 'SUSPENDED_END'

/** What a movement rests on: also when the member took part elsewhere for a time. */
export type MovementFacts = Pick<MembershipFacts, 'memberships' | 'absences'> & { temporary: readonly Period[] }

/** A member of a cell, as who may go to another one together with others. */
export interface UnitMover {
  id: number
  name: string
  version: number
  birthDate: PlainDate | null
  /** The first day in the cell. */
  since: PlainDate
  office: OfficeRole | null
}

/** What can come next: somebody who stays may leave, somebody who left may come back. */
export function possibleMovements({ memberships, absences, temporary }: MovementFacts): MovementKind[] {
  const lasts = ({ toDate }: Period) => toDate === null
  const stays = memberships.some(lasts)
  return MOVEMENT_KINDS.filter(kind => {
    if (kind === 'TRANSFERRED_IN') return !stays
    if (isTemporary(kind)) return stays && (kind === 'TEMPORARY_END') === temporary.some(lasts)
    const absence = absenceOf(kind)
    return stays && (!absence || endsAbsence(kind) === absences.some(each => each.kind === absence && lasts(each)))
  })
}

/** Why a movement cannot be on file from this day, in words that say what to do; null when it can. */
export function whyNotMoved(kind: MovementKind, facts: MovementFacts, date: PlainDate): string | null {
  const current = facts.memberships.find(({ toDate }) => toDate === null) ?? null
  const absence = absenceOf(kind)
  if (kind === 'TRANSFERRED_IN') return whyNotBack(facts, date)
  if (!current) return 'Đồng chí này hiện không sinh hoạt ở chi bộ nào; chỉ ghi được «Chuyển sinh hoạt đến».'
  if (absence) return endsAbsence(kind) ? whyNotEnded(absence, facts, date) : whyNotAbsent(absence, facts, date, current.fromDate)
  if (isTemporary(kind)) return kind === 'TEMPORARY' ? whyNotAway(facts, date, current.fromDate) : whyNotReturned(facts, date)
  return whyNotGone(kind, facts, date, current.fromDate)
}

/** Who leaves is neither exempt nor suspended any longer. */
export const absencesEndedBy = <Absence extends Period>(kind: MovementKind, absences: readonly Absence[]) =>
  endingBy(kind) && kind !== 'TRANSFER' ? absences.filter(({ toDate }) => toDate === null) : []

/** Offices that end by it: of who changes cells those in the old one, of who leaves all. */
export function officesEndedBy<Held extends { organisationId: number }>(
  kind: MovementKind,
  offices: readonly Held[],
  from: { organisationId: number } | null,
): Held[] {
  if (!endingBy(kind)) return []
  return offices.filter(({ organisationId }) => kind !== 'TRANSFER' || organisationId === from?.organisationId)
}

/** Why offices cannot end on this day; null when they can. */
export function whyNotLeft(offices: readonly { fromDate: PlainDate }[], date: PlainDate): string | null {
  const later = offices.find(({ fromDate }) => date <= fromDate)
  return later ? `Đang giữ một chức vụ nhận từ ngày ${dateText(later.fromDate)}; ngày này phải sau ngày đó.` : null
}

/** What keeps members from moving together, each reason once with whom it keeps. */
export function whyNoneMoved(judged: readonly { name: string; obstacle: string | null }[]): string[] {
  const kept = new Map<string, string[]>()
  for (const { name, obstacle } of judged) if (obstacle) kept.set(obstacle, [...(kept.get(obstacle) ?? []), name])
  return [...kept].map(([obstacle, names]) => `${names.join(', ')}: ${obstacle}`)
}

/** Nobody is in a cell before it was there. */
export const whyNotThere = (since: PlainDate, date: PlainDate): string | null =>
  date < since ? `Chi bộ nơi đến có từ ngày ${dateText(since)}; ngày này phải từ ngày đó. ${EARLIER_RECORDS}` : null

function whyNotGone(kind: MovementKind, facts: MovementFacts, date: PlainDate, since: PlainDate): string | null {
  const { temporary } = facts
  const absent = absencesEndedBy(kind, facts.absences).find(({ fromDate }) => date <= fromDate)
  if (absent) return `Đang ghi miễn hoặc đình chỉ sinh hoạt từ ngày ${dateText(absent.fromDate)}; ngày này phải sau ngày đó.`
  const away = temporary.find(({ toDate }) => toDate === null)
  if (away && date <= away.fromDate) return `Đang ghi sinh hoạt tạm thời từ ngày ${dateText(away.fromDate)}; ngày này phải sau ngày đó.`
  const earliest = kind === 'TRANSFER' ? date < since : date <= since
  return earliest ? `Ngày này phải sau ngày ${dateText(since)} là ngày về chi bộ hiện nay.` : null
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

function whyNotAway({ temporary }: MovementFacts, date: PlainDate, since: PlainDate): string | null {
  if (date < since) return `Ngày này phải từ ngày ${dateText(since)} là ngày về chi bộ hiện nay.`
  const holds = temporary.some(stay => holdsOn(stay, date) || stay.fromDate > date)
  return holds ? 'Trong thời gian này đã ghi sinh hoạt tạm thời rồi. Hãy ghi việc trở về trước.' : null
}

function whyNotReturned({ temporary }: MovementFacts, date: PlainDate): string | null {
  const open = temporary.find(({ toDate }) => toDate === null)
  if (!open) return 'Hiện không sinh hoạt tạm thời ở nơi khác nên không có gì để kết thúc.'
  return date <= open.fromDate ? `Ngày này phải sau ngày ${dateText(open.fromDate)} là ngày bắt đầu sinh hoạt tạm thời.` : null
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
