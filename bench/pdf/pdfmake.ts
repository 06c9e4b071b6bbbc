import type { Block, OfficialDocument } from '../../src/reports/document'
import { cellText, clauses, plainText } from '../../src/reports/documentText'
import { chartSvg } from './chartPicture'
import type { StartEngine } from './engine'
import { fontFiles } from './fonts'

/** As much of pdfmake as is used here; it brings no types. */
interface Pdfmake {
  setFonts(fonts: object): void
  setLocalAccessPolicy(policy: (file: string) => boolean): void
  setUrlAccessPolicy(policy: (address: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

const MILLIMETRE = 72 / 25.4
const MARGINS = [30, 20, 15, 20].map(side => side * MILLIMETRE)

export const startPdfmake: StartEngine = async () => {
  const name = 'pdfmake'
  const { default: pdfmake } = (await import(name)) as { default: Pdfmake }
  pdfmake.setFonts({
    Tinos: { normal: fontFiles.regular, bold: fontFiles.bold, italics: fontFiles.italic, bolditalics: fontFiles.boldItalic },
  })
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  return { render: document => pdfmake.createPdf(definition(document)).getBuffer() }
}

const definition = (document: OfficialDocument) => ({
  info: { title: document.title },
  language: 'vi',
  pageSize: 'A4',
  pageMargins: MARGINS,
  defaultStyle: { font: 'Tinos', fontSize: 14 },
  header: (page: number) => (page > 1 ? { text: String(page), alignment: 'center', margin: [0, 28, 0, 0] } : ''),
  content: [
    { text: document.letterhead.issuer, bold: true },
    { text: document.kind, bold: true, fontSize: 16, alignment: 'center', margin: [0, 20, 0, 0] },
    { text: document.subject, bold: true, alignment: 'center' },
    ...clauses(document.bases).map(paragraph),
    ...document.body.map(block),
    ...document.appendices.flatMap(({ label, title, landscape, body }) => [
      {
        text: `${label}\n${title}`,
        bold: true,
        alignment: 'center',
        pageBreak: 'before',
        pageOrientation: landscape ? 'landscape' : 'portrait',
      },
      ...body.map(block),
    ]),
  ],
})

const paragraph = (text: string) => ({ text, alignment: 'justify', leadingIndent: 28, margin: [0, 6, 0, 0] })

function block(given: Block): object {
  switch (given.type) {
    case 'heading':
      return { text: given.text, bold: true, margin: [0, 9, 0, 0] }
    case 'paragraph':
      return paragraph(plainText(given.content))
    case 'list':
      return { stack: given.items.map(item => paragraph(`- ${plainText(item)}`)) }
    case 'chart':
      return {
        stack: [
          { text: given.title, bold: true, alignment: 'center' },
          { svg: chartSvg(given), width: 468 },
        ],
      }
    case 'table':
      return { stack: [{ text: given.caption, bold: true, alignment: 'center', margin: [0, 9, 0, 3] }, table(given)] }
  }
}

function table({ columns, rows, totals }: Extract<Block, { type: 'table' }>): object {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  const body = [
    columns.map(({ heading }) => ({ text: heading, bold: true, alignment: 'center' })),
    ...rows.map(row => columns.map(({ align }, i) => ({ text: cellText(row[i] ?? ''), alignment: align }))),
    ...(totals ? [totals.map(cell => ({ text: cellText(cell), bold: true }))] : []),
  ]
  const widths = columns.map(({ weight }) => `${(weight / weights) * 97}%`)
  return { fontSize: 12, table: { headerRows: 1, dontBreakRows: true, widths, body } }
}
