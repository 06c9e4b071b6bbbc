import type { NotRatedReason } from '../src/domain/codes'
import { absenceOn, holdsOn } from '../src/domain/membershipStatus'
import { whyNotRated } from '../src/domain/notRated'
import { dateText, type PlainDate } from '../src/domain/plainDate'
import type { RatingLevel } from '../src/domain/ratingLevel'
import { regimeFor } from '../src/domain/regulations'
import { CELLS } from './cells'
import { type DemoMember, stayOn } from './memberPlan'
import { randomFrom } from './random'
import { cellLevel, countingDateOf, type DemoYear } from './years'

// The levels of members are invented, by chance: only their totals are set.

export interface PlannedRating {
  member: DemoMember
  /** The cell in which the member stood on the counting date. */
  cell: string
  notRated: { reason: NotRatedReason; note: string | null } | null
  /** Null where not rated or not decided. */
  level: RatingLevel | null
  proposed: RatingLevel | null
}

/** One rating for every member present on the counting date; no levels yet. */
export function subjectsOf(members: readonly DemoMember[], year: number): PlannedRating[] {
  const date = countingDateOf(year)
  return members.flatMap(member => {
    const stay = stayOn(member, date)
    return stay ? [{ member, cell: stay.cell, notRated: notRatedOf(member, year), level: null, proposed: null }] : []
  })
}

function notRatedOf(member: DemoMember, year: number): PlannedRating['notRated'] {
  const { story, profile, stays, absences } = member
  const date = countingDateOf(year)
  const { admittedOn, officialOn } = profile
  const absence = absenceOn({ admittedOn, officialOn, memberships: stays, absences }, date)
  const reason = whyNotRated({ kind: 'MEMBER', absence, admittedOn, admissionDecidedOn: null }, regimeFor(year), { date })
  if (reason) return { reason, note: null }
  if (!story.arrivedOn || story.arrivedOn < `${year}-12-01`) return null
  return { reason: 'OTHER', note: `Chuyển đến ngày ${dateText(story.arrivedOn)}, chưa có nhận xét của chi bộ nơi chuyển đi` }
}

/** The same with the levels of a decided year: each cell has its share of the best and of those who only just did their work. */
export function rateMembers(subjects: readonly PlannedRating[], year: DemoYear): PlannedRating[] {
  const rated = subjects.filter(({ notRated }) => !notRated)
  const inCell = (cell: string) => rated.filter(rating => rating.cell === cell)
  const share = (total: number, weights: Record<RatingLevel, number>) =>
    shareOut(
      total,
      CELLS.map(({ number }) => inCell(number).length * weights[cellLevel(year, number)]),
    )
  const best = share(year.members.EXCELLENT, { EXCELLENT: 1.6, GOOD: 1, SATISFACTORY: 0.5, UNSATISFACTORY: 0 })
  const last = share(year.members.SATISFACTORY, { EXCELLENT: 0.5, GOOD: 1, SATISFACTORY: 1.8, UNSATISFACTORY: 2 })
  const levels = CELLS.flatMap(({ number }, index) => rateCell(inCell(number), year, { best: best[index]!, last: last[index]! }))
  return [...levels, ...subjects.filter(({ notRated }) => notRated)]
}

/** Splits a whole number by weight, at least one for each. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const shares = weights.map(() => 1)
  for (let left = total - shares.length; left > 0; left--) {
    const needs = weights.map((weight, index) => weight / (2 * shares[index]! + 1))
    shares[needs.indexOf(Math.max(...needs))]! += 1
  }
  return shares
}

/** Whoever was disciplined in the year did not fulfil the task (132-QĐ/TW); the others follow by merit. */
function rateCell(ratings: readonly PlannedRating[], year: DemoYear, { best, last }: { best: number; last: number }): PlannedRating[] {
  const merit = new Map(ratings.map(rating => [rating, meritOf(rating, year)]))
  const isDisciplined = ({ member }: PlannedRating) => member.story.discipline?.on.startsWith(String(year.year)) ?? false
  const ranked = ratings.filter(rating => !isDisciplined(rating)).toSorted((a, b) => merit.get(b)! - merit.get(a)!)
  const levelAt = (index: number): RatingLevel => {
    if (index < best) return 'EXCELLENT'
    return index < ranked.length - last ? 'GOOD' : 'SATISFACTORY'
  }
  const proposedAbove = year.satisfactoryCells.includes(ratings[0]!.cell)
  return [
    ...ranked.map((rating, index) => {
      const level = levelAt(index)
      return { ...rating, level, proposed: proposedAbove && index === best && level === 'GOOD' ? 'EXCELLENT' : level } as const
    }),
    ...ratings.filter(isDisciplined).map(rating => ({ ...rating, level: 'UNSATISFACTORY', proposed: 'UNSATISFACTORY' }) as const),
  ]
}

/** A secretary is never rated above the cell; a new member has not yet shown enough for either end. */
function meritOf({ member, cell }: PlannedRating, year: DemoYear): number {
  const date = countingDateOf(year.year)
  if (isSecretaryOn(member, date)) return { EXCELLENT: 2, GOOD: 0.55, SATISFACTORY: -1 }[cellLevel(year, cell)]
  if (member.profile.admittedOn > countingDateOf(year.year - 1)) return 0.55
  const chance = randomFrom(year.year * 1000 + Number(member.profile.identityNumber.slice(-6))).next()
  return 0.75 * member.quality + 0.25 * chance
}

const isSecretaryOn = ({ story: { office } }: DemoMember, date: PlainDate) => office?.role === 'SECRETARY' && holdsOn(office, date)
