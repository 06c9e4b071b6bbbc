import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { twips } from './units'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }

/** A cell over so many of the grid's columns. */
export interface GridCell {
  span?: number
  children: Paragraph[]
}

/** Text side by side without rules; widths in points. No row is parted over two pages. */
export function invisibleTable(widths: readonly number[], rows: readonly (readonly GridCell[])[]): Table {
  const columns = widths.map(twips)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(cells => new TableRow({ cantSplit: true, children: gridCells(columns, cells) })),
  })
}

function gridCells(columns: readonly number[], cells: readonly GridCell[]): TableCell[] {
  let start = 0
  return cells.map(({ span = 1, children }) => {
    const size = columns.slice(start, start + span).reduce((sum, width) => sum + width, 0)
    start += span
    return new TableCell({ columnSpan: span, width: { size, type: WidthType.DXA }, margins: noMargins, children })
  })
}
