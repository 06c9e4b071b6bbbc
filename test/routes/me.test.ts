import { load } from 'cheerio'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Commendation } from '../../src/models/Commendation'
import { CommendationWithdrawal } from '../../src/models/CommendationWithdrawal'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const OWN = 'Phan Thị Ngọc Diệp'
let member: Visitor

beforeAll(async () => {
  member = await signInAs('dang-vien', app)
})

const pageOf = async (visitor: Visitor) => load((await visitor.get('/me').expect(200)).text)
const textOf = ($: ReturnType<typeof load>, selector: string) => $(selector).text().replace(/\s+/g, ' ').trim()

test('a member finds each published rating with its decision, and may open it', async () => {
  const $ = await pageOf(member)
  expect(textOf($, 'h1')).toBe(`Chào đồng chí ${OWN}`)
  expect(
    $('.years .y')
      .toArray()
      .map(year => $(year).text()),
  ).toEqual(['2022', '2021', '2020', '2019', '2018'])
  expect(textOf($, '.years')).toContain('Hoàn thành tốt nhiệm vụ Quyết định 62-QĐ/ĐU, ngày 10/01/2023')
  for (const link of $('.years a').toArray()) await member.get($(link).attr('href')!).expect(200)
})

test('the open year is sealed, and stays so once it is decided until it is published', async () => {
  expect(textOf(await pageOf(member), '.sealed')).toContain('Kết quả năm 2023 chưa công bố')
  const rating = (await ratingsIn('Q6-CQCQ-01', 2023)).find(({ name }) => name === OWN)!
  await (
    await signInAs('bi-thu', app)
  )
    .post(`/organisations/${await organisationId('Q6-CQCQ')}/years/2023/decisions`, {
      ...{ [`chosen-${rating.id}`]: rating.version, [`level-${rating.id}`]: 'UNSATISFACTORY', documentNumber: '92-QĐ/ĐU' },
      ...{ decidedOn: '12/01/2024', signatoryName: 'Nguyễn Kim Phúc', signatoryOffice: 'Phó Bí thư', reason: 'Theo nghị quyết' },
    })
    .expect(303)
  for (const address of ['/me', `/members/${await memberNamed(OWN)}`]) {
    const { text } = await member.get(address).expect(200)
    expect(text).not.toContain('Không hoàn thành')
    expect(text).not.toContain('92-QĐ')
  }
})

test('commendations, the profile and the lists of the organisation are there', async () => {
  const $ = await pageOf(member)
  expect(textOf($, '.award')).toContain('Giấy khen hoàn thành xuất sắc nhiệm vụ năm 2021')
  expect(textOf($, '.facts')).toContain('Ngày vào Đảng 26/12/2003')
  const lists = $('.year-links a')
    .toArray()
    .map(link => $(link).attr('href')!)
  expect(lists).toHaveLength(5)
  expect(lists[0]).toBe(`/organisations/${await organisationId('Q6-CQCQ')}/years/2022/commendations`)
})

test('every link of the page leads somewhere', async () => {
  const $ = await pageOf(member)
  const links = new Set(
    $('main a, header a, footer a')
      .toArray()
      .map(link => $(link).attr('href')!),
  )
  for (const href of links) if (href.startsWith('/') && href !== '/') await member.get(href).expect(200)
})

test('of the identity number only the end is sent', async () => {
  const { identityNumber } = await Member.findOne({ where: { fullName: OWN }, rejectOnEmpty: true })
  const { text } = await member.get('/me')
  expect(text).toContain(identityNumber!.slice(-3))
  expect(text).not.toContain(identityNumber!.slice(0, -3))
})

test('a cell secretary has a page of the same kind', async () => {
  const $ = await pageOf(await signInAs('bi-thu-cb01', app))
  expect(textOf($, 'main')).toMatch(/Bí thư[^]*Chi bộ Văn phòng Ủy ban nhân dân/)
  expect($('.sealed').length).toBe(1)
})

test.each(['van-phong', 'quan-tri', 'quan-uy'])('%s has no member record, so no such page', async username => {
  const answer = await (await signInAs(username, app)).get('/me')
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('không gắn với hồ sơ đảng viên')
})

test('whoever has nothing on file yet finds a page that says so, under whatever name', async () => {
  const cell = await Organisation.byCode('Q6-CQCQ-02')
  const name = `Vũ <script>alert(1)</script> "Thị" & 'Mới'`
  const [newcomer] = await write(null, context => makeMembers(context, cell, [{ fullName: name, officialOn: null }]))
  const visitor = await signInAsNew(
    { username: 'moi-vao', memberId: newcomer!.id, grants: [{ role: 'MEMBER', organisationId: cell.id }] },
    app,
  )
  const $ = await pageOf(visitor)
  expect($('main script').length).toBe(0)
  expect(textOf($, 'h1')).toBe(`Chào đồng chí ${name}`)
  expect(textOf($, '.mine')).toContain('Chưa có năm nào công bố kết quả xếp loại')
  expect(textOf($, '.mine')).toContain('Chưa có quyết định khen thưởng nào')
})

const memberNamed = async (fullName: string) => (await Member.findOne({ where: { fullName }, rejectOnEmpty: true })).id

describe('my data as a file', () => {
  const files = (visitor: Visitor, extension: string) => visitor.get(`/me/data.${extension}`)

  test('holds all that is on file of oneself, and of results only what is published', async () => {
    const { body } = await files(member, 'json').expect(200)
    const { identityNumber } = await Member.findOne({ where: { fullName: OWN }, rejectOnEmpty: true })
    expect(body).toMatchObject({ member: { name: OWN, identityNumber }, memberships: [{ place: 'Chi bộ Văn phòng Ủy ban nhân dân' }] })
    const years = body.ratings.map(({ year, level }: { year: number; level: string | null }) => `${year} ${level}`)
    expect(years).toEqual(['2023 null', '2022 GOOD', '2021 EXCELLENT', '2020 EXCELLENT', '2019 EXCELLENT', '2018 EXCELLENT'])
    expect(JSON.stringify(body)).not.toMatch(/"(id|path|userId|memberId)":/)
  })

  test('is readable as a document, in Vietnamese', async () => {
    const { text } = await files(member, 'html').expect(200)
    const shown = load(text)('body').text()
    expect(shown).toContain('của đồng chí Phan Thị Ngọc Diệp')
    expect(shown).toContain('62-QĐ/ĐU, ngày 10/01/2023')
    await files(member, 'exe').expect(404)
  })

  test('is noted each time', async () => {
    const taken = await AuditEntry.findAll({ where: { act: 'exportReport', subjectKind: 'member', subjectId: await memberNamed(OWN) } })
    expect(taken.slice(-2).map(({ after }) => JSON.parse(after!).format)).toEqual(['JSON', 'HTML'])
  })

  test('lists a withdrawn award too, with the decision that withdrew it', async () => {
    const award = await Commendation.findOne({ where: { memberId: await memberNamed(OWN) }, rejectOnEmpty: true })
    const document = { documentNumber: '15-QĐ/ĐU', decidedOn: '2023-03-12', signatoryName: 'Trần Thị Thử', signatoryOffice: 'Bí thư' }
    const told = { ...document, reason: 'khai sai <b>thành tích</b>', recordedAt: '2023-03-12T00:00:00.000Z' }
    await write(null, ({ transaction }) => CommendationWithdrawal.create({ commendationId: award.id, ...told }, { transaction }))
    const { body } = await files(member, 'json').expect(200)
    const undone = { how: 'WITHDRAWN', documentNumber: '15-QĐ/ĐU', decidedOn: '2023-03-12', reason: told.reason }
    expect(body.commendations).toContainEqual(expect.objectContaining({ label: award.label, undone }))
    const shown = load((await files(member, 'html').expect(200)).text)('body').text()
    expect(shown).toContain(`Đã thu hồi theo 15-QĐ/ĐU, ngày 12/03/2023: ${told.reason}`)
    for (const extension of ['pdf', 'docx', 'xlsx']) await files(member, extension).expect(200)
  })
})
