import { load } from 'cheerio'
import { write } from '../../src/database'
import { Absence } from '../../src/models/Absence'
import { CancelledPeriod } from '../../src/models/CancelledPeriod'
import { Member } from '../../src/models/Member'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { TemporaryStay } from '../../src/models/TemporaryStay'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
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
  expect((await person.act('period-cancellings', {})).status).toBe(404)
  expect((await person.act('movements', EXEMPT)).status).toBe(303)
  const { id } = await Absence.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const form = await office.get(`/members/${person.id}/period-cancellings/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const wish = { period: `absences.${id}`, reason: 'Ghi nhầm người' }
  const review = await person.act('period-cancellings/new', wish)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toContain('từ ngày 02/01/2024 đến nay»?')
  const { version } = await Member.findByPk(person.id, { rejectOnEmpty: true })
  expect((await person.act('period-cancellings', wish)).status).toBe(303)
  expect(await Absence.findAll({ where: { memberId: person.id } })).toEqual([])
  const kept = { kind: 'EXEMPT', fromDate: '2024-01-02', toDate: null, document: '7-NQ/CB', reason: 'Ghi nhầm người' }
  expect(await CancelledPeriod.findOne({ where: { memberId: person.id } })).toMatchObject(kept)
  await expect(write(null, ({ transaction }) => CancelledPeriod.destroy({ where: { memberId: person.id }, transaction }))).rejects.toThrow()
  const page = await person.page()
  expect(page).toContain('Đã hủy, ghi nhầm: miễn')
  expect(page).toContain('lý do hủy: Ghi nhầm người')
  expect(page).toMatch(/hủy «[^»]+» ghi nhầm, đã ghi từ 02\/01\/2024 đến nay, theo 7-NQ\/CB/)

  // What is in nobody's way is recorded anew from the same day; a page from before is not taken.
  expect((await office.post(`/members/${person.id}/movements`, { ...EXEMPT, version })).status).toBe(409)
  expect((await person.act('movements', EXEMPT)).status).toBe(303)
})

test('a temporary stay that never was goes the same way; what is not on the record, or has no reason, is refused beside its field', async () => {
  const person = await secretaryOf('Q6-CQCQ-03')
  const stay = { kind: 'TEMPORARY', date: '03/01/2024', unit: '', place: 'Chi bộ Trường Chính trị', document: '' }
  expect((await person.act('movements', stay)).status).toBe(303)
  const { id } = await TemporaryStay.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const wish = { period: `temporary.${id}`, reason: 'Ghi nhầm người' }
  const silent = await person.act('period-cancellings', { ...wish, reason: '' })
  expect([silent.status, load(silent.text)('#reason-error').length]).toEqual([422, 1])
  const stranger = await person.act('period-cancellings', { ...wish, period: `temporary.${id + 999}` })
  expect([stranger.status, load(stranger.text)('#period-error').text().trim()]).toEqual([422, 'Hãy chọn việc đã ghi nhầm.'])
  expect((await person.act('period-cancellings', wish)).status).toBe(303)
  expect(await TemporaryStay.count({ where: { memberId: person.id } })).toBe(0)
  expect(await person.page()).toContain('Đã hủy, ghi nhầm: sinh hoạt tạm thời ở Chi bộ Trường Chính trị')
})
