import { load } from 'cheerio'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs, type Visitor } from '../support/app'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { type ImportDesk, importDesk, mainText } from '../support/imports'
import { readXlsx } from '../support/readXlsx'
import { type Cell, outcomesOf } from '../support/sheets'

useDatabase('demo')

const CODE = 'Q6-CQCQ-01'
const HEAD = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Người ngoài danh sách', 'Chức vụ chính quyền']

let office: Visitor
let desk: ImportDesk
let cell: Organisation
/** Its secretary, and two members without an office. */
let secretary: { id: number; name: string; since: string }
let one: Member
let two: Member
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  desk = await importDesk(office, 'Q6-CQCQ')
  cell = await Organisation.byCode(CODE)
  const held = await Office.findAll({ where: { toDate: null } })
  const { memberId, fromDate } = held.find(({ organisationId, role }) => organisationId === cell.id && role === 'SECRETARY')!
  secretary = { id: memberId!, name: (await Member.findByPk(memberId!, { rejectOnEmpty: true })).fullName, since: fromDate }
  const stays = await Membership.findAll({ where: { organisationId: cell.id, toDate: null }, order: ['id'] })
  const plain = stays.filter(stay => stay.fromDate < '2023-01-01' && !held.some(each => each.memberId === stay.memberId))
  const members = await Member.findAll({ where: { id: plain.map(stay => stay.memberId) }, order: ['id'] })
  ;[one, two] = members.filter(({ officialOn }) => officialOn && officialOn < '2023-01-01') as [Member, Member]
})

const secretaries = async () =>
  (await Office.findAll({ where: { organisationId: cell.id, role: 'SECRETARY' }, order: ['fromDate', 'id'] })).map(
    ({ memberId, personName, fromDate, toDate }) => [memberId ?? personName, fromDate, toDate],
  )
const textAt = async (address: string) => mainText((await office.get(address).expect(200)).text)
const row = (name: string, role: string, from: string, ...rest: Cell[]): Cell[] => ['1', name, role, CODE, from, ...rest]

test('the workbook of offices, sent back as it is, changes nothing', async () => {
  const rows = await outcomesOf(await desk.check('offices', await desk.take('offices')))
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(each => !each.endsWith('UNCHANGED'))).toEqual([])
})

test('a new secretary ends the term of the one before, says so before it is written, and gives the office back when the file is taken back', async () => {
  const rows: Cell[][] = [
    HEAD,
    row(one.fullName.normalize('NFD').toUpperCase(), 'Bí thư chi bộ', '17/3/2023', null, null, 'Trưởng phòng'),
    row('Phạm Văn Ngoài', 'UV', '1/2/2020', '1/2/2022', 'x'),
    ['3', two.fullName, 'UVBTV', null, '17/3/2023'],
  ]
  const address = await desk.check('offices', rows)
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 NEW', '4 NEW'])
  const page = (await office.get(address).expect(200)).text
  expect(await htmlErrors(page)).toEqual([])
  for (const words of [
    `${one.fullName}, Bí thư`,
    `Đồng chí ${secretary.name} thôi chức bí thư từ ngày 17/03/2023.`,
    'Tổ chức có bí thư1717',
    'người giữ5253',
  ]) {
    expect(mainText(page)).toContain(words)
  }
  await office.post(`${address}/application`).expect(303)
  expect(await secretaries()).toEqual([
    [secretary.id, secretary.since, '2023-03-17'],
    [one.id, '2023-03-17', null],
  ])
  expect(await outcomesOf(await desk.check('offices', rows))).toEqual(['2 UNCHANGED', '3 UNCHANGED', '4 UNCHANGED'])
  expect(await textAt(`/organisations/${cell.id}`)).toContain('tệp thử.xlsx')
  expect(await textAt(`/members/${one.id}`)).toContain('tệp thử.xlsx')

  await office.post(`${address}/reversal`).expect(303)
  expect(await secretaries()).toEqual([[secretary.id, secretary.since, null]])
  expect(await Office.count({ where: { personName: 'Phạm Văn Ngoài' } })).toBe(0)
})

test('a term on file ends and is completed by its row; a file under a later act is not taken back', async () => {
  const ending = await desk.bring('offices', [HEAD, row(secretary.name, 'BT', secretary.since, '1/6/2023', null, 'Phó Chủ tịch')])
  expect(await textAt(ending)).toMatch(/Đến ngày: \(trống\) → 01\/06\/2023.*Chức vụ khác: \(trống\) → Phó Chủ tịch/)
  expect(await secretaries()).toEqual([[secretary.id, secretary.since, '2023-06-01']])
  const given = { role: 'SECRETARY', memberId: String(one.id), personName: '', fromDate: '01/06/2023' }
  await office.post(`/organisations/${cell.id}/offices`, given).expect(303)
  expect(mainText((await office.post(`${ending}/reversal`).expect(422)).text)).toContain('Không hoàn tác được')
  expect((await secretaries()).map(([, , to]) => to)).toEqual(['2023-06-01', null])

  const following = await desk.bring('offices', [HEAD, row(two.fullName, 'Bí thư', '1/9/2023')])
  await office.post(`/organisations/${cell.id}/offices`, { ...given, fromDate: '01/12/2023' }).expect(303)
  await office.post(`${following}/reversal`).expect(422)
})

test('what can not be is refused at its cell with what to do: by file as by hand', async () => {
  const rows: Cell[][] = [
    HEAD,
    row(one.fullName, 'Chủ nhiệm UBKT', '1/1/2023'),
    row('Người Không Có', 'Ủy viên', '1/1/2023'),
    row(two.fullName, 'Trưởng phòng', '1/1/2023'),
    row(two.fullName, 'Ủy viên', '1/1/2030'),
    row(two.fullName, 'Ủy viên', '1/1/2010'),
    ['6', two.fullName, 'Ủy viên', 'Q6-CQCQ-02', '1/1/2023'],
    row(two.fullName, 'Bí thư', '1/1/2023', '1/7/2023'),
    row(one.fullName, 'BT', '15/12/2023'),
    ['9', one.fullName, 'Ủy viên', 'Q6', '1/1/2023'],
  ]
  const address = await desk.check('offices', rows)
  expect(await outcomesOf(address)).toEqual(rows.slice(1).map((_row, at) => `${at + 2} REFUSED`))
  const told = await textAt(address)
  const words = ['không có ở Chi bộ', 'đánh dấu x', 'Hãy dùng một trong: Bí thư', 'Ngày này chưa đến', 'Hồ sơ của tổ chức bắt đầu từ']
  for (const each of [...words, 'không sinh hoạt ở tổ chức này', 'chỉ có một bí thư', 'đã giữ chức vụ đó từ ngày 01/12/2023']) {
    expect(told).toContain(each)
  }
  const file = await readXlsx((await bodyOf(office.get(`${address}/refused.xlsx`).expect(200))).body)
  expect(file.getWorksheet('Chức vụ')!.getRow(2).values).toContain('Chủ nhiệm Ủy ban Kiểm tra')

  const byHand = { role: 'SECRETARY', memberId: String(one.id), personName: '', fromDate: '15/12/2023' }
  expect(mainText((await office.post(`/organisations/${cell.id}/offices`, byHand).expect(422)).text)).toContain('đã giữ chức vụ đó')
})

test('of namesakes the one is meant who is in the cell of the office; where both are, nobody', async () => {
  const namesake: Cell[] = [two.fullName, 'Q6-CQCQ-02', '1/1/1991', '3/2/2015']
  const brought = await desk.bring('members', [['Họ và tên', 'Chi bộ', 'Ngày sinh', 'Ngày vào Đảng'], namesake])
  const rows = [HEAD, row(two.fullName, 'Chi ủy viên', '1/2/2023'), ['2', two.fullName, 'UVBTV', 'Q6-CQCQ', '1/2/2023']]
  const address = await desk.check('offices', rows)
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 REFUSED'])
  expect(await textAt(address)).toContain('Có 2 đồng chí cùng họ tên')
  await office.post(`${brought}/reversal`).expect(303)
})

test('whoever fills in nothing is told all that is missing at once', async () => {
  const refused = await office
    .post(`/organisations/${cell.id}/offices`, { role: 'SECRETARY', memberId: '', personName: '', fromDate: '' })
    .expect(422)
  expect(mainText(refused.text)).toMatch(/Hãy chọn một đảng viên, hoặc ghi họ tên.*Hãy ghi ngày nhận chức/)
})

test('a new unit is offered the next code of the organisation', async () => {
  const page = load((await office.get(`/organisations/${desk.organisation.id}/units/new`).expect(200)).text)
  expect(page('#code').val()).toBe('Q6-CQCQ-17')
})

test('a file checked before somebody gave the office by hand is checked anew', async () => {
  const address = await desk.check('offices', [HEAD, row(two.fullName, 'Bí thư', '1/1/2024')])
  const given = { role: 'SECRETARY', memberId: '', personName: 'Lê Thị Mới', fromDate: '10/01/2024' }
  await office.post(`/organisations/${cell.id}/offices`, given).expect(303)
  await office.post(`${address}/application`).expect(409)
  expect((await secretaries()).at(-1)).toEqual(['Lê Thị Mới', '2024-01-10', null])
})

test('whoever was recorded by name becomes the member of the list, in the same term', async () => {
  await office.post(`/organisations/${cell.id}/offices`, {
    role: 'BOARD_MEMBER',
    memberId: '',
    personName: two.fullName,
    fromDate: '01/01/2024',
  })
  const address = await desk.bring('offices', [HEAD, row(two.fullName, 'Chi ủy viên', '1/1/2024')])
  expect(await textAt(address)).toContain('Người ngoài danh sách: x → (trống)')
  const held = () => Office.findOne({ where: { organisationId: cell.id, fromDate: '2024-01-01', role: 'BOARD_MEMBER' } })
  expect(await held()).toMatchObject({ memberId: two.id, personName: null })
  await office.post(`${address}/reversal`).expect(303)
  expect(await held()).toMatchObject({ memberId: null, personName: two.fullName })
})

test('an office goes back to nobody who has left since, and to no organisation that has closed', async () => {
  const { organisationId, memberId } = (await Office.findOne({
    where: { role: 'DEPUTY_SECRETARY', organisationId: cell.id, toDate: null },
  }))!
  const { fullName } = await Member.findByPk(memberId!, { rejectOnEmpty: true })
  const { fromDate } = (await Office.findOne({ where: { role: 'DEPUTY_SECRETARY', organisationId, memberId } }))!
  const address = await desk.bring('offices', [HEAD, row(fullName, 'PBT', fromDate, '1/6/2023')])
  const refused = async () => mainText((await office.post(`${address}/reversal`).expect(422)).text).includes('đã rời tổ chức')
  await cell.update({ closedOn: '2024-01-10' })
  expect(await refused()).toBe(true)
  await cell.update({ closedOn: null })
  await Membership.update({ toDate: '2024-01-10', endedBy: 'TRANSFERRED_OUT' }, { where: { memberId: memberId!, toDate: null } })
  expect(await refused()).toBe(true)
  await Membership.update({ toDate: null, endedBy: null }, { where: { memberId: memberId!, toDate: '2024-01-10' } })
  await office.post(`${address}/reversal`).expect(303)
})

/** Another cell with its deputy. */
async function cellWithDeputy(code: string) {
  const { id } = await Organisation.byCode(code)
  const deputy = await Office.findOne({ where: { organisationId: id, role: 'DEPUTY_SECRETARY', toDate: null }, rejectOnEmpty: true })
  const { fullName } = await Member.findByPk(deputy.memberId!, { rejectOnEmpty: true })
  const endOf = async () => (await deputy.reload()).toDate
  return { id, fullName, memberId: String(deputy.memberId), endOf }
}

test('a deputy who becomes secretary leaves the office of deputy: by file as is said before, by hand where the box is left ticked', async () => {
  const [first, second] = [await cellWithDeputy('Q6-CQCQ-05'), await cellWithDeputy('Q6-CQCQ-06')]
  const rows: Cell[][] = [HEAD, ['1', first.fullName, 'Bí thư', 'Q6-CQCQ-05', '10/1/2024']]
  const address = await desk.check('offices', rows)
  expect(await textAt(address)).toMatch(/thôi chức bí thư từ ngày 10\/01\/2024\. Đồng chí này thôi chức phó bí thư từ ngày 10\/01\/2024\./)
  await office.post(`${address}/application`).expect(303)
  expect(await first.endOf()).toBe('2024-01-10')
  expect(await outcomesOf(await desk.check('offices', rows))).toEqual(['2 UNCHANGED'])
  await office.post(`${address}/reversal`).expect(303)
  expect(await first.endOf()).toBeNull()

  const form = (await office.get(`/organisations/${first.id}/offices/new`).expect(200)).text
  expect(await htmlErrors(form)).toEqual([])
  expect(load(form)('#leavesDeputy').attr('checked')).toBeDefined()
  expect(mainText(form)).toContain(`Đang là phó bí thư: ${first.fullName}.`)
  const given = ({ memberId }: typeof first) => ({ role: 'SECRETARY', memberId, personName: '', fromDate: '11/01/2024' })
  await office.post(`/organisations/${first.id}/offices`, { ...given(first), leavesDeputy: 'yes' }).expect(303)
  await office.post(`/organisations/${second.id}/offices`, given(second)).expect(303)
  expect([await first.endOf(), await second.endOf()]).toEqual(['2024-01-11', null])
  expect(await textAt(`/organisations/${first.id}`)).toMatch(/ghi chức vụ Bí thư .*đồng thời thôi chức Phó Bí thư/)
})
