import { load } from 'cheerio'
import { Absence } from '../../src/models/Absence'
import { Discipline } from '../../src/models/Discipline'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { User } from '../../src/models/User'
import { daysOf, gravestDiscipline } from '../../src/queries/disciplineInYear'
import { select } from '../../src/queries/select'
import { factRecords } from '../../src/queries/unitFile'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
})

const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const actOn = (memberId: number) => async (rest: string, fields: Record<string, string | number>) => {
  const { version } = await Member.findByPk(memberId, { rejectOnEmpty: true })
  return office.post(`/members/${memberId}/${rest}`, { version, ...fields })
}
const secretaryOf = async (code: string) => {
  const cell = await Organisation.findOne({ where: { code }, rejectOnEmpty: true })
  const held = await Office.findOne({ where: { organisationId: cell.id, role: 'SECRETARY', toDate: null }, rejectOnEmpty: true })
  const act = actOn(held.memberId!)
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
  expect(await person.entries()).toEqual([expect.stringMatching(/ Về chi bộ \(có từ khi lập hồ sơ\), ngày /)])
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

test('since when somebody has been in a cell can be put right where the records began with it', async () => {
  const person = await secretaryOf('Q6-CQCQ-05')
  const [founding] = await person.entries()
  const right = { entry: founding!.split(' ')[0]!, date: '01/06/2016', reason: 'Theo sổ chi bộ' }
  const early = await person.act('movement-corrections', { ...right, date: '31/12/2014' })
  expect([early.status, load(early.text)('#date-error').length]).toEqual([422, 1])
  expect((await person.act('movement-corrections', right)).status).toBe(303)
  expect(await Membership.findAll({ where: { memberId: person.id } })).toMatchObject([{ fromDate: '2016-06-01', beganBy: 'FOUNDING' }])
  const page = textOf((await office.get(`/members/${person.id}`).expect(200)).text)
  expect(page).toMatch(/sửa ngày của «Về chi bộ \(có từ khi lập hồ sơ\)»: \d\d\/\d\d\/\d{4} → 01\/06\/2016/)
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

/** A discipline of a member who has an account, and what is drawn from it for the year that is open. */
async function disciplinedReader() {
  const reader = await User.findOne({ where: { username: 'dang-vien' }, rejectOnEmpty: true })
  const id = reader.memberId!
  const act = actOn(id)
  const rating = await Rating.findOne({ where: { memberId: id, year: 2023, kind: 'MEMBER' }, rejectOnEmpty: true })
  const imposed = { form: 'EXPULSION', imposedOn: '05/05/2023', document: '4-QĐ/UBKT', reason: '' }
  expect((await act('disciplines', imposed)).status).toBe(303)
  const discipline = await Discipline.findOne({ where: { memberId: id }, rejectOnEmpty: true })
  const counted = async () => {
    const facts = await factRecords({ id: rating.cycleId, year: 2023 }, rating.unitId)
    const [row] = await select<{ gravest: string | null }>(`SELECT ${gravestDiscipline(':id')} AS gravest`, { id, ...daysOf(2023) })
    return [facts.filter(({ ratingId, kind }) => ratingId === rating.id && kind === 'DISCIPLINED').length, row!.gravest]
  }
  return { id, act, counted, discipline }
}

test('an annulled discipline counts for nothing that is not decided, stays on record with the reason, and is touched no more', async () => {
  const { id, act, counted, discipline } = await disciplinedReader()
  expect(await counted()).toEqual([1, 'EXPULSION 2023-05-05'])
  const form = load((await office.get(`/members/${id}/discipline-annulments/new`).expect(200)).text)
  expect(form('#disciplineId option[selected]').attr('value')).toBe(String(discipline.id))
  const annulment = { disciplineId: discipline.id, annulledOn: '08/01/2024', document: '5-QĐ/ĐU', reason: 'Ghi nhầm người' }
  const review = await act('discipline-annulments/new', annulment)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(textOf(review.text)).toMatch(/hủy «Khai trừ, 4-QĐ\/UBKT, ngày 05\/05\/2023» từ ngày 08\/01\/2024\?.*năm 2023 đang mở/)
  expect((await act('discipline-annulments', annulment)).status).toBe(303)
  expect(await counted()).toEqual([0, null])
  const words = 'đã hủy từ ngày 08/01/2024, theo 5-QĐ/ĐU: Ghi nhầm người'
  const page = (await office.get(`/members/${id}`).expect(200)).text
  expect(textOf(page)).toContain(words)
  expect(textOf(page)).toContain(
    'hủy kỷ luật khai trừ ngày 05/05/2023, theo 4-QĐ/UBKT: không còn được tính từ ngày 08/01/2024, theo 5-QĐ/ĐU',
  )
  expect(page).not.toMatch(/discipline-(corrections|annulments)/)
  for (const rest of ['discipline-corrections', 'discipline-annulments']) await office.get(`/members/${id}/${rest}/new`).expect(404)
  const reader = await signInAs('dang-vien', appAt())
  expect(textOf((await reader.get('/me').expect(200)).text)).toContain(words)
  const { disciplines } = JSON.parse((await reader.get('/me/data.json').expect(200)).text) as { disciplines: unknown[] }
  const annulled = { annulledOn: '2024-01-08', annulmentDocument: '5-QĐ/ĐU', annulmentReason: 'Ghi nhầm người' }
  expect(disciplines).toEqual([expect.objectContaining({ form: 'EXPULSION', imposedOn: '2023-05-05', ...annulled })])
})

test('a discipline is annulled neither before it was imposed nor ahead of time nor without a reason, and not by whoever came second', async () => {
  const person = await secretaryOf('Q6-CQCQ-05')
  const imposed = { form: 'WARNING', imposedOn: '05/05/2023', document: '6-QĐ/UBKT', reason: '' }
  expect((await person.act('disciplines', imposed)).status).toBe(303)
  const { id } = await Discipline.findOne({ where: { memberId: person.id }, rejectOnEmpty: true })
  const annulment = { disciplineId: id, annulledOn: '08/01/2024', document: '', reason: 'Ghi nhầm người' }
  const wrong: [Record<string, string>, string][] = [
    [{ annulledOn: '04/05/2023' }, 'annulledOn'],
    [{ annulledOn: '01/01/2050' }, 'annulledOn'],
    [{ reason: '' }, 'reason'],
  ]
  for (const [change, field] of wrong) {
    const refused = await person.act('discipline-annulments', { ...annulment, ...change })
    expect([refused.status, load(refused.text)(`#${field}-error`).length]).toEqual([422, 1])
  }
  expect((await person.act('discipline-annulments', { ...annulment, version: 1 })).status).toBe(409)
  expect(await Discipline.findByPk(id)).toMatchObject({ annulledOn: null, annulmentReason: null })
})

test('the paper that ends an exemption stands on the record beside the one that began it', async () => {
  const person = await secretaryOf('Q6-CQCQ-06')
  for (const [kind, date, document] of [
    ['EXEMPT', '02/01/2024', '7-QĐ/ĐU'],
    ['EXEMPT_END', '05/01/2024', '8-QĐ/ĐU'],
  ] as const) {
    expect((await person.act('movements', { kind, date, unit: '', document })).status).toBe(303)
  }
  expect(textOf((await office.get(`/members/${person.id}`).expect(200)).text)).toContain('7-QĐ/ĐU; kết thúc: 8-QĐ/ĐU')
})
