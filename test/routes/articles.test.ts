import { type CheerioAPI, load } from 'cheerio'
import type { Express } from 'express'
import sharp from 'sharp'
import supertest from 'supertest'
import { write } from '../../src/database'
import { Article } from '../../src/models/Article'
import { ArticleEdition } from '../../src/models/ArticleEdition'
import { AuditEntry } from '../../src/models/AuditEntry'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { supersedeDecision } from '../support/factories'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

let app: Express
let office: Visitor
let secretary: Visitor
let list: string
let id: number

const words = (text: string) => text.replace(/\s+/g, ' ').trim()
const main = ($: CheerioAPI) => words($('main').text())
const page = async (visitor: Visitor, address: string, status = 200) => load((await visitor.get(address).expect(status)).text)
const version = async () => (await Article.findByPk(id, { rejectOnEmpty: true })).version
const act = async (visitor: Visitor, rest: string, fields: Record<string, string | number> = {}) =>
  visitor.post(`/articles/${id}/${rest}`, { version: await version(), ...fields })
const readers = async () => {
  const { text } = await supertest(app).get('/news').set('Host', 'tin.example.vn')
  const href = load(text)('.stories a')
    .map((_, a) => load(text)(a).attr('href'))
    .get()
    .find(address => address.endsWith('nam-2022-2'))
  return href ? words(load((await supertest(app).get(href).set('Host', 'tin.example.vn')).text)('main').text()) : null
}

/** One more cell at the top level in the rating year that the article states. */
async function rerateOneCell() {
  const cell = await Organisation.byCode('Q6-CQCQ-14')
  const rating = await Rating.findOne({ where: { year: 2021, organisationId: cell.id }, rejectOnEmpty: true })
  await write(null, context => supersedeDecision(context, rating.id, 'EXCELLENT'))
}

const TEXT = { title: 'Tên bài', lead: 'Lời dẫn.', body: 'Nội dung.', category: 'Chi bộ', byline: '' }

beforeAll(async () => {
  app = appAt()
  office = await signInAs('van-phong', app)
  secretary = await signInAs('bi-thu', app)
  const { id: organisationId } = await Organisation.byCode('Q6-CQCQ')
  list = `/organisations/${organisationId}/years/2022/articles`
})

test('the board of a year leads to its articles, where the office has one written from the records', async () => {
  const board = await page(office, list.replace('/articles', ''))
  expect(board(`a[href="${list}"]`).length).toBeGreaterThan(0)
  expect(main(await page(office, list))).toContain('Đã công bố: Thứ Sáu, ngày 17/03/2023, 16:30')
  const { headers } = await office.post(list).expect(303)
  id = Number(String(headers['location']).split('/').at(-1))
  const $ = await page(office, `/articles/${id}`)
  expect(main($)).toContain('13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ')
  expect($('.chip').text()).toBe('Bản nháp')
  expect($('.btn--primary').text()).toBe('Sửa bài')
})

test('the pages of an editor are valid', async () => {
  for (const address of [
    list,
    `/articles/${id}`,
    `/articles/${id}/revisions/new`,
    `/articles/${id}/publications/new`,
    `/articles/${id}/drafts/new`,
  ])
    expect([address, await htmlErrors((await secretary.get(address).expect(200)).text)]).toEqual([address, []])
})

test('the office cannot publish; nobody reads the draft', async () => {
  expect((await act(office, 'publications', {})).status).toBe(403)
  expect(await readers()).toBeNull()
})

test('a form with faults comes back with each beside its field, and what was typed', async () => {
  const answer = await act(office, 'revisions', { ...TEXT, title: '', lead: 'x'.repeat(1501) })
  expect(answer.status).toBe(422)
  const $ = load(answer.text)
  expect(words($('#title-error').text())).toBe('Hãy ghi tên bài.')
  expect(words($('#lead-error').text())).toBe('Dài quá 1500 ký tự.')
  expect($('#body').text().trim()).toBe('Nội dung.')
})

test('of two editors the second is told, and nothing of the first is lost', async () => {
  const shown = await version()
  await office.post(`/articles/${id}/revisions`, { ...TEXT, title: 'Của người thứ nhất', version: shown }).expect(303)
  const answer = await secretary.post(`/articles/${id}/revisions`, { ...TEXT, title: 'Của người thứ hai', version: shown })
  expect(answer.status).toBe(409)
  expect(load(answer.text)('#title').val()).toBe('Của người thứ hai')
  expect((await Article.findByPk(id))!.title).toBe('Của người thứ nhất')
})

test('what an editor writes is Markdown and never HTML', async () => {
  const body = '<script>alert(1)</script>\n\n[bấm](javascript:alert(1)) <img src=x onerror=alert(1)> **đậm**\n\n<svg onload=alert(1)>'
  await act(office, 'revisions', { ...TEXT, title: '<b>Tên</b> "bài"', body })
  const { text } = await office.get(`/articles/${id}`)
  const $ = load(text)
  expect($('main script, main .prose img, main .prose svg, main .prose a, main b')).toHaveLength(0)
  expect($('.prose strong').text()).toBe('đậm')
  expect($('h1').text()).toBe('<b>Tên</b> "bài"')
  expect(await htmlErrors(text)).toEqual([])
})

test('a mark without a figure stands out, and is not published', async () => {
  await act(office, 'revisions', { ...TEXT, body: 'Có {{ratings.1999.cells.GOOD}} chi bộ.' })
  expect(main(await page(office, `/articles/${id}`))).toContain('Hồ sơ không có số liệu cho {{ratings.1999.cells.GOOD}}')
  const answer = await act(secretary, 'publications', { day: '', time: '' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('Hồ sơ không có số liệu cho')
})

test('a member without an office is not named in public, unless the name is that of somebody or something else', async () => {
  const member = await Member.findOne({ where: { fullName: (await Member.findAll({ order: [['id', 'DESC']], limit: 1 }))[0]!.fullName } })
  await act(office, 'revisions', { ...TEXT, body: `Đồng chí ${member!.fullName} được biểu dương.` })
  const review = await act(secretary, 'publications/new', { day: '', time: '' })
  expect(main(load(review.text))).toContain(`Bài nêu tên ${member!.fullName}`)
  expect((await act(secretary, 'publications')).status).toBe(422)
  expect(main(load((await secretary.get(`/articles/${id}/publications/new`)).text))).toContain('Đã kiểm tra: đây là tên khác')
})

test('written anew from the records, then published: readers see it with its figures', async () => {
  expect((await act(office, 'drafts')).status).toBe(303)
  const review = await act(secretary, 'publications/new', { day: '', time: '' })
  expect(main(load(review.text))).toContain('Mọi người đọc được bài từ Thứ Hai, ngày 15/01/2024, 09:00')
  expect((await act(secretary, 'publications', { day: '', time: '' })).status).toBe(303)
  expect(await readers()).toContain('02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ')
  const acts = await AuditEntry.findAll({ where: { subjectKind: 'article', subjectId: id }, order: ['id'] })
  expect(acts.map(each => each.act).slice(-2)).toEqual(['rewriteArticle', 'publishArticle'])
})

test.each([
  [{ day: '31/02/2024' }, 'day', 'không có trong lịch'],
  [{ day: '01/03/2024', time: '25:00' }, 'time', '16:30'],
])('a moment that does not exist is refused: %j', async (fields, name, hint) => {
  const answer = await act(secretary, 'publications', { note: 'Sửa.', ...fields })
  expect(answer.status).toBe(422)
  expect(load(answer.text)(`#${name}-error`).text() + load(answer.text)('.note--bad').text()).toContain(hint)
})

test('a later rating changes the draft and no published page; a correction states it only when asked to', async () => {
  await rerateOneCell()
  const $ = await page(secretary, `/articles/${id}`)
  expect(main($)).toContain('03/16 (18,75%) chi bộ hoàn thành xuất sắc nhiệm vụ')
  expect(words($('.note--wait').text())).toContain('02/16 (12,5%) nay là 03/16 (18,75%)')
  expect(await readers()).toContain('02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ')

  expect((await act(secretary, 'publications', { figures: 'kept' })).status).toBe(422)
  expect((await act(secretary, 'publications', { note: 'Sửa lỗi chính tả.', figures: 'kept' })).status).toBe(303)
  expect(await readers()).toContain('02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ')
  expect((await act(secretary, 'publications', { note: 'Cập nhật kết quả xếp loại lại.', figures: 'fresh' })).status).toBe(303)
  const text = await readers()
  expect(text).toContain('03/16 (18,75%) chi bộ hoàn thành xuất sắc nhiệm vụ')
  expect(text).toContain('Cập nhật kết quả xếp loại lại.')
})

test('every edition is kept as it was', async () => {
  const $ = await page(office, `/articles/${id}`)
  expect($('section[aria-labelledby=h-editions] li')).toHaveLength(3)
  expect(main(await page(office, `/articles/${id}/editions/1`))).toContain('02/16 (12,5%) chi bộ hoàn thành xuất sắc nhiệm vụ')
  await page(office, `/articles/${id}/editions/9`, 404)
})

test('an article withdrawn is gone from readers and can come back', async () => {
  expect((await act(secretary, 'withdrawals', { reason: '' })).status).toBe(422)
  expect((await act(secretary, 'withdrawals', { reason: 'Chờ xác minh.' })).status).toBe(303)
  expect(await readers()).toBeNull()
  expect(main(await page(office, `/articles/${id}`))).toContain('Chờ xác minh.')
  expect((await act(secretary, 'withdrawals', { reason: 'Lần nữa.' })).status).toBe(404)
  expect((await act(secretary, 'publications', { note: 'Đã xác minh.', day: '01/02/2024', time: '08:00' })).status).toBe(303)
  expect(await readers()).toBeNull()
  expect((await page(office, `/articles/${id}`))('.chip').text()).toBe('Chờ công bố: Thứ Năm, ngày 01/02/2024, 08:00')
})

describe('the photograph', () => {
  const address = () => `/articles/${id}/photographs`
  const send = async (name: string, content: Buffer, alt = 'Toàn cảnh hội nghị') =>
    secretary.upload(address(), { version: String(await version()), alt }, { name, content })
  const camera = () =>
    sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#8e1b1f' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Người chụp', ImageDescription: 'Bí mật' }, IFD3: { GPSLatitude: '10/1 45/1 0/1' } })
      .toBuffer()
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'white' }, limitInputPixels: false })
      .png({ compressionLevel: 1 })
      .toBuffer()

  test.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    ['SVG', 'anh.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'không phải là ảnh'],
    ['SVG under another name', 'anh.png', () => Buffer.from('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'không phải là ảnh'],
    ['a file that is no picture', 'anh.jpg', () => Buffer.from('#!/bin/sh\nrm -rf /'), 'không phải là ảnh'],
    ['an empty file', 'anh.jpg', () => Buffer.alloc(0), 'không phải là ảnh'],
    ['the beginning of a picture', 'anh.jpg', async () => (await camera()).subarray(0, 3000), 'bị hỏng'],
    ['50 megapixels', 'anh.png', () => blank(10_000, 5000), '40 triệu'],
    ['a picture that is a line', 'anh.png', () => blank(3000, 20), 'quá dẹt'],
  ])('%s is refused with a sentence that helps', async (_, name, content, hint) => {
    const answer = await send(name, await content())
    expect(answer.status).toBe(422)
    expect(load(answer.text)('#photograph-error').text()).toContain(hint)
    expect(load(answer.text)('#alt').val()).toBe('Toàn cảnh hội nghị')
  })

  test('is not taken without words for those who do not see it, nor from elsewhere', async () => {
    const answer = await send('anh.jpg', await camera(), '')
    expect(answer.status).toBe(422)
    expect(load(answer.text)('#alt-error').text()).toContain('Hãy tả ảnh')
    expect((await secretary.postWithout(address(), { version: 1, alt: 'x' })).status).toBe(403)
  })

  test('is made anew for telephone and screen, without its metadata, and is seen once published', async () => {
    expect((await send('anh.jpg', await camera())).status).toBe(303)
    const small = await secretary.get(`/articles/${id}/photograph/phone`).expect(200)
    expect(small.headers['content-type']).toBe('image/webp')
    const { width, height, exif, format } = await sharp(small.body as Buffer).metadata()
    expect({ width, height, exif, format }).toEqual({ width: 780, height: 520, exif: undefined, format: 'webp' })

    const slug = (await ArticleEdition.findOne({ where: { articleId: id }, order: [['number', 'DESC']] }))!.slug
    const seen = (size: string) => supertest(app).get(`/news/${slug}/photograph/${size}`).set('Host', 'tin.example.vn')
    await seen('screen').expect(404)
    expect((await act(secretary, 'publications', { note: 'Thêm ảnh.', day: '15/01/2024', time: '08:00' })).status).toBe(303)
    const { headers } = await seen('screen').expect(200)
    expect(headers['set-cookie']).toBeUndefined()
    await seen('screen').set('If-None-Match', String(headers['etag'])).expect(304)
    await seen('poster').expect(404)
    const $ = load((await supertest(app).get(`/news/${slug}`).set('Host', 'tin.example.vn')).text)
    expect($('picture img').attr('alt')).toBe('Toàn cảnh hội nghị')
    expect($('meta[property="og:image"]').attr('content')).toBe(`http://tin.example.vn/news/${slug}/photograph/screen`)
  })

  test('is taken away from the draft, while the edition keeps it', async () => {
    expect((await act(secretary, 'photograph-removals')).status).toBe(303)
    await secretary.get(`/articles/${id}/photograph/phone`).expect(404)
    const edition = await ArticleEdition.findOne({ where: { articleId: id }, order: [['number', 'DESC']] })
    expect(edition!.photographId).not.toBeNull()
  })
})
