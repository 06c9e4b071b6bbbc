import { load } from 'cheerio'
import type { Figure } from '../../src/domain/figure'
import type { Cell, Inline, NumberCell, OfficialDocument } from '../../src/reports/document'
import { blocksOf, isTable } from '../../src/reports/documentParts'
import { runTool } from './externalTools'
import { docxParagraphs, readDocx } from './readDocx'
import { readXlsx } from './readXlsx'

/** What a document must say of the figures of a year: its sentences, and the figures in each row of its tables. */
export interface StatedFigures {
  sentences: string[]
  rows: NumberCell[][]
}

/** Made of the words of the document and the numbers of the summary alone. */
export function statedFigures(document: OfficialDocument, figures: readonly Figure[]): StatedFigures {
  const of = (key: string) => figures.find(figure => figure.key === key)!
  const words = (part: Inline) => (typeof part === 'string' ? part : /\d/.test(part.text) ? of(part.key).text : part.text)
  const cell = ({ kind, key }: NumberCell & { key: string }): NumberCell => {
    const { count, total, percent } = of(key)
    return kind === 'count'
      ? { kind, value: count, text: String(count) }
      : { kind, value: total ? count / total : null, text: percent === null ? '–' : `${percent}%` }
  }
  const blocks = blocksOf(document)
  const contents = blocks.flatMap(block => (block.type === 'paragraph' ? [block.content] : block.type === 'list' ? block.items : []))
  const rows = blocks.filter(isTable).flatMap(({ rows: all, totals }) => [...all, ...(totals ? [totals] : [])])
  return {
    sentences: contents.filter(content => content.some(part => typeof part !== 'string')).map(content => content.map(words).join('')),
    rows: rows.map(row => row.filter(isFigure).map(cell)).filter(({ length }) => length > 0),
  }
}

const isFigure = (cell: Cell): cell is NumberCell & { key: string } => typeof cell !== 'string' && cell.key !== undefined

/** What a file says. */
interface Extracted {
  says(sentence: string): boolean
  hasRow(cells: readonly NumberCell[]): boolean
}

const oneSpaced = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const inOrder = (row: readonly string[], cells: readonly NumberCell[]) => {
  let from = 0
  return cells.every(({ text }) => {
    const found = row.indexOf(text, from)
    from = found + 1
    return found >= 0
  })
}

function fromPdf(file: Buffer): Extracted {
  const { output } = runTool('pdftotext', file, '-layout', '{}', '-')
  // The number at the top of a page may stand between the halves of a sentence.
  const pages = output.split('\f').map(page => page.replace(/^\s*\d+\s*\n/, ''))
  const text = oneSpaced(pages.join('\n'))
  const rows = pages.flatMap(page => page.split('\n')).map(line => oneSpaced(line).split(' '))
  return { says: sentence => text.includes(oneSpaced(sentence)), hasRow: cells => rows.some(row => inOrder(row, cells)) }
}

function fromDocx(file: Buffer): Extracted {
  const content = readDocx(file)
  const paragraphs = new Set(docxParagraphs(content))
  const { document } = content
  const rows = document('w\\:tr')
    .toArray()
    .map(row =>
      document(row)
        .find('w\\:tc')
        .toArray()
        .map(cell => document(cell).text()),
    )
  return { says: sentence => paragraphs.has(sentence), hasRow: cells => rows.some(row => inOrder(row, cells)) }
}

function fromHtml(file: Buffer): Extracted {
  const $ = load(file.toString('utf8'))
  const text = oneSpaced($('article').text())
  const rows = $('tr')
    .toArray()
    .map(row =>
      $(row)
        .find('td, th')
        .toArray()
        .map(cell => $(cell).text()),
    )
  return { says: sentence => text.includes(oneSpaced(sentence)), hasRow: cells => rows.some(row => inOrder(row, cells)) }
}

async function fromXlsx(file: Buffer): Promise<Extracted> {
  const { worksheets } = await readXlsx(file)
  const sentences = new Set<string>()
  const rows: unknown[][] = []
  for (const sheet of worksheets)
    sheet.eachRow(row => {
      sentences.add(row.getCell(1).text)
      rows.push(Array.from({ length: row.cellCount }, (_, i) => row.getCell(i + 1).result ?? row.getCell(i + 1).value))
    })
  const hasRow = (cells: readonly NumberCell[]) =>
    rows.some(row => {
      let from = 0
      return cells.every(({ value, text }) => (from = row.indexOf(value ?? text, from) + 1) > 0)
    })
  return { says: sentence => sentences.has(sentence), hasRow }
}

export const EXTRACTIONS = { pdf: fromPdf, docx: fromDocx, html: fromHtml, xlsx: fromXlsx }
