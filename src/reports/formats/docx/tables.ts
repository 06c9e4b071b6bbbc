import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Column, Table } from '../../document'
import { officialWords } from '../../officialWords'
import { leadingOf, spacing } from '../../typesetting/spacing'
import { gridOf, type TableGrid } from '../../typesetting/tableGrid'
import { partRuns, typed, type Typing } from './typing'
import { eighths, halfPoints, twips } from './units'

const rule = (width: number) => ({ style: BorderStyle.SINGLE, size: eighths(width), color: '000000' })
const rules = (() => {
  const each = rule(spacing.table.rule)
  return { top: each, bottom: each, left: each, right: each, insideHorizontal: each, insideVertical: each }
})()
const { x, y } = spacing.table.cell
const margins = { top: twips(y), bottom: twips(y), left: twips(x), right: twips(x) }
const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** A table as the PDF sets it: its header stands on each of its pages, no row is parted, totals never stand alone. */
export function tableBlocks({ frame, layout, site }: Typing, table: Table): (Paragraph | WordTable)[] {
  if (!table.columns.length) return []
  const grid = gridOf(table, frame, layout.sizes.table)
  const setting = { grid, isSmaller: grid.size !== layout.sizes.table, columns: table.columns, site }
  const last = table.rows.length - 1
  const rows = table.rows.map((row, i) => bodyRow(setting, row, i === last && table.totals !== null))
  const widths = grid.columns.map(({ width }) => twips(width))
  return [
    ...(table.caption.trim() ? [typed('Caption', table.caption)] : []),
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: rules,
      margins,
      rows: [
        headerRow(setting),
        ...(rows.length ? rows : [emptyRow(setting, table.totals !== null)]),
        ...(table.totals ? [totalsRow(setting, table.totals)] : []),
      ],
    }),
    // Word joins tables that touch; the line between them is as low as the gap below a table.
    typed('TableText', '', { spacing: { line: twips(spacing.table.below) } }),
  ]
}

interface TableSetting {
  grid: TableGrid
  isSmaller: boolean
  columns: readonly Column[]
  site: string | undefined
}

type CellStyle = 'TableText' | 'TableHeading'

interface CellOptions {
  align: Column['align']
  bold?: boolean
  italics?: boolean
  keepNext?: boolean
}

function cellParagraph({ grid, isSmaller, site }: TableSetting, style: CellStyle, cell: Cell, options: CellOptions): Paragraph {
  const { align, bold, italics, keepNext } = options
  const smaller = isSmaller ? { spacing: { line: twips(leadingOf(grid.size)) } } : {}
  const letters = { ...(bold && { bold }), ...(italics && { italics }), ...(isSmaller && { size: halfPoints(grid.size) }) }
  const placed = { style, alignment: ALIGNMENTS[align], ...(keepNext && { keepNext }), ...smaller }
  return new Paragraph({ ...placed, children: partRuns(site, cell, letters) })
}

const widthOf = ({ grid }: TableSetting, i: number) => ({ size: twips(grid.columns[i]!.width), type: WidthType.DXA })

/** A cell for each column; `look` is what sets its cells apart. */
const row = (
  setting: TableSetting,
  paragraph: (column: Column, i: number) => Paragraph,
  look: Partial<ITableCellOptions> = {},
  tableHeader = false,
) =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: setting.columns.map((column, i) => new TableCell({ ...look, width: widthOf(setting, i), children: [paragraph(column, i)] })),
  })

const headerRow = (setting: TableSetting) =>
  row(
    setting,
    ({ heading }) => cellParagraph(setting, 'TableHeading', heading, { align: 'center' }),
    { verticalAlign: VerticalAlign.CENTER },
    true,
  )

const bodyRow = (setting: TableSetting, cells: readonly Cell[], keepNext: boolean) =>
  row(setting, ({ align }, i) => cellParagraph(setting, 'TableText', cells[i] ?? '', { align, keepNext }))

const totalsRow = (setting: TableSetting, cells: readonly Cell[]) =>
  row(setting, ({ align }, i) => cellParagraph(setting, 'TableText', cells[i] ?? '', { align, bold: true }), {
    borders: { top: rule(spacing.table.totalsRule) },
  })

/** Says across all columns that there are no rows. */
const emptyRow = (setting: TableSetting, keepNext: boolean) =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: setting.columns.length,
        children: [cellParagraph(setting, 'TableText', officialWords.emptyTable, { align: 'center', italics: true, keepNext })],
      }),
    ],
  })
