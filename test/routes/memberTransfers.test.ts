import { load } from 'cheerio'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { makeLargeCell } from '../support/largeCell'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const SIZE = 500
const MOST_QUERIES = 10

let office: Visitor
beforeAll(async () => {
  office = await signInAs('quan-uy', appAt())
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const unit = (code: string) => Organisation.findOne({ where: { code }, rejectOnEmpty: true })
const staysIn = (organisationId: number) => Membership.count({ where: { organisationId, toDate: null } })

/** A cell of the demo, and the form of its members with all ticked, as a browser would send it. */
async function cellOf(code: string, rest = 'chosen=all') {
  const { id } = await unit(code)
  const at = `/organisations/${id}/member-transfers`
  const page = (await office.get(`${at}/new?${rest}`).expect(200)).text
  return { id, at, page, ticked: tickedIn(page) }
}

const tickedIn = (page: string) => {
  const form = load(page)
  const boxes = form('input[name^="member-"][checked]').toArray()
  return Object.fromEntries(boxes.map(box => [form(box).attr('name')!, form(box).attr('value')!]))
}

const to = async (code: string, fields: Record<string, string> = {}) => ({
  ...{ unit: String((await unit(code)).id), date: '10/01/2024', document: '12-QĐ/ĐU', closing: '' },
  ...fields,
})

test('a cell is emptied in one act on the way to closing it, and closed; each member is told of as if going alone', async () => {
  const cell = await unit('Q6-CQCQ-02')
  const members = await staysIn(cell.id)
  const closing = { version: cell.version, date: '10/01/2024', keeper: String(cell.parentId), document: '' }
  const refused = (await office.post(`/organisations/${cell.id}/closures/new`, closing).expect(200)).text
  const way = load(refused)('.act-links a')
  expect(way.text()).toBe(`Chuyển ${members} đảng viên sang chi bộ khác`)
  const form = (await office.get(way.attr('href')!).expect(200)).text
  expect(await htmlErrors(form)).toEqual([])
  expect([load(form)('#date').val(), Object.keys(tickedIn(form)).length]).toEqual(['10/01/2024', members])

  const wish = { ...(await to('Q6-CQCQ-03', { closing: 'yes' })), ...tickedIn(form) }
  const secretary = await Office.findOne({ where: { organisationId: cell.id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const { fullName } = await Member.findByPk(secretary.memberId!, { rejectOnEmpty: true })
  const review = (await office.post(`/organisations/${cell.id}/member-transfers/new`, wish).expect(200)).text
  expect(await htmlErrors(review)).toEqual([])
  expect(textOf(review)).toContain(`Chuyển ${members} đảng viên từ `)
  expect(textOf(review)).toContain(`Đồng chí ${fullName} thôi giữ chức Bí thư của `)
  expect(textOf(review)).toMatch(/Phiếu xếp loại năm 2023 đang mở giữ \d+ đồng chí trong số này/)
  expect(load(review)('main details li')).toHaveLength(members)

  const last = (await AuditEntry.max('id')) as unknown as number
  const done = await office.post(`/organisations/${cell.id}/member-transfers`, wish).expect(303)
  expect(done.headers['location']).toBe(`/organisations/${cell.id}/closures/new?date=2024-01-10`)
  expect(await staysIn(cell.id)).toBe(0)
  expect(await Office.findByPk(secretary.id)).toMatchObject({ toDate: '2024-01-10' })
  const told = (await AuditEntry.findAll({ where: { act: 'recordMovement' } })).filter(({ id }) => id > last)
  expect(told).toHaveLength(members)
  const person = textOf((await office.get(`/members/${secretary.memberId}`).expect(200)).text)
  expect(person).toContain('ghi «Chuyển sang chi bộ khác trong hệ thống» từ ngày 10/01/2024, theo 12-QĐ/ĐU')
  const back = (await office.get(done.headers['location']!).expect(200)).text
  expect([load(back)('#date').val(), load(back)('.act-links').length]).toEqual(['10/01/2024', 0])
  expect(textOf(back)).not.toContain('sang chi bộ khác')
  await office.post(`/organisations/${cell.id}/closures`, closing).expect(303)
  await office.get(`/organisations/${cell.id}/member-transfers/new`).expect(404)

  // One of them is put right alone, as any movement.
  const { version } = await Member.findByPk(secretary.memberId!, { rejectOnEmpty: true })
  const { id: left } = await Membership.findOne({ where: { memberId: secretary.memberId!, toDate: '2024-01-10' }, rejectOnEmpty: true })
  const right = { version, entry: `memberships.${left}.toDate`, date: '08/01/2024', reason: 'Theo giấy giới thiệu' }
  await office.post(`/members/${secretary.memberId}/movement-corrections`, right).expect(303)
})

test('what is wrong is said beside its field, with what was typed and ticked kept; nothing is written', async () => {
  const { id, at, page, ticked } = await cellOf('Q6-CQCQ-03', 'chosen=none')
  expect(ticked).toEqual({})
  const [box] = load(page)('input[name^="member-"]').toArray()
  const [field, version] = [load(page)(box).attr('name')!, load(page)(box).attr('value')!]
  const wrong = await office.post(`${at}/new`, { ...(await to('Q6-CQCQ-04', { date: '31/02/2024' })), [field]: version }).expect(422)
  const kept = load(wrong.text)
  expect([kept('#date').val(), kept('#document').val(), kept('#date-error').length]).toEqual(['31/02/2024', '12-QĐ/ĐU', 1])
  expect(Object.keys(tickedIn(wrong.text))).toEqual([field])
  const nobody = await office.post(`${at}/new`, await to('Q6-CQCQ-04')).expect(422)
  expect([load(nobody.text)('#movers-error').length, load(nobody.text)('.note--bad a').attr('href')]).toEqual([1, '#movers'])
  const own = await office.post(at, { ...(await to('Q6-CQCQ-03')), [field]: version }).expect(422)
  expect(load(own.text)('#unit-error')).toHaveLength(1)
  const early = await office.post(at, { ...(await to('Q6-CQCQ-04', { date: '01/01/2001' })), [field]: version }).expect(422)
  expect(textOf(early.text)).toMatch(/Ngày này phải sau ngày|Chi bộ nơi đến có từ ngày/)
  expect(await Membership.count({ where: { organisationId: id, toDate: '2024-01-10' } })).toBe(0)
})

test('where somebody was moved or changed meanwhile nobody goes; who is gone is not named, nor is anybody from elsewhere', async () => {
  const { id, at, ticked } = await cellOf('Q6-CQCQ-05')
  const [first, second] = Object.keys(ticked).map(name => Number(name.slice('member-'.length)))
  const { unit: there } = await to('Q6-CQCQ-06')
  const gone = { version: ticked[`member-${first}`]!, kind: 'TRANSFER', date: '09/01/2024', unit: there, place: '', document: '' }
  await office.post(`/members/${first}/movements`, gone).expect(303)
  await Member.update({ version: 99 }, { where: { id: second! } })
  const before = await staysIn(id)
  const late = await office.post(at, { ...(await to('Q6-CQCQ-06')), ...ticked }).expect(409)
  const { fullName } = await Member.findByPk(second!, { rejectOnEmpty: true })
  expect(textOf(late.text)).toContain(`1 đồng chí đã đánh dấu không còn sinh hoạt ở chi bộ này. Có người vừa sửa hồ sơ của ${fullName}.`)
  expect(await staysIn(id)).toBe(before)
  // The list that comes back is the one of now, and goes through.
  expect(Object.keys(tickedIn(late.text))).toHaveLength(before)
  expect(load(late.text)(`[name="member-${first}"]`)).toHaveLength(0)
  await office.post(at, { ...(await to('Q6-CQCQ-06')), ...tickedIn(late.text) }).expect(303)
  expect(await staysIn(id)).toBe(0)
})

test(`${SIZE} members are shown, reviewed and moved with few queries`, async () => {
  const { cell } = await write(null, context => makeLargeCell(context, SIZE))
  const { at, ticked } = await cellOf('DONG-01')
  const shown = await queriesOf(() => office.get(`${at}/new?chosen=all`).expect(200))
  expect(shown.slice(MOST_QUERIES)).toEqual([])
  const wish = { ...(await to('Q6-CQCQ-04')), ...ticked }
  const began = performance.now()
  await office.post(`${at}/new`, wish).expect(200)
  const written = await queriesOf(() => office.post(at, wish).expect(303))
  expect(written.length).toBeLessThan(40)
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(await staysIn(cell.id)).toBe(0)
})
