import { load } from 'cheerio'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let office: Visitor
let superior: Visitor

beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  superior = await signInAs('quan-uy', appAt())
})

const unit = (code: string) => Organisation.findOne({ where: { code }, rejectOnEmpty: true })
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const namesOf = (organisationId: number) => OrganisationName.findAll({ where: { organisationId }, order: ['fromDate'] })

/** The form for a day, filled in: the entry that begins with these words, as it is offered. */
async function correction(visitor: Visitor, code: string, words: string, date: string, goAlong = true) {
  const { id } = await unit(code)
  const at = `/organisations/${id}/day-corrections`
  const page = await visitor.get(`${at}/new`).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  const form = load(page.text)
  const offered = form('#entry option').filter((_, option) => form(option).text().trim().startsWith(words))
  const body = {
    version: String(form('[name=version]').val()),
    entry: String(offered.first().val() ?? ''),
    date,
    reason: 'Theo quyết định',
  }
  return { id, at, body: goAlong ? { ...body, goAlong: 'yes' } : body, offered: offered.length }
}

test('the wrong day of a renaming is put right for both names, seen before it is written, and told in the history', async () => {
  const { id } = await unit('Q6-CQCQ-02')
  const [first] = await namesOf(id)
  const renaming = {
    version: (await unit('Q6-CQCQ-02')).version,
    name: 'Chi bộ Hai Mới',
    bodyName: 'Chi ủy Hai Mới',
    fromDate: '01/03/2023',
  }
  await office.post(`/organisations/${id}/names`, { ...renaming, document: '' }).expect(303)
  const { at, body } = await correction(office, 'Q6-CQCQ-02', 'Đổi tên thành «Chi bộ Hai Mới»', '15/02/2023')
  const review = await office.post(`${at}/new`, body).expect(200)
  expect(await htmlErrors(review.text)).toEqual([])
  expect(load(review.text)('h2').first().text()).toContain('ngày 01/03/2023, sửa thành ngày 15/02/2023?')
  await office.post(at, body).expect(303)
  expect((await namesOf(id)).map(({ fromDate, toDate }) => [fromDate, toDate])).toEqual([
    [first!.fromDate, '2023-02-15'],
    ['2023-02-15', null],
  ])
  const page = textOf((await office.get(`/organisations/${id}`).expect(200)).text)
  expect(page).toContain('sửa ngày của «Đổi tên thành «Chi bộ Hai Mới»»: 01/03/2023 → 15/02/2023')
  expect(page).toContain('Theo quyết định')
  expect(await AuditEntry.count({ where: { act: 'correctUnitDay', organisationId: id } })).toBe(1)

  // The day that somebody else has just put right is not chosen any more.
  const stale = await office.post(at, body).expect(422)
  expect(load(stale.text)('#entry-error')).toHaveLength(1)
  const early = await office
    .post(at, { ...(await correction(office, 'Q6-CQCQ-02', 'Đổi tên', '01/01/2015')).body, date: '01/01/2015' })
    .expect(422)
  expect(load(early.text)('#date-error').text()).toContain('phải sau ngày 01/01/2015')
  expect(load(early.text)('#date').val()).toBe('01/01/2015')
})

test('records that begin earlier take along the units and the members who were there from the first day; later they begin only together', async () => {
  const { id } = await unit('Q6-CQCQ')
  const cell = await unit('Q6-CQCQ-01')
  const founding = { organisationId: cell.id, beganBy: 'FOUNDING' as const, fromDate: '2015-01-01' }
  const before = await Membership.count({ where: founding })
  expect(before).toBeGreaterThan(0)

  // What stands above was not there yet.
  const alone = await correction(office, 'Q6-CQCQ', 'Bắt đầu hồ sơ', '01/01/2010')
  const refused = await office.post(alone.at, alone.body).expect(422)
  expect(load(refused.text)('#date-error').text()).toContain('bắt đầu từ ngày 01/01/2015')

  const { at, body } = await correction(superior, 'Q6', 'Bắt đầu hồ sơ', '01/01/2010')
  const review = textOf((await superior.post(`${at}/new`, body).expect(200)).text)
  expect(review).toMatch(/\d+ tổ chức khác có hồ sơ bắt đầu cùng ngày cũng bắt đầu từ ngày đúng/)
  expect(review).toMatch(/\d+ đảng viên có mặt từ ngày bắt đầu hồ sơ được tính ở chi bộ từ ngày đúng/)
  await superior.post(at, body).expect(303)
  expect((await namesOf(id))[0]!.fromDate).toBe('2010-01-01')
  expect((await namesOf(cell.id))[0]!.fromDate).toBe('2010-01-01')
  const stays = await Membership.findAll({ where: { organisationId: cell.id, beganBy: 'FOUNDING' } })
  const moved = stays.filter(({ fromDate }) => fromDate < '2015-01-01')
  expect(moved.length).toBe(before)
  expect(moved.every(({ fromDate }) => fromDate >= '2010-01-01')).toBe(true)

  // People who were admitted in between begin on that day, so the way back is the same for all but them.
  const lonely = await correction(superior, 'Q6', 'Bắt đầu hồ sơ', '01/01/2015', false)
  const blocked = await superior.post(`${lonely.at}/new`, lonely.body).expect(200)
  expect(load(blocked.text)('.btn--primary')).toHaveLength(0)
  expect(textOf(blocked.text)).toContain('đơn vị trực thuộc hoạt động trong thời gian')
})

test('a section without accounts does not begin earlier for a cell of its own: who works above keeps its days', async () => {
  const make = async (code: string, wish: Record<string, string>) => {
    const { id } = await unit(code)
    await office.post(`/organisations/${id}/units`, { bodyName: '', sign: '', place: '', foundedOn: '', ...wish }).expect(303)
  }
  await make('Q6-CQCQ', { unitPlace: 'BELOW_GRASSROOTS.SECTION', code: 'Q6-CQCQ-S1', name: 'Đảng bộ bộ phận Một' })
  await make('Q6-CQCQ-S1', { unitPlace: 'BELOW_GRASSROOTS.CELL', code: 'Q6-CQCQ-S11', name: 'Chi bộ Một Một' })
  const section = await unit('Q6-CQCQ-S1')
  const since = (await namesOf(section.id))[0]!.fromDate
  const { at, body } = await correction(office, 'Q6-CQCQ-S11', 'Bắt đầu hồ sơ', '01/01/2001')
  const refused = await office.post(at, body).expect(422)
  expect(load(refused.text)('#date-error').text()).toContain('Hồ sơ của Đảng bộ bộ phận Một bắt đầu từ ngày')
  expect((await namesOf(section.id))[0]!.fromDate).toBe(since)
})

test('a founding that nobody dated is dated; a day of founding too late for what is on file is refused with what stands in the way', async () => {
  const { at, body, id } = await correction(office, 'Q6-CQCQ-03', 'Thành lập, chưa ghi ngày', '02/01/2018')
  const refused = await office.post(at, { ...body, date: '02/01/2023' }).expect(422)
  const told = load(refused.text)('#date-error').text()
  expect(told).toContain('đảng viên được ghi sinh hoạt ở đây')
  expect(told).toContain('năm trước đó đã có kết quả xếp loại')
  const since = (await namesOf(id))[0]!.fromDate
  const [year, month, day] = since.split('-')
  await office.post(at, { ...body, date: `${day}/${month}/${year}` }).expect(303)
  expect((await unit('Q6-CQCQ-03')).foundedOn).toBe(since)
  const again = await correction(office, 'Q6-CQCQ-03', 'Thành lập, ngày', '02/01/2018')
  expect(again.offered).toBe(1)
})

test('the day of a closing is put right with the offices that ended by it; of a place and a closing only those above decide', async () => {
  const parent = await unit('Q6-CQCQ')
  const made = {
    unitPlace: 'BELOW_GRASSROOTS.CELL',
    code: 'Q6-CQCQ-77',
    name: 'Chi bộ Bảy Bảy',
    bodyName: '',
    sign: '',
    place: '',
    foundedOn: '01/02/2022',
  }
  await office.post(`/organisations/${parent.id}/units`, made).expect(303)
  const { id } = await unit('Q6-CQCQ-77')
  const giving = { role: 'SECRETARY', memberId: '', personName: 'Lê Thị Kế', fromDate: '01/03/2022' }
  await office.post(`/organisations/${id}/offices`, giving).expect(303)
  const closing = { version: (await unit('Q6-CQCQ-77')).version, date: '01/10/2023', keeper: parent.id, document: '' }
  await office.post(`/organisations/${id}/closures`, closing).expect(303)
  const { at, body } = await correction(office, 'Q6-CQCQ-77', 'Kết thúc hoạt động', '01/09/2023')
  const early = await office.post(at, { ...body, date: '01/03/2022' }).expect(422)
  expect(load(early.text)('#date-error').text()).toContain('nhiệm kỳ chức vụ được ghi trong thời gian')
  await office.post(at, body).expect(303)
  expect((await unit('Q6-CQCQ-77')).closedOn).toBe('2023-09-01')
  expect((await Office.findOne({ where: { organisationId: id }, rejectOnEmpty: true })).toDate).toBe('2023-09-01')

  // The committee's own office says since when it was named, not since when it stood below its superior.
  expect((await correction(office, 'Q6-CQCQ', 'Chuyển về trực thuộc', '01/01/2016')).offered).toBe(0)
  const member = await signInAs('dang-vien', appAt())
  await member.get(`${at}/new`).expect(404)
})

test('sign and place on documents are put right with a reason; the history tells both', async () => {
  const { id, version, place } = await unit('Q6-CQCQ-04')
  const at = `/organisations/${id}/details`
  const form = await office.get(`${at}/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  expect(load(form.text)('#superiorName')).toHaveLength(0)
  const right = { version, sign: 'CB<4>', place, reason: 'Ghi nhầm' }
  const same = await office.post(at, { ...right, sign: 'CB' }).expect(422)
  expect(textOf(same.text)).toContain('Chưa có gì khác với điều đang ghi')
  const silent = await office.post(at, { ...right, reason: '', place: '' }).expect(422)
  expect(load(silent.text)('#reason-error, #place-error')).toHaveLength(2)
  await office.post(at, { ...right, superiorName: 'Kẻ lạ' }).expect(422)
  await office.post(at, right).expect(303)
  expect((await unit('Q6-CQCQ-04')).sign).toBe('CB<4>')
  expect(textOf((await office.get(`/organisations/${id}`)).text)).toContain('sửa ký hiệu văn bản «CB» → «CB<4>»')
  await office.post(at, right).expect(409)
})

test('a name that was written wrongly is put right for the time in which it was borne, a former one too', async () => {
  const { id, version } = await unit('Q6-CQCQ-02')
  const [former, present] = await namesOf(id)
  const at = `/organisations/${id}/name-corrections`
  const form = await office.get(`${at}/new`).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  const right = { version, nameId: former!.id, name: 'Chi bộ  <Xưa>', bodyName: 'Chi ủy Xưa', reason: 'Sai chữ' }
  const silent = await office.post(at, { ...right, name: '', reason: '' }).expect(422)
  expect(load(silent.text)('#name-error, #reason-error')).toHaveLength(2)
  await office.post(at, { ...right, nameId: 999_999 }).expect(422)
  await office.post(at, right).expect(303)
  expect((await namesOf(id)).map(({ name }) => name)).toEqual(['Chi bộ <Xưa>', present!.name])
  await office.post(at, right).expect(409)
  // Another unit below the same organisation bore that name then.
  const taken = (await namesOf((await unit('Q6-CQCQ-05')).id))[0]!.name
  const twice = await office.post(at, { ...right, version: version + 1, name: taken }).expect(422)
  expect(load(twice.text)('#name-error').text()).toContain(`Đã có ${taken}`)
  expect(textOf((await office.get(`/organisations/${id}`)).text)).toContain('thành «Chi bộ <Xưa>»')
})
