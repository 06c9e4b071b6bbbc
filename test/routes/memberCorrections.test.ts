import { load } from 'cheerio'
import { Absence } from '../../src/models/Absence'
import { Discipline } from '../../src/models/Discipline'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const secretaryOf = async (code: string) => {
  const cell = await Organisation.findOne({ where: { code }, rejectOnEmpty: true })
  const held = await Office.findOne({ where: { organisationId: cell.id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const versionOf = async () => (await Member.findByPk(held.memberId!, { rejectOnEmpty: true })).version
  const act = async (rest: string, fields: Record<string, string | number>) =>
    office.post(`/members/${held.memberId}/${rest}`, { version: await versionOf(), ...fields })
  const entries = async () => {
    const form = load((await office.get(`/members/${held.memberId}/movement-corrections/new`).expect(200)).text)
    return form('#entry option[value!=""]')
      .map((_at, option) => `${form(option).attr('value')} ${form(option).text().trim()}`)
      .get()
  }
  return { id: held.memberId!, office: held, act, entries }
}

test('a death recorded with the wrong day gets the right one, with what ended by it; the history keeps both days and the reason', async () => {
  const person = await secretaryOf('Q6-CQCQ-02')
  await office.get(`/members/${person.id}/movement-corrections/new`).expect(404)
  expect((await person.act('movements', { kind: 'EXEMPT', date: '02/01/2024', unit: '', document: '' })).status).toBe(303)
  expect((await person.act('movements', { kind: 'DECEASED', date: '10/01/2024', unit: '', document: '' })).status).toBe(303)
  const [death] = await person.entries()
  expect(death).toMatch(/ Từ trần, ngày 10\/01\/2024$/)
  const right = { entry: death!.split(' ')[0]!, date: '08/01/2024', reason: 'Theo giấy chứng tử' }
  const review = await person.act('movement-corrections/new', right)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toContain('«Từ trần» ngày 10/01/2024 thành ngày 08/01/2024?')
  expect((await person.act('movement-corrections', right)).status).toBe(303)
  expect(await Membership.findOne({ where: { memberId: person.id }, order: [['id', 'DESC']] })).toMatchObject({ toDate: '2024-01-08' })
  expect(await Absence.findOne({ where: { memberId: person.id }, order: [['id', 'DESC']] })).toMatchObject({ toDate: '2024-01-08' })
  expect(await Office.findByPk(person.office.id)).toMatchObject({ toDate: '2024-01-08' })
  const page = textOf((await office.get(`/members/${person.id}`).expect(200)).text)
  expect(page).toContain('sửa ngày của «Từ trần»: 10/01/2024 → 08/01/2024')
  expect(page).toContain('Theo giấy chứng tử')
})

test('a day that does not fit what else is on file is refused beside its field, and so is one without a reason', async () => {
  const person = await secretaryOf('Q6-CQCQ-03')
  expect((await person.act('movements', { kind: 'EXEMPT', date: '02/01/2024', unit: '', document: '' })).status).toBe(303)
  expect((await person.act('movements', { kind: 'EXEMPT_END', date: '05/01/2024', unit: '', document: '' })).status).toBe(303)
  const [ended] = await person.entries()
  const entry = ended!.split(' ')[0]!
  const early = await person.act('movement-corrections', { entry, date: '02/01/2024', reason: 'Nhầm' })
  expect([early.status, load(early.text)('#date-error').text().trim()]).toEqual([422, 'Ngày này phải sau ngày 02/01/2024 là ngày bắt đầu.'])
  const silent = await person.act('movement-corrections/new', { entry, date: '04/01/2024', reason: '' })
  expect([silent.status, load(silent.text)('#reason-error').length]).toEqual([422, 1])
  const stranger = await person.act('movement-corrections', { entry: 'memberships.1.toDate', date: '04/01/2024', reason: 'Nhầm' })
  expect(stranger.status).toBe(422)
})

test('a discipline is put right as its paper has it; what stood there stays in the history with the reason', async () => {
  const person = await secretaryOf('Q6-CQCQ-04')
  const form = await person.act('discipline-corrections', {})
  expect(form.status).toBe(404)
  const wrong = { form: 'WARNING', imposedOn: '05/05/2023', document: '3-QĐ/UBKT', reason: '' }
  expect((await person.act('disciplines', wrong)).status).toBe(303)
  const { id } = await Discipline.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const right = { disciplineId: id, form: 'REPRIMAND', imposedOn: '04/05/2023', document: '3-QĐ/UBKT' }
  const silent = await person.act('discipline-corrections', { ...right, reason: '' })
  expect([silent.status, load(silent.text)('#reason-error').length]).toEqual([422, 1])
  const another = await person.act('discipline-corrections', { ...right, disciplineId: id + 999, reason: 'Nhầm' })
  expect([another.status, load(another.text)('#disciplineId-error').text().trim()]).toEqual([422, 'Hãy chọn quyết định cần sửa.'])
  expect((await person.act('discipline-corrections', { ...right, reason: 'Ghi nhầm hình thức' })).status).toBe(303)
  expect(await Discipline.findByPk(id)).toMatchObject({ form: 'REPRIMAND', imposedOn: '2023-05-04' })
  const page = textOf((await office.get(`/members/${person.id}`).expect(200)).text)
  expect(page).toContain('sửa kỷ luật: cảnh cáo ngày 05/05/2023, theo 3-QĐ/UBKT → khiển trách ngày 04/05/2023, theo 3-QĐ/UBKT')
})
