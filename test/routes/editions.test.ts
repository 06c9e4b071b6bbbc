import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { verifyHistory } from '../../src/audit'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Document } from '../../src/models/Document'
import { DocumentFile } from '../../src/models/DocumentFile'
import { reportFormats } from '../../src/reports'
import { appAt, signInAs, type Visitor } from '../support/app'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { supersedeDecision } from '../support/factories'
import { readPdf, wholeText } from '../support/pdfText'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const app = appAt()
let office: Visitor
let year: string

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  year = `/organisations/${await organisationId('Q6-CQCQ')}/years/2022`
})

const FIELDS = { number: 12, datedOn: '03/02/2023', signatory: 'Lê Thị Thanh Thảo' }
const issue = (form: string, fields = {}, visitor = office) => visitor.post(`${year}/reports/${form}/editions`, { ...FIELDS, ...fields })
const mainOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')

test('the page before issuing says what will happen and proposes number, day and signatory', async () => {
  const html = load((await office.get(`${year}/reports/year-end-report/editions/new`).expect(200)).text)
  expect(html('main').text()).toContain('giữ nguyên như lúc này')
  expect(html('#number').val()).toBe('1')
  expect(html('#datedOn').val()).toBe('15/01/2024')
  expect(
    html('#signatory option')
      .toArray()
      .map(option => html(option).text()),
  ).toEqual(['Lê Thị Thanh Thảo, Bí thư', 'Nguyễn Kim Phúc, Phó Bí thư'])
})

describe('an issued report', () => {
  let address: string
  const pdf = async () => (await bodyOf(office.get(`${address}/files/pdf`))).body

  beforeAll(async () => {
    address = (await issue('year-end-report').expect(303)).headers['location']!
  })

  test('shows number, day, signatory, and every format with the hash of its bytes', async () => {
    const page = await office.get(address).expect(200)
    const html = load(page.text)
    expect(mainOf(page.text)).toContain('12-BC/ĐU')
    expect(mainOf(page.text)).toContain('Lê Thị Thanh Thảo, Bí thư')
    expect(mainOf(page.text)).toContain('Hồ sơ hiện nay vẫn đúng như văn bản')
    const files = html('.log a')
      .toArray()
      .map(({ attribs }) => attribs['href']!)
    expect(files).toHaveLength(reportFormats.length)
    for (const [at, file] of files.entries()) {
      const { body, headers } = await bodyOf(office.get(file))
      expect(html('.hash').eq(at).text()).toBe(createHash('sha256').update(body).digest('hex'))
      expect(headers['content-disposition']).toMatch(/filename="12-BC_DU_2022\.(pdf|html|docx|xlsx)"/)
    }
  })

  test('bears its number and day, and no draft mark', async () => {
    const text = wholeText(readPdf(await pdf()))
    expect(text).toContain('Số 12-BC/ĐU')
    expect(text).toContain('Quận 6, ngày 03 tháng 02 năm 2023')
    expect(text).not.toContain('Dự thảo')
  })

  test('carries in every format the newest entry of the history before it, which the check then finds', async () => {
    const { previousHash } = await AuditEntry.findOne({ where: { act: 'issueReport' }, rejectOnEmpty: true })
    const bytes = async (format: string) => (await bodyOf(office.get(`${address}/files/${format}`))).body
    const zipped = async (format: string) =>
      Object.entries(unzipSync(await bytes(format)))
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, part]) => Buffer.from(part).toString())
        .join()
    const texts = [wholeText(readPdf(await pdf())), (await bytes('html')).toString(), await zipped('docx'), await zipped('xlsx')]
    for (const text of texts) expect(text).toContain(previousHash.match(/.{8}/g)!.join(' '))
    expect((await verifyHistory({ code: 'Q6-CQCQ', head: previousHash })).join()).toContain('nguyên vẹn')
  })

  test('is one act in the history, and stands on the page of the year', async () => {
    expect(await AuditEntry.count({ where: { act: 'issueReport' } })).toBe(1)
    expect(load((await office.get(`${year}/documents`)).text)(`a[href="${address}"]`).text()).toBe('12-BC/ĐU')
  })

  test('keeps its bytes when a rating changes, and its page says figure by figure what has', async () => {
    const before = await pdf()
    const cell = (await ratingsIn('Q6-CQCQ-14', 2021)).find(({ kind }) => kind === 'ORGANISATION')!
    await write(null, context => supersedeDecision(context, cell.id, 'EXCELLENT'))
    expect(await pdf()).toEqual(before)
    const html = load((await office.get(address).expect(200)).text)
    const rows = html('main table tbody tr')
      .toArray()
      .map(row => html(row).text().replace(/\s+/g, ' ').trim())
    expect(rows).toContain('Chi bộ hoàn thành xuất sắc nhiệm vụ Trong văn bản: 02/16 (12,5%) → Hiện nay: 03/16 (18,75%)')
    expect(html('main').text()).toContain('Dòng trong văn bản, nay không còn')
  })

  test.each([
    ['bi-thu-cb01', 403],
    ['dang-vien', 403],
    ['bi-thu', 200],
    ['quan-uy', 200],
  ])('is for %s with %i, page and files alike', async (username, status) => {
    const visitor = await signInAs(username, app)
    for (const each of [address, `${address}/files/pdf`]) await visitor.get(each).expect(status)
  })
})

test.each([
  ['a number that is taken', { number: 12 }, 'number', 'Số tiếp theo là 13'],
  ['no number', { number: 'x' }, 'number', 'từ 1 đến 99999'],
  ['a day to come', { datedOn: '16/01/2024' }, 'datedOn', 'chưa đến'],
  ['a day before the year', { datedOn: '31/12/2021' }, 'datedOn', '01/01/2022'],
  ['a day that is none', { datedOn: '30/02/2023' }, 'datedOn', 'không có trong lịch'],
  ['somebody who holds no office', { number: 13, signatory: 'Đoàn Thiện Khiêm' }, 'signatory', 'Lê Thị Thanh Thảo (Bí thư)'],
])('%s is refused beside its field, values kept', async (_what, fields, field, sentence) => {
  const count = await Document.count()
  const html = load((await issue('year-end-report', fields).expect(422)).text)
  expect(html(`#${field}-error`).text()).toContain(sentence)
  expect(html('#problems a').attr('href')).toBe(`#${field}`)
  expect(html('#datedOn').val()).toBe('datedOn' in fields ? fields.datedOn : FIELDS.datedOn)
  expect(await Document.count()).toBe(count)
})

test('numbers run by kind: the first decision may bear the number of a report', async () => {
  const { headers } = await issue('rating-decision', { number: 90, signatory: 'Nguyễn Kim Phúc' }).expect(303)
  const text = wholeText(readPdf((await bodyOf(office.get(`${headers['location']}/files/pdf`))).body))
  expect(text).toContain('Số 90-QĐ/ĐU')
  expect(text).toContain('kèm theo Quyết định số 90-QĐ/ĐU')
  expect(text).toContain('PHÓ BÍ THƯ')
})

test('a decision takes no number that a commendation has', async () => {
  const html = load((await issue('rating-decision', { number: 64 }).expect(422)).text)
  expect(html('#number-error').text()).toContain('Số 64 đã dùng')
})

test('two who take the same number at one moment: one gets it, the other is told', async () => {
  const answers = await Promise.all([issue('rating-summary', { number: 40 }), issue('rating-summary', { number: 40 })])
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses[0]).toBe(303)
  expect([409, 422]).toContain(statuses[1])
  expect(await Document.count({ where: { number: 40 } })).toBe(1)
  const { id } = await Document.findOne({ where: { number: 40 }, rejectOnEmpty: true })
  expect(await DocumentFile.count({ where: { documentId: id } })).toBe(reportFormats.length)
})

test('a notice to a cell is issued by the committee that decided, and read by the cell', async () => {
  const cell = `/organisations/${await organisationId('Q6-CQCQ-01')}/years/2022`
  const secretary = await signInAs('bi-thu-cb01', app)
  await secretary.get(`${cell}/reports/rating-notice/editions/new`).expect(403)
  const { headers } = await office.post(`${cell}/reports/rating-notice/editions`, { ...FIELDS, number: 3 }).expect(303)
  expect(mainOf((await secretary.get(headers['location']!).expect(200)).text)).toContain('3-TB/ĐU')
})

test('who works above or below the issuer does not issue for it', async () => {
  for (const username of ['quan-uy', 'dang-vien']) {
    const visitor = await signInAs(username, app)
    await visitor.get(`${year}/reports/commendation-list/editions/new`).expect(403)
    await issue('commendation-list', { number: 50 }, visitor).expect(403)
  }
})
