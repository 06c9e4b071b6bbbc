import { load } from 'cheerio'
import { termKey } from '../../src/domain/officeCorrection'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const vn = (date: string) => date.split('-').toReversed().join('/')

async function succeeded(code: string) {
  const { id } = await Organisation.findOne({ where: { code }, rejectOnEmpty: true })
  const before = await Office.findOne({ where: { organisationId: id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const giving = { role: 'SECRETARY', memberId: '', personName: 'Lê Thị Kế', fromDate: '10/01/2023' }
  await office.post(`/organisations/${id}/offices`, giving).expect(303)
  await before.reload()
  const after = await Office.findOne({ where: { organisationId: id, personName: 'Lê Thị Kế' }, rejectOnEmpty: true })
  return { at: `/organisations/${id}`, id, before, after }
}

test('the wrong day of a handing over is put right for both at once; the history keeps both days and the reason', async () => {
  const { at, id, before, after } = await succeeded('Q6-CQCQ-02')
  const form = await office.get(`${at}/office-corrections/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  expect(
    load(form.text)(`#term option[value="${termKey(after)}"]`)
      .text()
      .trim(),
  ).toBe('Bí thư: Lê Thị Kế, từ 10/01/2023 đến nay')
  const right = { term: termKey(after), fromDate: '15/01/2023', toDate: '', goAlong: 'yes', reason: 'Theo quyết định chuẩn y' }
  const review = await office.post(`${at}/office-corrections/new`, right).expect(200)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toContain('Bí thư: Lê Thị Kế: từ 10/01/2023 đến nay → từ 15/01/2023 đến nay.')
  expect(textOf(review.text)).toContain(`từ ${vn(before.fromDate)} đến 10/01/2023 → từ ${vn(before.fromDate)} đến 15/01/2023.`)
  await office.post(`${at}/office-corrections`, right).expect(303)
  expect([(await before.reload()).toDate, (await after.reload()).fromDate]).toEqual(['2023-01-15', '2023-01-15'])
  const page = textOf((await office.get(at).expect(200)).text)
  expect(page).toContain('sửa ngày nhiệm kỳ Bí thư: từ 10/01/2023 đến nay → từ 15/01/2023 đến nay')
  expect(page).toContain('Theo quyết định chuẩn y')
  const told = await AuditEntry.findAll({ where: { act: 'correctOffice', organisationId: id } })
  expect(told).toHaveLength(1)

  // Days that somebody else has just put right are not put right unseen.
  const stale = await office.post(`${at}/office-corrections`, { ...right, fromDate: '16/01/2023' })
  expect([stale.status, textOf(stale.text)]).toEqual([409, expect.stringContaining('vừa được ghi khác')])
  await office.post(`${at}/office-corrections/new`, right).expect(409)
})

test('days that do not fit are refused beside their field with what was typed, and so is a correction without a reason', async () => {
  const { at, before, after } = await succeeded('Q6-CQCQ-03')
  const right = { term: termKey(after), fromDate: '05/01/2023', toDate: '', reason: 'Ghi nhầm' }
  const refused = await office.post(`${at}/office-corrections`, right).expect(422)
  const form = load(refused.text)
  expect(form('#fromDate-error').text()).toContain('Mỗi lúc một tổ chức chỉ có một bí thư')
  expect([form('#term').val(), form('#fromDate').val()]).toEqual([right.term, '05/01/2023'])
  const review = await office.post(`${at}/office-corrections/new`, right).expect(200)
  expect(load(review.text)('.btn--primary')).toHaveLength(0)
  const silent = await office.post(`${at}/office-corrections/new`, { ...right, reason: '' }).expect(422)
  expect(load(silent.text)('#reason-error')).toHaveLength(1)
  const elsewhere = await office.post(`${at}/office-corrections`, { ...right, term: '999999.2020-01-01.' }).expect(422)
  expect(load(elsewhere.text)('#term-error')).toHaveLength(1)
  expect([(await before.reload()).toDate, (await after.reload()).fromDate]).toEqual(['2023-01-10', '2023-01-10'])
})
