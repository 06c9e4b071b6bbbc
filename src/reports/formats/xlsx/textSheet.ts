import type { DocumentLayout } from '../../../domain/documentLayout'
import type { OfficialDocument } from '../../document'
import { plainText } from '../../documentText'
import { officialWords } from '../../officialWords'
import { tableStyles } from './cellStyles'
import { LETTER, sheetOptions } from './pageSetup'
import { heightOf, put, type Workbook } from './sheet'
import { sheetText } from './sheetText'

const WIDTH = 76

/** The words of the document below each other, so that a figure in a sentence can be found and compared. */
export function addTextSheet(workbook: Workbook, name: string, layout: DocumentLayout, document: OfficialDocument) {
  const sheet = workbook.addWorksheet(name, sheetOptions(layout, 1, false))
  const styles = tableStyles(layout)
  sheet.columns = [{ width: WIDTH }]
  const lines = [{ text: officialWords.text, style: styles.heading }, ...linesOf(document).map(text => ({ text, style: styles.plain }))]
  for (const [i, { text, style }] of lines.entries()) {
    const row = sheet.getRow(i + 1)
    put(row.getCell(1), sheetText(text), style)
    row.height = heightOf(text, layout.sizes.table, WIDTH * LETTER)
    row.commit()
  }
  sheet.commit()
}

const linesOf = ({ bases, body, appendices }: OfficialDocument): string[] => [
  ...bases,
  ...body.flatMap(block => {
    if (block.type === 'heading') return [block.text]
    if (block.type === 'paragraph') return [plainText(block.content)]
    return block.type === 'list' ? block.items.map(plainText) : []
  }),
  ...appendices.flatMap(({ label, title, body: blocks }) => [
    `${label}. ${title}`,
    ...blocks.flatMap(block => (block.type === 'paragraph' ? [plainText(block.content)] : [])),
  ]),
]
