import { load } from 'cheerio'
import { Absence } from '../../src/models/Absence'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
})

const unit = (code: string) => Organisation.findOne({ where: { code }, rejectOnEmpty: true })
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const somebodyIn = async (code: string) => {
  const { organisationId, memberId } = await Membership.findOne({
    where: { organisationId: (await unit(code)).id, toDate: null },
    order: [['id', 'DESC']],
    rejectOnEmpty: true,
  })
  return { cell: organisationId, member: await Member.findByPk(memberId, { rejectOnEmpty: true }) }
}
const versionOf = async (id: number) => (await Member.findByPk(id, { rejectOnEmpty: true })).version
const summary = async () => {
  const { figures } = await yearSummary({ organisationId: (await unit('Q6-CQCQ')).id, year: 2022, now: new Date('2024-01-15T02:00:00Z') })
  return figures.map(({ key, text }) => `${key} ${text}`)
}

const PERSON = { fullName: 'Nguyễn Thị  Hoà', admittedOn: '03/02/2015', officialOn: '03/02/2016', cardNumber: '0012345678' }

test('a member is put on file after a look at namesakes, with leading zeros and a name in its proper form', async () => {
  const cell = await unit('Q6-CQCQ-01')
  const fields = { ...PERSON, unit: cell.id, beganBy: 'FOUNDING', fromDate: '', identityNumber: '079 180 001 234' }
  const review = await office.post(`/organisations/${cell.id}/members/new`, fields).expect(200)
  expect(await htmlErrors(review.text)).toEqual([])
  await office.post(`/organisations/${cell.id}/members`, fields).expect(303)
  const made = await Member.findOne({ where: { cardNumber: '0012345678' }, rejectOnEmpty: true })
  expect(made).toMatchObject({ fullName: 'Nguyễn Thị Hoà', identityNumber: '079180001234', officialOn: '2016-02-03' })
  expect(await Membership.findOne({ where: { memberId: made.id } })).toMatchObject({ fromDate: '2015-02-03', organisationId: cell.id })
  const again = await office.post(`/organisations/${cell.id}/members/new`, { ...fields, cardNumber: '0099999999' }).expect(200)
  expect(textOf(again.text)).toContain('Đã có hồ sơ trùng họ tên: Nguyễn Thị Hoà')
  const taken = await office.post(`/organisations/${cell.id}/members`, { ...fields, identityNumber: '' }).expect(422)
  expect(load(taken.text)('#cardNumber-error').text()).toContain('Số thẻ đảng viên này đã có ở hồ sơ khác')
  const early = await office.post(`/organisations/${cell.id}/members`, { ...fields, officialOn: '03/02/2040' }).expect(422)
  expect(load(early.text)('#officialOn-error').text()).toContain('còn dự bị')
})

test('a profile is changed once, its history says from what to what, and the identity number is never shown', async () => {
  const { member } = await somebodyIn('Q6-CQCQ-01')
  const page = load((await office.get(`/members/${member.id}/profile/new`).expect(200)).text)
  expect(page('#identityNumber').val()).toBe('')
  const fields = Object.fromEntries(
    page('form.act-form')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  delete fields['_csrf']
  await office.post(`/members/${member.id}/profile`, { ...fields, occupation: 'Kỹ sư' }).expect(303)
  const after = await Member.findByPk(member.id, { rejectOnEmpty: true })
  expect(after).toMatchObject({ occupation: 'Kỹ sư', identityNumber: member.identityNumber, version: member.version + 1 })
  await office.post(`/members/${member.id}/profile`, { ...fields, occupation: 'Bác sĩ' }).expect(409)
  const shown = await office.get(`/members/${member.id}`).expect(200)
  expect(textOf(shown.text)).toMatch(/sửa hồ sơ: Nghề nghiệp .+ → «Kỹ sư»/)
  expect(shown.text).not.toContain(member.identityNumber ?? 'không có số')
})

test('a transfer ends one membership and begins the next on the same day, ends offices of the old cell, and moves no past figure', async () => {
  const from = await unit('Q6-CQCQ-02')
  const { memberId } = await Office.findOne({ where: { organisationId: from.id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const to = await unit('Q6-CQCQ-03')
  const before = await summary()
  const fields = { version: await versionOf(memberId!), kind: 'TRANSFER', date: '10/01/2024', unit: to.id, document: '05-GGT' }
  const review = await office.post(`/members/${memberId}/movements/new`, fields).expect(200)
  expect(textOf(review.text)).toContain('Thôi giữ chức Bí thư')
  expect(textOf(review.text)).toContain('Phiếu xếp loại năm 2023 đang mở giữ đồng chí này')
  await office.post(`/members/${memberId}/movements`, fields).expect(303)
  const stays = await Membership.findAll({ where: { memberId: memberId! }, order: ['fromDate'] })
  expect(stays.slice(-2)).toMatchObject([
    { organisationId: from.id, toDate: '2024-01-10', endedBy: 'TRANSFERRED_OUT' },
    { organisationId: to.id, fromDate: '2024-01-10', toDate: null },
  ])
  expect(await Office.count({ where: { memberId: memberId!, organisationId: from.id, toDate: null } })).toBe(0)
  expect(await summary()).toEqual(before)
  const { fullName } = await Member.findByPk(memberId!, { rejectOnEmpty: true })
  const told = textOf((await office.get(`/organisations/${to.id}`).expect(200)).text)
  expect(told).toContain(`từ ngày 10/01/2024, theo 05-GGT (${fullName}).`)
})

test('who left may come back, who stays may not arrive again, and no movement goes before the last', async () => {
  const { member, cell } = await somebodyIn('Q6-CQCQ-04')
  const move = async (kind: string, date: string, place: number | string = '') =>
    office.post(`/members/${member.id}/movements`, { version: await versionOf(member.id), kind, date, unit: place, document: '' })
  expect((await move('TRANSFERRED_IN', '10/01/2024', cell)).status).toBe(422)
  expect((await move('RESIGNED', '01/01/1950')).status).toBe(422)
  expect((await move('STRUCK_OFF', '05/01/2024')).status).toBe(303)
  expect((await move('EXEMPT', '06/01/2024')).status).toBe(422)
  expect((await move('TRANSFERRED_IN', '04/01/2024', cell)).status).toBe(422)
  const back = { version: await versionOf(member.id), kind: 'TRANSFERRED_IN', date: '05/01/2024', unit: cell, document: '' }
  const review = await office.post(`/members/${member.id}/movements/new`, back).expect(200)
  expect(textOf(review.text)).toContain('Đã ghi «Xóa tên trong danh sách đảng viên» ngày 05/01/2024: chỉ ghi tiếp khi điều đó ghi nhầm')
  expect((await move('TRANSFERRED_IN', '05/01/2024', cell)).status).toBe(303)
  expect((await move('TRANSFER', '06/01/2024', cell)).status).toBe(422)
  expect((await move('EXEMPT', '06/01/2024')).status).toBe(303)
  expect((await move('EXEMPT', '07/01/2024')).status).toBe(422)
  expect((await move('EXEMPT_END', '09/01/2024')).status).toBe(303)
})

test('who leaves while exempt is exempt no longer, and nobody moves into a cell before it was there', async () => {
  const { member } = await somebodyIn('Q6-CQCQ-05')
  const to = await unit('Q6-CQCQ-06')
  const move = async (kind: string, date: string, place: number | string = '') =>
    office.post(`/members/${member.id}/movements`, { version: await versionOf(member.id), kind, date, unit: place, document: '' })
  expect((await move('EXEMPT', '05/01/2024')).status).toBe(303)
  const leaving = { version: await versionOf(member.id), kind: 'DECEASED', date: '09/01/2024', unit: '', document: '' }
  const review = await office.post(`/members/${member.id}/movements/new`, leaving).expect(200)
  expect(textOf(review.text)).toContain('Việc «Miễn công tác và sinh hoạt đảng» đang ghi kết thúc cùng ngày')
  expect((await move('DECEASED', '09/01/2024')).status).toBe(303)
  expect(await Absence.findOne({ where: { memberId: member.id }, order: [['id', 'DESC']] })).toMatchObject({ toDate: '2024-01-09' })
  const { member: other } = await somebodyIn('Q6-CQCQ-05')
  await OrganisationName.update({ fromDate: '2024-01-08' }, { where: { organisationId: to.id, toDate: null } })
  const early = { version: other.version, kind: 'TRANSFER', date: '07/01/2024', unit: to.id, document: '' }
  expect(textOf((await office.post(`/members/${other.id}/movements/new`, early).expect(200)).text)).toContain('có từ ngày 08/01/2024')
  await office.post(`/members/${other.id}/movements`, early).expect(422)
})

test('full membership is dated twelve months after the admission, not earlier and never twice', async () => {
  const cell = await unit('Q6-CQCQ-01')
  const fields = { fullName: 'TRẦN DỰ BỊ', admittedOn: '10/01/2023', officialOn: '', unit: cell.id, beganBy: 'ADMITTED', fromDate: '' }
  await office.post(`/organisations/${cell.id}/members`, fields).expect(303)
  const twice = await office.post(`/organisations/${cell.id}/members`, fields).expect(422)
  expect(textOf(twice.text)).toContain('Chi bộ này đã có hồ sơ đảng viên cùng họ tên và ngày vào Đảng')
  const { id } = await Member.findOne({ where: { fullName: 'Trần Dự Bị' }, rejectOnEmpty: true })
  const form = load((await office.get(`/members/${id}/recognitions/new`).expect(200)).text)
  expect(form('#officialOn').val()).toBe('10/01/2024')
  const recognise = (officialOn: string) =>
    office.post(`/members/${id}/recognitions`, { version: 1, officialOn, officialAt: '', document: '' })
  await recognise('09/01/2024').expect(422)
  await recognise('10/01/2024').expect(303)
  await office.get(`/members/${id}/recognitions/new`).expect(404)
})

test('days of a life stand in their order: born, admitted, full member', async () => {
  const cell = await unit('Q6-CQCQ-01')
  const fields = { fullName: 'Trần Ngược Ngày', unit: cell.id, beganBy: 'FOUNDING', fromDate: '', birthDate: '01/01/2020' }
  const answer = await office
    .post(`/organisations/${cell.id}/members`, { ...fields, admittedOn: '01/01/2019', officialOn: '01/01/2018' })
    .expect(422)
  const page = load(answer.text)
  expect(page('#admittedOn-error').text()).toContain('Ngày vào Đảng phải sau ngày sinh.')
  expect(page('#officialOn-error').text()).toContain('Ngày chính thức phải sau ngày vào Đảng.')
})

test('discipline is recorded with its paper and stands in the profile', async () => {
  const { member } = await somebodyIn('Q6-CQCQ-05')
  const fields = { version: member.version, form: 'REPRIMAND', imposedOn: '08/01/2024', document: '', reason: '' }
  await office.post(`/members/${member.id}/disciplines`, fields).expect(422)
  await office.post(`/members/${member.id}/disciplines`, { ...fields, document: '12-QĐ/UBKT' }).expect(303)
  expect(textOf((await office.get(`/members/${member.id}`)).text)).toContain('12-QĐ/UBKT')
  const expelled = { ...fields, version: await versionOf(member.id), form: 'EXPULSION', document: '13-QĐ/UBKT' }
  const answer = await office.post(`/members/${member.id}/disciplines`, expelled).expect(303)
  const next = load((await office.get(String(answer.headers['location'])).expect(200)).text)
  expect(['#kind option[selected]', '#date', '#document'].map(field => next(field).val())).toEqual(['EXPELLED', '08/01/2024', '13-QĐ/UBKT'])
})

test('activity elsewhere is dated, keeps the member in the home cell, and ends with the return', async () => {
  const { member, cell } = await somebodyIn('Q6-CQCQ-06')
  const other = (await unit('Q6-CQCQ-07')).id
  const move = async (fields: Record<string, string | number>) =>
    office.post(`/members/${member.id}/movements`, { version: await versionOf(member.id), document: '', unit: '', place: '', ...fields })
  const away = { kind: 'TEMPORARY', date: '02/01/2024' }
  expect((await move(away)).status).toBe(422)
  expect((await move({ ...away, unit: cell })).status).toBe(422)
  const version = await versionOf(member.id)
  const review = await office.post(`/members/${member.id}/movements/new`, { version, ...away, unit: other, place: '', document: '' })
  expect(textOf(review.text)).toContain('sau khi có ý kiến bằng văn bản của nơi sinh hoạt tạm thời')
  expect((await move({ ...away, unit: other })).status).toBe(303)
  expect(await Membership.findOne({ where: { memberId: member.id, toDate: null } })).toMatchObject({ organisationId: cell })
  expect((await move({ kind: 'TEMPORARY_END', date: '08/01/2024' })).status).toBe(303)
  expect((await move({ ...away, date: '09/01/2024', place: 'Chi bộ Công ty Sài Gòn' })).status).toBe(303)
  const page = textOf((await office.get(`/members/${member.id}`)).text)
  expect(page).toMatch(/Sinh hoạt tạm thời ở Chi bộ Công ty Sài Gòn.*Sinh hoạt tạm thời ở Chi bộ .+ 02\/01\/2024/)
  expect((await move({ kind: 'RESIGNED', date: '10/01/2024' })).status).toBe(303)
})
