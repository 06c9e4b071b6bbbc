import type { Content, ReadRow } from '../domain/importRow'

/** What hardly a row has. */
type Told = Omit<ReadRow, 'number' | 'values'>

/** Between cells and between rows: characters that no cell has once it was read, and that JSON writes otherwise. */
const CELL_GAP = '\u001f'
const ROW_GAP = '\u001e'

/**
 * A row as text for another thread, its cells in the order of `fields`. Kept as it is, it would be moved about by every collection
 * of what the reading leaves; JSON takes five times as long.
 */
export function packed({ number, values, ...told }: ReadRow, fields: readonly string[]): string {
  const isOrdinary = told.problems.length === 0 && told.noRecord === undefined && told.unitFrom === undefined
  const cells: (string | number)[] = [number, isOrdinary ? '' : JSON.stringify(told)]
  for (const field of fields) cells.push(values[field] ?? '')
  return cells.join(CELL_GAP)
}

export const joined = (rows: readonly string[]) => rows.join(ROW_GAP)

/** The rows of such a text again. Written as loops: a long list passes here cell by cell. */
export function unpacked(text: string, fields: readonly string[]): ReadRow[] {
  if (text === '') return []
  return text.split(ROW_GAP).map(row => {
    const cells = row.split(CELL_GAP)
    const values: Content = {}
    for (let at = 0; at < fields.length; at++) values[fields[at]!] = cells[at + 2] || null
    const number = Number(cells[0])
    return cells[1] ? { number, values, ...(JSON.parse(cells[1]) as Told) } : { number, values, problems: [] }
  })
}
