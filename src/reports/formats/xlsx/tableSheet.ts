import type { Cell as SheetCell } from 'exceljs'
import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Cell, Column, Table } from '../../document'
import { cellText } from '../../documentText'
import { officialWords } from '../../officialWords'
import { recordsAddress } from '../../recordsAddress'
import { addedRows, columnSums } from '../../tableSums'
import { face } from '../../typesetting/faces'
import { gridOf, gridRow, type TableGrid } from '../../typesetting/tableGrid'
import { COUNT_FORMAT, PERCENT_FORMAT, tableStyles, type TableStyles } from './cellStyles'
import { columnWidth, sheetOptions } from './pageSetup'
import { heightOf, lead, put, type Sheet, type Workbook } from './sheet'
import { sheetText } from './sheetText'
import { frameOf } from '../../typesetting/page'

/** A table and what it belongs to in the document. */
export interface PlacedTable {
  table: Table
  /** «Phụ lục 2. Kết quả xếp loại đảng viên» */
  context: string
  landscape: boolean
  /** Where figures find their records. */
  site: string | undefined
}

const HEADING_ROW = 3
const FIRST_ROW = HEADING_ROW + 1

/** A table on a sheet of its own: caption, headings that stay, numbers that can be added up, totals that do. */
export function addTableSheet(workbook: Workbook, name: string, layout: DocumentLayout, placed: PlacedTable) {
  const { table, context, landscape } = placed
  const upright = gridOf(table, frameOf(layout, false), layout.sizes.table)
  const isTurned = landscape || upright.size < layout.sizes.table
  const grid = isTurned ? gridOf(table, frameOf(layout, true), layout.sizes.table) : upright
  const sheet = workbook.addWorksheet(name, sheetOptions(layout, HEADING_ROW, isTurned))
  const styles = tableStyles(layout)
  sheet.columns = grid.columns.map(({ width }) => ({ width: columnWidth(width) }))
  const width = grid.right - grid.left
  addTitle(sheet, 1, table.caption, styles.caption, table.columns.length, heightOf(table.caption, layout.sizes.caption, width))
  addTitle(sheet, 2, context, styles.context, table.columns.length, heightOf(context, layout.sizes.table, width))
  addHeadings(sheet, table, grid, styles)
  addRows(sheet, placed, grid, styles)
  if (table.totals) addTotals(sheet, placed, table.totals, grid, styles)
  sheet.commit()
}

function addTitle(sheet: Sheet, row: number, text: string, style: TableStyles['caption'], columns: number, height: number) {
  put(sheet.getCell(row, 1), sheetText(text), style)
  if (columns > 1) sheet.mergeCells(row, 1, row, columns)
  sheet.getRow(row).height = height
  sheet.getRow(row).commit()
}

function addHeadings(sheet: Sheet, { columns }: Table, grid: TableGrid, styles: TableStyles) {
  const row = sheet.getRow(HEADING_ROW)
  const texts = columns.map(({ heading }) => heading)
  texts.forEach((text, i) => put(row.getCell(i + 1), sheetText(text), styles.heading))
  row.height = rowHeight(grid, texts, true)
  row.commit()
}

const rowHeight = (grid: TableGrid, texts: readonly string[], bold = false) => gridRow(grid, texts, face(bold ? 'bold' : 'regular')).height

function addRows(sheet: Sheet, { table: { columns, rows }, site }: PlacedTable, grid: TableGrid, styles: TableStyles) {
  if (rows.length === 0) {
    put(sheet.getCell(FIRST_ROW, 1), officialWords.emptyTable, styles.none)
    if (columns.length > 1) sheet.mergeCells(FIRST_ROW, 1, FIRST_ROW, columns.length)
    sheet.getRow(FIRST_ROW).commit()
  }
  rows.forEach((cells, i) => {
    const row = sheet.getRow(FIRST_ROW + i)
    columns.forEach((column, c) => putCell(row.getCell(c + 1), cells[c] ?? '', column, { styles, site }))
    row.height = rowHeight(grid, cells.map(cellText))
    row.commit()
  })
}

function addTotals(sheet: Sheet, { table, site }: PlacedTable, totals: readonly Cell[], grid: TableGrid, styles: TableStyles) {
  const row = sheet.getRow(FIRST_ROW + Math.max(1, table.rows.length))
  const added = addedRows(table)
  const sums = columnSums(table).filter(({ total, sum }) => added.length > 0 && total.value === sum)
  table.columns.forEach((column, c) => {
    const cell = row.getCell(c + 1)
    const found = sums.find(sum => sum.column === c)
    putCell(cell, totals[c] ?? '', column, { styles, site, bold: true })
    if (found) cell.value = { formula: `SUM(${rangesOf(cell.address.replace(/\d+$/, ''), added)})`, result: found.sum }
  })
  row.height = rowHeight(grid, totals.map(cellText), true)
  row.commit()
}

/** «C4:C19», «C4:C9,C11:C19» */
function rangesOf(letters: string, rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges.map(([first, last]) => `${letters}${FIRST_ROW + first}:${letters}${FIRST_ROW + last}`).join(',')
}

interface Look {
  styles: TableStyles
  site: string | undefined
  bold?: boolean
}

function putCell(cell: SheetCell, value: Cell, { align }: Column, { styles, site, bold = false }: Look) {
  if (typeof value === 'string') {
    const number = align === 'left' ? null : wholeNumber(value)
    return put(cell, number ?? sheetText(value), number === null ? styles.text(align, bold) : styles.number(align, '0', bold))
  }
  if (value.value === null) put(cell, sheetText(value.text), styles.text(align, bold))
  else put(cell, value.value, styles.number(align, value.kind === 'percent' ? PERCENT_FORMAT : COUNT_FORMAT, bold))
  const records = recordsAddress(site, value.records)
  if (records !== null) lead(cell, records)
}

/** Ordinals and years are numbers in a spreadsheet; «07» is none. */
const wholeNumber = (text: string) => (/^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : null)
