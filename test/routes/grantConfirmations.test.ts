import { load } from 'cheerio'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { GrantRequest } from '../../src/models/GrantRequest'
import { RoleGrant } from '../../src/models/RoleGrant'
import { User } from '../../src/models/User'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { everything } from '../support/everything'
import { mainText } from '../support/imports'
import { organisationId } from '../support/ratings'
import { queriesOf } from '../support/queries'

useDatabase('demo')

let administrator: Visitor
let office: Visitor
let secretary: Visitor
let committee: number
let cells: number[]

beforeAll(async () => {
  const app = appAt()
  administrator = await signInAs('quan-tri', app)
  office = await signInAs('van-phong', app)
  secretary = await signInAs('bi-thu', app)
  committee = await organisationId('Q6-CQCQ')
  cells = await Promise.all(['Q6-CQCQ-05', 'Q6-CQCQ-06'].map(organisationId))
})

const PAGE = () => `/organisations/${committee}/grant-requests`
const ACT = () => `${PAGE()}/confirmations`
const userCalled = (username: string) => User.findOne({ where: { username }, rejectOnEmpty: true })
const fieldsOf = (ids: number[]) => Object.fromEntries(ids.map(id => [`request-${id}`, 'on']))
const rolesOf = (users: readonly { id: number }[]) => RoleGrant.count({ where: { userId: users.map(({ id }) => id) } })

let made = 0

/** Roles asked for by somebody, each for an account of its own; by the office of the committee where nothing is said. */
async function ask(count: number, { by = 'van-phong', at = cells }: { by?: string; at?: number[] } = {}) {
  const { id: requestedBy } = await userCalled(by)
  const names = Array.from({ length: count }, () => `cho.${++made}`)
  await write(null, async ({ transaction }) => {
    await User.bulkCreate(
      names.map(username => ({ username, name: `Người ${username}`, organisationId: at[0]!, passwordHash: '' })),
      { transaction },
    )
  })
  const users = await User.findAll({ where: { username: names }, order: ['id'] })
  const asked = { role: 'CELL_SECRETARY', fromDate: '2024-01-02', reason: 'Phân công', requestedBy, state: 'WAITING' } as const
  await write(null, async ({ transaction }) => {
    await GrantRequest.bulkCreate(
      users.map(({ id }, n) => ({ ...asked, userId: id, organisationId: at[n % at.length]!, requestedAt: '2024-01-10T02:00:00.000Z' })),
      { transaction },
    )
  })
  const requests = await GrantRequest.findAll({ where: { userId: users.map(({ id }) => id) }, order: ['id'] })
  return { users, ids: requests.map(({ id }) => id) }
}

/** Sends a choice that is not taken; gives the page after seeing that nothing was written. */
async function refused(who: Visitor, status: number, ids: number[], more: Record<string, string> = {}) {
  const before = await everything()
  const { text } = await who.post(ACT(), { ...fieldsOf(ids), ...more }).expect(status)
  expect(await everything()).toBe(before)
  return mainText(text)
}

test('three hundred roles are confirmed in one act of a handful of statements, each with its own entry in the history', async () => {
  const { users, ids } = await ask(300)
  const chosen = load((await secretary.get(`${PAGE()}?chosen=all`).expect(200)).text)
  expect(chosen('input[type=checkbox][checked]')).toHaveLength(300)
  expect(mainText(chosen.html())).toMatch(/Bí thư chi bộ.*300 người, 2 nơi/)
  expect(load((await secretary.get(PAGE()).expect(200)).text)('input[checked]')).toHaveLength(0)

  const since = Date.now()
  const statements = await queriesOf(() => secretary.post(ACT(), fieldsOf(ids)).expect(303))
  expect(Date.now() - since).toBeLessThan(2000)
  expect(statements.length).toBeLessThan(25)

  const { id: decidedBy } = await userCalled('bi-thu')
  expect(await rolesOf(users)).toBe(300)
  expect(await GrantRequest.count({ where: { id: ids, state: 'CONFIRMED', decidedBy } })).toBe(300)
  const entries = await AuditEntry.findAll({ where: { act: 'confirmGrant', subjectId: users.map(({ id }) => id) } })
  expect(entries).toHaveLength(300)
  const [first] = users
  const given = { userId: first!.id, role: 'CELL_SECRETARY', organisationId: cells[0], fromDate: '2024-01-02', toDate: null }
  expect(JSON.parse(entries.find(({ subjectId }) => subjectId === first!.id)!.after!)).toEqual(given)
  const { sessionSeries } = first!
  expect((await first!.reload()).sessionSeries).toBe(sessionSeries + 1)
  expect((await secretary.get(`/organisations/${committee}/accounts`)).text).toContain('Đã xác nhận 300 vai trò.')
})

test('of two who send the same, or of one who presses twice, one is taken; the other is told who was faster', async () => {
  const { users, ids } = await ask(3)
  const answers = await Promise.all([secretary, secretary, administrator].map(who => who.post(ACT(), fieldsOf(ids))))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect(await rolesOf(users)).toBe(3)
  const { decidedBy } = await GrantRequest.findByPk(ids[0]!, { rejectOnEmpty: true })
  const { name } = await User.findByPk(decidedBy!, { rejectOnEmpty: true })
  const late = answers.filter(({ status }) => status === 409)
  for (const { text } of late) expect(mainText(text)).toContain(`${users[0]!.name} (${name} xử lý)`)
})

test('where one of them was decided meanwhile none is written', async () => {
  const { ids } = await ask(3)
  await administrator.post(`/grant-requests/${ids[1]}/refusal`).expect(303)
  expect(await refused(secretary, 409, ids)).toMatch(/Chưa có gì được ghi.*\(.* xử lý\)/)
})

test('one’s own request is not offered, and refused if it is sent', async () => {
  const others = await ask(2, { by: 'quan-tri' })
  const own = await ask(1, { by: 'bi-thu' })
  const page = load((await secretary.get(PAGE()).expect(200)).text)
  expect(page(`#request-${own.ids[0]}`)).toHaveLength(0)
  expect(page(`#request-${others.ids[0]}`)).toHaveLength(1)
  expect(page('#others').text()).toContain('Đồng chí là người đề nghị')
  expect(await refused(secretary, 403, [...others.ids, ...own.ids])).toContain('người thứ hai')
  await refused(office, 403, (await ask(1)).ids)
})

test('what lies elsewhere or does not exist is not found, though one may confirm it there', async () => {
  const here = await ask(1)
  const elsewhere = await ask(1, { at: [await organisationId('Q6-P01')] })
  for (const ids of [elsewhere.ids, [999_999_999]]) await refused(secretary, 404, [...here.ids, ...ids])
  const cell = `/organisations/${cells[1]}/grant-requests/confirmations`
  await secretary.post(cell, fieldsOf(here.ids)).expect(404)
})

test('a locked account is not offered; sent all the same, nothing is written and what was chosen stays chosen', async () => {
  const { users, ids } = await ask(2)
  await write(null, ({ transaction }) => users[0]!.update({ disabledAt: '2024-01-12T02:00:00.000Z' }, { transaction }))
  expect(load((await secretary.get(PAGE()).expect(200)).text)(`#request-${ids[0]}`)).toHaveLength(0)
  const before = await everything()
  const { text } = await secretary.post(ACT(), fieldsOf(ids)).expect(422)
  expect(await everything()).toBe(before)
  expect(mainText(text)).toContain(`Tài khoản đang khóa: ${users[0]!.name}`)
  expect(load(text)(`#request-${ids[1]}[checked]`)).toHaveLength(1)
  await secretary.post(`/grant-requests/${ids[0]}/confirmation`).expect(422)
  expect((await secretary.get(`/grant-requests/${ids[0]}`).expect(200)).text).toContain('Tài khoản đang khóa')
})

test('a role that is held from that day already stands against all', async () => {
  const { users, ids } = await ask(2)
  const held = { userId: users[1]!.id, role: 'CELL_SECRETARY', organisationId: cells[1]!, fromDate: '2024-01-02' } as const
  await write(null, ({ transaction }) => RoleGrant.create(held, { transaction }))
  expect(await refused(secretary, 422, ids)).toContain(`Đã có vai trò ấy từ ngày ấy: ${users[1]!.name}`)
})

test('nothing chosen, or a field that is not of the page, is told on the same page', async () => {
  const { ids } = await ask(1)
  expect(await refused(secretary, 422, [])).toContain('Hãy đánh dấu ít nhất một vai trò')
  expect(await refused(secretary, 422, ids, { decidedBy: '1' })).toContain('«decidedBy»')
})
