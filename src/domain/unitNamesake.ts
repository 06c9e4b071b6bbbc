import { holdsOn, type Period } from './membershipStatus'
import { sortKey } from './personName'
import type { PlainDate } from './plainDate'

/** An organisation in time: what it was called, below what it stood, when it did not exist. */
export interface UnitHistory {
  code: string
  names: readonly (Period & { name: string })[]
  places: readonly (Period & { parentId: number })[]
  closures: readonly Period[]
}

/** Another unit below the same organisation, under a name that both bear until a day; null: still. */
export interface Namesake<Unit extends UnitHistory> {
  unit: Unit
  name: string
  until: PlainDate | null
}

/** «Hoà» and «Hòa» are the same name, «Hoa» is another one. */
export const isSameUnitName = (a: string, b: string) => sortKey(a) === sortKey(b)

/** Files name units by their names too: below one organisation there is only one of a name at a time. Gives the first that is there besides, from a day on. */
export function namesakeOf<Unit extends UnitHistory>(unit: UnitHistory, others: readonly Unit[], from: PlainDate): Namesake<Unit> | null {
  for (const other of others) {
    const days = daysOfChange([unit, other], from)
    const beside = days.map(day => isBeside(unit, other, day))
    const first = beside.indexOf(true)
    if (first < 0) continue
    const { name } = standingOn(other, days[first]!)!
    return { unit: other, name, until: days[beside.indexOf(false, first)] ?? null }
  }
  return null
}

/** The day itself, and every later one on which something becomes otherwise. */
function daysOfChange(units: readonly UnitHistory[], from: PlainDate): PlainDate[] {
  const periods = units.flatMap(({ names, places, closures }) => [...names, ...places, ...closures])
  const later = periods.flatMap(({ fromDate, toDate }) => [fromDate, toDate ?? from]).filter(day => day > from)
  return [from, ...new Set(later.toSorted())]
}

function isBeside(a: UnitHistory, b: UnitHistory, day: PlainDate): boolean {
  const [one, other] = [standingOn(a, day), standingOn(b, day)]
  return one !== null && other !== null && one.parentId === other.parentId && isSameUnitName(one.name, other.name)
}

function standingOn({ names, places, closures }: UnitHistory, day: PlainDate) {
  const [name, place] = [names.find(each => holdsOn(each, day)), places.find(each => holdsOn(each, day))]
  return name && place && !closures.some(each => holdsOn(each, day)) ? { name: name.name, parentId: place.parentId } : null
}
