import type { FigureRecord } from '../../domain/figureRecord'
import type { Column } from './columns'

/** On a telephone the first column has room for so many letters. */
const SHORT_CODE = 3

/** A list as a table of cells; `first` is the place of its first row. */
export function presentRows(columns: readonly Column[], records: readonly FigureRecord[], first = 1) {
  const rows = records.map((record, index) => columns.map(({ kind, heading, cell }) => ({ kind, heading, ...cell(record, first + index) })))
  return {
    heads: columns.map(({ heading, kind }) => ({ heading, kind })),
    rows,
    longCodes: rows.some(cells => cells.some(({ kind, text }) => kind === 'code' && text.length > SHORT_CODE)),
  }
}
