import { load } from 'cheerio'
import type { Express } from 'express'
import { AuditEntry } from '../../src/models/AuditEntry'
import { GrantRequest } from '../../src/models/GrantRequest'
import { Invitation } from '../../src/models/Invitation'
import { RoleGrant } from '../../src/models/RoleGrant'
import { User } from '../../src/models/User'
import { makeAccount, signInAsMade, signInAsNew } from '../support/accounts'
import { appAt, signInAs, signInWith, type Visitor, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const NEW = 'ba con mèo xanh'
const WEEK_LATER = '2024-01-22T02:00:01.000Z'

let app: Express
let administrator: Visitor
let office: Visitor
let secretary: Visitor
let committee: number
let cell: number
let otherCell: number

beforeAll(async () => {
  app = appAt()
  administrator = await signInAs('quan-tri', app)
  office = await signInAs('van-phong', app)
  secretary = await signInAs('bi-thu', app)
  committee = await organisationId('Q6-CQCQ')
  cell = await organisationId('Q6-CQCQ-05')
  otherCell = await organisationId('Q6-CQCQ-06')
})

const invitation = (username: string, rest: Record<string, string> = {}) => ({
  ...{ username, name: 'Lâm Thị Thử', way: 'LINK', role: 'CELL_SECRETARY', fromDate: '01/01/2024', toDate: '', reason: 'Phân công' },
  ...rest,
})

const userCalled = (username: string) => User.findOne({ where: { username }, rejectOnEmpty: true })
const requestFor = async (username: string) =>
  GrantRequest.findOne({ where: { userId: (await userCalled(username)).id }, order: [['id', 'DESC']], rejectOnEmpty: true })
const linkOn = (page: string) => new URL(load(page)('#link').text()).pathname

/** Invites somebody to a cell and has the role confirmed; the account has the demo's password. */
async function makeSecretary(username: string, place = cell) {
  await office.post(`/organisations/${place}/accounts`, invitation(username)).expect(200)
  await secretary.post(`/grant-requests/${(await requestFor(username)).id}/confirmation`).expect(303)
  const { passwordHash } = await userCalled('van-phong')
  await User.update({ passwordHash }, { where: { username } })
  return userCalled(username)
}

describe('an invitation', () => {
  test('opens once, for a week, and leads to a password of the owner’s choice; until the second person confirms there is no role', async () => {
    const page = await office.post(`/organisations/${cell}/accounts`, invitation('hong.anh')).expect(200)
    const address = linkOn(page.text)
    expect(JSON.stringify(await Invitation.findAll({ raw: true }))).not.toContain(address.split('/').at(-1))

    await (await visitorOf(appAt(WEEK_LATER))).get(address).expect(404)
    const visitor = await visitorOf(app)
    expect((await visitor.get(address).expect(200)).text).toContain('hong.anh')
    expect((await visitor.post(address, { password: 'hong.anh2024', again: 'hong.anh2024' }).expect(422)).text).toContain('tên đăng nhập')
    await visitor.post(address, { password: NEW, again: NEW, username: 'quan-tri' }).expect(422)
    expect((await visitor.post(address, { password: NEW, again: NEW }).expect(303)).headers['location']).toBe('/sign-in')
    await visitor.get(address).expect(404)
    await visitor.post(address, { password: NEW, again: NEW }).expect(404)

    const owner = await signInWith({ username: 'hong.anh', password: NEW }, app)
    await owner.get(`/organisations/${cell}`).expect(404)
    await secretary.post(`/grant-requests/${(await requestFor('hong.anh')).id}/confirmation`).expect(303)
    expect((await owner.get('/account').expect(303)).headers['location']).toContain('changed=yes')
    await (await signInWith({ username: 'hong.anh', password: NEW }, app)).get(`/organisations/${cell}`).expect(200)
  })

  test('may be a first password, which must be changed', async () => {
    const page = await administrator
      .post(`/organisations/${committee}/accounts`, invitation('thanh.ha', { way: 'PASSWORD', role: 'COMMITTEE_OFFICE' }))
      .expect(200)
    const password = load(page.text)('#first-password').text()
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    const owner = await signInWith({ username: 'thanh.ha', password }, app)
    expect((await owner.get('/organisations').expect(303)).headers['location']).toBe('/account/password')
  })

  test('to a member is tied to the profile, and no member has two accounts', async () => {
    const page = load((await office.get(`/organisations/${cell}/accounts/new`).expect(200)).text)
    const memberId = String(page('#memberId option').eq(1).val())
    const name = page('#memberId option').eq(1).text()
    const wish = (username: string) => invitation(username, { role: 'MEMBER', memberId, name: '' })
    await office.post(`/organisations/${cell}/accounts`, wish('dang.vien.moi')).expect(200)
    expect(await userCalled('dang.vien.moi')).toMatchObject({ memberId: Number(memberId), name })
    await office.post(`/organisations/${cell}/accounts`, wish('dang.vien.nua')).expect(422)
  })

  test.each([
    ['a name that is taken', { username: 'van-phong' }, 'Tên đăng nhập này đã có người dùng.'],
    ['a name with marks', { username: 'hồng anh' }, 'Tên đăng nhập gồm'],
    ['a role of a committee at a cell', { role: 'ADMINISTRATOR' }, 'Vai trò này không cấp được ở nơi này.'],
    ['a member of another cell', { memberId: '1', role: 'MEMBER' }, 'không sinh hoạt ở đây'],
    ['a member without a profile', { role: 'MEMBER' }, 'phải gắn với hồ sơ đảng viên'],
    ['an end before the beginning', { toDate: '31/12/2023' }, 'Ngày kết thúc phải sau ngày bắt đầu.'],
    ['no reason', { reason: '' }, 'Hãy nêu lý do.'],
  ])('with %s is refused; the page says why and keeps what was typed', async (_what, wrong, why) => {
    const users = await User.count()
    const page = await office.post(`/organisations/${cell}/accounts`, invitation('khong.duoc', wrong)).expect(422)
    expect(page.text).toContain(why)
    expect(page.text).toContain('value="01/01/2024"')
    expect(await User.count()).toBe(users)
  })
})

describe('a role', () => {
  test('is confirmed neither by who asked nor by who gets it, and by nobody twice', async () => {
    await office.post(`/organisations/${cell}/accounts`, invitation('hai.nguoi')).expect(200)
    const { id } = await requestFor('hai.nguoi')
    await office.post(`/grant-requests/${id}/confirmation`).expect(403)
    await administrator.post(`/grant-requests/${id}/confirmation`, { decidedBy: 1 }).expect(422)
    await administrator.post(`/grant-requests/${id}/confirmation`).expect(303)
    await secretary.post(`/grant-requests/${id}/confirmation`).expect(409)
    expect(await RoleGrant.count({ where: { userId: (await userCalled('hai.nguoi')).id } })).toBe(1)
  })

  test('is refused by the second person, or taken back by the first', async () => {
    await office.post(`/organisations/${cell}/accounts`, invitation('khong.xong')).expect(200)
    await secretary.post(`/grant-requests/${(await requestFor('khong.xong')).id}/refusal`).expect(303)
    const { id } = await userCalled('khong.xong')
    const again = { organisationId: otherCell, role: 'CELL_SECRETARY', fromDate: '01/02/2024', toDate: '', reason: 'Phân công lại' }
    await office.post(`/accounts/${id}/grants`, again).expect(303)
    await office.post(`/grant-requests/${(await requestFor('khong.xong')).id}/withdrawal`).expect(303)
    expect(await RoleGrant.count({ where: { userId: id } })).toBe(0)
    const page = (await office.get(`/accounts/${id}`).expect(200)).text
    for (const words of ['Không xác nhận', 'Người đề nghị đã rút']) expect(page).toContain(words)
  })

  test('is not asked for oneself, nor where one has nothing to give', async () => {
    const own = await userCalled('van-phong')
    const wish = { organisationId: cell, role: 'CELL_SECRETARY', fromDate: '01/02/2024', toDate: '', reason: 'Tự giao' }
    await office.post(`/accounts/${own.id}/grants`, wish).expect(403)
    const target = await makeSecretary('mot.noi')
    await office.post(`/accounts/${target.id}/grants`, { ...wish, organisationId: await organisationId('Q6') }).expect(404)
    await office.post(`/accounts/${target.id}/grants`, { ...wish, organisationId: committee, role: 'ADMINISTRATOR' }).expect(422)
    await office.post(`/accounts/${target.id}/grants`, { ...wish, userId: own.id }).expect(422)
  })

  test('that ends takes effect at the next request, also on the day it began', async () => {
    const user = await makeSecretary('ket.thuc')
    const owner = await signInAsMade('ket.thuc', app)
    await owner.get(`/organisations/${cell}/members`).expect(200)
    const grant = await RoleGrant.findOne({ where: { userId: user.id }, rejectOnEmpty: true })
    await grant.update({ fromDate: '2024-01-15' })
    await office.post(`/grants/${grant.id}/ending`, { reason: '' }).expect(422)
    await office.post(`/grants/${grant.id}/ending`, { reason: 'Chuyển công tác' }).expect(303)
    await owner.get('/account').expect(303)
    await (await signInAsMade('ket.thuc', app)).get(`/organisations/${cell}`).expect(404)
    await office.post(`/grants/${grant.id}/ending`, { reason: 'Lần nữa' }).expect(409)
  })
})

describe('looking after an account', () => {
  test('locked, its owner is out at the next click and cannot sign in; unlocked, all is as before', async () => {
    const { id } = await makeSecretary('bi.khoa')
    const owner = await signInAsMade('bi.khoa', app)
    const act = async (name: string, version?: number) =>
      office.post(`/accounts/${id}/${name}`, { version: version ?? (await userCalled('bi.khoa')).version, reason: 'Nghi bị lộ' })
    expect((await act('disabling', 99)).status).toBe(409)
    expect((await act('disabling')).status).toBe(303)
    await owner.get('/account').expect(303)
    const password = 'tong-ket-2022'
    await (await visitorOf(app)).post('/sign-in', { username: 'bi.khoa', password }).expect(422)
    expect((await act('disabling')).status).toBe(422)
    expect((await act('enabling')).status).toBe(303)
    await (await signInAsMade('bi.khoa', app)).get(`/organisations/${cell}`).expect(200)
    expect(await AuditEntry.count({ where: { subjectKind: 'user', subjectId: id, reason: 'Nghi bị lộ' } })).toBe(2)
  })

  test('a new link replaces the earlier ones', async () => {
    const { id } = await makeSecretary('link.moi')
    const link = async () => linkOn((await office.post(`/accounts/${id}/invitation`, { way: 'LINK' }).expect(200)).text)
    const [first, second] = [await link(), await link()]
    const visitor = await visitorOf(app)
    await visitor.get(first).expect(404)
    await visitor.post(second, { password: NEW, again: NEW }).expect(303)
    await signInWith({ username: 'link.moi', password: NEW }, app)
  })

  test('is refused for whoever also holds a role above or outside', async () => {
    const user = await makeSecretary('hai.noi')
    await RoleGrant.create({
      userId: user.id,
      role: 'COMMITTEE_OFFICE',
      organisationId: await organisationId('Q6'),
      fromDate: '2024-01-01',
    })
    const page = await administrator.get(`/accounts/${user.id}`).expect(200)
    expect(page.text).toContain('Và 1 vai trò ở ngoài phạm vi của đồng chí.')
    expect(page.text).not.toContain('Quận ủy')
    await administrator.post(`/accounts/${user.id}/disabling`, { version: user.version, reason: 'Thử' }).expect(403)
    await administrator.post(`/accounts/${user.id}/invitation`, { way: 'PASSWORD' }).expect(403)
  })
})

describe('the list', () => {
  test('is searched with and without marks, and narrowed by role, state and place', async () => {
    const names = async (query: string) =>
      load((await administrator.get(`/organisations/${committee}/accounts?${query}`).expect(200)).text)('tbody th small')
        .toArray()
        .map(each => load(each).text())
    expect(await names('q=tran+ngoc')).toEqual(['van-phong'])
    expect(await names(`q=${encodeURIComponent('Ngọc Hân')}`)).toEqual(['van-phong'])
    expect(await names('role=INSPECTION_COMMISSION')).toEqual(['kiem-tra'])
    expect(await names(`unit=${await organisationId('Q6-CQCQ-01')}`)).toEqual(['bi-thu-cb01', 'dang-vien'])
    expect(await names('state=DISABLED')).toEqual([])
    expect(await names('q=quan-uy')).toEqual([])
  })
})

describe('a second factor that an organisation asks of a role', () => {
  test('is set up before anything else, and cannot be taken off', async () => {
    await makeSecretary('phai.hai.buoc', otherCell)
    const owner = await signInAsMade('phai.hai.buoc', app)
    await owner.get(`/organisations/${otherCell}`).expect(200)
    await administrator.post(`/organisations/${committee}/second-factor`, { 'role-CELL_SECRETARY': 'yes' }).expect(303)
    expect((await owner.get(`/organisations/${otherCell}`).expect(303)).headers['location']).toBe('/account/second-factor')
    await owner.post('/account/second-factor/removal').expect(403)
    await administrator.post(`/organisations/${committee}/second-factor`).expect(303)
    await owner.get(`/organisations/${otherCell}`).expect(200)
  })

  test('lost with its codes is taken off by who looks after the account', async () => {
    await makeAccount({ username: 'mat.may', grants: [{ role: 'CELL_SECRETARY', organisationId: cell }] })
    const user = await userCalled('mat.may')
    await user.update({ factorSecret: 'A'.repeat(32) })
    await office.post(`/accounts/${user.id}/second-factor-reset`, { version: user.version, reason: 'Mất điện thoại' }).expect(303)
    await (await signInAsMade('mat.may', app)).get(`/organisations/${cell}`).expect(200)
  })
})

test('an account without a role finds nothing but itself', async () => {
  const visitor = await signInAsNew({ username: 'chua.co.viec' }, app)
  await visitor.get(`/organisations/${committee}/accounts`).expect(404)
  await visitor.get('/account').expect(200)
})
