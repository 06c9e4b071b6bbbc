import { load } from 'cheerio'
import supertest from 'supertest'
import { createApp } from '../../src/app'
import { Membership } from '../../src/models/Membership'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { User } from '../../src/models/User'
import { letterheadOf } from '../../src/queries/letterheadOf'
import { numberSeries } from '../../src/queries/numberSeries'
import { appAt, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { xlsxOf } from '../support/sheets'

useDatabase('empty')

const NOW = () => new Date('2024-01-15T02:00:00Z')
const CODE = 'ABCD-EFGH-JKLM'
const app = createApp({ now: NOW, setUpCode: CODE })
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')

const FIELDS = {
  ...{ unitPlace: 'GRASSROOTS.COMMITTEE', code: 'BT', name: 'Đảng bộ Phường Bình Tây', bodyName: '', sign: '', place: 'Bình Tây' },
  ...{ since: '01/01/2018', superiorName: 'Đảng bộ Quận 6', superiorCode: 'Q6' },
  ...{ adminName: 'Lê Quản Trị', adminUsername: 'quan-tri', adminPassword: 'mot cau dai de nho', adminAgain: 'mot cau dai de nho' },
  ...{ officeName: 'Trần Văn Phòng', officeUsername: 'van-phong', officePassword: 'them mot cau nua', officeAgain: 'them mot cau nua' },
}

/** A browser that has seen the page. */
async function atSetUp(headers: Record<string, string> = {}) {
  const agent = supertest.agent(app)
  const page = await agent.get('/set-up').set(headers).expect(200)
  const _csrf = String(load(page.text)('input[name=_csrf]').val())
  return {
    page: page.text,
    send: (fields: Record<string, string>) =>
      agent
        .post('/set-up')
        .set(headers)
        .type('form')
        .send({ _csrf, ...fields }),
  }
}

test('an empty system leads everybody to the page that sets it up', async () => {
  for (const address of ['/', '/sign-in']) {
    const answer = await supertest(app).get(address)
    expect([answer.status, answer.headers['location']]).toEqual([303, '/set-up'])
  }
  const { page } = await atSetUp()
  expect(await htmlErrors(page)).toEqual([])
  expect(load(page)('#setUpCode')).toHaveLength(0)
})

test('from elsewhere it asks for the code printed at the start, and takes no other', async () => {
  const { page, send } = await atSetUp({ 'x-forwarded-for': '203.0.113.7' })
  expect(load(page)('#setUpCode')).toHaveLength(1)
  expect(textOf((await send({ ...FIELDS, setUpCode: 'ABCD-EFGH-JKLX' }).expect(422)).text)).toContain('Mã thiết lập chưa đúng')
  await send(FIELDS).expect(422)
  expect(await User.count()).toBe(0)
})

test('what is wrong stands beside its field, and no password comes back', async () => {
  const { send } = await atSetUp()
  const wrong = await send({ ...FIELDS, adminPassword: 'ngan', adminAgain: 'khac', officeUsername: 'quan-tri', superiorCode: '' }).expect(
    422,
  )
  const page = load(wrong.text)
  expect(page('#adminPassword-error, #adminAgain-error, #officeUsername-error, #superiorCode-error')).toHaveLength(4)
  expect(page('#name').val()).toBe(FIELDS.name)
  expect(
    page('input[type=password]')
      .map((_at, field) => page(field).val())
      .get()
      .join(''),
  ).toBe('')
})

test('the code of a superior without its name is not dropped in silence', async () => {
  const { send } = await atSetUp()
  const page = load((await send({ ...FIELDS, superiorName: '' }).expect(422)).text)
  expect(page('#superiorCode-error').text()).toContain('thì ghi cả tên của cấp trên')
})

test('it makes the organisation, what stands above it and two accounts, once only', async () => {
  const { send } = await atSetUp({ 'x-forwarded-for': '203.0.113.7' })
  const done = await send({ ...FIELDS, setUpCode: CODE.toLowerCase() }).expect(303)
  const [above, own] = await Organisation.findAll({ order: ['id'] })
  expect(own).toMatchObject({ code: 'BT', tier: 'GRASSROOTS', path: `/${above!.id}/${own!.id}/`, sign: 'ĐU' })
  expect(done.headers['location']).toBe(`/sign-in?next=${encodeURIComponent(`/organisations/${own!.id}/set-up`)}`)
  await supertest(app).get('/set-up').expect(404)
  await send(FIELDS).expect(404)
})

async function signIn(username: string, password: string) {
  const site = appAt()
  const visitor = await visitorOf(site)
  await visitor.post('/sign-in', { username, password }).expect(303)
  const _csrf = String(load((await visitor.get('/organisations').expect(200)).text)('input[name=_csrf]').val())
  return {
    ...visitor,
    post: (address: string, fields: Record<string, string> = {}) => visitor.postWithout(address, { _csrf, ...fields }),
    upload: (address: string, fields: Record<string, string>, file: { name: string; content: Buffer }) =>
      visitor.upload(address, { ...fields, _csrf }, file),
  }
}

test('the steps that follow say what is left, and are done with files', async () => {
  const { id } = await Organisation.findOne({ where: { code: 'BT' }, rejectOnEmpty: true })
  const office = await signIn('van-phong', FIELDS.officePassword)
  const steps = async () => textOf((await office.get(`/organisations/${id}/set-up`).expect(200)).text)
  expect(await steps()).toContain('còn 6 bước')
  const bring = async (workbook: string, rows: (string | null)[][]) => {
    const sent = await office
      .upload(`/organisations/${id}/imports`, { workbook }, { name: 'a.xlsx', content: await xlsxOf(rows) })
      .expect(303)
    await office.post(`${sent.headers['location']}/application`).expect(303)
  }
  await bring('units', [
    ['Mã', 'Tên'],
    ['BT-1', 'Chi bộ Khu phố 1'],
    ['BT-2', 'Chi bộ Khu phố 2'],
  ])
  const people = Array.from({ length: 60 }, (_, at) => [
    `Nguyễn Văn ${String.fromCharCode(65 + (at % 26))}${at}`,
    `BT-${(at % 2) + 1}`,
    `3/2/${1980 + (at % 30)}`,
  ])
  await bring('members', [['Họ tên', 'Chi bộ', 'Vào Đảng'], ...people])
  expect(await steps()).toMatch(
    /còn 4 bước.*Đã có 60 đảng viên, chi bộ nào cũng có.*Chưa ghi nhiệm kỳ và bí thư.*Còn 2 chi bộ chưa ghi bí thư.*Nhập chức vụ từ tệp/,
  )
  await bring('offices', [
    ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Từ ngày'],
    ['1', 'Nguyễn Văn A0', 'Bí thư', 'Khu phố 1', '20/6/2020'],
    ['2', 'Nguyễn Văn B1', 'BT', 'Chi bộ Khu phố 2', '20/6/2020'],
  ])
  expect(await steps()).toContain('Chi bộ nào cũng đã ghi bí thư; còn 2 bí thư chưa có tài khoản')
})

test('with a term and a secretary of its own the committee numbers and signs its documents', async () => {
  const { id, version } = await Organisation.findOne({ where: { code: 'BT' }, rejectOnEmpty: true })
  const at = `/organisations/${id}`
  const office = await signIn('van-phong', FIELDS.officePassword)
  expect(await numberSeries(id, 'ĐU', 'BC', '2024-01-15')).toBeNull()
  const term = { version: String(version), name: '2020-2025', fromDate: '20/06/2020', document: '' }
  const review = await office.post(`${at}/terms/new`, term).expect(200)
  expect(await htmlErrors(review.text)).toEqual([])
  await office.post(`${at}/terms`, term).expect(303)
  await office.post(`${at}/offices`, { role: 'SECRETARY', memberId: '', personName: 'Lê Thị Bí Thư', fromDate: '20/06/2020' }).expect(303)
  expect(await numberSeries(id, 'ĐU', 'BC', '2024-01-15')).toMatchObject({ termName: '2020–2025', next: 1 })
  expect(textOf((await office.get(`${at}/set-up`).expect(200)).text)).toContain('Đã ghi nhiệm kỳ và bí thư đang giữ chức')
})

test('awards of an earlier year begin with a title, as long as there is none', async () => {
  const { id } = await Organisation.findOne({ where: { code: 'BT' }, rejectOnEmpty: true })
  const office = await signIn('van-phong', FIELDS.officePassword)
  const year = `/organisations/${id}/years/2021/earlier-ratings`
  const linkIn = async (name: RegExp) =>
    load((await office.get(year).expect(200)).text)('main a')
      .toArray()
      .find(link => name.test(load(link).text()))?.attribs['href']
  const titles = (await linkIn(/Lập danh hiệu/))!
  await office.post(titles, { name: 'Dân vận khéo', ground: 'MOVEMENT', label: '' }).expect(303)
  await office.get((await linkIn(/Ghi khen thưởng năm 2021/))!).expect(200)
})

test('an administrator sees which steps are somebody else’s', async () => {
  const { id } = await Organisation.findOne({ where: { code: 'BT' }, rejectOnEmpty: true })
  const admin = await signIn('quan-tri', FIELDS.adminPassword)
  const page = await admin.get(`/organisations/${id}/set-up`).expect(200)
  expect(textOf(page.text)).toContain('Văn phòng cấp ủy làm bước này')
  expect(await htmlErrors(page.text)).toEqual([])
})

test('what was put down at set-up can be put right: what the superior is called, and since when records are kept', async () => {
  const own = await Organisation.findOne({ where: { code: 'BT' }, rejectOnEmpty: true })
  const at = `/organisations/${own.id}`
  const admin = await signIn('quan-tri', FIELDS.adminPassword)
  const details = load((await admin.get(`${at}/details/new`).expect(200)).text)
  expect(details('#superiorBodyName').val()).toBe(FIELDS.superiorName.replace('Đảng bộ', 'Đảng ủy'))
  const right = { version: String(own.version), sign: 'ĐU', place: own.place, superiorName: FIELDS.superiorName, reason: 'Ghi nhầm' }
  await admin.post(`${at}/details`, { ...right, superiorBodyName: 'Quận ủy Quận 6' }).expect(303)
  expect((await letterheadOf(own.id, '2024-01-15'))!.superiorBodyName).toBe('Quận ủy Quận 6')

  const form = load((await admin.get(`${at}/day-corrections/new`).expect(200)).text)
  const entry = form('#entry option[value^=BEGINNING]').val() as string
  const version = String(form('[name=version]').val())
  const correction = { version, entry, date: '01/01/2000', goAlong: 'yes', reason: 'Có số liệu từ trước' }
  const review = textOf((await admin.post(`${at}/day-corrections/new`, correction).expect(200)).text)
  expect(review).toContain('3 tổ chức khác có hồ sơ bắt đầu cùng ngày')
  await admin.post(`${at}/day-corrections`, correction).expect(303)
  expect(await OrganisationName.count({ where: { fromDate: '2000-01-01' } })).toBe(4)
  const stays = await Membership.findAll({ attributes: ['fromDate'] })
  const earliest = stays.map(({ fromDate }) => fromDate).toSorted()[0]
  expect([stays.length, earliest]).toEqual([60, '2000-01-01'])
})
