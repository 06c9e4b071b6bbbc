import { load } from 'cheerio'
import { createApp } from '../../src/app'
import { AuditEntry } from '../../src/models/AuditEntry'
import { GrantRequest } from '../../src/models/GrantRequest'
import { Invitation } from '../../src/models/Invitation'
import { Member } from '../../src/models/Member'
import { User } from '../../src/models/User'
import { signInAs, signInWith, type Visitor, visitorOf } from '../support/app'
import { makeAccount } from '../support/accounts'
import { useDatabase } from '../support/database'
import { type ImportDesk, importDesk, mainText } from '../support/imports'
import { type Cell, outcomesOf } from '../support/sheets'

useDatabase('demo')

let moment = '2024-01-15T02:00:00.000Z'
const app = createApp({ now: () => new Date(moment) })
const HEAD = ['Chi bộ', 'Vai trò', 'Họ và tên', 'Ngày sinh', 'Tên đăng nhập', 'Từ ngày', 'Đến ngày', 'Lý do']
const NEW = 'ba con mèo xanh'

let office: Visitor
let administrator: Visitor
let desk: ImportDesk
let adminDesk: ImportDesk
beforeAll(async () => {
  office = await signInAs('van-phong', app)
  administrator = await signInAs('quan-tri', app)
  desk = await importDesk(office, 'Q6-CQCQ')
  adminDesk = await importDesk(administrator, 'Q6-CQCQ')
})

const userCalled = (username: string) => User.findOne({ where: { username } })
const linksOn = (text: string) => {
  const page = load(text)
  return page('.slip__link')
    .toArray()
    .map(link => new URL(page(link).text()).pathname)
}
const shown = async (who: Visitor, address: string) => mainText((await who.get(address).expect(200)).text)

test.each([['van-phong'], ['quan-tri']])('%s takes the accounts of today home, sends them back and changes nothing', async who => {
  const at = who === 'van-phong' ? desk : adminDesk
  const rows = await outcomesOf(await at.check('accounts', await at.take('accounts')))
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.filter(row => !row.endsWith('UNCHANGED'))).toEqual([])
  expect(await AuditEntry.count({ where: { act: 'exportList', subjectId: at.organisation.id } })).toBeGreaterThan(0)
})

test('secretaries who wait for an account come ready to be brought back, until they are invited', async () => {
  const waiting = () => desk.take('accounts', '?uninvited=yes')
  const address = await desk.bring('accounts', await waiting())
  const rows = await outcomesOf(address)
  expect(rows).toHaveLength(14)
  expect(rows.filter(row => !row.endsWith('NEW'))).toEqual([])
  const none = await office.get(`/organisations/${desk.organisation.id}/set-up`).expect(200)
  expect(none.text).not.toContain('uninvited=yes')
  await office.post(`${address}/reversal`).expect(303)
  expect(await outcomesOf(await desk.check('accounts', await waiting()))).toEqual(rows)
  expect((await office.get(`/organisations/${desk.organisation.id}/set-up`).expect(200)).text).toContain('uninvited=yes')
})

test('each row is told by its rule; the same file twice changes nothing; it is taken back', async () => {
  const { fullName } = (await Member.findOne({
    where: { id: (await userCalled('dang-vien'))!.memberId! },
  }))!
  const rows: Cell[][] = [
    HEAD,
    ['Q6-CQCQ-05', 'Bí thư', 'Lâm Thị «Thử» <b>Ánh</b>'.normalize('NFD'), null, null, '1/2/2024', '1/2/2025', 'QĐ 05'],
    ['Q6-CQCQ-06', 'BTCB', "Đỗ 'Hồng' Ánh", null, 'Hong.Anh', null, null],
    ['Q6-CQCQ-06', 'Đảng viên', 'Người Không Có Hồ Sơ', null, null, null, null],
    ['Q6-CQCQ', 'Văn phòng cấp ủy', 'Lê Văn Phòng', null, null, null, null],
    ['Q6-CQCQ-07', 'Bí thư chi bộ', 'Trần Văn Khác', null, 'VAN-PHONG', null, null],
    ['Q6-CQCQ-07', 'Quản trị', 'Trần Văn Khác', null, null, null, null],
    ['Q6-CQCQ-07', 'Bí thư chi bộ', 'Trần Văn Ngược', null, null, '1/2/2024', '1/2/2024'],
    ['Q6-CQCQ-07', 'Bí thư chi bộ', 'Trần Văn Tên', null, 'hồng ánh', null, null],
    ['Q6-KHONG', 'Bí thư chi bộ', 'Trần Văn Nơi', null, null, null, null],
    ['Q6-CQCQ-01', 'Bí thư chi bộ', fullName, null, null, null, null],
    ['Q6-CQCQ-01', 'Đảng viên', fullName, null, null, '1/1/2020', '1/1/2030'],
    ['Q6-CQCQ-06', 'Bí thư chi bộ', "Đỗ 'Hồng' Ánh", null, 'hong.anh', null, null],
    ['Q6-CQCQ-08', 'Bí thư chi bộ', 'Bùi Hồng Ánh', null, null, null, null],
  ]
  const batch = await desk.check('accounts', rows)
  expect(await outcomesOf(batch)).toEqual([
    ...['2 NEW', '3 NEW', '4 REFUSED', '5 REFUSED', '6 REFUSED', '7 REFUSED', '8 REFUSED', '9 REFUSED', '10 REFUSED'],
    ...['11 CHANGED', '12 UNCHANGED', '13 REFUSED', '14 NEW'],
  ])
  const page = await shown(office, batch)
  for (const said of [
    'Tên đăng nhập: hong.anh',
    'ghi «Văn phòng cấp ủy»',
    'Tên đăng nhập: bui.hong.anh',
    'Đồng chí không cấp được vai trò này',
    'Đã có tài khoản «dang-vien»',
    'thời hạn không đổi bằng tệp',
    'Trùng với dòng 3 của tệp',
    'chờ người thứ hai xác nhận',
  ])
    expect(page).toContain(said)
  expect(await userCalled('hong.anh')).toBeNull()
  await office.post(`${batch}/application`).expect(303)
  expect(await userCalled('hong.anh')).toMatchObject({ name: "Đỗ 'Hồng' Ánh", passwordHash: '', signedInAt: null })
  expect(await GrantRequest.count({ where: { state: 'WAITING' } })).toBe(4)
  const again = await outcomesOf(await desk.check('accounts', rows))
  expect(again.filter(row => / (NEW|CHANGED)$/.test(row))).toEqual([])
  const [link] = linksOn((await office.post(`${batch}/account-links`).expect(200)).text)
  await office.post(`${batch}/reversal`).expect(303)
  await (await visitorOf(app)).get(link!).expect(404)
  expect(await userCalled('hong.anh')).toBeNull()
  expect(await GrantRequest.findAll({ raw: true })).toMatchObject([{ state: 'WITHDRAWN', role: 'CELL_SECRETARY' }])
})

test('slips lead in once; who has come in is not taken back, and whoever gives less writes nothing', async () => {
  const batch = await adminDesk.bring('accounts', [
    HEAD,
    ['Q6-CQCQ', 'Văn phòng', 'Ngô Thị Phiếu', null, null, null, null],
    ['Q6-CQCQ-09', 'Bí thư', 'Ngô Văn Phiếu', null, null, null, null],
  ])
  expect(await shown(administrator, batch)).toContain('2 tài khoản chưa có ai mở')
  const first = await administrator.post(`${batch}/account-links`).expect(200)
  expect(first.headers['cache-control']).toBe('no-store')
  const second = await administrator.post(`${batch}/account-links`).expect(200)
  const [old] = linksOn(first.text)
  const [own] = linksOn(second.text)
  expect(JSON.stringify(await Invitation.findAll({ raw: true }))).not.toContain(own!.split('/').at(-1))
  const visitor = await visitorOf(app)
  await visitor.get(old!).expect(404)
  await visitor.post(own!, { password: NEW, again: NEW }).expect(303)
  await (await signInWith({ username: 'thi.phieu', password: NEW }, app)).get('/account').expect(200)
  await administrator.post(`${batch}/account-links`, { madeUp: 'yes' }).expect(422)
  expect(load((await administrator.post(`${batch}/account-links`)).text)('.slip')).toHaveLength(1)
  expect(mainText((await administrator.post(`${batch}/reversal`).expect(422)).text)).toContain('Ngô Thị Phiếu (đã mở tài khoản)')
  expect(await shown(administrator, `/accounts/${(await userCalled('thi.phieu'))!.id}`)).toContain(`lần nhập số ${batch.split('/').at(-1)}`)
  const log = `/organisations/${adminDesk.organisation.id}/history?record=thi+phieu&act=applyImport`
  expect(await shown(administrator, log)).toContain('nhập từ tệp «tệp thử.xlsx», 2 dòng')
  await office.post(`${batch}/reversal`).expect(403)
  expect(await AuditEntry.count({ where: { act: 'reopenAccount' } })).toBe(3 + 5)
})

test('what somebody took since the check is not written over, and after ten minutes the password is asked for', async () => {
  const rows = [HEAD, ['Q6-CQCQ-10', 'Bí thư', 'Người Đến Sau', null, 'den.sau', null, null]]
  const batch = await desk.check('accounts', rows)
  await makeAccount({ username: 'den.sau' })
  await office.post(`${batch}/application`).expect(409)
  expect(await User.count({ where: { name: 'Người Đến Sau' } })).toBe(0)
  moment = '2024-01-15T02:11:00.000Z'
  await office.post(`${batch}/application`).expect(401)
  await office.post(`${batch}/application`, { _password: 'tong-ket-2022' }).expect(409)
})
