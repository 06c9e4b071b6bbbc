import { load } from 'cheerio'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationDraft } from '../../src/models/CommendationDraft'
import { CommendationDraftRecipient } from '../../src/models/CommendationDraftRecipient'
import { Member } from '../../src/models/Member'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const GONE = 'Phan Anh Phát'
const TERMS = { subject: 'sửa đổi Quyết định số 64-QĐ/ĐU', label: 'hoàn thành xuất sắc nhiệm vụ năm 2022' }
const DOCUMENT = { number: 70, decidedOn: '20/03/2023', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }
let office: Visitor
let old: CommendationDecision
/** Rows of the old decision, as they were written. */
let oldRows: string

beforeAll(async () => {
  office = await signInAs('van-phong', app)
  old = await CommendationDecision.findOne({ where: { year: 2022, number: 64 }, rejectOnEmpty: true })
  oldRows = await rowsOf(old.id)
})

const rowsOf = async (decisionId: number) =>
  JSON.stringify([
    await CommendationDecision.findByPk(decisionId, { raw: true }),
    await Commendation.findAll({ where: { decisionId }, order: ['id'], raw: true }),
  ])
const textOf = async (visitor: Visitor, address: string) =>
  load((await visitor.get(address).expect(200)).text)('main')
    .text()
    .replace(/\s+/g, ' ')
const counted = async () =>
  (await yearSummary({ organisationId: await organisationId('Q6-CQCQ'), year: 2022, now: new Date('2024-01-15') })).figures.find(
    ({ key }) => key === 'commendations.2022.EXCELLENT_IN_YEAR.members',
  )!.count
const draftAt = (address: string) => CommendationDraft.findByPk(Number(address.split('/').at(-1)), { rejectOnEmpty: true })
const amendment = () => CommendationDecision.findOne({ where: { amendsId: old.id }, rejectOnEmpty: true })

test('a decision is amended from its own list, and nothing changes until the new one is issued', async () => {
  const answer = await office.post(`/commendation-decisions/${old.id}/amendment`, TERMS).expect(303)
  const address = String(answer.headers['location'])
  expect(await textOf(office, address)).toMatch(/Sửa đổi Quyết định 64-QĐ\/ĐU.*26 cá nhân/)
  const { id, version } = await draftAt(address)
  const member = await Member.findOne({ where: { fullName: GONE }, rejectOnEmpty: true })
  const row = await CommendationDraftRecipient.findOne({ where: { draftId: id, memberId: member.id }, rejectOnEmpty: true })
  await office.post(`${address}/recipients/${row.id}`, { version, reason: 'khai sai thành tích' }).expect(303)
  const other = { recipientName: 'Tổ dân vận Phường 6', otherKind: 'OTHER_COLLECTIVE', unitId: row.unitId }
  await office.post(`${address}/recipients`, { version: version + 1, ...other }).expect(303)
  expect(await counted()).toBe(26)
  expect(await textOf(office, `/commendation-decisions/${old.id}`)).toContain('Tiếp tục dự thảo sửa đổi')
  await office.get(`/commendation-decisions/${old.id}/amendment/new`).expect(422)
})

test('it is not dated before the one that it amends', async () => {
  const draft = await CommendationDraft.findOne({ where: { amendsId: old.id }, rejectOnEmpty: true })
  const early = { ...DOCUMENT, version: draft.version, decidedOn: '01/01/2023' }
  expect((await office.post(`/commendation-drafts/${draft.id}/decision`, early).expect(422)).text).toContain('không thể có trước ngày')
})

test('once issued it shows both, the old one is marked and not overwritten, and lists and figures follow', async () => {
  const draft = await CommendationDraft.findOne({ where: { amendsId: old.id }, rejectOnEmpty: true })
  await office.post(`/commendation-drafts/${draft.id}/decision`, { ...DOCUMENT, version: draft.version }).expect(303)
  const { id } = await amendment()
  expect(await textOf(office, `/commendation-decisions/${id}`)).toMatch(
    /Sửa đổi ?Quyết định 64-QĐ\/ĐU, ngày .* Bổ sung ?Tổ dân vận Phường 6.* Đưa ra ?Phan Anh Phát/,
  )
  const $ = load((await office.get(`/commendation-decisions/${old.id}`)).text)
  expect($('.note').text()).toMatch(/Đã được sửa đổi bởi Quyết định 70-QĐ\/ĐU/)
  expect($('main').text()).toContain(GONE)
  expect($('form[action$="certificates"], a[href*="certificates"], a[href$="withdrawal"], a[href*="amendment"]')).toHaveLength(0)
  expect(await rowsOf(old.id)).toBe(oldRows)
  expect(await counted()).toBe(25)
  const list = await textOf(office, `/organisations/${await organisationId('Q6-CQCQ')}/years/2022/commendations`)
  expect(list).toContain('70-QĐ/ĐU')
  expect(list).not.toContain('64-QĐ/ĐU')
  expect(list).toContain('Tổ dân vận Phường 6')
})

test('a list that was replaced is neither amended nor withdrawn from again, and gives no certificates', async () => {
  const award = await Commendation.findOne({ where: { decisionId: old.id }, rejectOnEmpty: true })
  const document = { documentNumber: '97-QĐ/ĐU', decidedOn: '01/04/2023', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }
  const withdrawal = { ...document, reason: 'khai sai', [`award-${award.id}`]: 'on' }
  expect((await office.post(`/commendation-decisions/${old.id}/withdrawal`, withdrawal).expect(422)).text).toContain('đã được sửa đổi')
  await office.post(`/commendation-decisions/${old.id}/amendment`, TERMS).expect(422)
  await office.get(`/commendation-decisions/${old.id}/certificates.pdf`).expect(404)
  await office.get(`/commendation-decisions/${(await amendment()).id}/certificates.pdf`).expect(200)
})

test('its paper names the one before and what changed; in every format', async () => {
  const { id } = await amendment()
  const { text } = await office.get(`/commendation-decisions/${id}/document.html`).expect(200)
  const shown = load(text)('body').text().replace(/\s+/g, ' ')
  expect(shown).toContain('Danh sách này thay danh sách kèm theo Quyết định số 64-QĐ/ĐU')
  expect(shown).toMatch(/Tổ dân vận Phường 6.*Bổ sung.*Phan Anh Phát.*Đưa ra/)
  for (const extension of ['pdf', 'docx', 'xlsx']) await office.get(`/commendation-decisions/${id}/document.${extension}`).expect(200)
})

test('a member whose award fell away finds it no more on the own pages', async () => {
  const member = await Member.findOne({ where: { fullName: GONE }, rejectOnEmpty: true })
  expect(await textOf(office, `/members/${member.id}`)).not.toMatch(/6[4]-QĐ\/ĐU|70-QĐ\/ĐU/)
})
