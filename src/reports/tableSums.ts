import type { NumberCell, Table } from './document'

/**
 * Which rows the totals of a table add up. Where rows are numbered and the totals are not, a row without a number is no part
 * of the sum: a target, a remark.
 */
export const addedRows = ({ rows, totals }: Table): number[] =>
  totals ? rows.flatMap((row, index) => (totals[0] === '' && row[0] === '' ? [] : [index])) : []

/** A total that a column of counts must add up to. */
export interface ColumnSum {
  column: number
  total: NumberCell
  sum: number
}

/** The totals of a table that are sums, each with what its column adds up to. */
export function columnSums(table: Table): ColumnSum[] {
  const added = addedRows(table)
  return (table.totals ?? []).flatMap((total, column) => {
    if (typeof total === 'string' || total.kind !== 'count' || total.value === null) return []
    const sum = added.reduce((all, row) => all + valueOf(table, row, column), 0)
    return [{ column, total, sum }]
  })
}

function valueOf({ rows }: Table, row: number, column: number): number {
  const cell = rows[row]?.[column]
  return typeof cell === 'object' && cell.kind === 'count' ? (cell.value ?? 0) : 0
}
