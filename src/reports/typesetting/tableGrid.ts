import type { Cell, Column, Table } from '../document'
import { leadingOf, spacing } from './spacing'
import { face } from './faces'
import type { Face } from './face'
import { linesOf, type Line } from './lines'
import type { Frame } from './page'

/** Space between a cell's rules and its letters. */
export const PADDING = spacing.table.cell
/** A word or a number wider than this share of the table is broken rather than given a column of its width. */
const WIDEST = { word: 0.25, number: 0.5 }
/** How far the letters may shrink, in points, before numbers and words are broken. */
const SHRINKING = 2

export interface GridColumn {
  left: number
  width: number
  align: Column['align']
}

/** Where the columns of a table stand, and the size of its letters. */
export interface TableGrid {
  columns: GridColumn[]
  left: number
  right: number
  size: number
  leading: number
}

/** A row laid out: its cells' lines, and how many the tallest has. */
export interface GridRow {
  cells: Line[][]
  lines: number
  height: number
  face: Face
}

/** Columns by their weights, but none too narrow for its words and numbers: rather smaller letters than broken words. */
export function gridOf(table: Table, frame: Frame, fullSize: number): TableGrid {
  const needs = neededWidths(table)
  const fits = (size: number) => sum(needs.map(need => neededPoints(need, size, frame.width))) <= frame.width
  let size = fullSize
  while (size > fullSize - SHRINKING && !fits(size)) size--
  const widths = sharedWidths(
    table.columns.map(({ weight }) => Math.max(weight, 0.01)),
    needs.map(need => neededPoints(need, size, frame.width)),
    frame.width,
  )
  const columns = table.columns.map(({ align }, i) => ({ left: frame.left + sum(widths.slice(0, i)), width: widths[i]!, align }))
  return { columns, left: frame.left, right: frame.left + frame.width, size, leading: leadingOf(size) }
}

export function gridRow({ columns, size, leading }: TableGrid, texts: readonly string[], used: Face): GridRow {
  const cells = columns.map(({ width }, i) => linesOf(used, texts[i] ?? '', (width - 2 * PADDING.x) / size))
  const lines = Math.max(1, ...cells.map(({ length }) => length))
  return { cells, lines, height: lines * leading + 2 * PADDING.y, face: used }
}

/** What a column cannot do without, in ems. */
interface Need {
  word: number
  number: number
}

function neededWidths({ columns, rows, totals }: Table): Need[] {
  const needs = columns.map(({ heading }) => ({ word: widestWord(face('bold'), heading), number: 0 }))
  const widen = (row: readonly Cell[], used: Face) => {
    for (const [i, need] of needs.entries()) widenBy(need, row[i] ?? '', used)
  }
  for (const row of rows) widen(row, face('regular'))
  if (totals) widen(totals, face('bold'))
  return needs
}

/** A number is not parted, a text between its words. */
function widenBy(need: Need, cell: Cell, used: Face) {
  if (typeof cell === 'string') need.word = Math.max(need.word, widestWord(used, cell))
  else need.number = Math.max(need.number, used.width(cell.text))
}

function widestWord(used: Face, text: string): number {
  let widest = 0
  for (const words of used.words(text)) for (const { width } of words) if (width > widest) widest = width
  return widest
}

function neededPoints({ word, number }: Need, size: number, tableWidth: number): number {
  const letters = Math.max(Math.min(word * size, tableWidth * WIDEST.word), Math.min(number * size, tableWidth * WIDEST.number))
  return letters + 2 * PADDING.x + 0.5
}

/** Parts the width by weight; who would get less than it needs gets just that, and the others share the rest. */
function sharedWidths(weights: readonly number[], needs: readonly number[], width: number): number[] {
  if (sum(needs) >= width) return needs.map(need => (need * width) / sum(needs))
  const isFixed = weights.map(() => false)
  for (;;) {
    const free = width - sum(needs.filter((_, i) => isFixed[i]))
    const unit = free / sum(weights.filter((_, i) => !isFixed[i]))
    const tooNarrow = weights.findIndex((weight, i) => !isFixed[i] && weight * unit < needs[i]!)
    if (tooNarrow < 0) return weights.map((weight, i) => (isFixed[i] ? needs[i]! : weight * unit))
    isFixed[tooNarrow] = true
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
