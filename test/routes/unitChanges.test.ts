import { load } from 'cheerio'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let admin: Visitor
let office: Visitor

beforeAll(async () => {
  admin = await signInAs('quan-tri', appAt())
  office = await signInAs('quan-uy', appAt())
})

const unit = (code: string) => Organisation.findOne({ where: { code }, rejectOnEmpty: true })
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const summary = async () => {
  const { figures } = await yearSummary({ organisationId: (await unit('Q6-CQCQ')).id, year: 2022, now: new Date('2024-01-15T02:00:00Z') })
  return figures.filter(({ key }) => !key.startsWith('development')).map(({ key, text }) => `${key} ${text}`)
}

const NEW_CELL = {
  unitPlace: 'BELOW_GRASSROOTS.CELL',
  code: 'q6-cqcq-99',
  name: 'Chi bộ Phòng  Thử',
  bodyName: '',
  sign: '',
  place: '',
  foundedOn: '',
}

test('a unit is made below an organisation, with what is usual filled in, and stands in the history', async () => {
  const parent = await unit('Q6-CQCQ')
  await admin.post(`/organisations/${parent.id}/units`, NEW_CELL).expect(303)
  const made = await unit('Q6-CQCQ-99')
  expect(made).toMatchObject({ path: `${parent.path}${made.id}/`, sign: 'CB', place: parent.place, tier: 'BELOW_GRASSROOTS' })
  const page = await admin.get(`/organisations/${made.id}`).expect(200)
  expect(textOf(page.text)).toContain('Chi ủy Chi bộ Phòng Thử')
  expect(textOf(page.text)).toContain('Đã lập Chi bộ Phòng Thử trực thuộc Đảng bộ Cơ quan Chính quyền Quận 6.')
  expect(textOf((await office.get(`/organisations/${made.id}`)).text)).toContain('lập «Chi bộ Phòng Thử», mã Q6-CQCQ-99')
})

test('a code in use, a code of odd letters and a day that is none are refused beside their fields, with what was typed kept', async () => {
  const parent = await unit('Q6-CQCQ')
  const twice = await admin.post(`/organisations/${parent.id}/units`, { ...NEW_CELL, name: 'Chi bộ Khác', code: 'Q6-CQCQ-01' }).expect(422)
  expect(textOf(twice.text)).toContain('Mã «Q6-CQCQ-01» đã có tổ chức khác dùng.')
  const namesake = await admin.post(`/organisations/${parent.id}/units`, { ...NEW_CELL, code: 'Q6-CQCQ-98' }).expect(422)
  expect(textOf(namesake.text)).toContain('Đã có Chi bộ Phòng Thử (mã Q6-CQCQ-99) trực thuộc tổ chức này')
  const wrong = await admin.post(`/organisations/${parent.id}/units`, { ...NEW_CELL, code: 'a b', foundedOn: '31/02/2020' }).expect(422)
  expect(load(wrong.text)('#code').val()).toBe('a b')
  expect(load(wrong.text)('#code-error, #foundedOn-error')).toHaveLength(2)
  expect(await htmlErrors(wrong.text)).toEqual([])
})

test('a renaming is shown before it is made, keeps the old name for its time, and leaves frozen years alone', async () => {
  const cell = await unit('Q6-CQCQ-02')
  const before = await summary()
  const form = load((await admin.get(`/organisations/${cell.id}/names/new`).expect(200)).text)
  const fields = {
    version: String(form('[name=version]').val()),
    name: 'Chi bộ Phòng Mới',
    bodyName: 'Chi ủy Chi bộ Phòng Mới',
    fromDate: '01/12/2023',
    document: '',
  }
  const review = await admin.post(`/organisations/${cell.id}/names/new`, fields).expect(200)
  expect(textOf(review.text)).toContain('được giữ cho đến trước ngày 01/12/2023')
  expect(await htmlErrors(review.text)).toEqual([])
  expect((await unit('Q6-CQCQ-02')).version).toBe(cell.version)
  await admin.post(`/organisations/${cell.id}/names`, fields).expect(303)
  const page = textOf((await admin.get(`/organisations/${cell.id}`)).text)
  expect(page).toContain('Tên gọi qua các thời kỳ')
  expect(await summary()).toEqual(before)
  await admin.post(`/organisations/${cell.id}/names`, fields).expect(409)
})

test('a name that is the present one is no renaming', async () => {
  const cell = await unit('Q6-CQCQ-99')
  const same = {
    version: cell.version,
    name: 'Chi bộ Phòng Thử',
    bodyName: 'Chi ủy Chi bộ Phòng Thử',
    fromDate: '10/01/2024',
    document: '',
  }
  const answer = await admin.post(`/organisations/${cell.id}/names`, same).expect(422)
  expect(textOf(answer.text)).toContain('giống tên đang dùng')
})

test('a future day and a day before the present name began are refused', async () => {
  const cell = await unit('Q6-CQCQ-03')
  const fields = { version: cell.version, name: 'Chi bộ A', bodyName: 'Chi ủy A', document: '' }
  for (const fromDate of ['16/01/2024', '01/01/2000']) {
    await admin.post(`/organisations/${cell.id}/names/new`, { ...fields, fromDate }).expect(422)
  }
})

test('a moved unit takes its people along, and everybody below keeps the right path', async () => {
  const [cell, ward] = await Promise.all([unit('Q6-CQCQ-04'), unit('Q6-P01')])
  const before = await summary()
  const fields = { version: cell.version, parent: String(ward.id), fromDate: '10/01/2024', document: '15-QĐ/QU' }
  const review = await office.post(`/organisations/${cell.id}/places/new`, fields).expect(200)
  expect(textOf(review.text)).toMatch(/\d+ đảng viên hôm nay được tính vào số liệu của Đảng bộ Phường 1/)
  await office.post(`/organisations/${cell.id}/places`, fields).expect(303)
  expect((await unit('Q6-CQCQ-04')).path).toBe(`${ward.path}${cell.id}/`)
  expect(await summary()).toEqual(before)
  await admin.get(`/organisations/${cell.id}`).expect(404)
})

test('those who keep only the committee cannot move a unit out of it or move the committee itself', async () => {
  const [cell, ward, committee] = await Promise.all([unit('Q6-CQCQ-05'), unit('Q6-P03'), unit('Q6-CQCQ')])
  const fields = { version: cell.version, parent: String(ward.id), fromDate: '10/01/2024', document: '' }
  await admin.post(`/organisations/${cell.id}/places`, fields).expect(422)
  await admin.get(`/organisations/${committee.id}/places/new`).expect(403)
})

test('a unit with members is not closed, and says who must go first; an empty one closes and opens again', async () => {
  const [full, empty, parent] = await Promise.all([unit('Q6-CQCQ-05'), unit('Q6-CQCQ-99'), unit('Q6-CQCQ')])
  const closing = { keeper: String(parent.id), date: '12/01/2024', document: '' }
  const refused = await admin.post(`/organisations/${full.id}/closures/new`, { ...closing, version: full.version }).expect(200)
  expect(textOf(refused.text)).toMatch(/Còn \d+ đảng viên sinh hoạt ở đây/)
  expect(load(refused.text)('.btn--primary')).toHaveLength(0)
  await admin.post(`/organisations/${full.id}/closures`, { ...closing, version: full.version }).expect(422)
  await admin.post(`/organisations/${empty.id}/closures`, { ...closing, version: empty.version }).expect(303)
  expect((await unit('Q6-CQCQ-99')).closedOn).toBe('2024-01-12')
  await admin.get(`/organisations/${empty.id}/closures/new`).expect(404)
  const opening = { version: empty.version + 1, date: '12/01/2024', document: '' }
  await admin.post(`/organisations/${empty.id}/reopenings`, opening).expect(303)
  expect((await unit('Q6-CQCQ-99')).closedOn).toBeNull()
  expect(await Member.count()).toBeGreaterThan(200)
})

test('who leaves an office without a successor is dated, once, after the beginning, and stays among those who held it', async () => {
  const cell = await unit('Q6-CQCQ-03')
  const at = (rest: string) => `/organisations/${cell.id}/${rest}`
  const giving = { role: 'DEPUTY_SECRETARY', memberId: '', personName: 'Lê Thị Thôi', fromDate: '10/01/2023' }
  await office.post(at('offices'), giving).expect(303)
  const form = await office.get(at('office-endings/new')).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const choice = load(form.text)('#officeId option')
    .toArray()
    .find(option => load(option).text().startsWith('Phó Bí thư: Lê Thị Thôi, từ 10/01/2023'))!
  const officeId = choice.attribs['value']!
  await office.post(at('office-endings'), { officeId, toDate: '10/01/2023' }).expect(422)
  await office.post(at('office-endings'), { officeId, toDate: '10/01/2030' }).expect(422)
  await office.post(at('office-endings'), { officeId, toDate: '05/01/2024' }).expect(303)
  await office.post(at('office-endings'), { officeId, toDate: '06/01/2024' }).expect(422)
  const page = textOf((await office.get(at('').replace(/\/$/, '')).expect(200)).text)
  expect(page).toContain('Lê Thị Thôi Phó Bí thư từ 10/01/2023 đến 05/01/2024')
  expect(page).toContain('ghi thôi chức Phó Bí thư từ ngày 05/01/2024')
})

/** A unit made by hand, with what a form about it must send. */
async function made(parent: Organisation, code: string, name: string) {
  await office.post(`/organisations/${parent.id}/units`, { ...NEW_CELL, code, name, foundedOn: '01/01/2023' }).expect(303)
  return unit(code)
}

/** What the form says beside a field. */
const besideOf = async (address: string, fields: Record<string, string | number>, field: string) => {
  const { text } = await office.post(address, fields).expect(422)
  return load(text)(`#${field}-error`).text().replace(/\s+/g, ' ').trim()
}

test('a unit renamed, moved or reopened beside another one of its name is refused beside the field; a day after the other one has gone is not', async () => {
  const [committee, ward] = await Promise.all([unit('Q6-CQCQ'), unit('Q6-P03')])
  const [first, second, away] = [
    await made(committee, 'T-MOT', 'Chi bộ Trùng'),
    await made(committee, 'T-HAI', 'Chi bộ Riêng'),
    await made(ward, 'T-BA', 'Chi bộ Trùng'),
  ]
  const at = ({ id }: Organisation, rest: string) => `/organisations/${id}/${rest}`
  const naming = { name: 'CHI BỘ TRÙNG', bodyName: 'Chi ủy', fromDate: '10/01/2024', document: '' }
  const renamed = () => ({ ...naming, version: second.version })
  expect(await besideOf(at(second, 'names'), renamed(), 'name')).toContain(
    'Đã có Chi bộ Trùng (mã T-MOT) trực thuộc cùng tổ chức cấp trên. Hãy ghi tên khác.',
  )
  const place = { version: away.version, parent: String(committee.id), fromDate: '10/01/2024', document: '' }
  expect(await besideOf(at(away, 'places'), place, 'parent')).toContain('Đã có Chi bộ Trùng (mã T-MOT) trực thuộc nơi đã chọn. Hãy đổi tên')

  const closing = { keeper: String(committee.id), date: '11/01/2024', document: '', version: first.version }
  await office.post(at(first, 'closures'), closing).expect(303)
  expect(await besideOf(at(second, 'names'), renamed(), 'name')).toContain('cho đến ngày 11/01/2024. Hãy ghi tên khác, hoặc ghi từ ngày ấy')
  await office.post(at(second, 'names'), { ...renamed(), fromDate: '11/01/2024' }).expect(303)
  const opening = { version: (await unit('T-MOT')).version, date: '12/01/2024', document: '' }
  expect(await besideOf(at(first, 'reopenings'), opening, 'date')).toContain('Đã có CHI BỘ TRÙNG (mã T-HAI) đang trực thuộc')
  expect(await unit('T-MOT')).toMatchObject({ closedOn: '2024-01-11', version: opening.version })
})
