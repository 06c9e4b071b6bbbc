import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { Block, Chart, OfficialDocument, Table } from '../../src/reports/document'
import { cellText, clauses, plainText } from '../../src/reports/documentText'
import { chartPicture, PICTURE } from './chartPicture'
import type { StartEngine } from './engine'
import { fontFiles } from './fonts'

/** What the types of PDFKit do not know yet. */
type Document = Omit<PDFKit.PDFDocument, 'table' | 'struct'> & {
  table(options: object): unknown
  struct(type: string, draw?: () => void): PDFKit.PDFStructureElement
}

const MILLIMETRE = 72 / 25.4
const margins = { top: 20 * MILLIMETRE, bottom: 20 * MILLIMETRE, left: 30 * MILLIMETRE, right: 15 * MILLIMETRE }

/**
 * PDFKit as its guide shows it, but with the fonts opened once and registered by the family that they name themselves:
 * by their path, or by another name, its table would read or set them up again for every cell.
 */
export const startPdfkitTable: StartEngine = async () => {
  const fonts = { regular: create(readFileSync(fontFiles.regular)), bold: create(readFileSync(fontFiles.bold)) }
  return {
    async render(document) {
      const options = { size: 'A4', margins, font: null, tagged: true, lang: 'vi', pdfVersion: '1.7', displayTitle: true }
      const file = new PDFDocument({ ...options, info: { Title: document.title } } as unknown as PDFKit.PDFDocumentOptions)
      for (const [name, font] of Object.entries(fonts)) file.registerFont(name, font as unknown as string, font.postscriptName)
      const chunks: Buffer[] = []
      file.on('data', (chunk: Buffer) => chunks.push(chunk))
      const ended = new Promise(resolve => file.on('end', resolve))
      draw(file as unknown as Document, document)
      file.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}

function draw(file: Document, document: OfficialDocument) {
  const root = file.struct('Document')
  file.addStructure(root)
  const tagged = (type: string, act: () => void) => root.add(file.struct(type, act))
  const write = (text: string, type: string, font: string, align: 'center' | 'justify') =>
    tagged(type, () => file.font(font).fontSize(14).text(text, { align, paragraphGap: 6, lineGap: 2 }))
  const block = (given: Block) => {
    if (given.type === 'heading') write(given.text, 'H2', 'bold', 'justify')
    else if (given.type === 'paragraph') write(plainText(given.content), 'P', 'regular', 'justify')
    else if (given.type === 'list') for (const item of given.items) write(`- ${plainText(item)}`, 'P', 'regular', 'justify')
    else if (given.type === 'chart') tagged('Figure', () => drawChart(file, given))
    else drawTable(file, root, given)
  }
  write(document.letterhead.issuer, 'P', 'bold', 'justify')
  write(`${document.kind}\n${document.subject}`, 'H1', 'bold', 'center')
  for (const base of clauses(document.bases)) write(base, 'P', 'regular', 'justify')
  document.body.forEach(block)
  for (const { label, title, landscape, body } of document.appendices) {
    file.addPage({ size: 'A4', margins, layout: landscape ? 'landscape' : 'portrait' })
    write(`${label}\n${title}`, 'H2', 'bold', 'center')
    body.forEach(block)
  }
  root.end()
}

function drawTable(file: Document, structParent: unknown, { caption, columns, rows, totals }: Table) {
  file.font('bold').fontSize(13).text(caption, { align: 'center' })
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0)
  const width = file.page.width - margins.left - margins.right
  file.font('regular').fontSize(12)
  file.table({
    structParent,
    columnStyles: columns.map(({ weight, align }) => ({ width: (weight / weights) * width, align: { x: align } })),
    data: [
      columns.map(({ heading }) => ({ text: heading, type: 'TH', scope: 'Column', font: { src: 'bold' } })),
      ...rows.map(row => row.map(cellText)),
      ...(totals ? [totals.map(cellText)] : []),
    ],
  })
}

function drawChart(file: Document, chart: Chart) {
  if (file.y + PICTURE.height > file.page.height - margins.bottom) file.addPage()
  const { boxes, labels } = chartPicture(chart)
  const top = file.y
  for (const { x, y, width, height, color } of boxes) file.rect(margins.left + x, top + y, width, height).fillAndStroke(color, '#000')
  file.fillColor('#000').font('regular').fontSize(11)
  for (const { text, x, y } of labels) file.text(text, margins.left + x - 20, top + y - 10, { width: 40, align: 'center' })
  file.x = margins.left
  file.y = top + PICTURE.height
}
