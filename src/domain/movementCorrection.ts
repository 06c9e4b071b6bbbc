import type { MembershipBeginning } from './codes'
import type { MovementKind } from './memberMovement'
import type { AbsencePeriod, MembershipPeriod, Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'

type Kept<T extends Period> = T & { id: number }

/** Everything with a day on a member's record, as far as it was moved. */
export interface MovedRecord {
  admittedOn: PlainDate
  memberships: readonly Kept<MembershipPeriod & { beganBy: MembershipBeginning }>[]
  absences: readonly Kept<AbsencePeriod>[]
  temporary: readonly Kept<Period>[]
}

export type MovedList = Exclude<keyof MovedRecord, 'admittedOn'>

/** One end of a period on file. */
export interface PeriodEnd {
  list: MovedList
  id: number
  end: keyof Period
}

/** What has a day on file: a movement, or that somebody was in a cell when its records began. */
export type EntryKind = MovementKind | 'FOUNDING'

/** A movement on file: its day, and all that has this day by it. */
export interface MovementEntry {
  key: string
  kind: EntryKind
  date: PlainDate
  ends: readonly PeriodEnd[]
}

const endOf = (list: MovedList, { id }: { id: number }, end: keyof Period): PeriodEnd => ({ list, id, end })

const entry = (kind: EntryKind, date: PlainDate, ends: readonly PeriodEnd[]): MovementEntry => {
  const [{ list, id, end }] = ends as [PeriodEnd]
  return { key: `${list}.${id}.${end}`, kind, date, ends }
}

/** The movements on file whose days can be put right, the last first. Admissions are not among them: their day stands in the profile. */
export function movementEntries(record: MovedRecord): MovementEntry[] {
  const moves = membershipEntries(record)
  const along = new Set(moves.flatMap(({ ends }) => ends.map(({ list, id, end }) => `${list}.${id}.${end}`)))
  const others = [
    ...record.absences.flatMap(absence => periodEntries('absences', absence, [absence.kind, `${absence.kind}_END`])),
    ...record.temporary.flatMap(stay => periodEntries('temporary', stay, ['TEMPORARY', 'TEMPORARY_END'])),
  ].filter(({ key }) => !along.has(key))
  return [...moves, ...others].toSorted((a, b) => b.date.localeCompare(a.date))
}

const periodEntries = (list: MovedList, period: Kept<Period>, [begins, ends]: [MovementKind, MovementKind]): MovementEntry[] => [
  entry(begins, period.fromDate, [endOf(list, period, 'fromDate')]),
  ...(period.toDate ? [entry(ends, period.toDate, [endOf(list, period, 'toDate')])] : []),
]

function membershipEntries(record: MovedRecord): MovementEntry[] {
  return record.memberships.flatMap(stay => {
    const next = record.memberships.find(({ fromDate, beganBy }) => fromDate === stay.toDate && beganBy === 'TRANSFERRED_IN')
    const transferred = next && stay.endedBy === 'TRANSFERRED_OUT'
    const left = stay.toDate && [endOf('memberships', stay, 'toDate'), ...endedWith(record, stay.toDate, Boolean(transferred))]
    return [
      ...beginningOf(stay, record),
      ...(left && transferred ? [entry('TRANSFER', stay.toDate!, [...left, endOf('memberships', next, 'fromDate')])] : []),
      ...(left && !transferred && stay.endedBy ? [entry(stay.endedBy, stay.toDate!, left)] : []),
    ]
  })
}

/** How somebody came to a cell, but by an admission or from another cell on file. */
function beginningOf(stay: MovedRecord['memberships'][number], { memberships }: MovedRecord): MovementEntry[] {
  const fromHere = memberships.some(({ toDate, endedBy }) => toDate === stay.fromDate && endedBy === 'TRANSFERRED_OUT')
  return fromHere || stay.beganBy === 'ADMITTED' ? [] : [entry(stay.beganBy, stay.fromDate, [endOf('memberships', stay, 'fromDate')])]
}

/** What ended because somebody moved or left: an exemption goes along from cell to cell. */
const endedWith = ({ absences, temporary }: MovedRecord, date: PlainDate, transferred: boolean): PeriodEnd[] => [
  ...(transferred ? [] : absences.filter(({ toDate }) => toDate === date).map(absence => endOf('absences', absence, 'toDate'))),
  ...temporary.filter(({ toDate }) => toDate === date).map(stay => endOf('temporary', stay, 'toDate')),
]

/** Why a movement cannot have this day instead, in words that say what to do; null when it can. */
export function whyNotOn(date: PlainDate, moved: MovementEntry, record: MovedRecord): string | null {
  if (date === moved.date) return `Ngày ${dateText(date)} là ngày đang ghi.`
  for (const end of moved.ends) {
    const obstacle = end.end === 'toDate' ? whyNotEndedOn(date, end, moved, record) : whyNotBegunOn(date, end, moved, record)
    if (obstacle) return obstacle
  }
  return null
}

/** Periods that must not meet: two cells at a time, twice exempt at a time. */
function othersLike({ list, id }: PeriodEnd, moved: MovementEntry, record: MovedRecord): { own: Period; others: readonly Period[] } {
  const all: readonly Kept<Period & { kind?: string }>[] = record[list]
  const own = all.find(period => period.id === id)!
  const isMoved = (period: { id: number }) => moved.ends.some(end => end.list === list && end.id === period.id)
  return { own, others: all.filter(period => period.kind === own.kind && !isMoved(period)) }
}

function whyNotEndedOn(date: PlainDate, end: PeriodEnd, moved: MovementEntry, record: MovedRecord): string | null {
  const { own, others } = othersLike(end, moved, record)
  if (date <= own.fromDate) return `Ngày này phải sau ngày ${dateText(own.fromDate)} là ngày bắt đầu.`
  const next = others.find(({ fromDate }) => fromDate >= own.toDate! && fromDate < date)
  return next ? `Việc ghi tiếp theo bắt đầu ngày ${dateText(next.fromDate)}; ngày này không thể muộn hơn.` : null
}

function whyNotBegunOn(date: PlainDate, end: PeriodEnd, moved: MovementEntry, record: MovedRecord): string | null {
  const { own, others } = othersLike(end, moved, record)
  if (own.toDate && date >= own.toDate) return `Ngày này phải trước ngày ${dateText(own.toDate)} là ngày kết thúc.`
  const last = others.find(({ toDate }) => toDate && toDate <= own.fromDate && toDate > date)
  if (last) return `Việc ghi trước đó kết thúc ngày ${dateText(last.toDate!)}; ngày này không thể sớm hơn.`
  const within = moved.ends.length === 1 && end.list === 'memberships' && absentBetween(own.fromDate, date, record)
  if (within) return `Đã ghi miễn, đình chỉ hay sinh hoạt tạm thời từ ngày ${dateText(within.fromDate)}; ngày này không thể muộn hơn.`
  const since = end.list === 'memberships' ? record.admittedOn : record.memberships.map(({ fromDate }) => fromDate).toSorted()[0]
  return since && date < since ? `Ngày này phải từ ngày ${dateText(since)}.` : null
}

const absentBetween = (from: PlainDate, to: PlainDate, { absences, temporary }: MovedRecord): Period | undefined =>
  [...absences, ...temporary].find(({ fromDate }) => fromDate >= from && fromDate < to)
