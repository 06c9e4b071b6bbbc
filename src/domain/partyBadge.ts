import { addMonths, type PlainDate } from './plainDate'

/** Years of membership that the Party badge honours, under the rules of 2021 (domain.md §6): there is none for 35. */
export const BADGE_YEARS = [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90] as const
export type BadgeYears = (typeof BADGE_YEARS)[number]

/** Days of the year on which badges are awarded: 3/2, 19/5, 2/9, 7/11. */
const AWARD_DAYS = ['02-03', '05-19', '09-02', '11-07'] as const

export interface BadgeDue {
  years: BadgeYears
  /** The day on which the years are full. */
  fullOn: PlainDate
  /** The first day of award from then on. */
  awardOn: PlainDate
}

/** The first day of award on or after a day. */
export function nextAwardDay(from: PlainDate): PlainDate {
  const year = Number(from.slice(0, 4))
  const days = [year, year + 1].flatMap(each => AWARD_DAYS.map(day => `${each}-${day}`))
  return days.find(day => day >= from)!
}

/** The badge whose day of award falls in a year; null when none does. Which day membership is counted from is open: here the admission. */
export function badgeIn(year: number, admittedOn: PlainDate): BadgeDue | null {
  for (const years of BADGE_YEARS) {
    const fullOn = addMonths(admittedOn, years * 12)
    const awardOn = nextAwardDay(fullOn)
    if (Number(awardOn.slice(0, 4)) === year) return { years, fullOn, awardOn }
  }
  return null
}

/** Months that a gravely ill member may be awarded early: 12, and 24 from 70 years up. */
export const earlyMonths = (years: BadgeYears) => (years >= 70 ? 24 : 12)
