import { type CheckedRow, CONSEQUENCE, problemOf, type ReadRow } from './importRow'
import { nextCodes } from './nextCode'
import type { KnownUnit, UnitImport } from './unitImport'
import { UNIT_NAME_KEYS } from './unitNameKeys'

type File = Pick<UnitImport, 'top' | 'units' | 'uncoded'>

/** One below the organisation: on file, or of a row before. */
type Named = Pick<KnownUnit, 'code' | 'name' | 'parentCode'>

/**
 * Lists of units as people keep them have no codes: who stands on file below the organisation under the name of a row, however shortened,
 * is the unit that it means, and keeps its name; any other gets the next code of the organisation. Such rows are noted in `uncoded`.
 * Parents on file must stand in the rows by their codes.
 */
export function withCodes(rows: readonly ReadRow[], file: File): ReadRow[] {
  const next = nextCodes(file.top.code, [...file.units.keys(), ...rows.map(({ values }) => values['code'] ?? '')])
  const named = new NamedUnits([...file.units.values()].filter(unit => unit.kept && !unit.closed && isBelow(unit, file)))
  const coded = (row: ReadRow, name: string): ReadRow => {
    file.uncoded.set(row.number, name)
    const parentCode = row.values['parentCode'] ?? null
    const found = named.of(name).filter(unit => !parentCode || unit.parentCode === parentCode)
    const meant = found.length > 1 ? found.find(unit => unit.parentCode === file.top.code) : found[0]
    if (!meant && found.length > 1)
      return { ...row, problems: [problemOf(row, 'name', `${found.length} tổ chức mang tên này. Hãy ghi mã của tổ chức.`)] }
    if (meant) return { ...row, values: { ...row.values, code: meant.code, name: file.units.get(meant.code)?.name ?? name } }
    const added = { code: next(), name, parentCode: parentCode ?? file.top.code }
    named.add(added)
    return { ...row, values: { ...row.values, code: added.code } }
  }
  return rows.map(row => {
    const { code, name } = row.values
    return code || !name || row.problems.length > 0 ? row : coded(row, name)
  })
}

/** What a row does that has no code of its own: the one given to a new unit is told, a refused row stays as it was typed. */
export function toldWithoutCode(told: CheckedRow, { uncoded }: Pick<UnitImport, 'uncoded'>): CheckedRow {
  const name = uncoded.get(told.rowNumber)
  if (name === undefined) return told
  if (told.outcome === 'REFUSED') {
    const problems = told.problems.map(problem => (problem.field === 'name' ? { ...problem, value: name } : problem))
    return { ...told, name, content: { ...told.content, code: null, name }, problems }
  }
  const { code } = told.content
  return told.outcome === 'NEW' ? { ...told, content: { ...told.content, [CONSEQUENCE]: `Được đặt mã ${code}.` } } : told
}

/** Units by all the ways in which their names are known. */
class NamedUnits {
  private readonly bearers = UNIT_NAME_KEYS.map(() => new Map<string, Named[]>())

  constructor(units: readonly Named[]) {
    for (const unit of units) this.add(unit)
  }

  add(unit: Named) {
    for (const [way, keyOf] of UNIT_NAME_KEYS.entries()) {
      const key = keyOf(unit.name)
      const others = this.bearers[way]!.get(key)
      if (others) others.push(unit)
      else this.bearers[way]!.set(key, [unit])
    }
  }

  /** Those whom a name means, by the surest way in which anybody bears it. */
  of(name: string): readonly Named[] {
    for (const [way, keyOf] of UNIT_NAME_KEYS.entries()) {
      const found = this.bearers[way]!.get(keyOf(name))
      if (found) return found
    }
    return []
  }
}

function isBelow(unit: KnownUnit, { top, units }: File): boolean {
  for (let at = unit; at.parentCode !== null;) {
    if (at.parentCode === top.code) return true
    const parent = units.get(at.parentCode)
    if (!parent) return false
    at = parent
  }
  return false
}
