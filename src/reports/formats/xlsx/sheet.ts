import type { Cell, stream } from 'exceljs'
import { leadingOf } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import { linesOf } from '../../typesetting/lines'

export type Workbook = stream.xlsx.WorkbookWriter
export type Sheet = ReturnType<Workbook['addWorksheet']>

export function put(cell: Cell, value: Cell['value'], style: Cell['style']) {
  cell.value = value
  cell.style = style
}

/** Between the letters and the edges of a cell. */
const MARGIN = 6

/** How high a row must be for a text in points: programs fit it only once somebody types in it. */
export const heightOf = (text: string, size: number, width: number) =>
  Math.max(1, linesOf(face('bold'), text, (width - MARGIN) / size).length) * leadingOf(size) + MARGIN
