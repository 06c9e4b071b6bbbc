import type { MovementKind } from './memberMovement'
import type { MembershipPeriod, Period } from './membershipStatus'
import type { MovedRecord, MovementEntry, PeriodEnd } from './movementCorrection'
import { movementEntries } from './movementCorrection'
import { isSameHolder, type OfficePlace, type OfficeTerm, takeOffice } from './officeTerm'
import { dateText, type PlainDate } from './plainDate'

const PERIODS = ['EXEMPT', 'SUSPENDED', 'TEMPORARY']

/** Cancelled with its end, too; the rest is of one day. */
export const isPeriod = (kind: unknown) => PERIODS.some(period => period === kind)

/** What was recorded of a member and may never have happened. */
export interface CancellableMovement extends MovementEntry {
  kind: MovementKind
  /** Of an exemption, a suspension or a temporary stay: as long as it lasted. */
  period: Period | null
}

/** Movements on file that may never have happened, the last first. How a record began is none. */
export function cancellableMovements(record: MovedRecord): CancellableMovement[] {
  return movementEntries(record).flatMap(entry => {
    const { kind, ends } = entry
    const { ended, begun } = staysOf(ends, record.memberships)
    if (kind === 'FOUNDING' || (begun && !ended && record.memberships.every(({ fromDate }) => fromDate >= begun.fromDate))) return []
    return [{ ...entry, kind, period: isPeriod(kind) ? periodOf(ends[0]!, record) : null }]
  })
}

function periodOf({ list, id }: PeriodEnd, record: MovedRecord): Period {
  const { fromDate, toDate } = record[list].find(each => each.id === id)!
  return { fromDate, toDate }
}

/** The stay that ended by a movement, and the one that began. */
export function staysOf<Stay extends { id: number }>(ends: readonly PeriodEnd[], memberships: readonly Stay[]) {
  const at = (wanted: keyof Period) => {
    const found = ends.find(({ list, end }) => list === 'memberships' && end === wanted)
    return memberships.find(({ id }) => id === found?.id) ?? null
  }
  return { ended: at('toDate'), begun: at('fromDate') }
}

/** Where a movement is cancelled: what else is on file and may rest on it. */
export interface CancellingGround {
  /** Offices that the member holds. */
  held: readonly { organisationId: number; fromDate: PlainDate }[]
  /** The cell where it led, if it led to one. */
  ledTo: { id: number } | null
  /** The cell where the membership goes on. */
  back: { closedOn: PlainDate | null } | null
  /** Years in which the member was rated where it led, by a decision. */
  decidedYears: readonly number[]
}

const FIRST = 'hãy bỏ ghi việc ấy trước.'

/** Why a movement cannot be cancelled, in words that say what to do; null when it can. */
export function whyNotCancelled(moved: CancellableMovement, record: MovedRecord, ground: CancellingGround): string | null {
  if (moved.period) return null
  return (
    whyNotNewest(moved, record) ?? whyNotTakenUp(moved, record) ?? whyRestedOn(moved, record, ground) ?? whyNotBack(moved, record, ground)
  )
}

/** Only the last change of cells is cancelled; what came before it can be after that. */
function whyNotNewest({ ends, date }: CancellableMovement, { memberships }: MovedRecord): string | null {
  const { ended, begun } = staysOf(ends, memberships)
  const isAway = ends[0]!.list === 'temporary'
  const ofCells = ended ?? begun
  const newer = ofCells
    ? newerThan(ended, begun, memberships)
    : (memberships.find(stay => leftSince(stay, date, isAway, memberships))?.toDate ?? null)
  return newer && `Ngày ${dateText(newer)} đã ghi việc chuyển, rời hay về chi bộ khác; ${FIRST}`
}

function newerThan(
  ended: MembershipPeriod | null,
  begun: MembershipPeriod | null,
  memberships: MovedRecord['memberships'],
): PlainDate | null {
  if (begun) return begun.toDate
  return memberships.find(stay => stay !== ended && stay.fromDate >= ended!.toDate!)?.fromDate ?? null
}

/** An exemption goes along from cell to cell, a temporary stay does not. */
const leftSince = ({ toDate }: MembershipPeriod, date: PlainDate, isAway: boolean, memberships: MovedRecord['memberships']) =>
  toDate !== null && toDate >= date && (isAway || !memberships.some(({ fromDate }) => fromDate === toDate))

/** What ended by it goes on: nothing of the kind may have begun since. */
function whyNotTakenUp({ ends, date }: CancellableMovement, record: MovedRecord): string | null {
  for (const { list, id, end } of ends) {
    if (list === 'memberships' || end === 'fromDate') continue
    const all: readonly (Period & { id: number; kind?: string })[] = record[list]
    const own = all.find(each => each.id === id)!
    const next = all.find(each => each !== own && each.kind === own.kind && each.fromDate >= date)
    if (next) return `Ngày ${dateText(next.fromDate)} đã ghi tiếp miễn, đình chỉ hay sinh hoạt tạm thời; ${FIRST}`
  }
  return null
}

/** A movement that led to a cell is the ground of what was recorded there since. */
function whyRestedOn({ ends, date }: CancellableMovement, record: MovedRecord, { held, ledTo, decidedYears }: CancellingGround) {
  const { ended, begun } = staysOf(ends, record.memberships)
  const since = [...(begun ? record.temporary : []), ...(begun && !ended ? record.absences : [])].find(({ fromDate }) => fromDate >= date)
  if (since) return `Từ ngày ${dateText(since.fromDate)} đã ghi miễn, đình chỉ hay sinh hoạt tạm thời; ${FIRST}`
  const office = ledTo && held.find(({ organisationId, fromDate }) => fromDate >= date && (!ended || organisationId === ledTo.id))
  if (office) return `Đồng chí này đang giữ một chức vụ nhận từ ngày ${dateText(office.fromDate)}; hãy ghi thôi chức vụ ấy trước.`
  if (decidedYears.length > 0)
    return `${DECIDED} năm ${decidedYears.join(', ')}, nên không bỏ ghi được. Hãy ghi một lần chuyển sinh hoạt khác.`
  return null
}

const DECIDED = 'Ở chi bộ nơi đến đã có quyết định xếp loại đồng chí này'

/** Nobody goes on in a cell that is closed. */
function whyNotBack({ ends }: CancellableMovement, { memberships }: MovedRecord, { back }: CancellingGround): string | null {
  if (!back?.closedOn || !staysOf(ends, memberships).ended) return null
  return `Chi bộ cũ đã kết thúc hoạt động ngày ${dateText(back.closedOn)}; hãy ghi cho hoạt động trở lại trước.`
}

/** Why an office that ended with a movement does not go on once it is cancelled; null when it does. */
export function whyNotHeldAgain(term: OfficeTerm, { closedOn, terms }: OfficePlace & { terms: readonly OfficeTerm[] }): string | null {
  if (closedOn) return 'tổ chức đã kết thúc hoạt động'
  const others = terms.filter(other => !(other.role === term.role && other.fromDate === term.fromDate && isSameHolder(other, term)))
  const { ends, problem } = takeOffice({ ...term, toDate: null }, others)
  return ends || problem ? 'đã có người giữ chức vụ ấy từ sau ngày này' : null
}
