import { load } from 'cheerio'
import { AuditEntry } from '../../src/models/AuditEntry'
import { yearProfile } from '../../src/queries/yearProfile'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { readPdf, wholeText } from '../support/pdfText'
import { organisationId } from '../support/ratings'
import { docxParagraphs, readDocx } from '../support/readDocx'
import { readXlsx } from '../support/readXlsx'

useDatabase('demo')

let office: Visitor
let secretary: Visitor
let committee: number
beforeAll(async () => {
  const app = appAt()
  office = await signInAs('van-phong', app)
  secretary = await signInAs('bi-thu', app)
  committee = await organisationId('Q6-CQCQ')
})

const at = (year: number, rest = '') => `/organisations/${committee}/years/${year}${rest}`
const content = (year: number, rest = '') => at(year, `/content${rest}`)

/** What the form at an address would send as it stands. */
async function formAt(address: string, visitor = office): Promise<Record<string, string>> {
  const $ = load((await visitor.get(`${address}/new`).expect(200)).text)
  const sent = $('.act-form').serializeArray()
  return Object.fromEntries(sent.filter(({ name }) => name !== '_csrf').map(({ name, value }) => [name, value]))
}

const send = async (address: string, fields: Record<string, string>, visitor = office) =>
  visitor.post(address, { ...(await formAt(address, visitor)), ...fields })

const weaknesses = (year: number) => content(year, '/sections/weaknesses')

/** What a hostile hand, or a word processor, brings. */
const HOSTILE = `<script>alert("1")</script> & 'nháy' “ngoặc” <img src=x> {{ratings.2023.cells.GOOD}} **sao**`
const LONG = 'Việc này còn chậm, '.repeat(300).trim()
const UNBROKEN = 'Dài'.repeat(800)

test('a text is kept as it was typed and stands in every format of the report, whatever it holds', async () => {
  const text = [HOSTILE, `\tChi\u00a0ủy còn\u200b chậm.`.normalize('NFD'), LONG, UNBROKEN].join('\r\n\r\n')
  await send(weaknesses(2023), { text }).then(({ status }) => expect(status).toBe(303))
  const kept = [HOSTILE, 'Chi ủy còn chậm.', LONG, UNBROKEN]
  expect((await yearProfile(committee, 2023)).sections.WEAKNESSES).toEqual(kept)
  const page = await office.get(content(2023)).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(load(page.text)('#weaknesses').text()).toContain(HOSTILE)
  const report = at(2023, '/reports/year-end-report')
  const inHtml = load((await bodyOf(office.get(`${report}.html`))).body.toString())
  const paragraphs = inHtml('.official p')
    .toArray()
    .map(each => inHtml(each).text())
  expect(paragraphs).toEqual(expect.arrayContaining(kept))
  expect(inHtml('script, img')).toHaveLength(0)
  expect(docxParagraphs(readDocx((await bodyOf(office.get(`${report}.docx`))).body))).toEqual(expect.arrayContaining(kept))
  // Numbers of pages stand between the lines.
  const pressed = (words: string) => words.replace(/[\s\d]+/g, '')
  const pdf = pressed(wholeText(readPdf((await bodyOf(office.get(`${report}.pdf`))).body)))
  expect(kept.filter(each => !pdf.includes(pressed(each)))).toEqual([])
  const cells = JSON.stringify(
    (await readXlsx((await bodyOf(office.get(`${report}.xlsx`))).body)).worksheets.map(sheet => sheet.getSheetValues()),
  )
  for (const each of kept) expect(cells.includes(JSON.stringify(each))).toBe(true)
})

test('too long a text is refused and kept in the form; an unchanged one writes nothing', async () => {
  const long = await send(weaknesses(2023), { text: 'a '.repeat(10_001) })
  expect(long.status).toBe(422)
  expect(load(long.text)('.field__error').text()).toContain('20.000 ký tự')
  const entries = await AuditEntry.count()
  expect((await send(weaknesses(2023), {})).status).toBe(422)
  expect(await AuditEntry.count()).toBe(entries)
})

test('two people write two sections at once; in the same section the second sees both texts and replaces knowingly', async () => {
  const [causes, lessons] = [content(2023, '/sections/causes'), content(2023, '/sections/lessons')]
  const [mine, theirs] = [await formAt(causes), await formAt(lessons, secretary)]
  const same = await formAt(causes, secretary)
  expect((await office.post(causes, { ...mine, text: 'Nguyên nhân của văn phòng.' })).status).toBe(303)
  expect((await secretary.post(lessons, { ...theirs, text: 'Bài học của bí thư.' })).status).toBe(303)
  const late = await secretary.post(causes, { ...same, text: 'Nguyên nhân của bí thư.' })
  expect(late.status).toBe(409)
  const page = load(late.text)
  expect(page('.standing').text()).toMatch(/Bản đang ghi: Trần Ngọc Hân, .* ngày 15\/01\/2024\s+Nguyên nhân của văn phòng\./)
  expect(page('textarea').text().trim()).toBe('Nguyên nhân của bí thư.')
  const again = Object.fromEntries(
    page('.act-form')
      .serializeArray()
      .map(({ name, value }) => [name, value]),
  )
  expect((await secretary.post(causes, again)).status).toBe(303)
  expect((await yearProfile(committee, 2023)).sections).toMatchObject({
    CAUSES: ['Nguyên nhân của bí thư.'],
    LESSONS: ['Bài học của bí thư.'],
  })
})

test('the first words of a year, written by two at one moment, make one year', async () => {
  const cell = await organisationId('Q6-CQCQ-02')
  const sections = ['causes', 'lessons', 'direction'].map(each => `/organisations/${cell}/years/2023/content/sections/${each}`)
  const forms = await Promise.all(sections.map(each => formAt(each)))
  const answers = await Promise.all(
    sections.map((each, index) => (index % 2 ? secretary : office).post(each, { ...forms[index]!, text: `Phần ${index}.` })),
  )
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await yearProfile(cell, 2023)).sections).toEqual({ CAUSES: ['Phần 0.'], LESSONS: ['Phần 1.'], DIRECTION: ['Phần 2.'] })
})

test('words change no figure until a rating year is chosen', async () => {
  const stated = async () => (await yearSummary({ organisationId: committee, year: 2023, now: new Date('2024-01-15') })).ratingYearReported
  const before = await stated()
  expect((await send(content(2023, '/words'), { theme: '“Đoàn kết”.' })).status).toBe(303)
  expect(await stated()).toBe(before)
  const other = before === 2023 ? 2022 : 2023
  expect((await send(content(2023, '/words'), { ratingYearReported: String(other) })).status).toBe(303)
  expect(await stated()).toBe(other)
  expect((await send(content(2023, '/words'), { ratingYearReported: '2020' })).status).toBe(422)
  expect((await yearProfile(committee, 2023)).theme).toBe('Đoàn kết')
  const stale = { ...(await formAt(content(2023, '/words'))), version: '1' }
  expect((await office.post(content(2023, '/words'), stale)).status).toBe(409)
})

test('who may write is told in the report which parts are empty and where to write them; nobody else is, and no file', async () => {
  const report = at(2023, '/reports/year-end-report')
  const page = load((await office.get(report)).text)
  const links = page('.unwritten li a')
    .toArray()
    .map(link => page(link).attr('href'))
  expect(links).toContain(`${content(2023)}/sections/direction/new`)
  expect(links).not.toContain(`${weaknesses(2023)}/new`)
  const inspection = await signInAs('kiem-tra', appAt())
  expect((await inspection.get(report).expect(200)).text).not.toContain('unwritten')
  expect(load((await inspection.get(content(2023)).expect(200)).text)('a[href$="/new"]')).toHaveLength(0)
  expect((await bodyOf(office.get(`${report}.html`))).body.toString()).not.toContain('/content')
})

const row = (at: number, cells: Record<string, string>) =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [`${name}-${at}`, value]))
const GUIDANCE = {
  role: 'GUIDANCE',
  number: 'số 05-HD/QU',
  datedOn: '20/11/2023',
  issuer: 'Ban Thường vụ Quận ủy',
  subject: 'V/v tổng kết năm 2023.',
}
const DIRECTIVE = { role: 'DIRECTIVE', number: '19-CT/TU', datedOn: '19/10/2018', issuer: 'Thành ủy', subject: '' }

test('documents of the year are added, put in order and taken away; a row half filled in is refused with what was typed', async () => {
  const list = content(2023, '/references')
  const later = { ...DIRECTIVE, number: '23-CT/TU', datedOn: '25/07/2019' }
  expect((await send(list, { ...row(1, later), ...row(2, DIRECTIVE), ...row(3, GUIDANCE) })).status).toBe(303)
  const numbers = async () => {
    const { guidance, directives } = await yearProfile(committee, 2023)
    return [guidance, directives].map(each => each.map(({ number }) => number))
  }
  expect(await numbers()).toEqual([['05-HD/QU'], ['23-CT/TU', '19-CT/TU']])
  expect((await office.get(content(2023))).text).toContain(
    'Hướng dẫn số 05-HD/QU ngày 20/11/2023 của Ban Thường vụ Quận ủy về tổng kết năm 2023<',
  )
  expect((await send(list, row(3, { position: '1' }))).status).toBe(303)
  const half = await send(list, { 'number-5': '24-CT/TU', 'datedOn-5': '31/02/2019', 'drop-1': 'yes' })
  expect(half.status).toBe(422)
  const page = load(half.text)
  expect(page('#number-5').val()).toBe('24-CT/TU')
  expect(page('#drop-1').attr('checked')).toBeDefined()
  expect(page('#problems li').text()).toMatch(/không có trong lịch.*nơi ban hành.*loại văn bản/)
  const unseen = await send(list, row(4, { ...DIRECTIVE, number: '\u200b', issuer: '\u00ad' }))
  expect(load(unseen.text)('#number-4-error, #issuer-4-error')).toHaveLength(2)
  const twice = await send(list, row(4, { ...DIRECTIVE, issuer: 'Thành ủy' }))
  expect(load(twice.text)('#number-4-error').text()).toContain('đã có ở một dòng trên')
  expect((await send(list, { 'drop-1': 'yes' })).status).toBe(303)
  expect((await numbers())[0]).toEqual([])
  const report = load((await office.get(at(2023, '/reports/year-end-report'))).text)
  expect(report('.official').text()).toContain('Chỉ thị số 19-CT/TU ngày 19/10/2018 của Thành ủy; Chỉ thị số 23-CT/TU')
})

test('a conference of a hundred people stands in the report in its order', async () => {
  const guests = Array.from(
    { length: 100 },
    (_, index) => `${index + 1}. Đồng chí Nguyễn Văn ${'abcdefghij'[index % 10]!.toUpperCase()}${index} – Bí thư Chi bộ ${index}`,
  )
  const conference = content(2023, '/conference')
  expect((await send(conference, { heldOn: '01/02/2022', chairs: 'Lê Thị Thử, Bí thư' })).status).toBe(422)
  const fields = {
    heldOn: '10/01/2024',
    venue: 'hội trường <Ủy ban>',
    chairs: 'LÊ THỊ THỬ, Bí thư',
    guests: guests.join('\n'),
    groups: 'Các đoàn thể',
  }
  expect((await send(conference, fields)).status).toBe(303)
  const text = load((await office.get(at(2023, '/reports/year-end-report'))).text)('.official').text()
  expect(text).toContain('tại hội trường <Ủy ban> do đồng chí Lê Thị Thử, Bí thư, chủ trì.')
  expect(text).toContain('đồng chí Nguyễn Văn J99, Bí thư Chi bộ 99; các đoàn thể.')
  expect((await send(conference, {})).status).toBe(422)
  const { guests: _guests, ...others } = await formAt(conference)
  expect((await office.post(conference, { ...others, version: '1', guests: '' })).status).toBe(409)
})

test('a year begins from the year before: parts that are chosen and empty, told in the history, never by itself', async () => {
  const copies = content(2024, '/copies')
  expect(load((await office.get(content(2024))).text)('.act-links').text()).toContain('Lấy từ năm 2023')
  expect((await send(copies, {})).status).toBe(422)
  expect(
    (await send(copies, { 'take-WEAKNESSES': 'yes', 'take-DIRECTIVE': 'yes', 'take-CONFERENCE': 'yes', 'take-THEME': 'yes' })).status,
  ).toBe(303)
  const [before, after] = [await yearProfile(committee, 2023), await yearProfile(committee, 2024)]
  expect(after.sections).toEqual({ WEAKNESSES: before.sections.WEAKNESSES })
  expect(after).toMatchObject({ theme: before.theme, directives: before.directives, guidance: [], ratingYearReported: null })
  expect(after.conference).toMatchObject({ heldOn: null, attendees: before.conference!.attendees })
  const taken = await office.post(copies, { 'take-WEAKNESSES': 'yes', 'take-CAUSES': 'yes' })
  expect(taken.status).toBe(409)
  expect((await office.post(copies, { 'take-DIRECTION': 'yes' })).status).toBe(422)
  expect((await office.get(content(2024))).text).toContain(
    'lấy nội dung của năm 2023 làm bản đầu của năm 2024: «Chủ đề năm», «Hội nghị tổng kết»',
  )
})

test('the article begins with the text of the year as words, whatever it holds', async () => {
  const { headers } = await office.post(at(2023, '/articles')).expect(303)
  const page = load((await office.get(headers['location']!).expect(200)).text)
  expect(page('.article-preview').text()).toContain('Đồng chí Lê Thị Thử, Bí thư, chủ trì hội nghị.')
  expect(page('.article-preview').text()).toContain('tại hội trường <Ủy ban>.')
  expect(page('.article-preview script, .article-preview b').length).toBe(0)
})

test('a cell secretary writes the text of the own cell', async () => {
  const own = await signInAs('bi-thu-cb01', appAt())
  const cell = await organisationId('Q6-CQCQ-01')
  const address = `/organisations/${cell}/years/2023/content/sections/weaknesses`
  expect((await send(address, { text: 'Sinh hoạt chuyên đề còn ít.' }, own)).status).toBe(303)
  expect((await own.get(content(2023))).status).toBe(403)
  expect((await bodyOf(own.get(`/organisations/${cell}/years/2023/reports/year-end-report.html`))).body.toString()).toContain(
    'Sinh hoạt chuyên đề còn ít.',
  )
})
