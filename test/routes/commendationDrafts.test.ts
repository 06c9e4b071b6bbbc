import { load } from 'cheerio'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDraft } from '../../src/models/CommendationDraft'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Discipline } from '../../src/models/Discipline'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { earlierAwardSections } from '../../src/presenters/forms/earlierAwards'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
let office: Visitor
let committee: number
let drafts: string

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  committee = await organisationId('Q6-CQCQ')
  drafts = `/organisations/${committee}/years/2022/commendation-drafts`
})

const page = async (address: string) => load((await office.get(address).expect(200)).text)
const text = ($: ReturnType<typeof load>) => $('main').text().replace(/\s+/g, ' ')

const boxes = ($: ReturnType<typeof load>) =>
  $('input[type=checkbox]')
    .toArray()
    .map(box => ({
      name: $(box).attr('name')!,
      label: $(`label[for="${$(box).attr('id')}"]`).text(),
      checked: $(box).attr('checked') !== undefined,
    }))

const memberCalled = (fullName: string) => Member.findOne({ where: { fullName }, rejectOnEmpty: true })
const counted = async (key: string) =>
  (await yearSummary({ organisationId: committee, year: 2022, now: new Date('2024-01-15') })).figures.find(figure => figure.key === key)
    ?.count

const TERMS = { form: 'MERIT_LETTER', label: 'năm năm liền', subject: 'về việc khen thưởng', baseSalary: '1.490.000' }
const DOCUMENT = { number: 90, decidedOn: '20/01/2023', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }

/** A draft of five years running with everybody found but the disciplined; gives its address. */
async function newDraft(): Promise<string> {
  const found = boxes(await page(`${drafts}/new?title=FIVE_YEARS`)).filter(({ label }) => label !== 'Ngô Chí Tài')
  const picks = Object.fromEntries(found.map(({ name }) => [name, 'on']))
  const answer = await office.post(drafts, { title: 'FIVE_YEARS', ...TERMS, ...picks }).expect(303)
  return String(answer.headers['location'])
}

const versionOf = async (address: string) =>
  (await CommendationDraft.findByPk(Number(address.split('/').at(-1)), { rejectOnEmpty: true })).version

test('a streak of five years is found across a transfer, and broken by a year of another level', async () => {
  const before = boxes(await page(`${drafts}/new?title=FIVE_YEARS`))
  expect(before.map(({ label }) => label)).toContain('Nguyễn Bá Khoa')
  const member = await memberCalled('Nguyễn Bá Khoa')
  const elsewhere = await organisationId('Q6-CQCQ-09')
  await write(null, async ({ transaction }) => {
    const stay = await Membership.findOne({ where: { memberId: member.id, toDate: null }, transaction, rejectOnEmpty: true })
    await stay.update({ toDate: '2023-02-01', endedBy: 'TRANSFERRED_OUT' }, { transaction })
    await Membership.create(
      { memberId: member.id, organisationId: elsewhere, fromDate: '2023-02-01', beganBy: 'TRANSFERRED_IN' },
      { transaction },
    )
  })
  const after = boxes(await page(`${drafts}/new?title=FIVE_YEARS`))
  expect(after).toEqual(before)
  expect(after.map(({ label }) => label)).not.toContain('Phan Anh Phát')
})

test('whoever was disciplined in the year is shown with the reason and not ticked', async () => {
  const member = await memberCalled('Ngô Chí Tài')
  await write(null, ({ transaction }) =>
    Discipline.create({ memberId: member.id, form: 'WARNING', imposedOn: '2022-05-03', document: '9-QĐ/UBKT' }, { transaction }),
  )
  const $ = await page(`${drafts}/new?title=FIVE_YEARS`)
  expect(boxes($).find(({ label }) => label === 'Ngô Chí Tài')).toMatchObject({ checked: false })
  expect(text($)).toContain('Bị kỷ luật trong năm: Cảnh cáo, ngày 03/05/2022')
})

test('those commended already under a title are shown with the decision and not ticked', async () => {
  const $ = await page(`${drafts}/new?title=EXCELLENT_IN_YEAR`)
  expect(boxes($)).toHaveLength(3 + 26)
  expect(boxes($).filter(({ checked }) => checked)).toEqual([])
  expect(text($)).toContain('Đã được khen thưởng theo quyết định 64-QĐ/ĐU')
})

test('a draft commends nobody; issued, it counts at once and leaves one entry of history', async () => {
  const address = await newDraft()
  expect(await counted('commendations.2022.FIVE_YEARS.members')).toBeUndefined()
  const entries = await AuditEntry.count()
  const answer = await office.post(`${address}/decision`, { version: await versionOf(address), ...DOCUMENT }).expect(303)
  expect(await AuditEntry.count()).toBe(entries + 1)
  expect(await counted('commendations.2022.FIVE_YEARS.members')).toBe(4)
  expect(await counted('commendations.2022.FIVE_YEARS.cells')).toBe(1)
  const shown = text(await page(String(answer.headers['location'])))
  expect(shown).toContain('Quyết định 90-QĐ/ĐU')
  expect(shown).toContain('Huỳnh Thị Bích Trâm')
  await office.get(`${address}/decision`).expect(422)
})

test('a number that is taken on that day is refused and what was typed is kept', async () => {
  const address = await newDraft()
  const answer = await office.post(`${address}/decision`, { version: await versionOf(address), ...DOCUMENT }).expect(422)
  expect(answer.text).toContain('Số 90-QĐ/ĐU ngày này đã có quyết định khác')
  expect(load(answer.text)('#signatoryName').val()).toBe('Lê Thị Thanh Thảo')
})

test.each([
  ['a day that does not exist', { decidedOn: '31/02/2023' }, 'Không có ngày này'],
  ['a day to come', { decidedOn: '20/01/2030' }, 'Ngày này chưa đến'],
  ['a day before the year', { decidedOn: '20/01/2021' }, 'Quyết định không thể có trước ngày 01/01/2022'],
  ['no signatory', { signatoryName: '' }, 'Hãy ghi họ tên người ký'],
  ['a field of another form', { status: 'ISSUED' }, 'không có ô «status»'],
])('%s is refused beside its field', async (_what, typed, sentence) => {
  const address = await newDraft()
  const count = await Commendation.count()
  const answer = await office
    .post(`${address}/decision`, { version: await versionOf(address), ...DOCUMENT, number: 95, ...typed })
    .expect(422)
  expect(answer.text).toContain(sentence)
  expect(await Commendation.count()).toBe(count)
})

test('somebody is taken out with a reason and back, added by name; a stale form is refused', async () => {
  const address = await newDraft()
  const first = load((await office.get(address)).text)('form[action*="/recipients/"]')
    .first()
    .attr('action')!
  const stale = await versionOf(address)
  await office.post(first, { version: stale, reason: '' }).expect(422)
  await office.post(first, { version: stale, reason: 'vắng mặt dài ngày' }).expect(303)
  expect(text(await page(address))).toContain('Lý do: vắng mặt dài ngày')
  await office.post(first, { version: stale, back: 'yes' }).expect(409)
  await office.post(first, { version: await versionOf(address), back: 'yes' }).expect(303)
  const unitId = await organisationId('Q6-CQCQ-03')
  const name = '<b>Tổ "Dân vận"</b>'
  await office
    .post(`${address}/recipients`, { version: await versionOf(address), recipientName: name, otherKind: 'OTHER_COLLECTIVE', unitId })
    .expect(303)
  const $ = await page(address)
  expect(text($)).toContain(name)
  expect($('main b')).toHaveLength(0)
})

test('a member of another tree or a cell outside is not added', async () => {
  const address = await newDraft()
  const outside = await organisationId('Q6')
  const answer = await office.post(`${address}/recipients`, { version: await versionOf(address), organisationId: outside })
  expect(answer.status).toBe(404)
  await office.post(`${address}/recipients`, { version: await versionOf(address), memberId: 999_999 }).expect(404)
})

test('the next number goes on in the series of the term, ratings and commendations together', async () => {
  const $ = await page(`${await newDraft()}/decision`)
  expect($('#number').val()).toBe('91')
})

test('a withdrawn award stays on its decision, marked, and is no longer counted', async () => {
  const decision = (await Commendation.findOne({
    where: { memberId: (await memberCalled('Phan Anh Phát')).id },
    order: [['id', 'DESC']],
    rejectOnEmpty: true,
  }))!
  const address = `/commendation-decisions/${decision.decisionId}`
  const before = (await counted('commendations.2022.EXCELLENT_IN_YEAR.members'))!
  const document = { documentNumber: '97-QĐ/ĐU', decidedOn: '01/03/2023', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }
  await office.post(`${address}/withdrawal`, { ...document, reason: 'khai sai thành tích' }).expect(422)
  await office.post(`${address}/withdrawal`, { ...document, reason: 'khai sai thành tích', [`award-${decision.id}`]: 'on' }).expect(303)
  expect(await counted('commendations.2022.EXCELLENT_IN_YEAR.members')).toBe(before - 1)
  expect(text(await page(address))).toContain('Đã thu hồi theo 97-QĐ/ĐU')
  await office.post(`${address}/withdrawal`, { ...document, reason: 'lần nữa', [`award-${decision.id}`]: 'on' }).expect(409)
  const member = await memberCalled('Phan Anh Phát')
  expect((await office.get(`/members/${member.id}`)).text).not.toContain('64-QĐ/ĐU')
})

test('what a cell asks for is offered to the office, until the cell takes it back', async () => {
  const cell = await organisationId('Q6-CQCQ-01')
  const secretary = await signInAs('bi-thu-cb01', app)
  const address = `/organisations/${cell}/years/2022/commendation-proposals`
  const asked = {
    title: 'SKILFUL_MASS_MOBILISATION',
    recipient: '',
    otherKind: 'OTHER_COLLECTIVE',
    recipientName: 'Tổ tiếp dân',
    merits: 'giải quyết hồ sơ nhanh',
  }
  await secretary.post(address, { ...asked, merits: '' }).expect(422)
  await secretary.post(address, asked).expect(303)
  const offered = async () =>
    boxes(await page(`${drafts}/new?title=SKILFUL_MASS_MOBILISATION`)).find(({ label }) => label === 'Tổ tiếp dân')
  expect(await offered()).toMatchObject({ checked: true })
  const form = load((await secretary.get(address)).text)('form[action*="/withdrawal"]')
    .last()
    .attr('action')!
  await secretary.post(form, { version: 1, reason: '' }).expect(422)
  await secretary.post(form, { version: 1, reason: 'ghi nhầm' }).expect(303)
  expect(await offered()).toBeUndefined()
  await office.post(address, asked).expect(403)
})

test('a title that is ended is not offered for new drafts and proposals, stays in its list, and may be taken up again', async () => {
  const titles = `/organisations/${committee}/commendation-titles`
  const title = await CommendationTitle.findOne({ where: { code: 'SKILFUL_MASS_MOBILISATION' }, rejectOnEmpty: true })
  const address = `${titles}/${title.id}`
  const late = await office.post(`${address}/endings`, { endedOn: '16/01/2024', reason: 'đã tổng kết' }).expect(422)
  expect(load(late.text)('#endedOn-error').text()).toContain('Ngày này chưa đến')
  await office.post(`${address}/endings`, { endedOn: '01/01/2024', reason: 'đã tổng kết' }).expect(303)
  await office.post(`${address}/endings`, { endedOn: '02/01/2024', reason: 'lần nữa' }).expect(409)
  expect(text(await page(titles))).toContain('Thôi dùng từ 01/01/2024')
  const offered = async () => (await page(`${drafts}/new`))('main').html()
  expect(await offered()).not.toContain(title.code)
  await office.post(drafts, { title: title.code, ...TERMS }).expect(422)
  const cell = await signInAs('bi-thu-cb01', app)
  const asked = { title: title.code, recipient: '', otherKind: 'OTHER_PERSON', recipientName: 'Bà Bảy', merits: 'vận động' }
  await cell.post(`/organisations/${await organisationId('Q6-CQCQ-01')}/years/2022/commendation-proposals`, asked).expect(422)
  const earlier = JSON.stringify(earlierAwardSections(2019, [], [await title.reload()]))
  expect(earlier).toContain(`${title.name} (thôi dùng từ 01/01/2024)`)
  const again = await office.post(titles, { name: title.name, ground: 'MOVEMENT', label: '' }).expect(422)
  expect(again.text).toContain('đồng chí dùng lại được ở danh sách')
  await office.post(`${address}/resumptions`, { reason: 'phát động lại' }).expect(303)
  expect(await offered()).toContain(title.code)
})

test('a title keeps its name once a decision bears it; what it proposes to print may change, and a new one may be renamed', async () => {
  const titles = `/organisations/${committee}/commendation-titles`
  const { id, name, label } = await CommendationTitle.findOne({ where: { code: 'EXCELLENT_IN_YEAR' }, rejectOnEmpty: true })
  const refused = await office.post(`${titles}/${id}/changes`, { shown: name, name: 'Tên khác', label }).expect(422)
  expect(load(refused.text)('#problems').text()).toContain('Đã có quyết định khen thưởng mang tên này')
  await office.post(`${titles}/${id}/changes`, { shown: name, name, label: 'hoàn thành xuất sắc năm {năm}' }).expect(303)

  await office.post(titles, { name: 'Tuổi trẻ sáng tạo', ground: 'MOVEMENT', label: '' }).expect(303)
  const fresh = await CommendationTitle.findOne({ where: { name: 'Tuổi trẻ sáng tạo' }, rejectOnEmpty: true })
  const change = { shown: 'Tuổi trẻ sáng tạo', name: 'Tuổi trẻ xung kích', label: '' }
  await office.post(`${titles}/${fresh.id}/changes`, change).expect(303)
  await office.post(`${titles}/${fresh.id}/changes`, { ...change, name: 'Tên thứ ba' }).expect(409)
  const shown = text(await page(titles))
  expect(shown).toContain('Tuổi trẻ xung kích')
  expect(shown).toContain('Đảng viên: giấy khen, bằng khen; cấp trên của tổ chức cơ sở đảng quyết định')
})
