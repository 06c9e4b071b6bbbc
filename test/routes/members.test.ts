import { load } from 'cheerio'
import { write } from '../../src/database'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Organisation } from '../../src/models/Organisation'
import { RatingCycle } from '../../src/models/RatingCycle'
import { select } from '../../src/queries/select'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeMembers, makeRatings, makeCycle } from '../support/factories'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const TODAY = '2024-01-15'
const OWN = 'Phan Thị Ngọc Diệp'
const id: Record<string, number> = {}
const visitors: Record<string, Visitor> = {}

const memberNamed = async (fullName: string) => (await Member.findOne({ where: { fullName }, rejectOnEmpty: true })).id
const membersIn = async (code: string) =>
  (
    await select<{ id: number }>(
      `SELECT s.member_id AS id FROM memberships s JOIN organisations o ON o.id = s.organisation_id
       WHERE o.code = :code AND s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today)`,
      { code, today: TODAY },
    )
  ).map(row => row.id)

beforeAll(async () => {
  for (const code of ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-02', 'Q6-P01']) id[code] = await organisationId(code)
  for (const username of ['van-phong', 'bi-thu', 'bi-thu-cb01', 'bi-thu-cb02', 'dang-vien', 'quan-tri', 'quan-uy']) {
    visitors[username] = await signInAs(username, app)
  }
  visitors['phuong-1'] = await signInAsNew(
    { username: 'phuong-1', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: id['Q6-P01']! }] },
    app,
  )
})

const page = async (username: string, address: string) => load((await visitors[username]!.get(address).expect(200)).text)
const listOf = (code: string, query = '') => `/organisations/${id[code]}/members${query}`
const namesIn = ($: ReturnType<typeof load>) =>
  $('.people tbody th a')
    .toArray()
    .map(link => $(link).text())

/** Every row of a list, page by page. */
async function rowsOf(username: string, address: string): Promise<string[]> {
  const $ = await page(username, address)
  const rows = $('.people tbody tr')
    .toArray()
    .map(row => $(row).find('th, td:not(.tt)').text().replace(/\s+/g, ' '))
  const next = $('.pager a')
    .filter((_, link) => $(link).text() === 'Trang sau')
    .attr('href')
  return next ? [...rows, ...(await rowsOf(username, next))] : rows
}

describe('the list', () => {
  test.each([
    ['van-phong', 'Q6-CQCQ', 200],
    ['van-phong', 'Q6-CQCQ-02', 200],
    ['van-phong', 'Q6', 404],
    ['van-phong', 'Q6-P01', 404],
    ['bi-thu', 'Q6-CQCQ', 200],
    ['quan-uy', 'Q6', 200],
    ['bi-thu-cb01', 'Q6-CQCQ-01', 200],
    ['bi-thu-cb01', 'Q6-CQCQ', 403],
    ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
    ['dang-vien', 'Q6-CQCQ-01', 403],
    ['dang-vien', 'Q6-CQCQ-02', 404],
    ['quan-tri', 'Q6-CQCQ', 403],
    ['phuong-1', 'Q6-CQCQ', 404],
  ])('%s asks for that of %s and gets %i', async (username, code, status) => {
    await visitors[username]!.get(listOf(code)).expect(status)
  })

  test('holds everybody who belongs to a cell today, once, in the order of names', async () => {
    const expected = await select<{ name: string }>(
      `SELECT m.full_name AS name FROM members m JOIN memberships s ON s.member_id = m.id
       WHERE s.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today) ORDER BY m.sort_key, m.id`,
      { today: TODAY },
    )
    const rows = await rowsOf('van-phong', listOf('Q6-CQCQ'))
    expect(rows).toHaveLength(expected.length)
    expect(namesIn(await page('van-phong', listOf('Q6-CQCQ')))).toEqual(expected.slice(0, 50).map(({ name }) => name))
  })

  test('read through what is above a cell it shows the same rows as through the cell', async () => {
    const throughCell = await rowsOf('bi-thu-cb01', listOf('Q6-CQCQ-01'))
    expect(await rowsOf('van-phong', listOf('Q6-CQCQ', `?unit=${id['Q6-CQCQ-01']}`))).toEqual(throughCell)
    expect(await rowsOf('quan-uy', listOf('Q6', `?unit=${id['Q6-CQCQ-01']}`))).toEqual(throughCell)
    expect(throughCell.length).toBeGreaterThan(5)
  })

  test.each(['ngoc diep', 'Ngọc Diệp', 'NGỌC DIỆP'.normalize('NFD')])('finds «%s» with and without diacritics', async q => {
    expect(namesIn(await page('bi-thu-cb01', listOf('Q6-CQCQ-01', `?q=${encodeURIComponent(q)}`)))).toContain(OWN)
  })

  test('those on probation, full and exempt are told apart, and the first two make the whole', async () => {
    const countOf = async (query: string) => Number((await page('van-phong', listOf('Q6-CQCQ', query)))('#h-list').text().split(' ')[0])
    const [all, full, probationary, exempt] = [
      await countOf(''),
      await countOf('?status=FULL'),
      await countOf('?status=PROBATIONARY'),
      await countOf('?exempt=yes'),
    ]
    expect(full + probationary).toBe(all)
    expect(probationary).toBeGreaterThan(0)
    expect(exempt).toBeGreaterThan(0)
    expect(exempt).toBeLessThan(full)
  })

  test('those who left are asked for by themselves: each once, in the last cell, with how and when', async () => {
    const gone = await select<{ name: string }>(
      `SELECT m.full_name AS name FROM members m WHERE EXISTS (SELECT 1 FROM memberships s WHERE s.member_id = m.id AND s.to_date <= :today)
       AND NOT EXISTS (SELECT 1 FROM memberships s WHERE s.member_id = m.id AND (s.to_date IS NULL OR s.to_date > :today))`,
      { today: TODAY },
    )
    const rows = await rowsOf('van-phong', listOf('Q6-CQCQ', '?status=LEFT'))
    expect(rows.length).toBe(gone.length)
    expect(rows.length).toBeGreaterThan(0)
    for (const { name } of gone) expect(rows.some(row => row.startsWith(name))).toBe(true)
    for (const row of rows) expect(row).toMatch(/từ ngày \d\d\/\d\d\/\d{4}/)
  })

  test('a unit from elsewhere narrows it to nobody', async () => {
    const $ = await page('bi-thu-cb01', listOf('Q6-CQCQ-01', `?unit=${id['Q6-CQCQ-02']}`))
    expect($('.empty').text()).toContain('Không có đảng viên nào như vậy')
  })

  test('a search that finds nobody offers to start again', async () => {
    const $ = await page('van-phong', listOf('Q6-CQCQ', '?q=khong co ai'))
    expect($('.empty a').attr('href')).toBe(listOf('Q6-CQCQ'))
  })

  test.each(['?status=NOT_YET', '?page=99', '?page=x', '?unit=1.5', '?sort=rating', '?identity=079'])('%s is no list', async query => {
    await visitors['van-phong']!.get(listOf('Q6-CQCQ', query)).expect(404)
  })

  test('an organisation without members says so', async () => {
    const $ = await page('phuong-1', listOf('Q6-P01'))
    expect($('.empty').text()).toContain('Hiện chưa có đảng viên nào')
  })
})

describe('a profile', () => {
  test.each([
    ['van-phong', 200],
    ['quan-uy', 200],
    ['bi-thu-cb01', 200],
    ['dang-vien', 200],
    ['bi-thu-cb02', 404],
    ['quan-tri', 403],
    ['phuong-1', 404],
  ])('%s asks for that of a member of cell 01 and gets %i', async (username, status) => {
    await visitors[username]!.get(`/members/${await memberNamed(OWN)}`).expect(status)
  })

  test('a fellow member of the same cell may not open it', async () => {
    const other = (await membersIn('Q6-CQCQ-01')).find(async member => member !== (await memberNamed(OWN)))!
    const answer = await visitors['dang-vien']!.get(`/members/${other}`)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain((await Member.findByPk(other))!.fullName)
  })

  test.each(['0', 'abc', '999999999'])('%s is nobody', async wrong => {
    await visitors['van-phong']!.get(`/members/${wrong}`).expect(404)
  })

  test('of the identity number it shows the last three digits and sends no more', async () => {
    const member = await Member.findOne({ where: { fullName: OWN }, rejectOnEmpty: true })
    const { text } = await visitors['van-phong']!.get(`/members/${member.id}`)
    expect(text).toContain(`••• ••• ••• ${member.identityNumber!.slice(-3)}`)
    expect(text).not.toContain(member.identityNumber!)
    expect(text).not.toContain(member.identityNumber!.slice(0, 6))
  })

  test('tells ratings with decisions, cells, offices and commendations', async () => {
    const $ = await page('van-phong', `/members/${await memberNamed('Đặng Quốc Tường')}`)
    expect($('.year-ratings').text()).toMatch(/2022[^]*62-QĐ\/ĐU, ngày 10\/01\/2023[^]*Đảng ủy Cơ quan Chính quyền Quận 6/)
    expect($('main').text()).toMatch(/Bí thư[^]*Chi bộ Văn phòng Ủy ban nhân dân/)
    expect($('.awards').text()).toContain('hoàn thành xuất sắc nhiệm vụ năm 2022')
  })

  test('whoever moved stands where the member stands now, and the cells before are told', async () => {
    const member = (await makeMembersIn('Q6-CQCQ-01', 'Nguyễn Thị Dời'))!
    await write(null, async ({ transaction }) => {
      await Membership.update({ toDate: '2023-06-01', endedBy: 'TRANSFERRED_OUT' }, { where: { memberId: member.id }, transaction })
      await Membership.create(
        { memberId: member.id, organisationId: id['Q6-CQCQ-02']!, fromDate: '2023-06-01', beganBy: 'TRANSFERRED_IN' },
        { transaction },
      )
    })
    await visitors['bi-thu-cb01']!.get(`/members/${member.id}`).expect(404)
    const $ = await page('bi-thu-cb02', `/members/${member.id}`)
    expect($('.head p').text()).toContain('Chi bộ Phòng Nội vụ')
    expect($('main').text()).toMatch(/Chi bộ Phòng Nội vụ[^]*từ 01\/06\/2023 đến nay[^]*đến 01\/06\/2023[^]*Chuyển sinh hoạt đi/)
    expect(namesIn(await page('bi-thu-cb01', listOf('Q6-CQCQ-01', '?q=doi')))).not.toContain('Nguyễn Thị Dời')
  })

  test('one to come into a cell later still stands where the member is today', async () => {
    const member = (await makeMembersIn('Q6-CQCQ-01', 'Trần Văn Chờ'))!
    await write(null, async ({ transaction }) => {
      await Membership.update({ toDate: '2024-06-01', endedBy: 'TRANSFERRED_OUT' }, { where: { memberId: member.id }, transaction })
      await Membership.create(
        { memberId: member.id, organisationId: id['Q6-CQCQ-02']!, fromDate: '2024-06-01', beganBy: 'TRANSFERRED_IN' },
        { transaction },
      )
    })
    await visitors['bi-thu-cb01']!.get(`/members/${member.id}`).expect(200)
    await visitors['bi-thu-cb02']!.get(`/members/${member.id}`).expect(404)
  })

  test('whoever left is found by the cell that came last, with how it ended', async () => {
    const member = (await makeMembersIn('Q6-CQCQ-01', 'Lê Văn Rời'))!
    await write(null, ({ transaction }) =>
      Membership.update({ toDate: '2023-03-01', endedBy: 'RESIGNED' }, { where: { memberId: member.id }, transaction }),
    )
    const $ = await page('bi-thu-cb01', `/members/${member.id}`)
    expect($('.head p').text()).toBe('Xin ra khỏi Đảng ngày 01/03/2023; trước đó thuộc Chi bộ Văn phòng Ủy ban nhân dân')
  })

  test('a result of elsewhere shows only once it is published', async () => {
    const [committee, cell] = [await Organisation.byCode('Q6-P01'), await Organisation.byCode('Q6-CQCQ-01')]
    const member = (await makeMembersIn('Q6-CQCQ-01', 'Võ Thị Kín'))!
    await write(null, async context => {
      const cycle = await makeCycle(context, committee, [], 2022, false)
      await makeRatings(context, cycle, [{ kind: 'MEMBER', memberId: member.id, unit: committee, level: 'UNSATISFACTORY' }])
      expect(cell.path).not.toBe(committee.path)
    })
    const hidden = await page('bi-thu-cb01', `/members/${member.id}`)
    expect(hidden('.year-ratings').text()).toContain('Chưa có kết quả')
    expect(hidden('main').text()).not.toContain('Không hoàn thành')
    await write(null, async ({ transaction }) => {
      const cycle = await RatingCycle.findOne({ where: { organisationId: committee.id }, rejectOnEmpty: true, transaction })
      await cycle.update({ publishedOn: '2023-02-01' }, { transaction })
      await cycle.sequelize.query(`UPDATE ratings SET state = 'PUBLISHED' WHERE cycle_id = ${cycle.id}`, { transaction })
    })
    const shown = await page('bi-thu-cb01', `/members/${member.id}`)
    expect(shown('.year-ratings').text()).toContain('Không hoàn thành nhiệm vụ')
    expect(shown('.year-ratings a').length).toBe(0)
  })

  test('a name with markup, quotes and 80 letters is text and nothing else', async () => {
    const name = `Nguyễn <script>alert("x")</script> "Thị" & 'Dài' ${'Đặng '.repeat(8)}Ơn`
    const member = (await makeMembersIn('Q6-CQCQ-01', name))!
    for (const address of [`/members/${member.id}`, listOf('Q6-CQCQ-01'), listOf('Q6-CQCQ-01', `?q=${encodeURIComponent('<script>')}`)]) {
      const $ = await page('bi-thu-cb01', address)
      expect($('main script').length).toBe(0)
      expect($('main').text()).toContain(name)
    }
  })
})

async function makeMembersIn(code: string, fullName: string) {
  const cell = await Organisation.byCode(code)
  const [member] = await write(null, context => makeMembers(context, cell, [{ fullName }]))
  return member
}
