import { figuresOfArticle, loadArticle } from '../../src/reports/article/data'
import { articleDraft } from '../../src/reports/article/draft'
import { plainWords, renderBody, renderLead } from '../../src/reports/article/markdown'
import { yearSummary } from '../../src/queries/yearSummary'
import { useDatabase } from '../support/database'
import { independentFigures } from '../support/independentCount'
import { makeRandomYears, MODES, type RandomYear } from '../support/randomYear'

useDatabase('empty')

const now = new Date('2026-01-05T03:00:00Z')
let sets: RandomYear[]

beforeAll(async () => {
  sets = await makeRandomYears()
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

const LEVEL_NOUNS: Record<string, string> = {
  EXCELLENT: 'hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'hoàn thành tốt nhiệm vụ',
  SATISFACTORY: 'hoàn thành nhiệm vụ',
  UNSATISFACTORY: 'không hoàn thành nhiệm vụ',
}
