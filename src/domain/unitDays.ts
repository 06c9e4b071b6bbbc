import type { Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'

type Kept<Told = unknown> = Period & { id: number } & Told

/** An organisation as far as its own days go; each list begins with the oldest. */
export interface UnitRecord {
  /** Null where it was there before its records began, or nobody said. */
  foundedOn: PlainDate | null
  names: readonly Kept<{ name: string; bodyName: string }>[]
  /** None for what stands highest. */
  places: readonly Kept<{ name: string; parentId: number }>[]
  /** When it did not exist; the last one is still going on while it is closed. */
  closures: readonly Kept[]
}

/** FOUNDING: the records begin because it was founded then; BEGINNING: they just begin. */
export type UnitEntryKind = 'BEGINNING' | 'FOUNDING' | 'NAME' | 'PLACE' | 'CLOSING' | 'REOPENING'

/** Something with a day on an organisation's record, and between which days it may stand. */
export interface UnitEntry {
  key: string
  kind: UnitEntryKind
  /** Of the name, the place or the closure; 0 for the beginning. */
  id: number
  /** FOUNDING: null where no day is on file. */
  date: PlainDate | null
  /** The new name, or where it came to. */
  name: string | null
  after: PlainDate | null
  before: PlainDate | null
}

/** Said wherever a day before the first one of the records is refused. */
export const EARLIER_RECORDS = 'Nếu hồ sơ thật ra có từ trước, sửa ngày bắt đầu ở trang của tổ chức, mục «Sửa ngày đã ghi».'

/** The first day of the records. */
export const sinceOf = ({ names }: Pick<UnitRecord, 'names'>): PlainDate => names[0]!.fromDate

const entry = (
  kind: UnitEntryKind,
  date: PlainDate | null,
  { id = 0, name = null, after = null, before = null }: Partial<UnitEntry>,
): UnitEntry => ({
  ...{ key: `${kind}.${id}.${date ?? ''}`, kind, id, date, name, after, before },
})

/** All entries whose days can be put right, the last first. Each names the day that was shown: whoever chooses it has seen it. */
export function unitEntries(record: UnitRecord): UnitEntry[] {
  const { names, places, closures } = record
  const entries = [...beginnings(record), ...follows('NAME', names), ...follows('PLACE', places), ...closures.flatMap(endsOf(record))]
  return entries.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
}

/** What stands highest has no day of founding on file but one that came with it. */
function beginnings(record: UnitRecord): UnitEntry[] {
  const { names, places, closures, foundedOn } = record
  const next = [names[0]!.toDate, places[0]?.toDate ?? null, closures[0]?.fromDate ?? null].filter(day => day !== null)
  const before = next.toSorted()[0] ?? null
  const founding = foundedOn !== null || places.length > 0 ? [entry('FOUNDING', foundedOn, { before })] : []
  return foundedOn === null ? [entry('BEGINNING', sinceOf(record), { before }), ...founding] : founding
}

const follows = (kind: 'NAME' | 'PLACE', periods: readonly Kept<{ name: string }>[]) =>
  periods
    .slice(1)
    .map(({ id, name, fromDate, toDate }, index) => entry(kind, fromDate, { id, name, after: periods[index]!.fromDate, before: toDate }))

const endsOf =
  (record: UnitRecord) =>
  ({ id, fromDate, toDate }: Kept, index: number): UnitEntry[] => [
    entry('CLOSING', fromDate, { id, after: record.closures[index - 1]?.toDate ?? sinceOf(record), before: toDate }),
    ...(toDate ? [entry('REOPENING', toDate, { id, after: fromDate, before: record.closures[index + 1]?.fromDate ?? null })] : []),
  ]

/** Why an entry cannot have this day instead, in words that say what to do; null when it can as far as the entries themselves go. */
export function whyNotDay(date: PlainDate, { date: was, after, before }: UnitEntry): string | null {
  if (date === was) return `Ngày ${dateText(date)} là ngày đang ghi.`
  if (after && date <= after) return `Ngày này phải sau ngày ${dateText(after)} là ngày của việc ghi trước đó.`
  if (before && date >= before) return `Ngày này phải trước ngày ${dateText(before)} là ngày của việc ghi tiếp theo.`
  return null
}

const isBeginning = (kind: UnitEntryKind) => kind === 'BEGINNING' || kind === 'FOUNDING'

export interface DayChange {
  entry: UnitEntry
  was: PlainDate
  date: PlainDate
}

/** The day that an entry has so far; of a founding without a day that on which the records begin. */
export const dayChange = (entry: UnitEntry, record: UnitRecord, date: PlainDate): DayChange => ({
  ...{ entry, date },
  was: entry.date ?? sinceOf(record),
})

/** Whether the records begin on another day by it. */
export const beginsOtherwise = ({ entry, was, date }: DayChange) => isBeginning(entry.kind) && was !== date

/** The days between the old and the new one. */
const between = ({ was, date }: DayChange): Period => (date < was ? { fromDate: date, toDate: was } : { fromDate: was, toDate: date })

/** The time for which the organisation would no longer have existed. */
export function lostTime(change: DayChange): Period | null {
  const { entry, was, date } = change
  if (entry.kind === 'NAME' || entry.kind === 'PLACE' || was === date) return null
  return date < was === (entry.kind === 'CLOSING') ? between(change) : null
}

/** What stood or stands above it in times that are new: it must have existed then. */
export function superiorsNeeded(change: DayChange, { places }: UnitRecord): (Period & { parentId: number })[] {
  const { entry, was, date } = change
  if (entry.kind === 'NAME' || was === date || (entry.kind !== 'PLACE' && lostTime(change))) return []
  const time = between(change)
  if (isBeginning(entry.kind)) return places.slice(0, 1).map(({ parentId }) => ({ ...time, parentId }))
  if (entry.kind !== 'PLACE') return clipped(places, time)
  const at = places.findIndex(({ id }) => id === entry.id)
  const { parentId } = date < was ? places[at]! : places[at - 1]!
  return [{ ...time, parentId }]
}

const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b)
const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

const clipped = (places: UnitRecord['places'], { fromDate, toDate }: Period) =>
  places
    .map(place => ({
      parentId: place.parentId,
      fromDate: later(place.fromDate, fromDate),
      toDate: place.toDate ? earlier(place.toDate, toDate!) : toDate,
    }))
    .filter(each => each.fromDate < each.toDate!)
