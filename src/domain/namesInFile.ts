import { sortKey } from './personName'

/** An organisation as a file would leave it. */
export interface NamedUnit {
  code: string
  parentCode: string
  name: string
  /** What it is called on file; null: the file makes it. */
  before: string | null
  /** Where the file tells of it; of one that it does not name there is none. */
  row: number
}

/**
 * Which units may not have the names that a file gives them, and who bears those: below one organisation there is only one of a name
 * (see `unitNamesake`). Judged by how all of them stand after the whole file, so that two may change names. Of several the first row has it,
 * unless somebody has it on file and keeps it; who does not get a name keeps its own, which nobody else may have then.
 */
export function namesTaken(units: readonly NamedUnit[]): Map<string, string> {
  const taken = new Map<string, string>()
  const bearers = new Map<string, NamedUnit[]>()
  const bear = (unit: NamedUnit, name: string) => {
    const key = `${unit.parentCode} ${sortKey(name)}`
    const others = bearers.get(key)
    if (others) others.push(unit)
    else bearers.set(key, [unit])
    return key
  }
  const keeps = (unit: NamedUnit) => taken.has(unit.code) || (unit.before !== null && sortKey(unit.before) === sortKey(unit.name))
  for (const unit of units) bear(unit, unit.name)
  const toLookAt = [...bearers.keys()]
  for (const key of toLookAt) {
    const [first, ...others] = bearers.get(key)!.toSorted((a, b) => Number(keeps(b)) - Number(keeps(a)) || a.row - b.row)
    const without = others.filter(unit => !keeps(unit))
    bearers.set(key, [first!, ...others.filter(keeps)])
    for (const unit of without) {
      taken.set(unit.code, first!.code)
      if (unit.before !== null) toLookAt.push(bear(unit, unit.before))
    }
  }
  return taken
}
