import type { Borders, Style } from 'exceljs'
import type { DocumentLayout } from '../../../domain/documentLayout'
import type { Column } from '../../document'
import { FONT } from '../../office/font'

/** Numbers as Excel writes them in the reader's own language. */
export const COUNT_FORMAT = '#,##0'
export const PERCENT_FORMAT = '0.00%'

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const
const BOXED: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const TOTALS_RULE: Partial<Borders> = { ...BOXED, top: { ...LINE, style: 'medium' } }

type CellStyle = Partial<Style>

/** The styles of one table: letters as in the document, text wrapped, numbers to the right. */
export function tableStyles({ sizes }: DocumentLayout) {
  const font = { name: FONT, size: sizes.table, family: 1 }
  const cell = (align: Column['align'], bold: boolean): CellStyle => ({
    font: { ...font, bold },
    border: bold ? TOTALS_RULE : BOXED,
    alignment: { horizontal: align, vertical: 'top', wrapText: true },
  })
  return {
    text: (align: Column['align'], bold = false) => cell(align, bold),
    number: (align: Column['align'], format: string, bold = false): CellStyle => ({ ...cell(align, bold), numFmt: format }),
    heading: {
      font: { ...font, bold: true },
      border: BOXED,
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } },
    } as CellStyle,
    caption: {
      font: { name: FONT, size: sizes.caption, family: 1, bold: true },
      alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    } as CellStyle,
    context: { font: { ...font, italic: true }, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } } as CellStyle,
    plain: { font, alignment: { vertical: 'top', wrapText: true } } as CellStyle,
    none: { font: { ...font, italic: true }, border: BOXED, alignment: { horizontal: 'center' } } as CellStyle,
    link: {
      font: { ...font, underline: true, color: { argb: 'FF15508C' } },
      border: BOXED,
      alignment: { vertical: 'top', wrapText: true },
    } as CellStyle,
  }
}

export type TableStyles = ReturnType<typeof tableStyles>
