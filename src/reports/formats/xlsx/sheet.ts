import type { Cell } from 'exceljs'
import type { WorkbookWriter } from '../../../workbookWriter'
import { leadingOf } from '../../typesetting/spacing'
import { face } from '../../typesetting/faces'
import { linesOf } from '../../typesetting/lines'

export type Workbook = WorkbookWriter
export type Sheet = ReturnType<Workbook['addWorksheet']>

export function put(cell: Cell, value: Cell['value'], style: Cell['style']) {
  cell.value = value
  cell.style = style
}

/** What ExcelJS writes of a cell that is a link: it takes texts only, though a file may have numbers that lead somewhere. */
interface LinkWriter {
  _sheetRelsWriter: { addHyperlink(link: { address: string; target: string }): void }
}

const LINK = { underline: true, color: { argb: 'FF15508C' } } as const

/** Makes a cell lead to an address and stay what it is: a number goes on to be counted. */
export function lead(cell: Cell, target: string) {
  cell.font = { ...cell.font, ...LINK }
  const writer = cell.worksheet as unknown as LinkWriter
  writer._sheetRelsWriter.addHyperlink({ address: cell.address, target })
}

/** Between the letters and the edges of a cell. */
const MARGIN = 6

/** How high a row must be for a text in points: programs fit it only once somebody types in it. */
export const heightOf = (text: string, size: number, width: number) =>
  Math.max(1, linesOf(face('bold'), text, (width - MARGIN) / size).length) * leadingOf(size) + MARGIN
