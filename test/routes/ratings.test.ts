import { load } from 'cheerio'
import { appAt, signInAs, type Visitor, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn, type StoredRating } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const MEMBER = 'Phan Thị Ngọc Diệp'
let office: Visitor
let secretary: Visitor

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  secretary = await signInAs('bi-thu-cb01', app)
})

const ratingOf = async (code: string, year: number, name?: string): Promise<StoredRating> => {
  const ratings = await ratingsIn(code, year)
  return name ? ratings.find(rating => rating.name === name)! : ratings[0]!
}

const mainOf = (page: string) => load(page)('main')

test('a decided rating shows the level, the document, who signed and what it rests on', async () => {
  const { id } = await ratingOf('Q6-CQCQ-08', 2021)
  const { text } = await office.get(`/ratings/${id}`).expect(200)
  const shown = mainOf(text).text().replace(/\s+/g, ' ')
  expect(shown).toContain('Hoàn thành xuất sắc nhiệm vụ')
  expect(shown).toContain('37-QĐ/ĐU ngày 14/01/2022')
  expect(shown).toContain('Đảng ủy Cơ quan Chính quyền Quận 6')
  expect(shown).toContain('Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị; Hướng dẫn số 21-HD/BTCTW')
})

test('the line of decisions and the history are told in words', async () => {
  const { id, version } = await ratingOf('Q6-CQCQ-14', 2021)
  const committee = await organisationId('Q6-CQCQ')
  const head = await signInAs('bi-thu', app)
  await head
    .post(`/organisations/${committee}/years/2021/decisions`, {
      [`chosen-${id}`]: version,
      [`level-${id}`]: 'GOOD',
      documentNumber: '45-QĐ/ĐU',
      decidedOn: '20/03/2022',
      signatoryName: 'Nguyễn Kim Phúc',
      signatoryOffice: 'Phó Bí thư',
      reason: 'Theo đề nghị của chi bộ',
    })
    .expect(303)
  const { text } = await office.get(`/ratings/${id}`).expect(200)
  const page = load(text)
  expect(page('section').first().text()).toMatch(/Hoàn thành tốt nhiệm vụ[^]*45-QĐ\/ĐU ngày 20\/03\/2022[^]*Nguyễn Kim Phúc, Phó Bí thư/)
  expect(page('tbody tr').text()).toMatch(/37-QĐ\/ĐU ngày 14\/01\/2022[^]*Hoàn thành nhiệm vụ/)
  expect(page('.log').text()).toContain(
    'Lê Thị Thanh Thảo ghi quyết định 45-QĐ/ĐU: «Hoàn thành tốt nhiệm vụ», thay cho «Hoàn thành nhiệm vụ» theo quyết định 37-QĐ/ĐU.',
  )
  expect(page('.log').text()).toContain('Lý do: Theo đề nghị của chi bộ')
})

test('what a cell proposed and changed is told in words', async () => {
  const { id, version } = await ratingOf('Q6-CQCQ-01', 2023, MEMBER)
  const address = `/organisations/${await organisationId('Q6-CQCQ-01')}/years/2023/ratings/${id}`
  await secretary.post(address, { version, proposedLevel: 'GOOD', remarks: '' }).expect(303)
  await secretary.post(address, { version: version + 1, proposedLevel: 'EXCELLENT', remarks: 'Sáng kiến cấp quận' }).expect(303)
  const entries = load((await secretary.get(`/ratings/${id}`).expect(200)).text)('.log li')
    .map((_, entry) => load(entry).text().replace(/\s+/g, ' ').trim())
    .get()
  expect(entries).toEqual([
    'Đặng Quốc Tường đề xuất «Hoàn thành xuất sắc nhiệm vụ», trước đó «Hoàn thành tốt nhiệm vụ»; ghi chú «Sáng kiến cấp quận».09:00, ngày 15/01/2024',
    'Đặng Quốc Tường đề xuất «Hoàn thành tốt nhiệm vụ».09:00, ngày 15/01/2024',
  ])
})

test.each([
  ['van-phong', true],
  ['bi-thu', true],
  ['quan-uy', true],
  ['bi-thu-cb01', false],
])('%s is led to recording a new decision: %s', async (username, led) => {
  const { id } = await ratingOf('Q6-CQCQ-01', 2021)
  const { text } = await (await signInAs(username, app)).get(`/ratings/${id}`).expect(200)
  const link = load(text)('.head__acts .btn--primary')
  expect(link).toHaveLength(led ? 1 : 0)
  if (led) expect(link.attr('href')).toBe(`/organisations/${await organisationId('Q6-CQCQ')}/years/2021/decisions/new?rating=${id}`)
})

test('a member sees the own rating once it is published: the decision, not how it came about', async () => {
  const member = await signInAs('dang-vien', app)
  const published = await ratingOf('Q6-CQCQ-01', 2022, MEMBER)
  const { text } = await member.get(`/ratings/${published.id}`).expect(200)
  expect(mainOf(text).text()).toContain('62-QĐ/ĐU ngày 10/01/2023')
  expect(mainOf(text).text()).not.toMatch(/Đề xuất|Lịch sử/)
  const hrefs = load(text)('main a, .crumbs a')
    .map((_, link) => load(link)('a').attr('href'))
    .get()
  expect(hrefs.filter(href => href !== '/me')).toEqual([])
})

test.each([
  ['dang-vien', 'Q6-CQCQ-01', 2023, MEMBER, 403],
  ['dang-vien', 'Q6-CQCQ-01', 2022, 'Đặng Quốc Tường', 403],
  ['dang-vien', 'Q6-CQCQ-01', 2022, undefined, 403],
  ['dang-vien', 'Q6-CQCQ-02', 2022, undefined, 404],
  ['bi-thu-cb01', 'Q6-CQCQ-02', 2022, undefined, 404],
  ['bi-thu-cb01', 'Q6-CQCQ', 2022, undefined, 403],
  ['quan-tri', 'Q6-CQCQ-01', 2022, undefined, 403],
  ['van-phong', 'Q6-P01', 2022, undefined, 404],
  ['quan-uy', 'Q6-P01', 2022, undefined, 200],
] as const)('%s opens a rating of %s in %i (%s): %i', async (username, code, year, name, status) => {
  const { id } = await ratingOf(code, year, name)
  const { text } = await (await signInAs(username, app)).get(`/ratings/${id}`).expect(status)
  if (status !== 200) expect(mainOf(text).text()).not.toMatch(/Hoàn thành|QĐ\/ĐU/)
})

test.each(['0', 'abc', '999999', '1e3'])('there is no rating %s', async id => {
  await office.get(`/ratings/${id}`).expect(404)
})

test('whoever has not signed in is led to the sign-in page', async () => {
  const { id } = await ratingOf('Q6-CQCQ-01', 2022)
  const stranger = await visitorOf(app)
  await stranger
    .get(`/ratings/${id}`)
    .expect(303)
    .expect('location', `/sign-in?next=${encodeURIComponent(`/ratings/${id}`)}`)
})
