import { Organisation } from '../../../src/models/Organisation'
import { makeDocument } from '../../../src/reports'
import type { Block, OfficialDocument, Table } from '../../../src/reports/document'
import { cellText, plainText } from '../../../src/reports/documentText'
import { useDatabase } from '../../support/database'
import { type PlacedPage, placedWords, testWithTool } from '../../support/externalTools'
import { drawnManyBy } from '../../support/painters'
import { linesOf, readPdf, textOf } from '../../support/pdfText'

useDatabase('demo')

const ORGANISATIONS = ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01']
const YEARS = [2018, 2019, 2020, 2021, 2022]
const now = new Date('2024-01-15T02:00:00Z')

const mm = (points: number) => (points * 25.4) / 72
const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
const blocksOf = ({ body, appendices }: OfficialDocument): Block[] => [...body, ...appendices.flatMap(appendix => appendix.body)]

async function drawnDemo() {
  const documents: OfficialDocument[] = []
  for (const code of ORGANISATIONS) {
    const { id: organisationId } = await Organisation.byCode(code)
    for (const year of YEARS) documents.push((await makeDocument('year-end-report', { organisationId, year, now })).document)
  }
  const file = await drawnManyBy('fast', documents)
  return { documents, blocks: documents.flatMap(blocksOf), file, pages: readPdf(file).pages }
}

let made: Awaited<ReturnType<typeof drawnDemo>>
beforeAll(async () => {
  made = await drawnDemo()
})

/** Over the text, on every page but the first of a document or an appendix. */
const isPageNumber = ({ words }: PlacedPage, word: PlacedPage['words'][number]) =>
  word === words[0] && /^\d+$/.test(word.text) && mm(word.bottom) < 20

testWithTool('pdftotext', 'every word of the demo stands within margins of 30, 15, 20 and 20 mm, and the text reaches them', async () => {
  const pages = placedWords(made.file)
  const margins = pages.map(page => {
    const words = page.words.filter(word => !isPageNumber(page, word))
    return {
      left: mm(Math.min(...words.map(({ left }) => left))),
      right: mm(page.width - Math.max(...words.map(({ right }) => right))),
      top: mm(Math.min(...words.map(({ top }) => top))),
      bottom: mm(page.height - Math.max(...words.map(({ bottom }) => bottom))),
    }
  })
  for (const { left, right, top, bottom } of margins) {
    expect(left).toBeGreaterThan(29.5)
    expect(right).toBeGreaterThan(14.5)
    // The words of a table stand below its rule.
    expect(top).toBeGreaterThan(19.5)
    expect(top).toBeLessThan(22)
    expect(bottom).toBeGreaterThan(19.5)
  }
  const full = margins.filter(({ left, right, bottom }) => left < 30.5 && right < 15.5 && bottom < 20.5)
  expect(full.length).toBeGreaterThan(10)
})

testWithTool(
  'pdftotext',
  'pages of the demo are numbered 10 mm from the edge over the middle of the text, from the second on',
  async () => {
    let expected = 0
    for (const page of placedWords(made.file)) {
      const number = page.words.find(word => isPageNumber(page, word))
      expected = number ? expected + 1 : 1
      if (!number) continue
      expect(number.text).toBe(String(expected))
      expect(Math.abs(mm(number.top) - 10)).toBeLessThan(0.5)
      expect(Math.abs(mm(number.left + number.right) / 2 - (30 + mm(page.width) - 15) / 2)).toBeLessThan(0.5)
    }
  },
)

test('no page of the demo begins with the last line of a paragraph or ends with the first line of one', () => {
  const paragraphs = made.blocks.flatMap(block => (block.type === 'paragraph' ? [spaced(plainText(block.content))] : []))
  let parted = 0
  for (const page of made.pages) {
    const lines = linesOf(page).map(({ text }) => text)
    const [first, last] = [lines[0]!, lines.at(-1)!]
    expect(paragraphs.filter(text => text !== first && text.endsWith(` ${first}`))).toEqual([])
    expect(paragraphs.filter(text => text !== last && text.startsWith(`${last} `))).toEqual([])
    if (paragraphs.some(text => text.includes(` ${last} `))) parted++
  }
  expect(parted).toBeGreaterThan(3)
})

test('no page of the demo ends with a heading', () => {
  const headings = new Set(made.blocks.flatMap(block => (block.type === 'heading' ? [spaced(block.text)] : [])))
  expect(headings.size).toBeGreaterThan(20)
  for (const page of made.pages) expect(headings).not.toContain(linesOf(page).at(-1)!.text)
})

test('every row of the demo stands on one page whole, below the header of its table', () => {
  const tables = made.blocks.filter((block): block is Table => block.type === 'table')
  const texts = made.pages.map(({ items }) => textOf(items))
  for (const { columns, rows } of tables) {
    const header = spaced(columns.map(({ heading }) => heading).join(' '))
    for (const row of rows) {
      const text = spaced(row.map(cellText).join(' '))
      expect(texts.some(page => page.includes(text) && page.includes(header))).toBe(true)
    }
  }
})
