import { load } from 'cheerio'
import { write } from '../../src/database'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Office } from '../../src/models/Office'
import { Organisation } from '../../src/models/Organisation'
import { RatingCycle } from '../../src/models/RatingCycle'
import { select } from '../../src/queries/select'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt('2024-12-02T02:00:00.000Z')
let committee: number
let address: string
let office: Visitor
/** Who left in May. */
let moved: string

beforeAll(async () => {
  committee = await organisationId('Q6-CQCQ')
  address = `/organisations/${committee}/years/2024/cycle`
  office = await signInAs('van-phong', app)
  moved = await write(null, async ({ transaction }) => {
    const cell = await organisationId('Q6-CQCQ-03')
    const stay = await Membership.findOne({
      where: { organisationId: cell, toDate: null },
      order: ['id'],
      rejectOnEmpty: true,
      transaction,
    })
    await stay.update({ toDate: '2024-05-15', endedBy: 'TRANSFERRED_OUT' }, { transaction })
    return (await Member.findByPk(stay.memberId, { rejectOnEmpty: true, transaction })).fullName
  })
})

/** What the form offers, as a browser would send it. */
async function formFields() {
  const $ = load((await office.get(`${address}/new`).expect(200)).text)
  const inputs = $('.act-form input:not([type=hidden])')
    .toArray()
    .map(input => [$(input).attr('name')!, String($(input).val() ?? '')])
  const selects = $('.act-form select')
    .toArray()
    .map(each => [$(each).attr('name')!, String($(each).find('option[selected]').val() ?? '')])
  return Object.fromEntries([...inputs, ...selects]) as Record<string, string>
}

const counted = async () =>
  (
    await select<{ kind: string; state: string; count: number }>(
      `SELECT kind, state, CAST(COUNT(*) AS INTEGER) AS count FROM ratings WHERE year = 2024 GROUP BY kind, state ORDER BY kind, state`,
    )
  ).map(({ kind, state, count }) => `${kind} ${state} ${count}`)

test('before opening, each finding leads to what mends it', async () => {
  const cell = await organisationId('Q6-CQCQ-07')
  const today = '2024-12-01'
  await write(null, ({ transaction }) =>
    Office.update({ toDate: today }, { where: { organisationId: cell, role: 'SECRETARY', toDate: null }, transaction }),
  )
  const $ = load((await office.get(address).expect(200)).text)
  const row = $('tbody tr').filter((_, each) => $(each).text().includes('Chưa ghi bí thư'))
  expect(row.find('a').attr('href')).toBe(`/organisations/${cell}/offices/new?role=SECRETARY`)
  const giving = { role: 'SECRETARY', memberId: '', personName: 'Nguyễn Thị Thay', fromDate: today.split('-').reverse().join('/') }
  await office.post(`/organisations/${cell}/offices`, { ...giving, personName: '' }).expect(422)
  await office.post(`/organisations/${cell}/offices`, giving).expect(303)
  expect((await office.get(address)).text).not.toContain('Chưa ghi bí thư')
})

test('what is wrong is said beside each field and nothing is opened', async () => {
  const fields = await formFields()
  const wrong = { ...fields, countingDate: '31/02/2024', 'cap-MEMBER-ratio': 'hai mươi', 'lock-HAND_IN': 'yes' }
  const { text } = await office.post(address, wrong).expect(422)
  const $ = load(text)
  expect($('#countingDate-error').text()).toContain('không có trong lịch')
  expect($('[id="cap-MEMBER-ratio-error"]').text()).toContain('bằng số nguyên')
  const late = await office.post(address, { ...fields, 'lock-HAND_IN': 'yes' }).expect(422)
  expect(load(late.text)('[id="deadline-HAND_IN-error"]').text()).toContain('không có hạn thì không khóa được')
  expect(await counted()).toEqual([])
})

test('the year shows what it would count, then opens once: one rating for each, the settings frozen', async () => {
  const fields = {
    ...(await formFields()),
    'deadline-HAND_IN': '12/12/2024',
    'cap-MEMBER-grantedBy': '15-HD/BTCTU',
    'cap-MEMBER-unit': 'SIMILAR_SUBJECTS',
    alike: 'Khối phường: q6-cqcq-01, Q6-CQCQ-02',
    votingGrantedBy: '7-QC/ĐU',
  }
  const review = await office.post(`${address}/new`, fields).expect(200)
  const main = load(review.text)('main').text().replace(/\s+/g, ' ')
  expect(main).toContain('Tổ chức đảng: 16 có mặt, 16 phải xếp loại')
  expect(main).toContain('Tính chung mức tối đa trong «Khối phường»: Chi bộ Văn phòng Ủy ban nhân dân; Chi bộ')
  expect(main).toMatch(/Đảng viên: \d+ có mặt, \d+ phải xếp loại; không xếp loại: \d+ được miễn/)
  expect(main).toContain(`${moved}: Chuyển sinh hoạt đi, 15/05/2024`)
  expect(await counted()).toEqual([])

  const unknown = await office.post(`${address}/new`, { ...fields, alike: 'Khối phường: KHONG-CO' }).expect(200)
  expect(unknown.text).toContain('không có đơn vị nào mang mã «KHONG-CO»')
  const refused = await office.post(address, { ...fields, alike: 'Khối phường: KHONG-CO' }).expect(422)
  expect(load(refused.text)('#alike-error').text()).toContain('KHONG-CO')
  const unread = await office.post(address, { ...fields, alike: 'Khối phường' }).expect(422)
  expect(load(unread.text)('#alike-error').text()).toContain('Không đọc được dòng')

  const answers = await Promise.all([office.post(address, fields), office.post(address, fields)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  const [present] = await select<{ count: number }>(
    `SELECT CAST(COUNT(DISTINCT m.member_id) AS INTEGER) AS count FROM memberships m JOIN organisations o ON o.id = m.organisation_id
     WHERE o.parent_id = :committee AND m.from_date <= '2024-12-31' AND (m.to_date IS NULL OR m.to_date > '2024-12-31')`,
    { committee },
  )
  const rows = await counted()
  expect(rows[rows.length - 1]).toBe('ORGANISATION DRAFT 16')
  const people = rows.slice(0, -1).reduce((sum, row) => sum + Number(row.split(' ')[2]), 0)
  expect(people).toBe(present!.count)

  const cycle = (await RatingCycle.ofCommittee(committee, 2024))!
  expect(cycle).toMatchObject({ regulation: 'QD124', guidance: '25-HD/BTCTW', openedOn: '2024-12-02', countingDate: '2024-12-31' })
  expect(cycle.facts().settings).toMatchObject({
    subjects: ['ORGANISATION', 'MEMBER'],
    deadlines: { HAND_IN: { on: '2024-12-12', locks: false } },
    voting: { quorum: 'TWO_THIRDS', grantedBy: '7-QC/ĐU' },
    memberAuthorityGrantedBy: null,
    caps: { MEMBER: { ratioPercent: 20, grantedBy: '15-HD/BTCTU' }, ORGANISATION: { grantedBy: null } },
  })
  const alike = await select(`SELECT alike, COUNT(*) AS count FROM cycle_places WHERE cycle_id = :id GROUP BY alike ORDER BY count`, {
    id: cycle.id,
  })
  expect(alike.map(row => Object.values(row).map(String))).toEqual([
    ['Khối phường', '2'],
    ['các đơn vị còn lại', '15'],
  ])
  const acts = await select(`SELECT id FROM audit_entries WHERE act = 'openCycle'`)
  expect(acts).toHaveLength(1)
})

test('once open, the settings are shown and the year is not opened again', async () => {
  const { text } = await office.get(address).expect(200)
  expect(text).toContain('12/12/2024')
  expect(text).toContain('15-HD/BTCTU')
  expect(text).toContain('Khối phường (Q6-CQCQ-01, Q6-CQCQ-02); các đơn vị còn lại')
  expect(text).toContain('số phiếu (7-QC/ĐU)')
  expect(text).toContain('chưa ghi văn bản quy định')
  await office.get(`${address}/new`).expect(422)
  const board = load((await office.get(address.replace('/cycle', '/progress')).expect(200)).text)
  expect(board('.matrix tbody tr')).toHaveLength(16)
  expect(board('h1 ~ p').text()).toContain('Hạn nộp hồ sơ 12/12/2024, còn 10 ngày')
})

test('who has no rating is listed with why once the year is open, also who was put on file late', async () => {
  await write(null, async context => {
    const cell = await Organisation.findOne({ where: { code: 'Q6-CQCQ-03' }, rejectOnEmpty: true, transaction: context.transaction })
    await makeMembers(context, cell, [{ fullName: 'Lò Thị "Ghi Sau"' }])
  })
  const other = await organisationId('Q6-P01')
  await write(null, async ({ transaction }) => {
    const { id: memberId } = await Member.findOne({ where: { fullName: moved }, rejectOnEmpty: true, transaction })
    await Membership.create({ memberId, organisationId: other, fromDate: '2024-05-15', beganBy: 'TRANSFERRED_IN' }, { transaction })
  })
  const listOf = async (query = '') =>
    load((await office.get(`${address}${query}`).expect(200)).text)('[aria-labelledby=h-others] tbody tr')
      .toArray()
      .map(row => load(row).text().replace(/\s+/g, ' '))
  const rows = await listOf()
  expect(rows.find(row => row.startsWith(moved))).toContain('Chuyển sinh hoạt đi, 15/05/2024')
  expect(await listOf(`?q=${encodeURIComponent('lo thi "ghi')}`)).toEqual([expect.stringContaining('Được ghi vào hồ sơ sau khi đã mở đợt')])
  expect(await listOf('?q=khongai')).toEqual([])
  // Whose record lies with another committee now is named, and not linked to.
  expect((await office.get(`${address}?q=${encodeURIComponent(moved)}`)).text).not.toMatch(/<th scope="row"><a href="\/members/)
  await office.get(`${address}?page=9`).expect(404)
})

test('a cap over like subjects is shown for each group, and on a sheet only that of its own', async () => {
  const decisions = load((await office.get(address.replace('/cycle', '/decisions')).expect(200)).text)('main').text()
  expect(decisions).toContain('Mức tối đa xuất sắc: đảng viên, Khối phường')
  expect(decisions).toContain('Mức tối đa xuất sắc: đảng viên, các đơn vị còn lại')
  const sheet = `/organisations/${await organisationId('Q6-CQCQ-02')}/years/2024/ratings`
  const caps = load((await office.get(sheet).expect(200)).text)('.sheet-live').text()
  expect(caps).toContain('đảng viên, Khối phường')
  expect(caps).not.toContain('đảng viên, các đơn vị còn lại')
})

test('a year without rules cannot be opened, and under 366 no ratio above 25 % is taken', async () => {
  await office.get(`/organisations/${committee}/years/2015/cycle`).expect(404)
  const fields = await (async () => {
    const $ = load((await office.get(`/organisations/${committee}/years/2025/cycle/new`).expect(200)).text)
    const of = (selector: string, value: (each: ReturnType<typeof $>) => unknown) =>
      $(selector)
        .toArray()
        .map(each => [$(each).attr('name')!, String(value($(each)) ?? '')])
    return Object.fromEntries([
      ...of('.act-form input:not([type=hidden])', each => each.val()),
      ...of('.act-form select', each => each.find('option[selected]').val()),
    ]) as Record<string, string>
  })()
  const { text } = await office.post(`/organisations/${committee}/years/2025/cycle`, { ...fields, 'cap-MEMBER-ratio': '26' }).expect(422)
  expect(text).toContain('vượt mức cao nhất 25%')
})
