import { load } from 'cheerio'
import { select } from '../../src/queries/select'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const app = appAt()
let office: Visitor
let administrator: Visitor
let inspection: Visitor
let log: string
let cell: number
let member: { memberId: number; name: string }
let decider: string

beforeAll(async () => {
  const [committee, first] = await Promise.all(['Q6-CQCQ', 'Q6-CQCQ-01'].map(organisationId))
  log = `/organisations/${committee}/history`
  cell = first!
  office = await signInAs('van-phong', app)
  administrator = await signInAs('quan-tri', app)
  inspection = await signInAs('kiem-tra', app)
  const rows = await ratingsIn('Q6-CQCQ-01', 2023)
  const drafts = rows.filter(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')
  member = { memberId: drafts[0]!.memberId!, name: drafts[0]!.name }
  for (const [index, { id, version }] of drafts.slice(0, 2).entries()) {
    const secretary = await signInAs('bi-thu-cb01', appAt(`2024-01-15T01:0${index}:00.000Z`))
    await secretary.post(`/organisations/${cell}/years/2023/ratings/${id}`, { version, proposedLevel: 'GOOD' }).expect(303)
  }
  const decided = drafts.slice(2, 5)
  decider = (await select<{ name: string }>(`SELECT name FROM users WHERE username = 'bi-thu'`))[0]!.name
  const secretaryOfCommittee = await signInAs('bi-thu', app)
  await secretaryOfCommittee
    .post(`/organisations/${committee}/years/2023/decisions`, {
      ...Object.fromEntries(
        decided.flatMap(({ id, version }) => [
          [`chosen-${id}`, version],
          [`level-${id}`, 'GOOD'],
        ]),
      ),
      ...{ documentNumber: '91-QĐ/ĐU', decidedOn: '10/01/2024', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' },
      reason: 'Theo nghị quyết',
    })
    .expect(303)
})

const shown = async (query = '', reader = office, status = 200) => load((await reader.get(`${log}${query}`).expect(status)).text)
/** As somebody types who has no diacritics at hand. */
const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
const lines = ($: ReturnType<typeof load>) =>
  $('main tbody tr')
    .toArray()
    .map(row => $(row).find('td').first().contents().first().text().trim())

test('the log tells who did what, at one stroke to many as one line, and leads to the record', async () => {
  const $ = await shown()
  expect(lines($).find(line => line.includes('91-QĐ'))).toMatch(/ ghi quyết định 91-QĐ\/ĐU cho 3 đối tượng\.$/)
  expect(lines($).filter(line => line.includes('đề xuất «Hoàn thành tốt nhiệm vụ»'))).toHaveLength(2)
  const proposal = $('main tbody tr').filter((_, row) => $(row).text().includes(member.name))
  expect(proposal.find('a').attr('href')).toMatch(/^\/ratings\/\d+$/)
  expect($('main').text()).toMatch(/Mục số \d+: ([0-9a-f]{8} ?){8}/)
})

test.each([
  ['a person, without diacritics', () => `?who=${encodeURIComponent(folded(decider))}&act=recordDecisions`, /^.*ghi quyết định/],
  ['an act', () => '?act=proposeLevel', /đề xuất/],
  ['a place', () => `?unit=${cell}&act=recordDecisions`, /ghi quyết định/],
  ['a day', () => '?from=15/01/2024&to=15/01/2024&act=proposeLevel', /đề xuất/],
])('it is narrowed to %s', async (_, query, found) => {
  const all = lines(await shown(query()))
  expect(all.length).toBeGreaterThan(0)
  for (const line of all.filter(each => !each.includes('đăng nhập'))) expect(line).toMatch(found)
})

test('a record is found by the name of its person, typed without diacritics', async () => {
  const found = lines(await shown(`?record=${encodeURIComponent(folded(member.name))}&act=proposeLevel`))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(member.name)
})

test('days on which nothing was done, and a search without an answer, say so', async () => {
  for (const query of ['?from=01/01/2020&to=31/12/2020', '?record=khong-co-ai']) {
    expect((await shown(query))('main').text()).toContain('Không có việc nào như vậy')
  }
})

test('a date that is none is told beside its field, and what was typed stays', async () => {
  const $ = await shown('?from=31/02/2024&who=van', office, 422)
  expect($('#from').attr('value')).toBe('31/02/2024')
  expect($('#from').attr('aria-invalid')).toBe('true')
  expect($('#problems a').attr('href')).toBe('#from')
  expect($('#who').attr('value')).toBe('van')
})

test('an administrator finds what was done to accounts, and nothing of ratings', async () => {
  const $ = await shown('', administrator)
  expect($('main').text()).not.toMatch(/quyết định 91|Hoàn thành tốt|đề xuất «/)
  expect(lines($).every(line => line.includes('đăng nhập'))).toBe(true)
  expect(lines(await shown('?act=recordDecisions', administrator))).toEqual([])
})

describe('looking at people', () => {
  const accesses = (act: string) =>
    select<{ userName: string; after: string | null; reason: string | null }>(
      `SELECT user_name AS "userName", after, reason FROM audit_entries WHERE act = :act ORDER BY id`,
      { act },
    )
  const profile = () => `/members/${member.memberId}`

  test('opening a profile is noted once for each viewer and day', async () => {
    await Promise.all([1, 2, 3].map(() => office.get(profile()).expect(200)))
    await inspection.get(profile()).expect(200)
    await office.get(profile()).expect(200)
    const later = await signInAs('van-phong', appAt('2024-01-16T02:00:00.000Z'))
    await later.get(profile()).expect(200)
    expect(await accesses('viewMember')).toHaveLength(3)
  })

  test('the identity number is shown in full once, to whoever says why, and that is noted', async () => {
    const masked = load((await office.get(profile()).expect(200)).text)
    expect(masked('main').text()).toMatch(/••• ••• ••• \d{3}/)
    expect(masked('main').text()).not.toMatch(/900 ?\d{3} ?\d{3} ?\d{3}/)
    const refused = await office.post(`${profile()}/identity`, { reason: '' }).expect(422)
    expect(load(refused.text)('#reason-error').text()).toContain('vì sao')
    expect(load(refused.text)('#problems a[href="#reason"]').text()).toContain('vì sao')
    expect(refused.text).not.toMatch(/900 \d{3} \d{3} \d{3}/)
    const given = await office.post(`${profile()}/identity`, { reason: 'Đối chiếu thẻ đảng viên' }).expect(200)
    expect(load(given.text)('#identity').text()).toMatch(/900 \d{3} \d{3} \d{3}/)
    expect((await office.get(profile())).text).not.toMatch(/900 \d{3} \d{3} \d{3}/)
    const [noted, ...more] = await accesses('revealIdentity')
    expect(noted!.reason).toBe('Đối chiếu thẻ đảng viên')
    expect(noted!.after).toBeNull()
    expect(more).toEqual([])
  })

  test('a list taken out as a file is noted with what it was; the inspection commission reads it here', async () => {
    const list = log.replace('/history', '/years/2022/figures/ratings.2022.members.GOOD')
    await office.get(`${list}.csv`).expect(200)
    const [noted] = await accesses('exportList')
    expect(JSON.parse(noted!.after!)).toMatchObject({ year: 2022, list: expect.any(String) })
    await inspection.get(`${list}.csv`).expect(403)
    expect(load((await inspection.get(list).expect(200)).text)('a[download]')).toHaveLength(0)
    expect(await accesses('exportList')).toHaveLength(1)
  })

  test('so is a report', async () => {
    await office.get(log.replace('/history', '/years/2022/reports/year-end-report.html')).expect(200)
    const [noted] = await accesses('exportReport')
    expect(JSON.parse(noted!.after!)).toMatchObject({ year: 2022, format: 'HTML' })
  })

  test('the member finds who may see the record and who looked, by place and role', async () => {
    const [{ id: own } = { id: 0 }] = await select<{ id: number }>(`SELECT member_id AS id FROM users WHERE username = 'dang-vien'`)
    await office.get(`/members/${own}`).expect(200)
    await office.post(`/members/${own}/identity`, { reason: 'Lập hồ sơ khen thưởng' }).expect(200)
    const self = await signInAs('dang-vien', app)
    await self.get(`/members/${own}`).expect(200)
    const $ = load((await self.get('/me/readers').expect(200)).text)
    expect(
      $('h3')
        .toArray()
        .map(place => $(place).text()),
    ).toEqual(expect.arrayContaining([expect.stringContaining('Chi bộ')]))
    expect($('main').text()).toContain('Văn phòng cấp ủy')
    const looks = $('ol.log li')
      .toArray()
      .map(look => $(look).text())
    expect(looks.filter(look => look.includes('Lý do: Lập hồ sơ khen thưởng'))).toHaveLength(1)
    expect(looks.some(look => look.includes('mở hồ sơ đảng viên'))).toBe(true)
    const { name } = (await select<{ name: string }>(`SELECT name FROM users WHERE username = 'dang-vien'`))[0]!
    expect(looks.filter(look => look.startsWith(name))).toEqual([])
    expect(load((await self.get('/me')).text)('a[href="/me/readers"]')).toHaveLength(1)
  })
})
