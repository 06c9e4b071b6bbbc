import type { PageRules } from './pageRules'
import type { Line } from '../../typesetting/lines'
import type { Column } from '../../document'
import { spacing } from '../../typesetting/spacing'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { type GridColumn, type GridRow, PADDING, type TableGrid } from '../../typesetting/tableGrid'

export const RULE_WIDTH = spacing.table.rule

/** Draws lines `from` to `to` of every cell, each into its tag; without tags, all as what the caller has marked. */
export function drawCells(
  setting: Setting,
  grid: TableGrid,
  row: GridRow,
  top: number,
  tags: readonly Tag[] | null,
  from: number,
  to: number,
) {
  for (const [i, lines] of row.cells.entries()) {
    tags?.[i]?.draw()
    drawLines(setting, grid, row, lines.slice(from, to), grid.columns[i]!, top)
  }
}

/** Draws a header cell by cell, its words in the middle both ways. */
export function drawHeader(setting: Setting, grid: TableGrid, row: GridRow, top: number, tags: readonly Tag[] | null) {
  for (const [i, lines] of row.cells.entries()) {
    tags?.[i]?.draw()
    const free = (row.lines - lines.length) * grid.leading
    drawLines(setting, grid, row, lines, { ...grid.columns[i]!, align: 'center' }, top + PADDING.y + free / 2)
  }
  setting.flow.rules.horizontal(grid.left, grid.right, top, RULE_WIDTH)
  drawSides(setting.flow.rules, grid, top, row.height)
  setting.flow.rules.horizontal(grid.left, grid.right, top + row.height, RULE_WIDTH)
}

/** The upright rules of a row. */
export function drawSides(rules: PageRules, { columns, right }: TableGrid, top: number, height: number) {
  for (const { left } of columns) rules.vertical(left, top, top + height, RULE_WIDTH)
  rules.vertical(right, top, top + height, RULE_WIDTH)
}

function drawLines({ painter }: Setting, grid: TableGrid, { face }: GridRow, lines: readonly Line[], column: GridColumn, top: number) {
  // The letters stand in the middle of the line's height.
  const drop = (grid.leading - (face.ascent + face.descent) * grid.size) / 2 + face.ascent * grid.size
  for (const [i, line] of lines.entries()) {
    painter.text(face, grid.size, leftOf(line, column, grid.size), top + i * grid.leading + drop, line)
  }
}

function leftOf(line: Line, { left, width, align }: { left: number; width: number; align: Column['align'] }, size: number): number {
  const free = width - line.width * size
  if (align === 'left') return left + PADDING.x
  return align === 'center' ? left + free / 2 : left + free - PADDING.x
}
