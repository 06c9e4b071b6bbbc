import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { whenIdle } from '../../src/jobs/queue'
import { Job } from '../../src/models/Job'
import { RoleGrant } from '../../src/models/RoleGrant'
import { write } from '../../src/database'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { readPdf, wholeText } from '../support/pdfText'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
let office: Visitor
let documents: string

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  documents = `/organisations/${await organisationId('Q6-CQCQ')}/years/2022/documents`
})

async function batch(visitor: Visitor, packaging: string) {
  const { headers } = await visitor.post(`${documents}/batches`, { form: 'year-end-report', packaging }).expect(303)
  await whenIdle()
  return headers['location']!
}

test('the page of the year lists the forms with what each is for', async () => {
  const html = load((await office.get(documents).expect(200)).text)
  const report = html('.forms > li').first()
  expect(report.find('h3').text()).toBe('Báo cáo tổng kết năm')
  expect(report.find('p').text()).toContain('phương hướng năm sau')
  for (const link of report.find('a').toArray()) await office.get(html(link).attr('href')!).expect(200)
})

test('reports of all 16 cells come as one ZIP, each a PDF under its own name', async () => {
  const job = await batch(office, 'zip')
  const html = load((await office.get(job).expect(200)).text)
  expect(html('#watched').text()).toContain('Đã lập 16 văn bản.')
  const answer = await bodyOf(office.get(html('a.btn--primary').attr('href')!))
  expect(answer.headers['content-disposition']).toBe('attachment; filename=bao-cao-tong-ket-nam_Q6-CQCQ_2022.zip')
  const files = unzipSync(answer.body)
  expect(Object.keys(files)).toHaveLength(16)
  expect(wholeText(readPdf(Buffer.from(files['Q6-CQCQ-01_du-thao-BC_CB_2022.pdf']!)))).toContain('BÁO CÁO')
})

test('rating notices of all 16 cells come as one PDF, each numbered by itself', async () => {
  const { headers } = await office.post(`${documents}/batches`, { form: 'rating-notice', packaging: 'pdf' }).expect(303)
  await whenIdle()
  const answer = await bodyOf(office.get(`${headers['location']}/result`))
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(wholeText(readPdf(answer.body)).match(/Đề nghị chi ủy thông báo kết quả này/g)).toHaveLength(16)
})

test('units whose results are not decided are left out by name; a year without any fails with a sentence', async () => {
  const open = documents.replace('2022', '2023')
  const { headers } = await office.post(`${open}/batches`, { form: 'rating-notice', packaging: 'zip' }).expect(303)
  await whenIdle()
  const page = load((await office.get(headers['location']!).expect(200)).text)
  expect(page('#watched').text()).toContain('chưa có kết quả xếp loại được quyết định')
})

test('the list shows what oneself asked for, and nobody else sees it', async () => {
  const job = await batch(office, 'zip')
  expect(
    load((await office.get('/jobs')).text)('main table a')
      .first()
      .attr('href'),
  ).toBe(job)
  const secretary = await signInAs('bi-thu', app)
  expect(load((await secretary.get('/jobs')).text)('main').text()).toContain('chưa yêu cầu việc nào')
  for (const address of [job, `${job}/result`]) await secretary.get(address).expect(404)
  await secretary.post(`${job}/cancellation`).expect(404)
})

test('who has lost the office meanwhile no longer gets the result', async () => {
  const organisation = await organisationId('Q6-CQCQ')
  const visitor = await signInAsNew({ username: 'tam-thoi', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: organisation }] }, app)
  const token = load((await visitor.get(documents)).text)('input[name=_csrf]').val()
  const { headers } = await visitor.postWithout(`${documents}/batches`, { _csrf: String(token), form: 'year-end-report', packaging: 'zip' })
  await whenIdle()
  await visitor.get(`${headers['location']}/result`).expect(200)
  const { ownerId } = await Job.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  await write(null, ({ transaction }) => RoleGrant.update({ toDate: '2024-01-10' }, { where: { userId: ownerId }, transaction }))
  const refused = await visitor.get(`${headers['location']}/result`).expect(403)
  expect(load(refused.text)('main, body').text()).toContain('không còn quyền')
})

test('a job that is done can not be taken back', async () => {
  const job = await batch(office, 'zip')
  await office.post(`${job}/cancellation`).expect(422)
})

test.each([
  [{ form: 'no-such', packaging: 'zip' }, 404],
  [{ form: 'year-end-report', packaging: 'rar' }, 422],
  [{ form: 'rating-decision', packaging: 'zip' }, 422],
  [{ packaging: 'zip' }, 422],
  [{ form: 'year-end-report', packaging: 'zip', cell: 7 }, 422],
])('%j is refused', async (fields, status) => {
  await office.post(`${documents}/batches`, fields).expect(status)
})

test('while documents are drawn, pages are answered', async () => {
  await office.post(`${documents}/batches`, { form: 'year-end-report', packaging: 'zip' }).expect(303)
  const longest = { wait: 0 }
  let idle = false
  void whenIdle().then(() => (idle = true))
  while (!idle) {
    const start = performance.now()
    await office.get('/health').expect(200)
    longest.wait = Math.max(longest.wait, performance.now() - start)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  expect(longest.wait).toBeLessThan(500)
})
