import { addToMonth, type Month, weeksOf } from '../../domain/article'
import type { PlainDate } from '../../domain/plainDate'

export interface CalendarInput {
  month: Month
  days: readonly { day: PlainDate; count: number }[]
  /** The day of the article that is read. */
  current: PlainDate | null
  /** From the first month with an article to the month it is. */
  first: Month
  last: Month
}

export const monthHref = (month: Month) => `/news/archive/${month.slice(0, 4)}/${month.slice(5)}`
export const dayId = (day: PlainDate) => `ngay-${day.slice(8)}`
const monthNumber = (month: Month) => Number(month.slice(5))
export const monthName = (month: Month) => `Tháng ${monthNumber(month)} năm ${month.slice(0, 4)}`

/** A month with its days: those with articles lead to them. */
export function presentCalendar({ month, days, current, first, last }: CalendarInput) {
  const counts = new Map(days.map(({ day, count }) => [day, count]))
  const cell = (day: PlainDate | null) => {
    if (!day) return null
    const number = Number(day.slice(8))
    const count = counts.get(day) ?? 0
    return {
      number,
      href: count > 0 ? `${monthHref(month)}#${dayId(day)}` : null,
      label: `${number}, tháng ${monthNumber(month)}: ${count} bài`,
      current: day === current,
    }
  }
  const near = (other: Month) => ({ href: monthHref(other), name: `Tháng ${monthNumber(other)}/${other.slice(0, 4)}` })
  return {
    title: monthName(month),
    weeks: weeksOf(month).map(week => week.map(cell)),
    before: month > first ? near(addToMonth(month, -1)) : null,
    after: month < last ? near(addToMonth(month, 1)) : null,
  }
}
