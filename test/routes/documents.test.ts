import { load } from 'cheerio'
import { appAt, signInAs } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
let committee: string
let cell: string

beforeAll(async () => {
  committee = `/organisations/${await organisationId('Q6-CQCQ')}/years`
  cell = `/organisations/${await organisationId('Q6-CQCQ-01')}/years`
})

const ALL = ['year-end-report', 'rating-decision', 'rating-notice', 'rating-summary', 'counting-minutes', 'commendation-list']
/** There is one about a cell only. */
const OF_A_CELL = 'counting-minutes'

/** Forms that a page of documents lists. */
const listed = (page: string) =>
  load(page)('.forms h3 a')
    .toArray()
    .map(({ attribs }) => attribs['href']!.split('/').at(-1))

test.each([
  ['van-phong', () => `${committee}/2022`, ALL.filter(form => form !== OF_A_CELL)],
  ['bi-thu-cb01', () => `${cell}/2022`, ALL.filter(form => form !== 'rating-decision')],
  ['bi-thu-cb01', () => `${cell}/2023`, ['year-end-report', 'rating-summary', OF_A_CELL, 'commendation-list']],
  ['bi-thu-cb01', () => `${committee}/2022`, ['commendation-list']],
  ['dang-vien', () => `${committee}/2022`, ['commendation-list']],
])('%s is shown the documents that are for that reader, and can open each', async (username, address, forms) => {
  const visitor = await signInAs(username, app)
  expect(listed((await visitor.get(`${address()}/documents`).expect(200)).text)).toEqual(forms)
  for (const form of forms.filter(each => each !== 'rating-notice' || !address().startsWith(committee))) {
    await visitor.get(`${address()}/reports/${form}`).expect(200)
  }
  for (const form of ALL.filter(each => !forms.includes(each) && each !== 'rating-decision' && each !== OF_A_CELL)) {
    await visitor.get(`${address()}/reports/${form}`).expect(403)
  }
})

test('the page leads to the notice of each cell', async () => {
  const office = await signInAs('van-phong', app)
  const html = load((await office.get(`${committee}/2022/documents`).expect(200)).text)
  const notices = html('form:has(input[value=rating-notice]) .batch__units a')
  expect(notices).toHaveLength(16)
  await office.get(notices.first().attr('href')!).expect(200)
})

test('a document that there is nothing for is told by a sentence', async () => {
  const office = await signInAs('van-phong', app)
  const page = await office.get(`${committee}/2023/reports/rating-decision`).expect(404)
  expect(load(page.text)('body').text()).toContain('chưa có kết quả xếp loại nào được quyết định')
})

test('of a year without ratings only what can be made is offered, and what waits for them is named', async () => {
  const office = await signInAs('van-phong', app)
  const { text } = await office.get(`${committee}/2024/documents`).expect(200)
  expect(listed(text)).toEqual(['year-end-report', 'commendation-list'])
  for (const form of listed(text)) await office.get(`${committee}/2024/reports/${form}`).expect(200)
  expect(load(text)('.note').text()).toContain(
    'Năm 2024 chưa có đợt đánh giá nên chưa lập được: quyết định công nhận kết quả xếp loại, thông báo kết quả xếp loại, tổng hợp kết quả xếp loại theo đối tượng.',
  )
})
