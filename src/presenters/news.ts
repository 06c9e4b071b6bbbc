import { dayOfMoment, type Month, type NewsItem } from '../domain/article'
import { dateText, weekdayText } from '../domain/plainDate'
import { countText } from '../domain/share'
import { presentPager } from './list'
import { categoryHref, presentNewsItem } from './news/article'
import { type CalendarInput, dayId, monthHref, monthName, presentCalendar } from './news/calendar'

interface AsideInput {
  months: readonly { month: Month; count: number }[]
  categories: readonly { category: string; categoryKey: string; count: number }[]
  calendar: CalendarInput
}

/** What stands beside every public page. */
export function presentAside({ months, categories, calendar }: AsideInput) {
  return {
    months: months.map(({ month, count }) => ({ name: monthName(month), href: monthHref(month), count: countText(count), month })),
    categories: categories.map(({ category, categoryKey, count }) => ({
      name: category,
      key: categoryKey,
      href: categoryHref(categoryKey),
      count: countText(count),
    })),
    calendar: presentCalendar(calendar),
    byDate: monthHref(calendar.month),
  }
}

interface ListInput {
  items: readonly NewsItem[]
  matching: number
  page: number
  size: number
  fields: Record<'q' | 'category', string>
  categories: readonly { name: string; key: string }[]
}

/** The front page, a category, or what a search found. */
export function presentNewsList({ items, matching, page, size, fields, categories }: ListInput) {
  const category = categories.find(({ key }) => key === fields.category)?.name ?? null
  return {
    ...titleOf(fields.q, category, matching),
    items: items.map(presentNewsItem),
    search: fields.q,
    address: addressOf(fields, page),
    pager: presentPager({ address: '/news', fields }, { page, size, matching }, 'bài'),
    front: addressOf(fields, page) === '/news',
  }
}

function titleOf(search: string, category: string | null, matching: number) {
  if (!search) return { title: category ?? 'Tin mới', found: null }
  return { title: `Tìm «${search}»`, found: `${countText(matching)} bài${category ? ` trong mục ${category}` : ''}` }
}

function addressOf(fields: ListInput['fields'], page: number): string {
  const said = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  if (page > 1) said.set('page', String(page))
  return `/news${said.size ? `?${said}` : ''}`
}

/** The articles of a month, day by day, newest first. */
export function presentArchive(
  month: Month,
  items: readonly NewsItem[],
  months: readonly { month: Month; name: string; href: string; count: string }[],
) {
  const days = [...new Set(items.map(({ publishAt }) => dayOfMoment(publishAt)))]
  return {
    title: monthName(month),
    address: monthHref(month),
    days: days.map(day => ({
      id: dayId(day),
      name: `${weekdayText(day)}, ngày ${dateText(day)}`,
      items: items.filter(({ publishAt }) => dayOfMoment(publishAt) === day).map(presentNewsItem),
    })),
    months: months.map(each => ({ ...each, current: each.month === month })),
  }
}
