import { problemOf, type ReadRow } from './importRow'
import { sortKey } from './personName'
import type { KnownUnit, UnitImport } from './unitImport'

type File = Pick<UnitImport, 'top' | 'units' | 'proposed'>

/**
 * Lists of units as people keep them have no codes: who stands on file below the organisation under the name of a row is the unit that
 * it means; any other gets the next code of the organisation, which is kept in `proposed`. Parents on file must stand in the rows by their codes.
 */
export function withCodes(rows: readonly ReadRow[], file: File): ReadRow[] {
  const next = nextCodes(file.top.code, [...file.units.keys(), ...rows.map(({ values }) => values['code'] ?? '')])
  const named = unitsByName(file)
  const coded = (row: ReadRow, name: string): ReadRow => {
    const { parentCode } = row.values
    const found = (named.get(sortKey(name)) ?? []).filter(unit => !parentCode || unit.parentCode === parentCode)
    const meant = found.length > 1 ? found.find(unit => unit.parentCode === file.top.code) : found[0]
    if (!meant && found.length > 1)
      return { ...row, problems: [problemOf(row, 'name', `${found.length} tổ chức mang tên này. Hãy ghi mã của tổ chức.`)] }
    const code = meant?.code ?? next()
    if (!meant) file.proposed.add(code)
    return { ...row, values: { ...row.values, code } }
  }
  return rows.map(row => {
    const { code, name } = row.values
    return code || !name || row.problems.length > 0 ? row : coded(row, name)
  })
}

/** Those below the organisation that work and that the actor keeps. */
function unitsByName(file: File): Map<string, KnownUnit[]> {
  const named = new Map<string, KnownUnit[]>()
  for (const unit of file.units.values()) {
    if (!unit.kept || unit.closed || !isBelow(unit, file)) continue
    const namesakes = named.get(sortKey(unit.name))
    if (namesakes) namesakes.push(unit)
    else named.set(sortKey(unit.name), [unit])
  }
  return named
}

/** «BT-01», «BT-02» and so on: after the last number that anybody has. */
function nextCodes(stem: string, taken: readonly string[]): () => string {
  const numbers = taken.flatMap(code =>
    code.startsWith(`${stem}-`) ? Number(/^\d{1,6}$/.exec(code.slice(stem.length + 1))?.[0] ?? 0) : [],
  )
  let last = numbers.reduce((a, b) => Math.max(a, b), 0)
  return () => `${stem}-${String(++last).padStart(2, '0')}`
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
