import type { RawCell } from './rawRow'

/** The days of a column, by whether the spreadsheet took them for days or left them as text, and whether they could be months. */
export interface DayTally {
  taken: number
  takenLate: number
  typed: number
  typedEarly: number
}

export const newTally = (): DayTally => ({ taken: 0, takenLate: 0, typed: 0, typedEarly: 0 })

/** A month at most: 17 cannot be one, 3 can. */
const MOST_MONTHS = 12

/** Notes how a cell keeps the day that was read of it. */
export function noteDay(tally: DayTally, cell: RawCell, day: string) {
  const isLate = Number(day.slice(8)) > MOST_MONTHS
  if (typeof cell === 'number') {
    tally.taken++
    if (isLate) tally.takenLate++
  } else {
    tally.typed++
    if (!isLate) tally.typedEarly++
  }
}

/** So many of either kind that it is no chance. */
const ENOUGH = 10

/** Typed as day/month/year into a spreadsheet that reads month/day/year: what could be a month was taken the wrong way round, all else stayed text. A few days written otherwise prove nothing. */
export const isSwapped = ({ taken, takenLate, typed, typedEarly }: DayTally) =>
  taken >= ENOUGH && typed >= ENOUGH && takenLate * ENOUGH <= taken && typedEarly * ENOUGH <= typed
