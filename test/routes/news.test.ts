import { load } from 'cheerio'
import type { Express } from 'express'
import supertest from 'supertest'
import { write } from '../../src/database'
import { flushViews } from '../../src/commands/countViews'
import { Article } from '../../src/models/Article'
import { ArticleView } from '../../src/models/ArticleView'
import { Organisation } from '../../src/models/Organisation'
import { appAt, signInAs } from '../support/app'
import { makeArticle } from '../support/articles'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const SLUG = 'dang-uy-co-quan-chinh-quyen-quan-6-tong-ket-cong-tac-xay-dung-dang-nam-2022'
const PAGE = `/news/${SLUG}`
const READER = 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36'

let app: Express
beforeAll(async () => {
  app = appAt()
  const committee = await Organisation.byCode('Q6-CQCQ')
  await write(null, async context => {
    await makeArticle(context, committee, { title: 'Bài cũ hơn', publishAt: '2023-03-09T08:00:00+07:00', category: 'Chi bộ' })
    await makeArticle(context, committee, {
      title: 'Bài mới hơn',
      publishAt: '2023-03-31T23:30:00+07:00',
      category: 'Chi bộ',
      body: 'Trồng cây gây rừng.',
    })
    await makeArticle(context, committee, { title: 'Bài chưa đến giờ', publishAt: '2024-02-01T00:00:00+07:00' })
    await makeArticle(context, committee, { title: 'Bài còn nháp', state: 'DRAFT' })
  })
})

const HOST = 'tin.example.vn'
const get = (address: string) => supertest(app).get(address).set('User-Agent', 'curl/8.0').set('Host', HOST)
const pageOf = async (address: string, status = 200) => load((await get(address).expect(status)).text)
const words = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('the article of the demo', () => {
  test.each([PAGE, `${PAGE}/print`])(
    '%s says every figure of the reference data, the people, the themes, the directives',
    async address => {
      const $ = await pageOf(address)
      const text = words($('main').text())
      for (const said of [
        '02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ',
        '13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ',
        '01/16 (6,25%) chi bộ hoàn thành nhiệm vụ',
        'Ở năm đánh giá 2021, Đảng bộ Cơ quan Chính quyền Quận 6 được cấp có thẩm quyền xếp loại hoàn thành xuất sắc nhiệm vụ',
        '12 quần chúng ưu tú được đề nghị thẩm tra lý lịch',
        '10 quần chúng học lớp bồi dưỡng nhận thức về Đảng',
        '03/08 (37,5%) đảng viên mới',
        '3 chi bộ và 26 đảng viên được khen thưởng',
        '8 tập thể và 8 cá nhân được khen thưởng “Dân vận khéo”',
        'Đồng chí Lê Thị Thanh Thảo, Phó Bí thư Quận ủy, Chủ tịch Ủy ban nhân dân quận, Bí thư Đảng ủy, chủ trì hội nghị',
        'đồng chí Nguyễn Kim Phúc, Phó Bí thư Đảng ủy',
        'đồng chí Khấu Hữu Phương',
        'dám nghĩ, dám làm của cán bộ, đảng viên',
        'Thích ứng an toàn, linh hoạt',
        '19-CT/TU',
        '23-CT/TU',
        '24-CT/TU',
        'Thứ Sáu, ngày 17/03/2023, 16:30',
        'Hoạt động Chính quyền',
        'Văn phòng Đảng ủy',
        'Số liệu xếp loại thuộc năm đánh giá 2021, các số liệu khác thuộc năm 2022; tính đến ngày 17/03/2023',
      ])
        expect(text).toContain(said)
      expect($('link[rel=canonical]').attr('href')).toBe(`http://${HOST}${PAGE}`)
    },
  )

  test('tells those who share it what it is', async () => {
    const $ = await pageOf(PAGE)
    expect($('meta[property="og:type"]').attr('content')).toBe('article')
    expect($('meta[property="article:published_time"]').attr('content')).toBe('2023-03-17T16:30:00+07:00')
    expect($('meta[name=description]').attr('content')).toContain('13/16 (81,25%)')
  })

  test('leads back, to print, to the older and the newer article, and to its day', async () => {
    const $ = await pageOf(PAGE)
    expect(
      $('.story__acts a')
        .map((_, a) => words($(a).text()))
        .get(),
    ).toEqual(['Quay lại', 'Bản in'])
    expect(words($('.nextprev').text())).toBe('Bài cũ hơn, 09/03/2023Bài cũ hơn Bài mới hơn, 31/03/2023Bài mới hơn')
    expect($('.cal [aria-current=date]').attr('aria-label')).toBe('17, tháng 3: 1 bài')
  })
})

test('public pages set no cookie, stand without scripts, and are valid', async () => {
  for (const address of [
    '/news',
    PAGE,
    `${PAGE}/print`,
    '/news/archive/2023/3',
    '/news?q=chi+bo',
    '/news?category=chi-bo',
    '/news/khong-co',
  ]) {
    const { headers, text } = await get(address)
    expect(headers['set-cookie']).toBeUndefined()
    expect(load(text)('script, [style], [onclick]')).toHaveLength(0)
    expect([address, await htmlErrors(text)]).toEqual([address, []])
  }
})

test('a page of news needs few queries', async () => {
  const fresh = appAt('2024-01-16T02:00:00.000Z')
  for (const address of [PAGE, '/news', '/news/archive/2023/3']) {
    expect((await queriesOf(() => supertest(fresh).get(address).expect(200))).length).toBeLessThanOrEqual(10)
  }
})

describe('looking for an article', () => {
  const titles = async (address: string) => {
    const $ = await pageOf(address)
    return $('.stories :is(h2, h3)')
      .map((_, h) => words($(h).text()))
      .get()
  }

  test('the newest come first, and nothing that is not published', async () => {
    expect(await titles('/news')).toEqual(['Bài mới hơn', expect.stringMatching(/^Đảng ủy Cơ quan/), 'Bài cũ hơn'])
  })

  test('a day begins at midnight in Viet Nam', async () => {
    const $ = await pageOf('/news/archive/2023/3')
    expect(
      $('main h2')
        .map((_, h) => words($(h).text()))
        .get()
        .slice(0, 3),
    ).toEqual(['Thứ Sáu, ngày 31/03/2023', 'Thứ Sáu, ngày 17/03/2023', 'Thứ Năm, ngày 09/03/2023'])
    expect(await titles('/news/archive/2023/4')).toEqual([])
  })

  test.each([
    ['dan van kheo', 1],
    ['DÂN VẬN KHÉO', 1],
    ['tro%CC%82%CC%80ng cay', 1],
    ['100%25', 0],
    ['_', 0],
    ["' OR 1=1 --", 0],
  ])('a search for «%s» finds %i', async (search, found) => {
    expect(await titles(`/news?q=${search.replace(/ /g, '+')}`)).toHaveLength(found)
  })

  test('the feed is Atom with the newest articles', async () => {
    const { text, headers } = await get('/news.atom').expect(200)
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    const $ = load(text, { xml: true })
    expect(
      $('feed > entry > title')
        .map((_, title) => $(title).text())
        .get(),
    ).toHaveLength(3)
    expect($('feed > entry > link').first().attr('href')).toMatch(/\/news\/bai-moi-hon$/)
  })
})

test.each([
  `/news/${'a'.repeat(300)}`,
  '/news/bai-con-nhap',
  '/news/bai-chua-den-gio',
  '/news/..%2f..%2fetc',
  '/news/Bài',
  '/news?page=-1',
  '/news?page=99',
  '/news?category=%3Cscript%3E',
  '/news?q=a&q=b',
  '/news/archive/2023/13',
  '/news/archive/2023/0',
  '/news/archive/abcd/3',
  '/news/archive/9999/1',
  `${PAGE}/khong-co`,
])('%s is not there, which a sentence says', async address => {
  const $ = await pageOf(address, 404)
  expect(words($('main').text()).length).toBeGreaterThan(30)
  expect($('main a').attr('href')).toBe('/news')
})

describe('a reader who comes again', () => {
  test('is told that nothing has changed, and gets it pressed', async () => {
    const first = await get(PAGE).expect(200)
    await get(PAGE).set('If-None-Match', String(first.headers['etag'])).expect(304)
    const pressed = await get(PAGE).set('Accept-Encoding', 'gzip').expect(200)
    expect(pressed.headers['content-encoding']).toBe('gzip')
    expect(pressed.text).toBe(first.text)
  })
})

describe('the count of readers', () => {
  const views = async () => {
    await flushViews()
    return (await ArticleView.findAll()).map(({ day, views }) => [day, views])
  }
  const read = (agent: string, etag = '') => get(PAGE).set('User-Agent', agent).set('If-None-Match', etag)

  test('is right under 50 at once, each counted once a day, not modified or not; programs are left out', async () => {
    const { headers } = await get(PAGE)
    const all = Array.from({ length: 50 }, (_, index) => `${READER} ${index}`)
    await Promise.all([...all, ...all].map((agent, index) => read(agent, index % 2 ? String(headers['etag']) : '')))
    for (const program of [
      'Googlebot/2.1 (+http://www.google.com/bot.html)',
      'python-requests/2.31',
      'Mozilla/5.0 (compatible; bingbot/2.0)',
    ])
      await read(program)
    await supertest(app).head(PAGE).set('User-Agent', `${READER} head`)
    await read(`${READER} early`).set('Sec-Purpose', 'prefetch;prerender')
    await get(`${PAGE}/print`)
    expect(await views()).toEqual([['2024-01-15', 50]])
    const tomorrow = appAt('2024-01-16T02:00:00.000Z')
    await supertest(tomorrow).get(PAGE).set('User-Agent', all[0]!).expect(200)
    expect(await views()).toEqual([
      ['2024-01-15', 50],
      ['2024-01-16', 1],
    ])
    const $ = load((await supertest(appAt('2024-01-17T02:00:00.000Z')).get(PAGE)).text)
    expect(words($('.story__head .meta').text())).toContain('Số lượt người xem: 51')
  })
})

describe('what an editor does is seen at once', () => {
  test('a changed title leads from the old address to the new one; a withdrawn article is nowhere', async () => {
    const secretary = await signInAs('bi-thu', app)
    const { id } = (await Article.findOne({ where: { edition: 1, title: 'Bài cũ hơn' } }))!
    const act = async (rest: string, fields: Record<string, string>) => {
      const { version } = (await Article.findByPk(id))!
      expect((await secretary.post(`/articles/${id}/${rest}`, { version, ...fields })).status).toBe(303)
    }
    const text = { lead: 'Lời dẫn.', body: 'Từ khóa lạ thường.', category: 'Chi bộ', byline: '' }
    await act('revisions', { title: 'Bài có tên mới', ...text })
    await get('/news/bai-cu-hon').expect(200)
    await act('publications', { note: 'Sửa tên bài.' })
    expect((await get('/news/bai-cu-hon').expect(301)).headers['location']).toBe('/news/bai-co-ten-moi')
    expect((await get('/news/bai-cu-hon/print').expect(301)).headers['location']).toBe('/news/bai-co-ten-moi/print')
    const seen = await get('/news/bai-co-ten-moi').expect(200)
    expect(words(load(seen.text)('.prose .note').text())).toMatch(/^Đã đính chính lúc .*: Sửa tên bài\.$/)

    await act('withdrawals', { reason: 'Nhầm bài.' })
    for (const address of ['/news/bai-co-ten-moi', '/news/bai-cu-hon', '/news/bai-co-ten-moi/print']) {
      await get(address).expect(404)
      await get(address).set('If-None-Match', String(seen.headers['etag'])).expect(404)
    }
    for (const address of ['/news', '/news.atom', '/news/archive/2023/3', '/news?q=lạ+thường', '/news?category=chi-bo'])
      expect((await get(address)).text).not.toContain('Bài có tên mới')
  })
})
