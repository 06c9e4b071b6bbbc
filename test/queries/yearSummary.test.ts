import { load as readHtml } from 'cheerio'
import { write } from '../../src/database'
import { htmlFragment } from '../../src/reports/formats/html'
import { makeDocument, makeReport } from '../../src/reports'
import { figuresOfArticle, loadArticle } from '../../src/reports/article/data'
import { articleDraft } from '../../src/reports/article/draft'
import { plainWords, renderBody, renderLead } from '../../src/reports/article/markdown'
import { yearSummary } from '../../src/queries/yearSummary'
import { useDatabase } from '../support/database'
import { independentFigures } from '../support/independentCount'
import { bytesOf, type PdfContent, readPdf, textOf } from '../support/pdfText'
import { makeRandomYear, MODES, type RandomYear } from '../support/randomYear'

useDatabase('empty')

const SETS = 50
const now = new Date('2026-01-05T03:00:00Z')
const sets: RandomYear[] = []

beforeAll(async () => {
  for (let seed = 1; seed <= SETS; seed++) {
    const mode = MODES[seed % 10 === 0 ? 1 : seed % 10 === 5 ? 2 : 0]!
    sets.push(await write(null, context => makeRandomYear(context, seed, mode)))
  }
}, 120_000)

test('the data sets hold one cell and forty, nobody rated, everybody exempt', () => {
  expect(Math.min(...sets.map(({ cells }) => cells.length))).toBeLessThanOrEqual(2)
  expect(Math.max(...sets.map(({ cells }) => cells.length))).toBeGreaterThanOrEqual(38)
  expect(new Set(sets.map(({ mode }) => mode))).toEqual(new Set(MODES))
})

test('every figure of 50 random years equals an independent count by plain SQL', async () => {
  for (const { committee, year } of sets) {
    const { figures } = await yearSummary({ organisationId: committee.id, year, now })
    const texts = Object.fromEntries(figures.map(({ key, text }) => [key, text]))
    const expected = await independentFigures(committee.id, year)
    expect(Object.keys(expected).length).toBeGreaterThan(3)
    expect(texts).toMatchObject(expected)
  }
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

test('the draft of the article is grammatical and states the summary’s own numbers', async () => {
  for (const { committee, year } of sets) {
    const scope = { organisationId: committee.id, year, now }
    const { figures } = await yearSummary({ ...scope, publishedOnly: true })
    const data = await loadArticle(scope)
    const draft = articleDraft(data)
    const stated = figuresOfArticle(data.summary, null)
    const [lead, body] = [renderLead(draft.lead, stated), renderBody(draft.body, stated)]
    const texts = Object.fromEntries(figures.map(({ key, text }) => [key, text]))
    const whole = [...lead.marks, ...body.marks].filter(mark => !/:|\.level$/.test(mark))
    for (const mark of whole) expect([mark, stated.texts[mark]]).toEqual([mark, texts[mark]])
    const paragraphs = [`<p>${lead.html}</p>`, ...body.html.split('\n')].filter(line => line.startsWith('<p>')).map(plainWords)
    expect(paragraphs.length).toBeGreaterThan(1)
    for (const text of [draft.title, ...paragraphs]) {
      expect(text).not.toMatch(/0\/0(?!\d)|–|undefined|null|NaN|[{}\\]| {2}|\s[,.;:]|[,;:.][,;:.]|: ?$|\b(có|gồm|và)[.;]/)
      expect(text).toMatch(/^\p{Lu}/u)
    }
    for (const text of paragraphs) expect(text).toMatch(/[^.]\.$/)
    for (const { key, count } of figures.filter(({ key }) => key.startsWith(`ratings.${stated.ratingYear}.cells.`) && levelOf(key))) {
      if (count > 0) expect(plainWords(body.html)).toContain(`${texts[key]} chi bộ ${LEVEL_NOUNS[levelOf(key)]}`)
    }
  }
}, 60_000)

const levelOf = (key: string) => Object.keys(LEVEL_NOUNS).find(level => key.endsWith(`.${level}`)) ?? ''

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
