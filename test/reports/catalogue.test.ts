import { onSqlite } from '../../src/database'
import type { YearSummary } from '../../src/domain/summary'
import { NotFoundError } from '../../src/errors'
import { Organisation } from '../../src/models/Organisation'
import { yearSummary } from '../../src/queries/yearSummary'
import type { OfficialDocument } from '../../src/reports/document'
import { blocksOf, isTable } from '../../src/reports/documentParts'
import { makeDocument, readDocument, reportForms, reportFormats } from '../../src/reports'
import { useDatabase } from '../support/database'
import { testWithTool } from '../support/externalTools'
import { bytesOf } from '../support/pdfText'
import { EXTRACTIONS, statedFigures } from '../support/statedFigures'

useDatabase('demo')

const now = new Date('2024-01-15T02:00:00Z')
const ORGANISATIONS = ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-14']
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024]

/** What there is nothing to say about is told by a sentence for the user instead of a document. */
async function madeOrTold<Made>(making: Promise<Made>): Promise<Made | null> {
  try {
    return await making
  } catch (error) {
    expect(error).toBeInstanceOf(NotFoundError)
    expect((error as Error).message).toMatch(/^(Năm )?\d{4} .+ nên .+\.$|^Năm \d{4} .+\.$/)
    return null
  }
}

/** The first year, a full one and an empty one: what the files say is tested below. */
const RENDERED = [2018, 2022, 2024]
/** A document is the same whatever database it was read from; its files are made of nothing else. */
const FORMATS = reportFormats.filter(({ extension }) => onSqlite || extension === 'html')
const cases = reportForms.flatMap(({ id }) => ORGANISATIONS.flatMap(code => YEARS.map(year => [id, code, year] as const)))
const idOf = async (code: string) => (await Organisation.byCode(code)).id

const textsOf = (document: OfficialDocument): string[] =>
  blocksOf(document).flatMap(block => {
    if (block.type === 'heading') return [block.text]
    if (block.type === 'paragraph') return [block.content.map(part => (typeof part === 'string' ? part : part.text)).join('')]
    return []
  })

describe.each(cases)('%s of %s for %i', (form, code, year) => {
  let made: Awaited<ReturnType<typeof readDocument>> | null
  beforeAll(async () => {
    made = await madeOrTold(readDocument(form, { organisationId: await idOf(code), year, now }))
  })

  test('reads properly: no empty sentence or heading, no 0/0, no doubled space', () => {
    if (!made) return
    for (const text of textsOf(made.document)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|0\/0(?!\d)| {2}|\s[,.;:]|\.\.|: ?\.|^\s*$/)
      expect(text).toBe(text.normalize('NFC'))
    }
    const { body } = made.document
    body.forEach((block, index) => {
      if (block.type !== 'heading') return
      const next = body[index + 1]
      expect(next && (next.type !== 'heading' || next.level > block.level)).toBe(true)
    })
  })

  test('agrees with itself: totals are sums, figures are those of the summary, rows have a cell for each column', () => {
    if (!made) return
    expect(made.check.differences).toEqual([])
    for (const { columns, rows } of blocksOf(made.document).filter(isTable))
      for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  if (!RENDERED.includes(year)) return
  test('has bytes in its formats', async () => {
    if (!made) return
    for (const { render } of FORMATS) expect((await bytesOf(render(made.document))).length).toBeGreaterThan(2_000)
    expect(made.fileName).toMatch(/^[A-Za-z0-9_-]+$/)
  })
})

describe.each([2018, 2019, 2020, 2021, 2022])('the figures of %i in every file of every form are those of the summary', year => {
  let summary: YearSummary
  beforeAll(async () => {
    summary = await yearSummary({ organisationId: await idOf('Q6-CQCQ'), year, now })
  })

  for (const { id } of reportForms) {
    for (const { extension, render } of FORMATS) {
      const run = async () => {
        const made = await madeOrTold(makeDocument(id, { organisationId: summary.organisation.id, year, now }))
        if (!made) return
        const { document } = made
        const extracted = await EXTRACTIONS[extension](await bytesOf(render(document)))
        const { sentences, rows } = statedFigures(document, summary.figures)
        expect(sentences.filter(sentence => !extracted.says(sentence))).toEqual([])
        expect(rows.filter(row => !extracted.hasRow(row))).toEqual([])
        if (id === 'year-end-report') expect(Math.min(sentences.length, rows.length)).toBeGreaterThan(5)
      }
      if (extension === 'pdf') testWithTool('pdftotext', `${id} as PDF`, run)
      else test(`${id} as ${extension}`, run)
    }
  }
})
