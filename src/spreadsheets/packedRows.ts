import { blank, type ReadRow } from '../domain/importRow'

/** What hardly a row has. */
type Told = Omit<ReadRow, 'number' | 'values'>

/** Behind each cell: a character that no cell has once it was read, and that JSON writes otherwise. */
const CELL_END = '\u001f'

/**
 * A row as text for another thread, its cells in the order of `fields`. Kept as it is, it would be moved about by every collection
 * of what the reading leaves; JSON takes five times as long.
 */
export function packed({ number, values, problems, noRecord, unitFrom }: ReadRow, fields: readonly string[]): string {
  const isOrdinary = problems.length === 0 && noRecord === undefined && unitFrom === undefined
  const cells: (string | number)[] = [number, isOrdinary ? '' : JSON.stringify({ problems, noRecord, unitFrom })]
  for (const field of fields) cells.push(values[field] ?? '')
  cells.push('')
  return cells.join(CELL_END)
}

/** Rows that were packed one behind the other as they were. */
export function unpacked(text: string, fields: readonly string[]): ReadRow[] {
  const rows: ReadRow[] = []
  const unread = blank(fields)
  let at = 0
  const cell = () => {
    const [start, end] = [at, text.indexOf(CELL_END, at)]
    at = end + 1
    return text.slice(start, end)
  }
  while (at < text.length) {
    const [number, told, values] = [Number(cell()), cell(), { ...unread }]
    for (const field of fields) values[field] = cell() || null
    rows.push(told ? { number, values, ...(JSON.parse(told) as Told) } : { number, values, problems: [] })
  }
  return rows
}
