import type { DocumentLayout } from '../../../domain/documentLayout'
import type { OfficialDocument } from '../../document'
import { officialWords } from '../../officialWords'
import { tableStyles } from './cellStyles'
import { LETTER, sheetOptions } from './pageSetup'
import { heightOf, put, type Workbook } from './sheet'
import { sheetText } from './sheetText'

const WIDTHS = [6, 78] as const

/** A sheet by the name that Excel knows it by, and what it holds. */
export interface SheetLink {
  name: string
  title: string
}

/** What the workbook is made from, and the way to each of its sheets. */
export function addCoverSheet(
  workbook: Workbook,
  name: string,
  layout: DocumentLayout,
  { letterhead, kind, subject, seal = '' }: OfficialDocument,
  links: readonly SheetLink[],
) {
  const titles = [letterhead.issuer, `${letterhead.number}; ${letterhead.placeAndDate}`, letterhead.draft ?? '', kind, subject, seal]
  const shown = titles.map(text => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  const headingRow = shown.length + 2
  const sheet = workbook.addWorksheet(name, sheetOptions(layout, headingRow, false))
  const styles = tableStyles(layout)
  sheet.columns = WIDTHS.map(width => ({ width }))
  for (const [i, text] of shown.entries()) {
    sheet.getRow(i + 1).height = heightOf(text, layout.sizes.caption, WIDTHS[1] * LETTER)
    put(sheet.getCell(i + 1, 2), sheetText(text), text === kind.trim() ? styles.caption : styles.context)
  }
  put(sheet.getCell(headingRow, 1), 'TT', styles.heading)
  put(sheet.getCell(headingRow, 2), officialWords.sheets, styles.heading)
  for (const [i, { name: target, title }] of links.entries()) {
    const row = sheet.getRow(headingRow + 1 + i)
    row.height = heightOf(title, layout.sizes.table, WIDTHS[1] * LETTER)
    put(row.getCell(1), i + 1, styles.number('center', '0'))
    put(row.getCell(2), { text: sheetText(title), hyperlink: `#'${target}'!A1` }, styles.link)
  }
  sheet.commit()
}
