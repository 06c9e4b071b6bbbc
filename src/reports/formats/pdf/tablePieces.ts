import type { Table } from '../../document'
import { cellText } from '../../documentText'
import { officialWords } from '../../officialWords'
import { spacing } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import type { Piece } from './flow'
import type { Tag } from './painter'
import type { Setting } from './setting'
import { drawCells, drawHeader, drawSides, RULE_WIDTH } from './tableDrawing'
import { gridOf, gridRow, type GridRow, PADDING, type TableGrid } from '../../typesetting/tableGrid'
import { TableTags } from './tableTags'
import { centredStyle, textPieces } from './textPieces'

const GAPS = spacing.table

/** A table being set. */
interface TableSetting extends Setting {
  grid: TableGrid
  tags: TableTags
  header: GridRow
  /** The header again, on a page that goes on with the table; not read out a second time. */
  repeat: NonNullable<Piece['repeat']>
}

/** A table row by row: its header stands on each of its pages, and a row is parted only when it is taller than a page. */
export function* tablePieces(setting: Setting, table: Table, parent: Tag): Generator<Piece> {
  if (!table.columns.length) return
  const grid = gridOf(table, setting.flow.frame, setting.layout.sizes.table)
  const headings = table.columns.map(({ heading }) => heading)
  const header = gridRow(grid, headings, face('bold'))
  const repeat = { height: header.height, draw: (top: number) => drawRepeated(setting, grid, header, top) }
  const inTable = { ...setting, grid, tags: new TableTags(parent), header, repeat }
  yield* captionPieces(inTable, table.caption)
  yield headerPiece(inTable, table.caption ? GAPS.belowCaption : GAPS.above)
  if (!table.rows.length) yield emptyPiece(inTable, !table.totals)
  const last = table.rows.length - 1
  for (const [i, row] of table.rows.entries()) {
    const laidOut = gridRow(grid, row.map(cellText), face('regular'))
    // Totals never stand alone on a page.
    yield* rowPieces(inTable, laidOut, { isTotals: false, isLast: i === last && !table.totals, keepWithNext: i === last && !!table.totals })
  }
  if (table.totals) {
    yield* rowPieces(inTable, gridRow(grid, table.totals.map(cellText), face('bold')), {
      isTotals: true,
      isLast: true,
      keepWithNext: false,
    })
  }
}

function* captionPieces(setting: TableSetting, caption: string): Generator<Piece> {
  const style = { ...centredStyle(setting, face('bold'), setting.layout.sizes.caption), gap: GAPS.above }
  yield* textPieces(setting, caption, style, () => setting.tags.caption())
}

function headerPiece(setting: TableSetting, gap: number): Piece {
  const { grid, tags, header } = setting
  return {
    gap,
    height: header.height,
    slack: 0,
    lines: 0,
    keepWithNext: true,
    draw(top) {
      const row = tags.row('THead')
      const cells = grid.columns.map(() => row.open('TH', { scope: 'Column' }))
      drawHeader(setting, grid, header, top, cells)
      for (const tag of [...cells, row]) tag.close()
    },
  }
}

function drawRepeated(setting: Setting, grid: TableGrid, header: GridRow, top: number) {
  setting.painter.artifact('header')
  drawHeader(setting, grid, header, top, null)
}

interface RowOptions {
  isTotals: boolean
  isLast: boolean
  keepWithNext: boolean
}

/** One piece, or one for each line of a row taller than a page. */
function* rowPieces(setting: TableSetting, row: GridRow, { isTotals, isLast, keepWithNext }: RowOptions): Generator<Piece> {
  const { grid, tags, flow } = setting
  const isTaller = row.height > flow.pageHeight - setting.header.height
  const step = isTaller ? 1 : row.lines
  let cells: Tag[] = []
  let tag: Tag
  for (let from = 0; from < row.lines; from += step) {
    const [isStart, isEnd] = [from === 0, from + step >= row.lines]
    const height = step * grid.leading + (isStart ? PADDING.y : 0) + (isEnd ? PADDING.y : 0)
    const below = isEnd && isLast ? GAPS.below : 0
    yield {
      gap: 0,
      height: height + below,
      slack: below,
      lines: 1,
      keepWithNext: keepWithNext && isEnd,
      repeat: setting.repeat,
      draw(top) {
        if (isStart) {
          tag = tags.row(isTotals ? 'TFoot' : 'TBody')
          cells = grid.columns.map(() => tag.open('TD'))
        }
        drawCells(setting, grid, row, top + (isStart ? PADDING.y : 0), cells, from, from + step)
        drawSides(flow.rules, grid, top, height)
        if (isTotals && isStart) flow.rules.horizontal(grid.left, grid.right, top, GAPS.totalsRule)
        if (!isEnd) return
        flow.rules.horizontal(grid.left, grid.right, top + height, RULE_WIDTH)
        for (const open of [...cells, tag]) open.close()
        if (isLast) tags.close()
      },
    }
  }
}

/** Says across all columns that there are no rows. */
function emptyPiece(setting: TableSetting, isLast: boolean): Piece {
  const { grid, tags, flow } = setting
  const used = face('italic')
  const across = { ...grid, columns: [{ left: grid.left, width: grid.right - grid.left, align: 'center' as const }] }
  const row = gridRow(across, [officialWords.emptyTable], used)
  return {
    gap: 0,
    height: row.height + (isLast ? GAPS.below : 0),
    slack: isLast ? GAPS.below : 0,
    lines: 1,
    keepWithNext: !isLast,
    draw(top) {
      const tag = tags.row('TBody')
      const cell = tag.open('TD', { columnSpan: grid.columns.length })
      drawCells(setting, across, row, top + PADDING.y, [cell], 0, row.lines)
      drawSides(flow.rules, across, top, row.height)
      flow.rules.horizontal(grid.left, grid.right, top + row.height, RULE_WIDTH)
      cell.close()
      tag.close()
      if (isLast) tags.close()
    },
  }
}
