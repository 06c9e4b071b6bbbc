import type { AddWorksheetOptions } from 'exceljs'
import type { DocumentLayout } from '../../../domain/documentLayout'
import { FONT } from '../../office/font'

const A4 = 9
const inches = (millimetres: number) => millimetres / 25.4

/** A sheet that prints on A4 with the document's margins, as wide as the page, its headings on each page and the page's number at the top. */
export function sheetOptions(
  { margins, pageNumber }: DocumentLayout,
  headingRow: number,
  landscape: boolean,
): Partial<AddWorksheetOptions> {
  return {
    views: [{ state: 'frozen', xSplit: 0, ySplit: headingRow, topLeftCell: `A${headingRow + 1}`, activeCell: `A${headingRow + 1}` }],
    pageSetup: {
      paperSize: A4,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      firstPageNumber: 1,
      printTitlesRow: `${headingRow}:${headingRow}`,
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: inches(pageNumber.fromTopEdge),
        footer: inches(pageNumber.fromTopEdge),
      },
    },
    headerFooter: {
      differentFirst: pageNumber.firstPage > 1,
      firstHeader: '&C ',
      oddHeader: `&C&"${FONT},Regular"&${pageNumber.size}&P`,
    },
  }
}

/** Columns are as wide as so many letters of the workbook's default font, each of so many points. */
export const LETTER = 5.25
export const columnWidth = (points: number) => Math.round((points / LETTER) * 100) / 100
