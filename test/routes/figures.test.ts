import { type CheerioAPI, load } from 'cheerio'
import { write } from '../../src/database'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { yearSummary } from '../../src/queries/yearSummary'
import { signInAs, type Visitor } from '../support/app'
import { AWKWARD_NAMES, makeBigCommittee } from '../support/bigCommittee'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { queriesOf } from '../support/queries'

useDatabase('demo')
jest.setTimeout(120_000)

const idOf = async (code: string) => (await Organisation.byCode(code)).id
const addressOf = async (key: string, { code = 'Q6-CQCQ', year = 2022 } = {}) =>
  `/organisations/${await idOf(code)}/years/${year}/figures/${key}`

const pageAt = async (visitor: Visitor, address: string): Promise<CheerioAPI> => load((await visitor.get(address).expect(200)).text)
const textOf = ($: CheerioAPI, selector: string) => $(selector).text().replace(/\s+/g, ' ').trim()
const factsIn = ($: CheerioAPI) =>
  Object.fromEntries(
    $('.facts dt')
      .map((_, dt) => [[$(dt).text(), $(dt).next().text()]])
      .get(),
  )
const namesIn = ($: CheerioAPI, part = 'h-counted') =>
  $(`section[aria-labelledby=${part}] tbody th`)
    .map((_, th) => $(th).text())
    .get()

let office: Visitor
beforeAll(async () => {
  office = await signInAs('van-phong')
})

describe('13/16 of the cells in 2021', () => {
  let $: CheerioAPI
  beforeAll(async () => {
    $ = await pageAt(office, await addressOf('ratings.2021.cells.GOOD'))
  })

  test('are explained: parts, formula, year, moment, rounding, rule', () => {
    expect($('h1').text()).toBe('13/16 chi bộ hoàn thành tốt nhiệm vụ')
    expect(textOf($, '.formula__big')).toBe(
      '13 chia cho 16 = bằng 81,25% Số chi bộ được quyết định mức Tốt, chia cho số chi bộ được xếp loại.',
    )
    expect(factsIn($)).toEqual({
      'Tử số': '13 chi bộ có quyết định «Hoàn thành tốt nhiệm vụ»',
      'Mẫu số': '16 chi bộ được xếp loại',
      'Năm đánh giá': '2021',
      'Ngày chốt số liệu': '31/12/2021',
      'Tính đến': '09:00, ngày 15/01/2024',
      'Làm tròn': 'Hai chữ số thập phân, nửa trở lên làm tròn lên',
      'Căn cứ': 'Quy định 132-QĐ/TW, Hướng dẫn 21-HD/BTCTW',
      'Không tính': 'Không có: mọi chi bộ có mặt đều được xếp loại',
    })
  })

  test('are listed, each leading to the unit and to its rating', () => {
    expect(namesIn($)).toHaveLength(13)
    const row = $('section[aria-labelledby=h-counted] tbody tr').first()
    expect(row.find('th a').attr('href')).toMatch(/^\/organisations\/\d+$/)
    expect(row.find('td a').attr('href')).toMatch(/^\/ratings\/\d+$/)
    expect(row.text()).toContain('Số 37-QĐ/ĐU, 14/01/2022')
  })

  test('leave three out, each with the reason and the way to where it is counted', () => {
    const rows = $('section[aria-labelledby=h-left-out] tbody tr')
    expect(rows).toHaveLength(3)
    expect(rows.first().text()).toContain('Mức cao hơn: được đếm ở 02/16 (12,5%)')
    expect(rows.last().text()).toContain('Mức thấp hơn: được đếm ở 01/16 (6,25%)')
    expect(rows.first().find('td a').attr('href')).toMatch(/figures\/ratings\.2021\.cells\.EXCELLENT$/)
  })
})

test('those not rated in 2022 are named with their reasons', async () => {
  const $ = await pageAt(office, await addressOf('ratings.2022.members.notRated'))
  expect($('h1').text()).toBe('4 đảng viên chưa xếp loại, không kể số được miễn')
  expect(
    $('section[aria-labelledby=h-counted] tbody td[data-k="Lý do"]')
      .map((_, td) => $(td).text())
      .get()
      .sort(),
  ).toEqual([
    expect.stringContaining('Chuyển đến ngày'),
    'Kết nạp chưa đủ 6 tháng',
    'Kết nạp chưa đủ 6 tháng',
    'Đang bị đình chỉ sinh hoạt đảng',
  ])
})

test('a reason says whether a rule on file stands behind it', async () => {
  const under = await pageAt(office, await addressOf('ratings.2022.members.notRated.UNDER_SIX_MONTHS'))
  expect(factsIn(under)['Căn cứ']).toContain('«kết nạp chưa đủ 6 tháng»: chưa có căn cứ trong hệ thống')
})

test('many left out are grouped, each group leading to its own list', async () => {
  const $ = await pageAt(office, await addressOf('ratings.2022.members.EXCELLENT'))
  const groups = $('section[aria-labelledby=h-left-out] tbody tr')
  expect(textOf($, '#h-left-out')).toBe('222 đảng viên không nằm trong số này')
  const counts = groups.map((_, tr) => Number($(tr).find('a').text().split(' ')[0])).get()
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(222)
  for (const href of groups
    .find('a')
    .map((_, a) => $(a).attr('href'))
    .get())
    await office.get(href!).expect(200)
})

test('an admission is explained against the target', async () => {
  const $ = await pageAt(office, await addressOf('development.2022.admitted'))
  expect($('h1').text()).toBe('03/08 đảng viên mới kết nạp so với chỉ tiêu')
  expect($('section[aria-labelledby=h-counted] tbody th a').first().attr('href')).toMatch(/^\/candidates\/\d+$/)
})

test('a commendation leads to its decision, and people outside the tree have no page', async () => {
  const $ = await pageAt(office, await addressOf('commendations.2022.SKILFUL_MASS_MOBILISATION.individuals'))
  expect(namesIn($)).toHaveLength(8)
  expect($('section[aria-labelledby=h-counted] tbody th a')).toHaveLength(5)
  expect($('section[aria-labelledby=h-counted] tbody td a').first().attr('href')).toMatch(/^\/commendation-decisions\/\d+$/)
})

test('nothing of nothing has no percentage, and says who is missing', async () => {
  const $ = await pageAt(office, await addressOf('ratings.2023.cells.GOOD', { year: 2023 }))
  expect($('h1').text()).toBe('Chi bộ hoàn thành tốt nhiệm vụ: chưa có kết quả')
  expect(textOf($, '.formula__big .res')).toBe('–')
  expect($('.empty')).toHaveLength(1)
  expect(namesIn($, 'h-left-out')).toHaveLength(16)
})

describe.each([
  ['Q6-CQCQ', 'van-phong', 2022],
  ['Q6-CQCQ', 'van-phong', 2023],
  ['Q6', 'quan-uy', 2022],
  ['Q6-CQCQ-01', 'bi-thu-cb01', 2022],
] as const)('every figure of %s (%s, %i) about the year itself', (code, username, year) => {
  test('has a page that lists as many rows as it counts', async () => {
    const visitor = await signInAs(username)
    const { figures } = await yearSummary({ organisationId: await idOf(code), year, now: new Date('2024-01-15T02:00:00Z') })
    const wrong: string[] = []
    for (const { key, records, count } of figures.filter(({ ratingYear }) => ratingYear === year)) {
      const { status, text } = await visitor.get(records)
      const $ = load(text)
      const [rows, main] = [namesIn($).length, $('main').text()]
      if (status !== 200 || rows !== Math.min(50, count) || /undefined|null|NaN/.test(main))
        wrong.push(`${key}: ${status}, ${rows} of ${count}`)
      const headings = $('section[aria-labelledby=h-counted] th[scope=col], dt, h1, h2').map((_, element) => $(element).text().trim())
      if (headings.get().some(text => text === '' || text !== text.normalize('NFC'))) wrong.push(`${key}: a heading is empty`)
    }
    expect(wrong).toEqual([])
  })
})

describe('the list', () => {
  const key = 'ratings.2022.members.GOOD'

  test('is narrowed without diacritics, by name or by unit, and keeps what was typed', async () => {
    const $ = await pageAt(office, `${await addressOf(key)}?q=tu+phap`)
    expect(namesIn($)).toHaveLength(11)
    expect($('input[name=q]').val()).toBe('tu phap')
    expect(textOf($, '#h-counted + p')).toBe('11 đảng viên khớp với «tu phap»')
  })

  test('says so when nothing matches, and shows what was typed as text', async () => {
    const $ = await pageAt(office, `${await addressOf(key)}?q=${encodeURIComponent('<b>"x"')}`)
    expect(textOf($, '.empty h3')).toBe('Không tìm thấy «<b>"x"»')
    expect($('main b')).toHaveLength(0)
  })

  test('is sorted by links that say which way it stands, and keeps the search', async () => {
    const address = await addressOf(key)
    const $ = await pageAt(office, `${address}?q=tu+phap&sort=name`)
    const heading = $('section[aria-labelledby=h-counted] th[aria-sort]')
    expect([heading.text().slice(0, 9), heading.attr('aria-sort')]).toEqual(['Họ và tên', 'ascending'])
    expect(heading.find('a').attr('href')).toBe(`${address}?q=tu+phap&sort=-name`)
    const backwards = await pageAt(office, `${address}?q=tu+phap&sort=-name`)
    expect(namesIn(backwards)).toEqual(namesIn($).toReversed())
  })

  test('comes in pages that together hold every row once', async () => {
    const names: string[] = []
    let next: string | undefined = `${await addressOf(key)}?sort=name`
    let places = 0
    while (next) {
      const $: CheerioAPI = await pageAt(office, next)
      names.push(...namesIn($))
      places = Number($('section[aria-labelledby=h-counted] tbody tr').last().find('.tt').text())
      next = $('.pager a')
        .filter((_, a) => $(a).text() === 'Trang sau')
        .attr('href')
    }
    expect([names.length, places]).toEqual([187, 187])
  })

  test.each(['9', '0', 'abc', '-1'])('has no page %s', async page => {
    await office.get(`${await addressOf(key)}?page=${page}`).expect(404)
  })

  test('takes an order that it does not know for the usual one', async () => {
    const [usual, other] = [
      await pageAt(office, await addressOf(key)),
      await pageAt(office, `${await addressOf(key)}?sort=drop&sort=table`),
    ]
    expect(namesIn(other)).toEqual(namesIn(usual))
  })
})

describe('the file of a list', () => {
  const linesOf = (text: string) => text.trimEnd().split('\r\n')

  test('holds every row under the headings of the page, with the byte-order mark', async () => {
    const answer = await office
      .get(await addressOf('ratings.2022.members.GOOD.csv'))
      .buffer(true)
      .expect(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename=ratings.2022.members.GOOD.csv')
    const lines = linesOf(answer.text.replace(/^\ufeff/, ''))
    expect(lines[0]).toBe('TT;Họ và tên;Tổ chức đảng;Mức;Quyết định')
    expect(lines).toHaveLength(188)
    expect(lines[187]).toMatch(/^187;.*;Hoàn thành tốt nhiệm vụ;Số 62-QĐ\/ĐU, 10\/01\/2023$/)
  })

  test('follows the search and the order of the page', async () => {
    const address = await addressOf('ratings.2022.members.GOOD')
    const $ = await pageAt(office, `${address}?q=tu+phap&sort=-name`)
    const { text } = await office.get($('.head__acts a').attr('href')!).buffer(true).expect(200)
    expect(
      linesOf(text)
        .slice(1)
        .map(line => line.split(';')[1]),
    ).toEqual(namesIn($))
  })

  test('runs nothing that stands in a name', async () => {
    const cell = await Organisation.byCode('Q6-CQCQ-03')
    const [member] = await write(null, context =>
      makeMembers(context, cell, [{ fullName: '=cmd|"/C calc"!A0', admittedOn: '2022-02-01', officialOn: null }]),
    )
    const { text } = await office
      .get(`${await addressOf('situation.2022.members.csv')}?q=calc`)
      .buffer(true)
      .expect(200)
    expect(linesOf(text)[1]).toContain(`;"'=cmd|""/C calc""!A0";`)
    await Member.sequelize!.query('DELETE FROM memberships WHERE member_id = :id', { replacements: { id: member!.id } })
  })
})

test.each([
  ['bi-thu-cb01', 'Q6-CQCQ', 403],
  ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
  ['dang-vien', 'Q6-CQCQ', 403],
  ['quan-tri', 'Q6-CQCQ', 403],
  ['van-phong', 'Q6', 404],
] as const)('%s asking for the records of %s gets %i, page and file alike', async (username, code, status) => {
  const visitor = await signInAs(username)
  const marker = await Member.findOne({ raw: true })
  for (const key of ['ratings.2022.members.EXCELLENT', 'ratings.2022.members.EXCELLENT.csv']) {
    const answer = await visitor.get(await addressOf(key, { code })).buffer(true)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain(marker!.fullName)
  }
})

test.each([
  'nonsense',
  'ratings.2022.cells.BEST',
  'ratings.2010.cells.GOOD',
  'commendations.2022.NO_SUCH_TITLE.members',
  'ratings.2022.collectives.GOOD',
])('«%s» is no figure of the year, and the page says what to do', async key => {
  const page = await office.get(await addressOf(key)).expect(404)
  expect(page.text).toContain('Mời đồng chí mở lại bảng năm và chọn số liệu cần xem')
})

test('a member who has left the reader’s part of the tree is named without a link', async () => {
  const [cell, elsewhere] = [await Organisation.byCode('Q6-CQCQ-04'), await Organisation.byCode('Q6-P05')]
  const [member] = await write(null, context =>
    makeMembers(context, cell, [{ fullName: 'Người Đã Chuyển Đi', admittedOn: '2022-03-01', officialOn: null }]),
  )
  const query = (sql: string) => Member.sequelize!.query(sql, { replacements: { id: member!.id, to: elsewhere.id } })
  await query(`UPDATE memberships SET to_date = '2023-02-01', ended_by = 'TRANSFERRED_OUT' WHERE member_id = :id`)
  await query(`INSERT INTO memberships (member_id, organisation_id, from_date, began_by) VALUES (:id, :to, '2023-02-01', 'TRANSFERRED_IN')`)
  const $ = await pageAt(office, `${await addressOf('situation.2022.members')}?q=nguoi+da+chuyen`)
  expect(namesIn($)).toEqual(['Người Đã Chuyển Đi'])
  expect($('section[aria-labelledby=h-counted] tbody a')).toHaveLength(0)
  const above = await pageAt(await signInAs('quan-uy'), `${await addressOf('situation.2022.members', { code: 'Q6' })}?q=nguoi+da+chuyen`)
  expect(above('section[aria-labelledby=h-counted] tbody th a').attr('href')).toBe(`/members/${member!.id}`)
  await query('DELETE FROM memberships WHERE member_id = :id')
})

describe('a large committee', () => {
  let visitor: Visitor
  let start: string
  beforeAll(async () => {
    const { committee } = await write(null, context => makeBigCommittee(context, { cells: 60, members: 300 }))
    start = `/organisations/${committee.id}/years/2022/figures`
    visitor = await signInAs('quan-uy')
  })

  test.each([
    'ratings.2022.members.GOOD',
    'ratings.2022.members.present',
    'ratings.2022.cells.present',
    'situation.2022.members',
    'ratings.2022.members.GOOD.csv',
  ])('%s takes at most 10 queries, its note in the history apart', async key => {
    const asked = await queriesOf(() => visitor.get(`${start}/${key}`).buffer(true).expect(200))
    const queries = asked.filter(sql => !/audit_entries|chain_heads/.test(sql))
    expect(queries.length).toBeGreaterThan(3)
    expect(queries.length).toBeLessThanOrEqual(10)
  })

  test('awkward names are shown as text, the same on the page and in the file', async () => {
    const $ = await pageAt(visitor, `${start}/situation.2022.members`)
    const shown = new Set(namesIn($))
    for (const name of AWKWARD_NAMES) expect(shown).toContain(name.normalize('NFC'))
    expect($('main script')).toHaveLength(0)
    const { text } = await visitor.get(`${start}/situation.2022.members.csv`).buffer(true).expect(200)
    expect(text.split('\r\n').filter(line => /;[=+\-@]/.test(line))).toEqual([])
  })
})
