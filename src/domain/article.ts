import type { ArticleState } from './codes'
import { searchKey } from './personName'
import { dateText, type PlainDate, weekdayText } from './plainDate'

const LONGEST_SLUG = 80

/** The address of an article made of its title: ASCII words joined by hyphens, cut between words. */
export function slugOf(title: string): string {
  const words = searchKey(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
  let slug = (words[0] ?? '').slice(0, LONGEST_SLUG)
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > LONGEST_SLUG) break
    slug += `-${word}`
  }
  return slug || 'bai-viet'
}

/** The first of these that is free: the slug itself, else with a number after it. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  for (let number = 2; ; number++) if (!taken.includes(`${slug}-${number}`)) return `${slug}-${number}`
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a text could be an address of an article at all. */
export const isSlug = (text: string) => text.length <= 120 && SLUG.test(text)

/** A moment as articles keep it: the time in Viet Nam with its zone, so that its beginning is the day there. */
export type ArticleMoment = string

const OFFSET_MS = 7 * 60 * 60 * 1000

/** «2023-03-17T16:30:00+07:00»: such texts compare as moments do. */
export const articleMoment = (instant: Date): ArticleMoment => `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`

/** The moment of a day and a time of that day, «16:30». */
export const momentOn = (day: PlainDate, time: string): ArticleMoment => `${day}T${time}:00+07:00`

export const dayOfMoment = (moment: ArticleMoment): PlainDate => moment.slice(0, 10)
export const timeOfMoment = (moment: ArticleMoment) => moment.slice(11, 16)

/** «Thứ Sáu, ngày 17/03/2023, 16:30» */
export const articleDateText = (moment: ArticleMoment) =>
  `${weekdayText(dayOfMoment(moment))}, ngày ${dateText(dayOfMoment(moment))}, ${timeOfMoment(moment)}`

/** A month of the calendar, «2023-03». */
export type Month = string

export const monthOfMoment = (moment: ArticleMoment): Month => moment.slice(0, 7)

/** The month so many months later. */
export function addToMonth(month: Month, months: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The weeks of a month from Monday to Sunday; null stands for a day of another month. */
export function weeksOf(month: Month): (PlainDate | null)[][] {
  const [year, index] = [Number(month.slice(0, 4)), Number(month.slice(5)) - 1]
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7
  const days: (PlainDate | null)[] = [
    ...Array<null>(before).fill(null),
    ...Array.from({ length }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`),
  ]
  while (days.length % 7 > 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** What a list of news says of an article. */
export interface NewsItem {
  slug: string
  title: string
  category: string
  categoryKey: string
  publishAt: ArticleMoment
  leadHtml: string
  bodyName: string
}

/** An article as its readers see it. */
export interface NewsText extends NewsItem {
  bodyHtml: string
  byline: string
  photographId: number | null
  photographAlt: string | null
  photographWidth: number | null
  photographHeight: number | null
  note: string | null
  edition: number
  /** When this edition was made, ISO 8601. */
  madeAt: string
  views: number
}

/** An article in the list of those who write it. */
export interface ArticleRecord {
  id: number
  title: string
  state: ArticleState
  edition: number
  publishAt: string | null
  createdAt: string
  slug: string | null
}
