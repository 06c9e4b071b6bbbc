import { load } from 'cheerio'
import { write } from '../../src/database'
import { Absence } from '../../src/models/Absence'
import { CancelledMovement } from '../../src/models/CancelledMovement'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { TemporaryStay } from '../../src/models/TemporaryStay'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { makeMembers, makeOrganisation } from '../support/factories'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')

async function secretaryOf(code: string) {
  const cell = await Organisation.findOne({ where: { code }, rejectOnEmpty: true })
  const { memberId } = await Office.findOne({ where: { organisationId: cell.id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const id = memberId!
  const act = async (rest: string, fields: Record<string, string>) => {
    const { version } = await Member.findByPk(id, { rejectOnEmpty: true })
    return office.post(`/members/${id}/${rest}`, { version, ...fields })
  }
  return { id, act, page: async () => textOf((await office.get(`/members/${id}`).expect(200)).text) }
}

const EXEMPT = { kind: 'EXEMPT', date: '02/01/2024', unit: '', document: '7-NQ/CB' }

test('an exemption recorded for the wrong person never was: it counts on no day, and stays on the record as cancelled, with the reason', async () => {
  const person = await secretaryOf('Q6-CQCQ-02')
  expect((await person.act('movement-cancellings', {})).status).toBe(404)
  expect((await person.act('movements', EXEMPT)).status).toBe(303)
  const { id } = await Absence.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const form = await office.get(`/members/${person.id}/movement-cancellings/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const wish = { entry: `absences.${id}.fromDate`, reason: 'Ghi nhầm người' }
  const review = await person.act('movement-cancellings/new', wish)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toContain('từ ngày 02/01/2024 đến nay»?')
  const { version } = await Member.findByPk(person.id, { rejectOnEmpty: true })
  expect((await person.act('movement-cancellings', wish)).status).toBe(303)
  expect(await Absence.findAll({ where: { memberId: person.id } })).toEqual([])
  const kept = { kind: 'EXEMPT', fromDate: '2024-01-02', toDate: null, document: '7-NQ/CB', reason: 'Ghi nhầm người' }
  expect(await CancelledMovement.findOne({ where: { memberId: person.id } })).toMatchObject(kept)
  await expect(
    write(null, ({ transaction }) => CancelledMovement.destroy({ where: { memberId: person.id }, transaction })),
  ).rejects.toThrow()
  const page = await person.page()
  expect(page).toContain('Đã hủy, ghi nhầm: miễn')
  expect(page).toContain('lý do hủy: Ghi nhầm người')
  expect(page).toMatch(/bỏ ghi «[^»]+», đã ghi từ 02\/01\/2024 đến nay, theo 7-NQ\/CB/)

  // What is in nobody's way is recorded anew from the same day; a page from before is not taken.
  expect((await office.post(`/members/${person.id}/movements`, { ...EXEMPT, version })).status).toBe(409)
  expect((await person.act('movements', EXEMPT)).status).toBe(303)
})

test('a temporary stay that never was goes the same way; what is not on the record, or has no reason, is refused beside its field', async () => {
  const person = await secretaryOf('Q6-CQCQ-03')
  const stay = { kind: 'TEMPORARY', date: '03/01/2024', unit: '', place: 'Chi bộ Trường Chính trị', document: '' }
  expect((await person.act('movements', stay)).status).toBe(303)
  const { id } = await TemporaryStay.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const wish = { entry: `temporary.${id}.fromDate`, reason: 'Ghi nhầm người' }
  const silent = await person.act('movement-cancellings', { ...wish, reason: '' })
  expect([silent.status, load(silent.text)('#reason-error').length]).toEqual([422, 1])
  const stranger = await person.act('movement-cancellings', { ...wish, entry: `temporary.${id + 999}.fromDate` })
  expect([stranger.status, load(stranger.text)('#entry-error').text().trim()]).toEqual([422, 'Hãy chọn việc không xảy ra.'])
  expect((await person.act('movement-cancellings', wish)).status).toBe(303)
  expect(await TemporaryStay.count({ where: { memberId: person.id } })).toBe(0)
  expect(await person.page()).toContain('Đã hủy, ghi nhầm: sinh hoạt tạm thời ở Chi bộ Trường Chính trị')
})

/** The movement that stands first in the form, and what the form offers. */
async function entriesOf(id: number) {
  const form = load((await office.get(`/members/${id}/movement-cancellings/new`).expect(200)).text)
  const options = form('#entry option[value!=""]').toArray()
  return options.map(option => ({ entry: form(option).attr('value')!, text: form(option).text().trim() }))
}

const cellOf = (code: string) => Organisation.findOne({ where: { code }, rejectOnEmpty: true })
const transferTo = async (code: string, date: string) => ({
  ...{ kind: 'TRANSFER', date, unit: String((await cellOf(code)).id), place: '', document: '9-QĐ/ĐU' },
})

test('a transfer that never happened is as if never recorded: the membership and the office go on, and it stays on record as cancelled', async () => {
  const person = await secretaryOf('Q6-CQCQ-04')
  const [before] = await Membership.findAll({ where: { memberId: person.id }, raw: true })
  const held = { where: { memberId: person.id, role: 'SECRETARY' }, rejectOnEmpty: true as const }
  expect((await person.act('movements', await transferTo('Q6-CQCQ-07', '05/01/2024'))).status).toBe(303)
  expect((await Office.findOne(held)).toDate).toBe('2024-01-05')
  const [moved] = await entriesOf(person.id)
  expect(moved!.text).toBe('Chuyển sang chi bộ khác trong hệ thống, ngày 05/01/2024')
  const wish = { entry: moved!.entry, reason: 'Ghi nhầm người «khác»' }
  const review = await person.act('movement-cancellings/new', wish)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toMatch(/Tiếp tục sinh hoạt ở .+ như chưa từng thôi; .*Giữ lại chức vụ Bí thư của .+ như trước ngày ấy/)
  expect((await person.act('movement-cancellings', wish)).status).toBe(303)
  expect(await Membership.findAll({ where: { memberId: person.id }, raw: true })).toEqual([before])
  expect((await Office.findOne(held)).toDate).toBeNull()
  const kept = { kind: 'TRANSFER', leftOrganisationId: before!.organisationId, fromDate: '2024-01-05', document: '9-QĐ/ĐU' }
  expect(await CancelledMovement.findOne({ where: { memberId: person.id } })).toMatchObject(kept)
  const page = await person.page()
  expect(page).toMatch(/Đã hủy, ghi nhầm: chuyển từ .+ sang .+ngày 05\/01\/2024/)
  expect(page).toContain('bỏ ghi «Chuyển sang chi bộ khác trong hệ thống», đã ghi ngày 05/01/2024, theo 9-QĐ/ĐU; giữ lại chức vụ: Bí thư')
  expect((await person.act('movement-cancellings', wish)).status).toBe(404)
})

test('a death that never happened takes nobody from the cell: the exemption goes on, the office does where nobody else holds it', async () => {
  const person = await secretaryOf('Q6-CQCQ-06')
  const cell = await cellOf('Q6-CQCQ-06')
  expect((await person.act('movements', EXEMPT)).status).toBe(303)
  expect((await person.act('movements', { ...EXEMPT, kind: 'DECEASED', date: '08/01/2024' })).status).toBe(303)
  const successor = { organisationId: cell.id, role: 'SECRETARY' as const, personName: 'Ngô Văn Kế', fromDate: '2024-01-09' }
  await write(null, ({ transaction }) => Office.create(successor, { transaction }))
  const [death] = await entriesOf(person.id)
  const wish = { entry: death!.entry, reason: 'Nhầm với người cùng tên' }
  expect(textOf((await person.act('movement-cancellings/new', wish)).text)).toMatch(
    /Chức vụ Bí thư của .+ không tự trở lại: đã có người giữ/,
  )
  expect((await person.act('movement-cancellings', wish)).status).toBe(303)
  expect(await Membership.findAll({ where: { memberId: person.id } })).toMatchObject([{ toDate: null, endedBy: null }])
  expect(await Absence.findAll({ where: { memberId: person.id } })).toMatchObject([{ toDate: null, endDocument: null }])
  expect(await Office.count({ where: { organisationId: cell.id, role: 'SECRETARY', toDate: null } })).toBe(1)
  expect(await person.page()).toContain('Đã hủy, ghi nhầm: từ trần')
})

test('what something newer rests on is not cancelled before that: a later transfer, a closed cell, a decided rating; a page from before is not taken', async () => {
  const person = await secretaryOf('Q6-CQCQ-08')
  const { version } = await Member.findByPk(person.id, { rejectOnEmpty: true })
  expect((await person.act('movements', await transferTo('Q6-CQCQ-09', '20/12/2022'))).status).toBe(303)
  expect((await person.act('movements', await transferTo('Q6-CQCQ-07', '05/01/2024'))).status).toBe(303)
  const [second, first] = await entriesOf(person.id)
  const refused = async (entry: string) => {
    const review = await person.act('movement-cancellings/new', { entry, reason: 'Nhầm' })
    const done = await person.act('movement-cancellings', { entry, reason: 'Nhầm' })
    return [textOf(review.text), done.status] as const
  }
  const [words, status] = await refused(first!.entry)
  expect(status).toBe(422)
  expect(words).toContain('Ngày 05/01/2024 đã ghi việc chuyển, rời hay về chi bộ khác; hãy bỏ ghi việc ấy trước.')
  expect((await person.act('movement-cancellings', { version: String(version), entry: second!.entry, reason: 'Nhầm' })).status).toBe(409)
  expect((await person.act('movement-cancellings', { entry: second!.entry, reason: 'Nhầm' })).status).toBe(303)

  const decided = { where: { memberId: person.id, year: 2022, kind: 'MEMBER' as const } }
  const { unitId } = await Rating.findOne({ ...decided, rejectOnEmpty: true })
  await Rating.update({ unitId: (await cellOf('Q6-CQCQ-09')).id }, decided)
  const [late] = await refused(first!.entry)
  expect(late).toContain('Ở chi bộ nơi đến đã có quyết định xếp loại đồng chí này năm 2022')
  await Rating.update({ unitId }, decided)

  await Organisation.update({ closedOn: '2024-01-10' }, { where: { code: 'Q6-CQCQ-08' } })
  const [closed] = await refused(first!.entry)
  expect(closed).toContain('Chi bộ cũ đã kết thúc hoạt động ngày 10/01/2024; hãy ghi cho hoạt động trở lại trước.')
})

test('nobody returns by it to a cell that the actor does not keep', async () => {
  const above = await signInAs('quan-uy', appAt())
  const superior = await Organisation.findOne({ where: { code: 'Q6' }, rejectOnEmpty: true })
  const [stranger, cell] = await write(null, async context => {
    const elsewhere = await makeOrganisation(context, { code: 'KHAC', kind: 'COMMITTEE', name: 'Đảng bộ Khác', parent: superior })
    const other = await makeOrganisation(context, { code: 'KHAC-01', parent: elsewhere })
    return [(await makeMembers(context, other, [{ fullName: 'Đỗ Thị Khác' }]))[0]!, other] as const
  })
  const { unit, ...rest } = await transferTo('Q6-CQCQ-10', '03/01/2024')
  await above.post(`/members/${stranger.id}/movements`, { ...rest, unit, version: 1 }).expect(303)
  const left = await Membership.findOne({ where: { memberId: stranger.id, organisationId: cell.id }, rejectOnEmpty: true })
  const wish = { version: 2, entry: `memberships.${left.id}.toDate`, reason: 'Nhầm' }
  for (const rest of ['/new', '']) await office.post(`/members/${stranger.id}/movement-cancellings${rest}`, wish).expect(403)
  await above.post(`/members/${stranger.id}/movement-cancellings`, wish).expect(303)
  expect(await Membership.findAll({ where: { memberId: stranger.id } })).toMatchObject([{ organisationId: cell.id, toDate: null }])
})
