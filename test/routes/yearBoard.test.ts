import { type CheerioAPI, load } from 'cheerio'
import { write } from '../../src/database'
import { Membership } from '../../src/models/Membership'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { signInAs, type Visitor } from '../support/app'
import { makeBigCommittee } from '../support/bigCommittee'
import { useDatabase } from '../support/database'
import { makeMembers } from '../support/factories'
import { queriesOf } from '../support/queries'

useDatabase('demo')
jest.setTimeout(120_000)

const idOf = async (code: string) => (await Organisation.byCode(code)).id
const addressOf = async (code: string, year: number) => `/organisations/${await idOf(code)}/years/${year}`

async function boardOf(visitor: Visitor, code: string, year: number): Promise<CheerioAPI> {
  return load((await visitor.get(await addressOf(code, year)).expect(200)).text)
}

const textOf = ($: CheerioAPI, selector: string) => $(selector).text().replace(/\s+/g, ' ').trim()
const section = ($: CheerioAPI, id: string) => textOf($, `section[aria-labelledby=${id}]`)
const hrefs = ($: CheerioAPI, within = 'main') =>
  $(`${within} a`)
    .map((_, a) => $(a).attr('href'))
    .get()

describe('the committee office, looking at a published year', () => {
  let $: CheerioAPI
  beforeAll(async () => {
    $ = await boardOf(await signInAs('van-phong'), 'Q6-CQCQ', 2022)
  })

  test('sees the headline figures of the rating year that the report states, each leading to its records', () => {
    const headline = section($, 'h-reported')
    expect(headline).toContain('năm đánh giá 2021')
    for (const text of ['02/16', '12,5%', '13/16', '81,25%', '01/16', '6,25%']) expect(headline).toContain(text)
    expect(hrefs($, 'section[aria-labelledby=h-reported] .figures').map(href => href!.split('/').at(-1))).toEqual([
      'ratings.2021.cells.EXCELLENT',
      'ratings.2021.cells.GOOD',
      'ratings.2021.cells.SATISFACTORY',
    ])
  })

  test('sees the change from the year before', () => {
    expect(
      $('.figure__delta')
        .map((_, p) => $(p).text())
        .get(),
    ).toEqual(['Bằng năm 2020', 'Tăng 1 so với năm 2020', 'Giảm 1 so với năm 2020'])
  })

  test('sees a square for each cell, best level first, with a name to be read aloud', () => {
    const squares = $('.units a')
    expect(squares).toHaveLength(16)
    expect(squares.first().attr('class')).toBe('xs')
    expect(squares.first().attr('href')).toMatch(/^\/ratings\/\d+$/)
    expect(squares.last().text()).toMatch(/^Chi bộ .+, hoàn thành nhiệm vụ, mã số 14$/)
  })

  test('sees the organisation’s own level and who decided it', () => {
    expect(textOf($, '.hero__own')).toBe(
      'Đảng bộ, do Ban Thường vụ Quận ủy Quận 6 quyết định: XS Hoàn thành xuất sắc nhiệm vụ Xem quyết định',
    )
  })

  test('sees the balance of the books and why some are not rated', () => {
    const ratings = section($, 'h-ratings')
    expect(ratings).toContain('248 có mặt = 6 miễn + 4 chưa xếp loại + 238 xếp loại')
    expect(ratings).toContain('2 kết nạp chưa đủ 6 tháng')
    expect(ratings).toContain('Năm 2022 không có tập thể lãnh đạo, quản lý được xếp loại.')
  })

  test('sees the cap with its arithmetic, and that no document grants it', () => {
    expect(section($, 'h-ratings')).toContain('20% × 15 chi bộ từ Tốt trở lên = 3,0 → 3')
    expect($('#muc-toi-da-cells-2022')).toHaveLength(1)
  })

  test('sees development against the target and the commendations', () => {
    expect(section($, 'h-development')).toMatch(/03\/08.*37,5%/)
    expect($('.seats li.on')).toHaveLength(3)
    expect($('.seats li')).toHaveLength(8)
    const commendations = section($, 'h-commendations')
    for (const text of ['Xem 3 chi bộ', 'Xem 26 đảng viên', 'Xem 8 tập thể', 'Xem 8 cá nhân']) expect(commendations).toContain(text)
  })

  test('sees five years in charts, each column a link, each chart a table as well', () => {
    const charts = $('section[aria-labelledby=h-trend] svg')
    expect(charts).toHaveLength(2)
    expect($('section[aria-labelledby=h-trend] svg a')).toHaveLength(10)
    expect($('section[aria-labelledby=h-trend] figure table tbody tr')).toHaveLength(10)
    expect(textOf($, '#qua-cac-nam-cells + svg a:nth-of-type(4)')).toContain('2021')
  })

  test('has nothing to do, and one primary act', () => {
    expect(section($, 'h-todo')).toContain('Không có việc nào')
    expect($('.btn--primary')).toHaveLength(1)
    expect(textOf($, '.btn--primary')).toBe('Lập báo cáo tổng kết')
  })

  test('can open every link of the board', async () => {
    const visitor = await signInAs('van-phong')
    const addresses = [...new Set(hrefs($))].filter(href => !href!.startsWith('#'))
    expect(addresses.length).toBeGreaterThan(60)
    const refused: string[] = []
    for (const address of addresses) {
      const { status } = await visitor.get(address!)
      if (status !== 200) refused.push(`${status} ${address}`)
    }
    expect(refused).toEqual([])
  })

  test('gets no style attribute and no script in the page', () => {
    expect($('main [style], main script')).toHaveLength(0)
  })
})

describe('an open year', () => {
  test('says first what is missing, and leads to the work', async () => {
    const $ = await boardOf(await signInAs('van-phong'), 'Q6-CQCQ', 2023)
    const toDo = $('.todo li')
    expect(toDo.map((_, li) => $(li).find('strong').text()).get()).toEqual(['16 chi bộ', '243 đảng viên'])
    expect(toDo.first().find('a').attr('href')).toBe(`${await addressOf('Q6-CQCQ', 2023)}/decisions`)
    expect(section($, 'h-ratings')).toContain('243 chờ quyết định')
  })

  test('shows no percentage of nothing', async () => {
    const $ = await boardOf(await signInAs('van-phong'), 'Q6-CQCQ', 2023)
    expect($('.dist td').filter((_, td) => $(td).text() === '–').length).toBeGreaterThanOrEqual(8)
    expect(section($, 'h-ratings')).not.toContain('0/0')
  })

  test('leads a cell secretary to the rating sheet of the cell', async () => {
    const $ = await boardOf(await signInAs('bi-thu-cb01'), 'Q6-CQCQ-01', 2023)
    expect($('.todo a').attr('href')).toBe(`${await addressOf('Q6-CQCQ-01', 2023)}/ratings`)
  })
})

describe('a cell secretary, looking at the committee', () => {
  test('sees published totals, and no link to a record, no square, nobody by name', async () => {
    const $ = await boardOf(await signInAs('bi-thu-cb01'), 'Q6-CQCQ', 2022)
    expect(section($, 'h-reported')).toContain('13/16')
    expect($('.units, .btn--primary, .todo')).toHaveLength(0)
    expect(hrefs($).filter(href => /\/(figures|ratings|members|candidates|reports)\b/.test(href!))).toEqual([])
    const main = $('main').text()
    for (const name of (await Member.findAll({ raw: true })).map(({ fullName }) => fullName)) expect(main).not.toContain(name)
    expect(main).not.toContain('Chi bộ Phòng')
  })

  test('sees of an open year the cap’s total alone', async () => {
    const secretary = await signInAs('bi-thu-cb01')
    const cell = await Organisation.byCode('Q6-CQCQ-02')
    const [proposed] = await Rating.findAll({ where: { year: 2023, organisationId: cell.id } })
    await proposed!.update({ proposedLevel: 'EXCELLENT' })
    const $ = await boardOf(secretary, 'Q6-CQCQ', 2023)
    const ratings = section($, 'h-ratings')
    expect(ratings).toContain('Kết quả năm 2023 chưa công bố')
    expect(ratings).toMatch(/1, được tối đa 0/)
    expect($('section[aria-labelledby=h-ratings] table, section[aria-labelledby=h-development]')).toHaveLength(0)
    await proposed!.update({ proposedLevel: null })
  })

  test('is not told what is decided but not yet published', async () => {
    await RatingCycle.update({ publishedOn: null }, { where: { year: 2022 } })
    await Rating.update({ state: 'DECIDED' }, { where: { year: 2022, state: 'PUBLISHED' } })
    const $ = await boardOf(await signInAs('bi-thu-cb01'), 'Q6-CQCQ', 2022)
    expect(section($, 'h-ratings')).toContain('Kết quả năm 2022 chưa công bố')
    expect($('section[aria-labelledby=h-ratings] table')).toHaveLength(0)
    expect($('main').text()).not.toMatch(/10,92%|78,57%|26\/238/)
    await Rating.update({ state: 'PUBLISHED' }, { where: { year: 2022, state: 'DECIDED' } })
    await RatingCycle.update({ publishedOn: '2023-01-16' }, { where: { year: 2022 } })
  })

  test('can open every link shown', async () => {
    const secretary = await signInAs('bi-thu-cb01')
    const $ = await boardOf(secretary, 'Q6-CQCQ', 2022)
    for (const href of new Set(hrefs($))) expect([href, (await secretary.get(href!)).status]).toEqual([href, 200])
  })
})

test('the superior sees committees and the cells of its whole tree, never added up', async () => {
  const $ = await boardOf(await signInAs('quan-uy'), 'Q6', 2022)
  expect($('.units')).toHaveLength(2)
  expect(section($, 'h-reported')).toMatch(/6 đảng bộ.*01\/06.*16 chi bộ.*03\/16/)
  expect(section($, 'h-reported')).toContain('Hệ thống không có hồ sơ xếp loại năm 2022 của Đảng bộ Quận 6.')
})

test('an organisation without units and members has a board that looks intended', async () => {
  const $ = await boardOf(await signInAs('quan-uy'), 'Q6-P03', 2022)
  expect($('main').text()).not.toMatch(/undefined|NaN|null|0\/0/)
  expect($('.empty').length).toBeGreaterThanOrEqual(3)
  expect(section($, 'h-todo')).toContain('Chưa có đối tượng nào phải xếp loại')
})

test('a year not yet opened says so', async () => {
  const $ = await boardOf(await signInAs('van-phong'), 'Q6-CQCQ', 2030)
  expect(section($, 'h-ratings')).toContain('Năm 2030 chưa mở đợt đánh giá')
})

test.each([
  ['dang-vien', 'Q6-CQCQ', 403],
  ['quan-tri', 'Q6-CQCQ', 403],
  ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
  ['bi-thu-cb01', 'Q6', 404],
  ['van-phong', 'Q6', 404],
  ['van-phong', 'Q6-P01', 404],
] as const)('%s at the board of %s gets %i', async (username, code, status) => {
  const page = await (await signInAs(username)).get(await addressOf(code, 2022))
  expect(page.status).toBe(status)
  expect(page.text).not.toContain('13/16')
})

test.each([
  ['1999', 'Năm đầu tiên có quy định là 2018'],
  ['abc', 'không phải là một năm'],
])('the year %s is a page that does not exist, and says why', async (year, sentence) => {
  const page = await (await signInAs('van-phong')).get(`/organisations/${await idOf('Q6-CQCQ')}/years/${year}`).expect(404)
  expect(page.text).toContain(sentence)
})

test('books that do not balance come first, with the way to the difference', async () => {
  const cell = await Organisation.byCode('Q6-CQCQ-05')
  const [member] = await write(null, context =>
    makeMembers(context, cell, [{ fullName: 'Người Chưa Có Phiếu', admittedOn: '2022-06-01', officialOn: null }]),
  )
  const visitor = await signInAs('van-phong')
  const $ = await boardOf(visitor, 'Q6-CQCQ', 2022)
  expect(textOf($, '.todo li:first-child')).toContain('Số liệu đảng viên năm 2022 không cân đối: có mặt 249, nhưng phiếu xếp loại là 248.')
  expect(section($, 'h-ratings')).toContain('Không cân đối')
  const page = await visitor.get(`${$('.todo li:first-child a').attr('href')!}?sort=-level`).expect(200)
  expect(page.text).toContain('Không có phiếu xếp loại')
  await Membership.destroy({ where: { memberId: member!.id } })
})

test('more than the cap allows comes before what is missing', async () => {
  const cells = await Rating.findAll({ where: { year: 2023, kind: 'ORGANISATION' } })
  for (const rating of cells) await rating.update({ proposedLevel: 'EXCELLENT' })
  const $ = await boardOf(await signInAs('van-phong'), 'Q6-CQCQ', 2023)
  expect(textOf($, '.todo li:first-child')).toContain('Số chi bộ xuất sắc năm 2023 vượt mức tối đa 16: có 16, được 0.')
  expect($('.todo li:first-child a').attr('href')).toBe('#muc-toi-da-cells-2023')
  for (const rating of cells) await rating.update({ proposedLevel: null })
})

test('more units than can be drawn one by one are a bar, and names of an organisation are text', async () => {
  const { committee } = await write(null, context => makeBigCommittee(context, { cells: 31, members: 60 }))
  const visitor = await signInAs('quan-uy')
  const $ = load((await visitor.get(`/organisations/${committee.id}/years/2022`).expect(200)).text)
  expect($('.units')).toHaveLength(0)
  expect($('section[aria-labelledby=h-reported] svg.bar rect').length).toBeGreaterThan(2)
  expect($('.head p').text()).toContain('Đảng bộ <b>Lớn</b> & "Đông"')
})

test('a board with everything to say takes at most 10 queries', async () => {
  const visitor = await signInAs('quan-uy')
  for (const year of [2022, 2023]) {
    const address = await addressOf('Q6', year)
    const queries = await queriesOf(() => visitor.get(address).expect(200))
    expect(queries.length).toBeGreaterThan(3)
    expect(queries.length).toBeLessThanOrEqual(10)
  }
})
