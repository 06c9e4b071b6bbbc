/** A day of the calendar without time or zone, 'YYYY-MM-DD': Party dates are such days. Compared as text. */
export type PlainDate = string

/** Viet Nam keeps UTC+7 all year. */
const OFFSET = '+07:00'
const OFFSET_MS = 7 * 60 * 60 * 1000

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

const padded = (n: number, digits = 2) => String(n).padStart(digits, '0')

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function plainDate(year: number, month: number, day: number): PlainDate | null {
  const real = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return real ? `${padded(year, 4)}-${padded(month)}-${padded(day)}` : null
}

/** A day of the real calendar written 'YYYY-MM-DD'. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return plainDate(Number(year), Number(month), Number(day)) === text
}

function partsOf(date: PlainDate) {
  if (!isPlainDate(date)) throw new RangeError(`not a plain date: ${date}`)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) }
}

/** What a person types, day first: «17/3/2023», also with dots or hyphens; or as machines write it, «2023-03-17». Null when it is no day of the calendar. */
export function parseTypedDate(text: string): PlainDate | null {
  const typed = text.trim()
  if (isPlainDate(typed)) return typed
  const [, day, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed) ?? []
  return plainDate(Number(year), Number(month), Number(day))
}

/** «17/03/2023» */
export function dateText(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${padded(day)}/${padded(month)}/${padded(year, 4)}`
}

/** «ngày 03 tháng 02 năm 2026»: days under 10 and months 1 and 2 are padded, so that nothing can be put before them. */
export function officialDateText(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${padded(day)} tháng ${month <= 2 ? padded(month) : month} năm ${year}`
}

/** «Thứ Sáu» */
export function weekdayText(date: PlainDate): string {
  partsOf(date)
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!
}

/** The same day so many months later (or earlier), or the last of a month that has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  const moved = plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
  if (!moved) throw new RangeError(`${months} months from ${date} is no plain date`)
  return moved
}

/** Full months from one day to another; the month is full on the same day of the next. Below zero when `to` comes first. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [start, end] = [partsOf(from), partsOf(to)]
  const months = (end.year - start.year) * 12 + end.month - start.month
  return addMonths(from, months) <= to ? months : months - 1
}

const localIso = (instant: Date) => new Date(instant.getTime() + OFFSET_MS).toISOString()

/** The day it is in Viet Nam at this instant, whatever the server's zone. */
export const plainDateOf = (instant: Date): PlainDate => localIso(instant).slice(0, 10)

/** «10:20, ngày 13/03/2023» in Viet Nam. Takes ISO 8601 with its zone: without one the server's would slip in. */
export function momentText(iso: string): string {
  if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(iso)) throw new RangeError(`not a moment with its zone: ${iso}`)
  const local = localIso(new Date(iso))
  return `${local.slice(11, 16)}, ngày ${dateText(local.slice(0, 10))}`
}

/** The midnight in Viet Nam that begins the day. */
export function startOfPlainDate(date: PlainDate): Date {
  partsOf(date)
  return new Date(`${date}T00:00:00${OFFSET}`)
}

/** The midnight in Viet Nam that ends the day: the first instant no longer on it. */
export function endOfPlainDate(date: PlainDate): Date {
  partsOf(date)
  return new Date(`${date}T24:00:00${OFFSET}`)
}
