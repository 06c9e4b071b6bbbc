import { load } from 'cheerio'
import { Document } from '../../src/models/Document'
import { Organisation } from '../../src/models/Organisation'
import { termsOf } from '../../src/queries/termsOf'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt('2025-08-01T02:00:00Z'))
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const committee = () => Organisation.findOne({ where: { code: 'Q6-CQCQ' }, rejectOnEmpty: true })
const daysOf = async (id: number) => (await termsOf(id)).map(({ name, fromDate, toDate }) => [name, fromDate, toDate])

const SIGNED = { year: 2022, form: 'year-end-report', kind: 'BC' as const, subject: 'x', signatoryName: 'A', signatoryOffice: 'SECRETARY' }

test('a term begins with its congress, ends the one before, and is put right within what its documents allow', async () => {
  const { id, version } = await committee()
  const at = `/organisations/${id}`
  const form = await office.get(`${at}/terms/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const term = { version, name: '2025-2030', fromDate: '15/07/2025', document: '15-QĐ/QU' }
  const wrong = await office.post(`${at}/terms`, { ...term, name: 'khóa <XI>', fromDate: '20/06/2020' }).expect(422)
  expect(load(wrong.text)('#name-error').text()).toContain('ví dụ 2025–2030')
  expect(load(wrong.text)('#name').val()).toBe('khóa <XI>')
  const twice = await office.post(`${at}/terms`, { ...term, fromDate: '20/06/2020' }).expect(422)
  expect(load(twice.text)('#fromDate-error').text()).toContain('đã bắt đầu từ ngày 20/06/2020')
  const review = textOf((await office.post(`${at}/terms/new`, term).expect(200)).text)
  expect(review).toContain('Nhiệm kỳ 2020–2025 kết thúc ngày 15/07/2025.')
  await office.post(`${at}/terms`, term).expect(303)
  await office.post(`${at}/terms`, term).expect(409)
  const [latest, former] = await termsOf(id)
  expect((await daysOf(id)).slice(0, 2)).toEqual([
    ['2025–2030', '2025-07-15', null],
    ['2020–2025', '2020-06-20', '2025-07-15'],
  ])
  expect(textOf((await office.get(at).expect(200)).text)).toContain('ghi nhiệm kỳ 2025–2030 từ ngày 15/07/2025')

  // A document that bears a number of the former term stays in it.
  const issued = { ...SIGNED, organisationId: id, termId: former!.id, number: 77, datedOn: '2025-07-01', figures: '{}', issuedAt: 'x' }
  await Document.create(issued)
  const right = { version: version + 1, termId: latest!.id, name: '2025–2030', fromDate: '20/06/2025', reason: 'Theo biên bản đại hội' }
  const stray = await office.post(`${at}/term-corrections`, right).expect(422)
  expect(load(stray.text)('#fromDate-error').text()).toContain('Văn bản số 77-BC ngày 01/07/2025')
  const passing = await office.post(`${at}/term-corrections`, { ...right, fromDate: '01/01/2019' }).expect(422)
  expect(load(passing.text)('#fromDate-error').text()).toContain('thứ tự các nhiệm kỳ không đổi được')
  await office.post(`${at}/term-corrections`, { ...right, fromDate: '10/07/2025' }).expect(303)
  expect((await daysOf(id)).slice(0, 2)).toEqual([
    ['2025–2030', '2025-07-10', null],
    ['2020–2025', '2020-06-20', '2025-07-10'],
  ])
  await (await signInAs('bi-thu', appAt())).get(`${at}/terms/new`).expect(403)
})
