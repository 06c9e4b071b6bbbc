import { ascii } from '../../src/domain/documentNumber'
import { NotFoundError } from '../../src/errors'
import { Organisation } from '../../src/models/Organisation'
import type { OfficialDocument } from '../../src/reports/document'
import { blocksOf, isTable } from '../../src/reports/documentParts'
import { formOf, makeDocument, makeReport, reportForms, reportFormats } from '../../src/reports'
import { useDatabase } from '../support/database'
import { bytesOf } from '../support/pdfText'

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

const cases = reportForms.flatMap(({ id }) => ORGANISATIONS.flatMap(code => YEARS.map(year => [id, code, year] as const)))

const tablesOf = (document: OfficialDocument) => blocksOf(document).filter(isTable)

const textsOf = (document: OfficialDocument): string[] =>
  blocksOf(document).flatMap(block => {
    if (block.type === 'heading') return [block.text]
    if (block.type === 'paragraph') return [block.content.map(part => (typeof part === 'string' ? part : part.text)).join('')]
    return []
  })

describe.each(cases)('%s of %s for %i', (form, code, year) => {
  const scope = async () => ({ organisationId: (await Organisation.byCode(code)).id, year, now })

  test('reads properly: no empty sentence or heading, no 0/0, no doubled space', async () => {
    const document = (await madeOrTold(makeDocument(form, await scope())))?.document
    if (!document) return
    for (const text of textsOf(document)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|0\/0(?!\d)| {2}|\s[,.;:]|\.\.|: ?\.|^\s*$/)
      expect(text).toBe(text.normalize('NFC'))
    }
    const { body } = document
    body.forEach((block, index) => {
      if (block.type !== 'heading') return
      const next = body[index + 1]
      expect(next && (next.type !== 'heading' || next.level > block.level)).toBe(true)
    })
  })

  test('totals under a table are the sums of its columns', async () => {
    const document = (await madeOrTold(makeDocument(form, await scope())))?.document
    if (!document) return
    for (const { columns, rows, totals, caption } of tablesOf(document)) {
      for (const row of rows) expect(row).toHaveLength(columns.length)
      if (!totals) continue
      columns.forEach((_column, index) => {
        const total = totals[index]
        if (typeof total !== 'object' || total.kind !== 'count') return
        const cells = rows.filter(row => row[0] !== '' || totals[0] !== '').map(row => row[index])
        const sum = cells.reduce<number>((all, cell) => all + (typeof cell === 'object' ? (cell.value ?? 0) : 0), 0)
        expect([caption, index, total.value]).toEqual([caption, index, sum])
      })
    }
  })

  test.each(reportFormats.map(({ extension }) => extension))('has bytes as %s', async extension => {
    const report = await madeOrTold(makeReport(form, extension, await scope()))
    if (!report) return
    expect((await bytesOf(report.body)).length).toBeGreaterThan(2_000)
    expect(report.fileName).toMatch(new RegExp(`^du-thao-${ascii(formOf(form).kind)}_(DU|QU|CB)_${year}\\.${extension}$`))
  })
})
