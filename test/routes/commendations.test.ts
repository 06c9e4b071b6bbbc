import { load } from 'cheerio'
import { write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { OrganisationName } from '../../src/models/OrganisationName'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const id: Record<string, number> = {}
const visitors: Record<string, Visitor> = {}
const collator = new Intl.Collator('vi')

beforeAll(async () => {
  for (const code of ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-02', 'Q6-P01']) id[code] = await organisationId(code)
  for (const username of ['van-phong', 'bi-thu', 'bi-thu-cb01', 'dang-vien', 'quan-tri', 'quan-uy'])
    visitors[username] = await signInAs(username, app)
  visitors['phuong-1'] = await signInAsNew(
    { username: 'phuong-1', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: id['Q6-P01']! }] },
    app,
  )
})

const page = async (username: string, address: string) => load((await visitors[username]!.get(address).expect(200)).text)
const listOf = (code: string, year: number | string, query = '') => `/organisations/${id[code]}/years/${year}/commendations${query}`
const textOf = ($: ReturnType<typeof load>, selector: string) => $(selector).text().replace(/\s+/g, ' ').trim()
const namesIn = ($: ReturnType<typeof load>) =>
  $('.recipients tbody th')
    .toArray()
    .map(name => $(name).text())

type Recipient = Omit<Parameters<typeof Commendation.create>[0] & object, 'decisionId' | 'position' | 'form' | 'label'>

async function makeDecision(code: string, year: number, recipients: Recipient[]) {
  const organisation = await Organisation.byCode(code)
  const title = await CommendationTitle.findOne({ where: { code: 'EXCELLENT_IN_YEAR' }, rejectOnEmpty: true })
  return write(null, async ({ transaction }) => {
    const decision = await CommendationDecision.create(
      {
        ...{
          organisationId: organisation.id,
          year,
          titleId: title.id,
          number: 777,
          sign: organisation.sign,
          decidedOn: `${year + 1}-01-20`,
        },
        ...{ subject: 'về việc khen thưởng', signatoryName: 'Hoàng Đăng Trực', signatoryOffice: 'Bí thư' },
      },
      { transaction },
    )
    await Commendation.bulkCreate(
      recipients.map((recipient, index) => ({
        ...recipient,
        decisionId: decision.id,
        position: index + 1,
        form: 'MERIT_CERTIFICATE',
        label: 'tiêu biểu',
      })) as never,
      { transaction },
    )
    return decision
  })
}

async function cellRecipient(code: string): Promise<Recipient> {
  const { id: organisation, path } = await Organisation.byCode(code)
  return { recipientKind: 'ORGANISATION', organisationId: organisation, unitId: organisation, path }
}

test.each([
  ['van-phong', 'Q6-CQCQ', 200],
  ['bi-thu', 'Q6-CQCQ', 200],
  ['bi-thu-cb01', 'Q6-CQCQ', 200],
  ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
  ['dang-vien', 'Q6-CQCQ', 200],
  ['dang-vien', 'Q6-CQCQ-01', 200],
  ['dang-vien', 'Q6-CQCQ-02', 404],
  ['dang-vien', 'Q6', 404],
  ['quan-uy', 'Q6', 200],
  ['quan-tri', 'Q6-CQCQ', 403],
  ['phuong-1', 'Q6-CQCQ', 404],
])('%s asks for the list of %s and gets %i', async (username, code, status) => {
  await visitors[username]!.get(listOf(code, 2022)).expect(status)
})

test('a member reads who was commended in 2022: 3 cells and 26 members, 8 collectives and 8 individuals', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022))
  expect(textOf($, '.tally')).toBe('Hoàn thành xuất sắc nhiệm vụ3 chi bộ, 26 đảng viên Dân vận khéo8 tập thể, 8 cá nhân')
  expect(
    $('.recipients')
      .toArray()
      .map(table => $(table).find('tbody tr').length),
  ).toEqual([3, 26, 8, 8])
})

test('a member is led to no page of other people', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022))
  const elsewhere = 'main a[href^="/organisations/"]:not([href*="/commendations"], [href*="/reports/commendation-list"])'
  expect($(`main a[href^="/members"], ${elsewhere}`).length).toBe(0)
  for (const link of $('header a, footer a, main a').toArray()) {
    const href = $(link).attr('href')!
    if (href.startsWith('/') && href !== '/') await visitors['dang-vien']!.get(href).expect(200)
  }
})

test('people stand in the Vietnamese order of names, members and others alike', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2022))
  for (const table of [1, 3]) {
    const names = $('.recipients')
      .eq(table)
      .find('tbody th')
      .toArray()
      .map(name => $(name).text())
    const given = names.map(name => name.split(' ').at(-1)!)
    expect(given).toEqual(given.toSorted(collator.compare))
  }
})

test('the office is led to the people and the cells', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2022))
  expect($('.recipients a[href^="/members/"]').length).toBeGreaterThan(26)
  expect($('.recipients').first().find('a[href^="/organisations/"]').length).toBe(3)
})

test.each([
  ['noi vu', (name: string, unit: string) => `${name} ${unit}`.includes('Nội vụ')],
  ['Tường', (name: string, unit: string) => `${name} ${unit}`.includes('Tường')],
])('a search for «%s» finds names and units without diacritics', async (q, matches) => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022, `?q=${encodeURIComponent(q)}`))
  const rows = $('.recipients tbody tr').toArray()
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(matches($(row).find('th').text(), $(row).text())).toBe(true)
  expect(textOf($, '.tally')).toContain('3 chi bộ, 26 đảng viên')
})

test('titles and parts narrow the list', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022, '?title=SKILFUL_MASS_MOBILISATION&part=COLLECTIVES'))
  expect(namesIn($)).toHaveLength(8)
})

test('a unit narrows the list, and an order puts its rows by unit or by decision', async () => {
  const unit = await organisationId('Q6-CQCQ-02')
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022, `?unit=${unit}&part=INDIVIDUALS`))
  const rows = $('.recipients tbody tr').toArray()
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) expect($(row).text()).toContain('Chi bộ Phòng Nội vụ')
  const byUnit = await page('dang-vien', listOf('Q6-CQCQ', 2022, '?title=EXCELLENT_IN_YEAR&part=INDIVIDUALS&sort=unit'))
  expect(textOf(byUnit, '.sorts [aria-current]')).toBe('Đơn vị')
  const units = byUnit('.recipients tbody td:last-child')
    .toArray()
    .map(cell => byUnit(cell).text())
  expect(units.slice(0, 3)).toEqual(Array(3).fill('Chi bộ Văn phòng Ủy ban nhân dân'))
})

test('the list as it is narrowed goes into a file, for those who work with it, and that is noted', async () => {
  const answer = await visitors['van-phong']!.get(listOf('Q6-CQCQ', 2022, '.csv?part=COLLECTIVES&q=chi%20bo')).expect(200)
  const [head, first] = answer.text.split('\r\n')
  expect(head).toBe('\ufeffTT;Danh hiệu, phong trào;Đối tượng;Tên;Đơn vị;Hình thức;Nội dung;Quyết định;Ngày quyết định')
  expect(first).toMatch(/^1;Hoàn thành xuất sắc nhiệm vụ;Tập thể;Chi bộ /)
  expect(await AuditEntry.count({ where: { act: 'exportList' } })).toBe(1)
  await visitors['dang-vien']!.get(listOf('Q6-CQCQ', 2022, '.csv')).expect(403)
})

test('everybody who reads the list has the official one of the year, in three formats', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022))
  const files = $('.files a')
    .toArray()
    .map(link => $(link).attr('href')!)
  expect(files.map(file => file.split('.').at(-1))).toEqual(['pdf', 'docx', 'xlsx'])
  for (const file of files) await visitors['dang-vien']!.get(file).expect(200)
})

test('every year is one tap away, and leads to the same page of that year', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2022))
  const years = $('.year-links a')
    .toArray()
    .map(link => $(link).attr('href'))
  expect(years).toEqual([2023, 2022, 2021, 2020, 2019, 2018].map(year => listOf('Q6-CQCQ', year)))
  expect(
    $('.switch--year a')
      .toArray()
      .map(link => $(link).attr('href')),
  ).toEqual(years)
})

test('a year without decisions says so', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ', 2023))
  expect(textOf($, '.empty')).toContain('Hồ sơ năm 2023 chưa có quyết định khen thưởng')
})

test.each([
  ['1999', ''],
  ['abc', ''],
  ['2022', '?part=ALL'],
  ['2022', '?page=9'],
  ['2022', '?title=x y'],
])('year %s with «%s» is not found', async (year, query) => {
  await visitors['van-phong']!.get(listOf('Q6-CQCQ', year, query)).expect(404)
})

test('a cell finds its own commendation, told apart from those it counts', async () => {
  const $ = await page('dang-vien', listOf('Q6-CQCQ-01', 2022))
  expect(textOf($, '#h-own')).toBe('Khen thưởng của chính tổ chức')
  expect(textOf($, '.tally')).not.toContain('chi bộ')
})

test('a decision is shown with its whole list to everybody in the organisation', async () => {
  const decision = await CommendationDecision.findOne({ where: { year: 2022, number: 65 }, rejectOnEmpty: true })
  const $ = await page('dang-vien', `/commendation-decisions/${decision.id}`)
  expect(textOf($, 'h1')).toBe('Quyết định 65-QĐ/ĐU')
  expect(textOf($, '.facts')).toContain('Lê Thị Thanh Thảo, Bí thư')
  expect(namesIn($)).toHaveLength(16)
  expect($('#h-history').length).toBe(0)
  await visitors['quan-tri']!.get(`/commendation-decisions/${decision.id}`).expect(403)
  await visitors['phuong-1']!.get(`/commendation-decisions/${decision.id}`).expect(404)
})

test('of a decision from above each tree sees its own recipients', async () => {
  const decision = await makeDecision('Q6', 2021, [await cellRecipient('Q6-CQCQ-02'), await cellRecipient('Q6-P01')])
  const address = `/commendation-decisions/${decision.id}`
  expect(namesIn(await page('quan-uy', address))).toHaveLength(2)
  for (const username of ['van-phong', 'dang-vien', 'bi-thu-cb01']) {
    const $ = await page(username, address)
    expect(namesIn($)).toEqual(['Chi bộ Phòng Nội vụ'])
    expect(textOf($, '.note')).toContain('Quyết định của cấp trên')
  }
  expect(namesIn(await page('phuong-1', address))).toEqual(['Đảng bộ Phường 1'])
})

test('a decision from above about others is not found', async () => {
  const decision = await makeDecision('Q6', 2020, [await cellRecipient('Q6-P01')])
  await visitors['van-phong']!.get(`/commendation-decisions/${decision.id}`).expect(404)
  await visitors['quan-tri']!.get(`/commendation-decisions/${decision.id}`).expect(404)
})

test('a decision without a list is an intended page', async () => {
  const decision = await makeDecision('Q6-CQCQ', 2019, [])
  expect(textOf(await page('dang-vien', `/commendation-decisions/${decision.id}`), '.empty')).toContain('chưa có danh sách')
})

test.each(['0', 'abc', '99999999'])('%s is no decision', async wrong => {
  await visitors['van-phong']!.get(`/commendation-decisions/${wrong}`).expect(404)
})

test('names with markup, quotes and 80 letters are text; two of the same name both stand in the list', async () => {
  const name = `Đỗ <script>alert(1)</script> "Thị" & 'Dài' ${'Hoàng '.repeat(8)}`.trim()
  const cell = await Organisation.byCode('Q6-CQCQ-01')
  const twins = await write(null, context => makeMembers(context, cell, [{ fullName: name }, { fullName: name }]))
  const place = { unitId: cell.id, path: cell.path }
  const decision = await makeDecision('Q6-CQCQ', 2018, [
    ...twins.map(({ id: memberId }) => ({ recipientKind: 'MEMBER' as const, memberId, ...place })),
    { recipientKind: 'OTHER_COLLECTIVE', recipientName: `Tổ <b>"1"</b>`, ...place },
  ])
  expect(await Member.count({ where: { fullName: name } })).toBe(2)
  for (const address of [`/commendation-decisions/${decision.id}`, listOf('Q6-CQCQ', 2018)]) {
    const $ = await page('dang-vien', address)
    expect($('main script, main th b').length).toBe(0)
    expect(namesIn($).filter(each => each === name)).toHaveLength(2)
    expect(namesIn($)).toContain('Tổ <b>"1"</b>')
  }
})

test('two of the same name and unit are told apart by the year of birth, and nobody else is', async () => {
  const cell = await Organisation.byCode('Q6-CQCQ-03')
  const fullName = 'Nguyễn Văn Trùng Tên'
  const twins = await write(null, context =>
    makeMembers(context, cell, [
      { fullName, birthDate: '1975-03-02' },
      { fullName, birthDate: '1981-07-09' },
      { fullName: 'Lê Thị Duy Nhất' },
    ]),
  )
  const place = { unitId: cell.id, path: cell.path }
  const recipients = twins.map(({ id: memberId }) => ({ recipientKind: 'MEMBER' as const, memberId, ...place }))
  const decision = await makeDecision('Q6-CQCQ', 2020, recipients)
  const $ = await page('dang-vien', `/commendation-decisions/${decision.id}`)
  const notes = $('.recipients th small')
  expect(notes.toArray().map(note => $(note).text())).toEqual(['sinh năm 1975', 'sinh năm 1981'])
  const { text } = await visitors['van-phong']!.get(`/commendation-decisions/${decision.id}/document.html`).expect(200)
  expect(text).toContain('Nguyễn Văn Trùng Tên (sinh năm 1975)')
  expect(text).not.toMatch(/Lê Thị Duy Nhất \(/)
})

test('a collective that was renamed and has ceased since stands in list and paper under the name that it bore', async () => {
  const cell = await Organisation.byCode('Q6-CQCQ-04')
  const { name: before } = await OrganisationName.findOne({ where: { organisationId: cell.id, toDate: null }, rejectOnEmpty: true })
  const decision = await makeDecision('Q6-CQCQ', 2021, [await cellRecipient('Q6-CQCQ-04')])
  await write(null, async ({ transaction }) => {
    await OrganisationName.update({ toDate: '2023-06-01' }, { where: { organisationId: cell.id, toDate: null }, transaction })
    const renamed = {
      organisationId: cell.id,
      name: 'Chi bộ Tên Mới',
      bodyName: 'Chi bộ Tên Mới',
      searchKey: 'chi bo ten moi',
      fromDate: '2023-06-01',
    }
    await OrganisationName.create(renamed, { transaction })
    await Organisation.update({ closedOn: '2023-07-01' }, { where: { id: cell.id }, transaction })
  })
  for (const address of [`/commendation-decisions/${decision.id}`, listOf('Q6-CQCQ', 2021)]) {
    expect(namesIn(await page('dang-vien', address))).toContain(before)
  }
  for (const end of ['document.html', 'certificates.pdf']) {
    await visitors['van-phong']!.get(`/commendation-decisions/${decision.id}/${end}`).expect(200)
  }
})
