import { load } from 'cheerio'
import { type AnyForm, reportForms, reportFormats } from '../../src/reports'
import type { OfficialDocument } from '../../src/reports/document'
import { appAt, signInAs, type Visitor } from '../support/app'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { memberTable, officialDocument } from '../support/officialDocument'
import { organisationId, ratingsIn } from '../support/ratings'
import { readPdf, wholeText } from '../support/pdfText'

useDatabase('demo')

const app = appAt()
let office: Visitor
let report: string

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  report = `/organisations/${await organisationId('Q6-CQCQ')}/years/2022/reports/year-end-report`
})

const pdfOf = async (visitor: Visitor) => {
  const { status, body } = await bodyOf(visitor.get(`${report}.pdf`))
  expect(status).toBe(200)
  return body
}

test('the page shows the report, each figure a link to its records', async () => {
  const page = await office.get(report).expect(200)
  const html = load(page.text)
  const link = html('a[data-figure="ratings.2021.cells.GOOD"]').first()
  expect(link.text()).toBe('13/16 (81,25%)')
  await office.get(link.attr('href')!).expect(200)
})

test('the PDF opens in the browser under a name without diacritics, the HTML is downloaded', async () => {
  const pdf = await office.get(`${report}.pdf`).expect(200).expect('content-type', 'application/pdf')
  expect(pdf.headers['content-disposition']).toBe('inline; filename="du-thao-BC_DU_2022.pdf"')
  const html = await office
    .get(`${report}.html`)
    .expect(200)
    .expect('content-type', /text\/html/)
  expect(html.headers['content-disposition']).toBe('attachment; filename="du-thao-BC_DU_2022.html"')
})

test('the page offers every format under its file name, and says what was checked', async () => {
  const html = load((await office.get(report)).text)
  const files = html('.files__list a')
    .toArray()
    .map(link => [html(link).attr('href'), html(link).attr('download')])
  expect(files).toEqual(['pdf', 'docx', 'xlsx', 'html'].map(extension => [`${report}.${extension}`, `du-thao-BC_DU_2022.${extension}`]))
  expect(html('.files__checked').text().trim()).toMatch(
    /^Đã tự kiểm tra: \d+ số liệu khớp với bảng tổng hợp, \d+ dòng cộng bằng tổng các dòng\.$/,
  )
  expect(html('main .btn--primary')).toHaveLength(1)
})

const formOf = (document: OfficialDocument): AnyForm => ({
  ...reportForms[0]!,
  ...{ id: 'added-form', name: 'Văn bản thêm', purpose: 'Để thử.', kind: 'TB' },
  build: () => document,
  figures: () => [],
})

describe('a form added to the list', () => {
  const added = (address: string) => address.replace('year-end-report', 'added-form')
  afterEach(() => void reportForms.pop())

  test('has a page and every format at once', async () => {
    reportForms.push(formOf(officialDocument()))
    const html = load((await office.get(added(report)).expect(200)).text)
    const links = html('.files__list a')
      .toArray()
      .map(link => html(link).attr('href')!)
    expect(links).toHaveLength(reportFormats.length)
    for (const [i, link] of links.entries()) {
      const file = await office.get(link).buffer(true).expect(200)
      expect(file.headers['content-type']).toContain(reportFormats[i]!.contentType.split(';')[0])
      expect(file.headers['content-disposition']).toContain(`filename="du-thao-TB_DU_2022.${reportFormats[i]!.extension}"`)
    }
  })

  test('whose totals are no sums is not given away, and the page says why', async () => {
    const table = memberTable(2)
    reportForms.push(formOf(officialDocument({ body: [table] })))
    for (const { extension } of reportFormats) {
      const refused = await office.get(`${added(report)}.${extension}`).expect(422)
      expect(load(refused.text)('main').text()).toContain('dòng cộng ghi 2, cộng từng dòng được 37')
    }
    const html = load((await office.get(added(report)).expect(200)).text)
    expect(html('.note--bad').text()).toContain('dòng cộng ghi 2')
    expect(html('.files, main .btn--primary')).toHaveLength(0)
  })
})

test('a new decision on one cell changes the page and the PDF alike', async () => {
  const rating = (await ratingsIn('Q6-CQCQ-14', 2021))[0]!
  expect(wholeText(readPdf(await pdfOf(office)))).toContain('13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ')

  const decisions = report.replace('2022/reports/year-end-report', '2021/decisions')
  const choice = {
    [`chosen-${rating.id}`]: String(rating.version),
    [`level-${rating.id}`]: 'GOOD',
    documentNumber: '77-QĐ/ĐU',
    decidedOn: '10/01/2024',
    signatoryName: 'Lê Thị Thanh Thảo',
    signatoryOffice: 'Bí thư',
    reason: 'Xếp loại lại sau khi giải quyết kiến nghị của chi bộ.',
  }
  const review = await office.post(`${decisions}/new`, choice).expect(200)
  const fields = Object.fromEntries(
    load(review.text)('form[method=post][action$="/decisions"] input[type=hidden]')
      .toArray()
      .map(({ attribs }) => [attribs['name']!, attribs['value'] ?? '']),
  )
  const head = await signInAs('bi-thu', app)
  const { _csrf, ...reviewed } = fields
  await head.post(decisions, { ...reviewed, ...choice }).expect(303)

  const text = wholeText(readPdf(await pdfOf(office)))
  expect(text).toContain('14/16 (87,5%) chi bộ hoàn thành tốt nhiệm vụ')
  expect(text).not.toContain('01/16 (6,25%)')
  const html = load((await office.get(report)).text)
  expect(html('a[data-figure="ratings.2021.cells.GOOD"]').first().text()).toBe('14/16 (87,5%)')
})

test.each([
  ['no-such-form', 404],
  ['year-end-report.docm', 404],
  ['../year-end-report.pdf', 404],
])('%s gets %i', async (name, status) => {
  await office.get(report.replace('year-end-report', name)).expect(status)
})

test.each([
  ['bi-thu-cb01', 403],
  ['dang-vien', 403],
  ['quan-tri', 403],
  ['bi-thu', 200],
  ['quan-uy', 200],
])('%s gets %i for the report of the committee, as page and in every format', async (username, status) => {
  const visitor = await signInAs(username, app)
  for (const address of [report, ...reportFormats.map(({ extension }) => `${report}.${extension}`)])
    await visitor.get(address).expect(status)
})

test.each(['1999', 'abc', '0', '20222'])('the year %s is refused with a sentence', async year => {
  const page = await office.get(report.replace('/2022/', `/${year}/`)).expect(404)
  expect(load(page.text)('main').text()).toMatch(/2018|bốn chữ số/)
})
