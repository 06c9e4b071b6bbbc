import { load as readHtml } from 'cheerio'
import { yearSummary } from '../../../src/queries/yearSummary'
import { makeDocument, makeReport } from '../../../src/reports'
import { htmlFragment } from '../../../src/reports/formats/html'
import { useDatabase } from '../../support/database'
import { independentFigures } from '../../support/independentCount'
import { bytesOf, type PdfContent, readPdf, textOf } from '../../support/pdfText'
import { makeRandomYears, type RandomYear } from '../../support/randomYear'

useDatabase('empty')

const now = new Date('2026-01-05T03:00:00Z')
let sets: RandomYear[]

beforeAll(async () => {
  sets = await makeRandomYears()
}, 120_000)

test('the HTML and the PDF of the report state the same figures, with their nouns', async () => {
  const bodies: Buffer[] = []
  for (const { committee, year } of sets)
    bodies.push(await bytesOf((await makeReport('year-end-report', 'pdf', { organisationId: committee.id, year, now })).body))
  const texts = bodies.map(body => textWithoutPageNumbers(readPdf(body)))

  for (const [index, { committee, year }] of sets.entries()) {
    const expected = await independentFigures(committee.id, year)
    const { document } = await makeDocument('year-end-report', { organisationId: committee.id, year, now })
    const html = readHtml(htmlFragment(document))
    const stated = await statedFigures(committee.id, year)
    expect(stated.length).toBeGreaterThan(0)
    for (const { key, noun } of stated) {
      const sentence = `${expected[key]} ${noun}`
      expect(plain(html.root().text())).toContain(sentence)
      expect(plain(texts[index]!)).toContain(sentence)
      expect(html(`p a[data-figure="${key}"]`).first().text()).toBe(expected[key])
    }
    expect(plain(texts[index]!)).not.toMatch(/0\/0(?!\d)|undefined|null|NaN/)
  }
}, 240_000)

/** Below the top margin of 20 mm, where page numbers stand. */
const textWithoutPageNumbers = ({ pages }: PdfContent) =>
  textOf(pages.flatMap(({ items }) => items.filter(({ baseline }) => baseline > 56)))

/** Line ends and the like count as one space. */
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ')

const LEVEL_NOUNS: Record<string, string> = {
  EXCELLENT: 'hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'hoàn thành tốt nhiệm vụ',
  SATISFACTORY: 'hoàn thành nhiệm vụ',
  UNSATISFACTORY: 'không hoàn thành nhiệm vụ',
}

/** Figures that the report must say in words: those of the rating year reported that are not nought, and admissions. */
async function statedFigures(organisationId: number, year: number) {
  const { ratingYearReported } = await yearSummary({ organisationId, year, now })
  const expected = await independentFigures(organisationId, year)
  const levels = (['cells', 'members'] as const).flatMap(group =>
    Object.entries(LEVEL_NOUNS).map(([level, words]) => ({
      key: `ratings.${ratingYearReported}.${group}.${level}`,
      noun: `${group === 'cells' ? 'chi bộ' : 'đảng viên'} ${words}`,
    })),
  )
  const admitted = { key: `development.${year}.admitted`, noun: 'đảng viên mới' }
  const situation = { key: `situation.${year}.cells`, noun: 'chi bộ' }
  return [...levels, admitted, situation].filter(({ key }) => expected[key] && !/^(0|00\/\d+ .*|–)$/.test(expected[key]))
}
