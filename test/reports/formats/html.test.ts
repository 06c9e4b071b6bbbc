import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import type { OfficialDocument, Table } from '../../../src/reports/document'
import { html, htmlFragment } from '../../../src/reports/formats/html'
import { chartParts, heading, memberTable, officialDocument, paragraph } from '../../support/officialDocument'
import { bytesOf } from '../../support/pdfText'

const EVIL = `<script>alert('x')</script> & "Dân vận khéo"`
const records = '/organisations/7/years/2021/records?level=GOOD&kind=ORGANISATION'
const figure = { text: '13/16 (81,25%)', key: 'ratings.2021.cells.GOOD', records }
const linkedTable: Table = {
  ...memberTable(2),
  rows: [['1', EVIL, 'dòng một\ndòng hai', { value: 13, text: '13', kind: 'count', key: figure.key, records }, '']],
}

const document = officialDocument({
  title: EVIL,
  kind: EVIL,
  bases: [EVIL, 'Căn cứ Hướng dẫn 21-HD/BTCTW'],
  body: [
    heading(1, `I. ${EVIL}`),
    heading(2, '1. Xếp loại'),
    heading(3, '1.1. Tổ chức đảng'),
    paragraph('Có ', figure, ' chi bộ. ', EVIL, 'Đảng ủy'.normalize('NFD')),
    { type: 'list', items: [['Chi bộ Thanh tra'], [figure, EVIL]] },
    linkedTable,
    { ...memberTable(0), totals: null },
    {
      type: 'chart',
      chart: 'distribution',
      title: EVIL,
      description: EVIL,
      parts: chartParts(2, 13, 1, 0).map(part => ({ ...part, label: EVIL })),
    },
    {
      type: 'chart',
      chart: 'trend',
      title: 'Qua các năm',
      description: 'Hai năm',
      years: [
        { year: 2020, parts: chartParts(1, 2, 3, 4) },
        { year: 2021, parts: chartParts(0, 0, 0, 0) },
      ],
    },
    { type: 'chart', chart: 'distribution', title: 'Trống', description: 'Chưa có', parts: chartParts(0, 0, 0, 0) },
  ],
  appendices: [{ label: 'Phụ lục 1', title: EVIL, landscape: true, body: [heading(1, 'I. Bảng'), memberTable(300)] }],
})

const page = async (given: OfficialDocument) => (await bytesOf(html.render(given))).toString('utf8')
const fragment = load(htmlFragment(document))
const text = (selector: string) => fragment(selector).text().replace(/\s+/g, ' ').trim()

test('what people wrote is text, never markup', async () => {
  for (const markup of [htmlFragment(document), await page(document)]) {
    const $ = load(markup)
    expect($('script, img, iframe')).toHaveLength(0)
    expect($('article').text()).toContain(EVIL)
    expect(markup).not.toContain(EVIL)
  }
})

test('nothing needs a script, a style attribute or another file', async () => {
  const markup = await page(document)
  expect(markup).not.toMatch(/\sstyle=|\son\w+=|<script|<link|src=|@import|url\(/)
  expect(htmlFragment(document)).not.toMatch(/<style|\sstyle=|\sid=/)
})

test('the file is a whole page in Vietnamese with its own stylesheet, the fragment is an article', async () => {
  const $ = load(await page(document))
  expect($('html').attr('lang')).toBe('vi')
  expect($('head title').text()).toBe(EVIL)
  expect($('style').text()).toContain('.official')
  expect($('h1')).toHaveLength(1)
  expect(htmlFragment(document)).toMatch(/^<article class="official"[\s\S]*<\/article>$/)
  expect(fragment('h1')).toHaveLength(0)
  expect(fragment('h2.official__title')).toHaveLength(1)
})

test('the letterhead reads in order and keeps the room for the number', () => {
  expect(text('.official__head')).toBe(
    'ĐẢNG BỘ QUẬN 6 ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6 * Số -BC/ĐU Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Quận 6, ngày 03 tháng 02 năm 2023',
  )
  expect(fragment('.official__number').text()).toMatch(/^Số\u00a0{4,}-BC\/ĐU$/)
})

test('bases and recipients bear their hyphens and marks', () => {
  const items = (selector: string) =>
    fragment(`${selector} li`)
      .toArray()
      .map(item => fragment(item).text())
  expect(items('.official__bases')).toEqual([`- ${EVIL};`, '- Căn cứ Hướng dẫn 21-HD/BTCTW.'])
  expect(items('.official__recipients')).toEqual(['- Quận ủy Quận 6;', '- Các chi bộ trực thuộc;', '- Lưu Văn phòng Đảng ủy.'])
})

test('each figure is a link to its records and names itself', () => {
  const links = fragment('a')
    .toArray()
    .map(link => [fragment(link).text(), fragment(link).attr('data-figure'), fragment(link).attr('href')])
  expect(links).toEqual([
    [figure.text, figure.key, records],
    [figure.text, figure.key, records],
    ['13', figure.key, records],
  ])
})

test.each(['javascript:alert(1)', '//elsewhere.example/x', 'https://elsewhere.example/', ''])(
  'a figure never leads out of the site (%s)',
  address => {
    const $ = load(htmlFragment(officialDocument({ body: [paragraph({ ...figure, records: address })] })))
    expect($('a')).toHaveLength(0)
    expect($('article').text()).toContain(figure.text)
  },
)

test('links of a file lead to the site that it was taken from', async () => {
  const file = async (site?: string) => load((await bytesOf(html.render(officialDocument({ ...(site && { site }) })))).toString('utf8'))
  expect((await file('https://q6.example.vn'))('base').attr('href')).toBe('https://q6.example.vn/')
  expect((await file())('base')).toHaveLength(0)
})

test('headings follow each other without a gap, in the appendix too', () => {
  const levels = fragment('h2, h3, h4, h5, h6')
    .toArray()
    .map(({ name }) => name)
  expect(levels).toEqual(['h2', 'h3', 'h4', 'h5', 'h3', 'h4'])
})

test('a table has a caption, column headers, every row and its totals', () => {
  const table = fragment('.official__appendix table')
  expect(table.find('caption').text()).toBe('Danh sách 300 đảng viên được xếp loại')
  expect(
    table
      .find('thead th[scope=col]')
      .toArray()
      .map(cell => fragment(cell).text()),
  ).toEqual(['TT', 'Họ và tên', 'Chi bộ', 'Số phiếu', 'Xếp loại'])
  expect(table.find('tbody tr')).toHaveLength(300)
  expect(table.find('tfoot td').eq(3).text()).toBe('300')
  expect(table.find('tbody td:nth-child(4).official__cell--right')).toHaveLength(300)
})

test('an empty table says so across its columns', () => {
  expect(fragment('td[colspan=5]').text()).toBe('Không có số liệu.')
})

test('charts are pictures with a name and a description, and their numbers stand in a table', () => {
  const charts = fragment('svg[role=img]')
    .toArray()
    .map(chart => fragment(chart))
  expect(charts.map(chart => chart.find('title').text())).toEqual([EVIL, 'Qua các năm'])
  expect(charts.map(chart => chart.find('desc').text())).toEqual([EVIL, 'Hai năm'])
  expect(charts[0]!.find('rect')).toHaveLength(3)
  expect(
    fragment('details table')
      .eq(0)
      .find('tbody tr')
      .toArray()
      .map(row => fragment(row).find('td').text()),
  ).toEqual(['2/16 (12,5%)', '13/16 (81,25%)', '1/16 (6,25%)', '0/16 (0%)'])
  expect(text('figure:last-of-type')).toContain('Chưa có số liệu.')
})

test('text is NFC and a line end within a cell is kept', () => {
  expect(text('article')).toBe(text('article').normalize('NFC'))
  expect(
    fragment('td')
      .toArray()
      .map(cell => fragment(cell).html()),
  ).toContain('dòng một<br>dòng hai')
})

test('a wide appendix is marked for a turned page', () => {
  expect(fragment('.official__appendix--landscape')).toHaveLength(1)
})

test('parts that a document does not have leave no empty element', () => {
  const $ = load(htmlFragment(officialDocument({ kind: '', subject: '', bases: [], body: [], signature: null, recipients: [] })))
  expect($('h2, ul, footer, section')).toHaveLength(0)
})

test('the markup is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'long-title': 'off', 'no-inline-style': 'error', 'require-sri': 'off' },
  })
  const report = await validator.validateString(await page(officialDocument({ ...document, title: 'Báo cáo' })))
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId} ${message}`))).toEqual([])
})
