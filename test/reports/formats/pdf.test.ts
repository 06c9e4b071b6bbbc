import { RuleError } from '../../../src/errors'
import type { OfficialDocument, Table } from '../../../src/reports/document'
import { pdf, renderMany } from '../../../src/reports/formats/pdf'
import { placedWords, runTool, testWithTool } from '../../support/externalTools'
import { chartParts, heading, longParagraph, memberTable, officialDocument, paragraph, personName } from '../../support/officialDocument'
import { drawnBy, PAINTERS } from '../../support/painters'
import { bytesOf, type PdfNode, readPdf, textOf, wholeText } from '../../support/pdfText'

const figure = (text: string) => ({ text, key: 'ratings.2021.cells.GOOD', records: '/years/2021' })
const noRows: Table = { ...memberTable(0), caption: 'Danh sách trống', totals: null }

const report = officialDocument({
  title: 'Báo cáo <b>tổng kết</b> & "phương hướng" 2022',
  bases: ['Căn cứ Quy định 132-QĐ/TW', 'Căn cứ Hướng dẫn 21-HD/BTCTW'],
  body: [
    heading(1, 'I. KẾT QUẢ'),
    heading(2, '1. Xếp loại tổ chức đảng'),
    paragraph(
      'Năm 2021: ',
      figure('13/16 (81,25%)'),
      ' chi bộ hoàn thành tốt nhiệm vụ; ',
      figure('01/16 (6,25%)'),
      ' chi bộ hoàn thành nhiệm vụ.',
    ),
    paragraph('Đảng ủy quận'.normalize('NFD'), ' <script>alert("x")</script> & “Dân vận khéo” 👍.'),
    { type: 'list', items: [['Chi bộ Thanh tra;'], ['Chi bộ Nội vụ.']] },
    heading(3, '1.1. Biểu đồ'),
    {
      type: 'chart',
      chart: 'distribution',
      title: 'Chi bộ năm 2021',
      description: '13 trong 16 chi bộ “tốt”',
      parts: chartParts(2, 13, 1, 0),
    },
    {
      type: 'chart',
      chart: 'trend',
      title: 'Qua các năm',
      description: 'Ba năm',
      years: [
        { year: 2020, parts: chartParts(1, 2, 3, 4) },
        { year: 2021, parts: chartParts(0, 0, 0, 0) },
      ],
    },
    { type: 'chart', chart: 'distribution', title: 'Không có gì', description: 'Chưa ai được xếp loại', parts: chartParts(0, 0, 0, 0) },
  ],
  appendices: [
    { label: 'Phụ lục 1', title: 'Danh sách đảng viên', landscape: false, body: [memberTable(300)] },
    { label: 'Phụ lục 2', title: 'Biểu ngang', landscape: true, body: [noRows] },
  ],
})

const roles = (node: PdfNode | null): string[] => (node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)] : [])
const alternatives = (node: PdfNode | null): string[] =>
  node ? [...(node.alt ? [node.alt] : []), ...(node.children ?? []).flatMap(alternatives)] : []

describe.each(PAINTERS)('drawn by the %s painter', painter => {
  const made = drawnBy(painter, report).then(file => ({ file, content: readPdf(file) }))

  test('the text reads in the order of the document', async () => {
    const text = wholeText((await made).content)
    const expected = [
      'ĐẢNG BỘ QUẬN 6 ĐẢNG ỦY CƠ QUAN CHÍNH QUYỀN QUẬN 6 *',
      'Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Quận 6, ngày 03 tháng 02 năm 2023',
      'BÁO CÁO Tổng kết công tác xây dựng Đảng năm 2022, phương hướng, nhiệm vụ năm 2023 -----',
      '- Căn cứ Quy định 132-QĐ/TW; - Căn cứ Hướng dẫn 21-HD/BTCTW.',
      'I. KẾT QUẢ 1. Xếp loại tổ chức đảng',
      'Năm 2021: 13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ; 01/16 (6,25%) chi bộ hoàn thành nhiệm vụ.',
      'Đảng ủy quận <script>alert("x")</script> & “Dân vận khéo” □.',
      '- Chi bộ Thanh tra; - Chi bộ Nội vụ.',
      'T/M ĐẢNG ỦY BÍ THƯ Lê Thị Thanh Thảo Nơi nhận: - Quận ủy Quận 6; - Các chi bộ trực thuộc; - Lưu Văn phòng Đảng ủy.',
      'Phụ lục 1 Danh sách đảng viên Danh sách 300 đảng viên được xếp loại TT Họ và tên Chi bộ Số phiếu Xếp loại 1',
      'Phụ lục 2 Biểu ngang Danh sách trống TT Họ và tên Chi bộ Số phiếu Xếp loại Không có số liệu.',
    ]
    const places = expected.map(part => ({ part, at: text.indexOf(part) }))
    expect(places.filter(({ at }) => at < 0)).toEqual([])
    expect(places.map(({ at }) => at)).toEqual(places.map(({ at }) => at).sort((a, b) => a - b))
    expect(text).toBe(text.normalize('NFC'))
  })

  test('every row of the table is there once and the totals come last', async () => {
    const text = wholeText((await made).content)
    for (let i = 0; i < 300; i++) expect(text).toContain(` ${i + 1} ${personName(i)} Chi bộ Phòng Tài chính`)
    expect(text.indexOf('Cộng 300')).toBeGreaterThan(text.indexOf(` 300 ${personName(299)}`))
  })

  test('the room for a number to be written in stays open', async () => {
    const items = (await made).content.pages[0]!.items
    const number = items.filter(({ baseline }) => Math.abs(baseline - items.find(({ text }) => text.startsWith('Số'))!.baseline) < 1)
    const end = number.find(({ text }) => text.includes('BC/ĐU'))!
    expect(end.x + end.width - number[0]!.x).toBeGreaterThan(80)
  })

  test('each appendix begins a page of its own, turned where it is wide, and is numbered from 1', async () => {
    const { pages } = (await made).content
    const starts = pages.map(({ items }) => textOf(items)).flatMap((text, i) => (/^Phụ lục \d/.test(text) ? [i] : []))
    expect(starts).toHaveLength(2)
    const [first, second] = starts as [number, number]
    expect(pages.slice(first + 1, second).map(({ items }) => items[0]!.text)).toEqual(
      Array.from({ length: second - first - 1 }, (_, i) => String(i + 2)),
    )
    expect(pages.map(({ width, height }) => width > height)).toEqual(pages.map((_, i) => i >= second))
  })

  test('the structure names headings, lists, tables with header cells and figures with what they show', async () => {
    const structures = (await made).content.pages.map(({ structure }) => structure)
    const found = structures.flatMap(roles)
    const count = (role: string) => found.filter(each => each === role).length
    expect([count('H2') >= 3, count('H3'), count('H4')]).toEqual([true, 1, 1])
    expect(count('TD')).toBeGreaterThanOrEqual(301 * 5)
    expect(count('LI')).toBe(4)
    expect(structures.flatMap(alternatives)).toEqual(['13 trong 16 chi bộ “tốt”', 'Ba năm', 'Chưa ai được xếp loại'])
  })

  test('bookmarks lead to headings and appendices', async () => {
    expect((await made).content.outline).toMatchObject([
      { title: 'I. KẾT QUẢ', items: [{ title: '1. Xếp loại tổ chức đảng', items: [{ title: '1.1. Biểu đồ' }] }] },
      { title: 'Phụ lục 1. Danh sách đảng viên' },
      { title: 'Phụ lục 2. Biểu ngang' },
    ])
  })

  test('the file says its language, that it is tagged and what it is marked as', async () => {
    const { file, content } = await made
    expect(content.info).toMatchObject({ Language: 'vi-VN', PDFFormatVersion: '1.7', Creator: 'Tổng Kết' })
    expect(String(content.info['Title']).replace(/[<>&]/g, ' ')).toBe(report.title.replace(/[<>&]/g, ' '))
    const packet = /<\?xpacket begin[\s\S]*?<\?xpacket end="w"\?>/.exec(file.toString('utf8'))![0]
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(packet).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(packet).not.toContain('<b>')
  })

  testWithTool('qpdf', 'qpdf finds nothing wrong', async () => {
    expect(runTool('qpdf', (await made).file, '--check', '{}')).toMatchObject({ status: 0, errors: '' })
  })

  testWithTool('pdffonts', 'all fonts are embedded subsets that say their letters', async () => {
    const { output } = runTool('pdffonts', (await made).file, '{}')
    const fonts = output.trim().split('\n').slice(2)
    expect(fonts).toHaveLength(4)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/)
  })

  testWithTool('pdftoppm', 'another reader draws every page without a complaint', async () => {
    expect(runTool('pdftoppm', (await made).file, '-r', '20', '{}', 'page')).toMatchObject({ status: 0, errors: '' })
  })

  testWithTool('pdfinfo', 'another reader finds one table body and its header once', async () => {
    const { output } = runTool('pdfinfo', (await made).file, '-struct', '{}')
    const count = (role: string) => output.match(new RegExp(`^ *${role}\\b`, 'gm'))?.length ?? 0
    expect([count('Document'), count('H1'), count('Table'), count('THead'), count('TBody'), count('TFoot')]).toEqual([1, 1, 2, 2, 2, 1])
    expect([count('TR'), count('TH'), count('Figure')]).toEqual([1 + 300 + 1 + 2, 10, 3])
    expect(output.match(/^ *TH\b.*\n *\/Scope \/Column/gm)).toHaveLength(10)
  })

  testWithTool('pdftotext', 'the header stands on every page of the table', async () => {
    const pages = placedWords((await made).file)
    const tablePages = pages.filter(({ words }) => words.some(({ text }) => text === 'nhiệm') && words.some(({ text }) => text === 'Phòng'))
    expect(tablePages.length).toBeGreaterThan(10)
    for (const { words } of tablePages) expect(words.map(({ text }) => text).join(' ')).toContain('TT Họ và tên Chi bộ Số phiếu Xếp loại')
  })
})

test('both painters place every word alike', async () => {
  const [fast, plain] = await Promise.all(PAINTERS.map(async painter => readPdf(await drawnBy(painter, report))))
  expect(wholeText(plain!)).toBe(wholeText(fast!))
  expect(plain!.pages.map(({ items }) => items[0]!.baseline.toFixed(0))).toEqual(
    fast!.pages.map(({ items }) => items[0]!.baseline.toFixed(0)),
  )
})

describe('a long document', () => {
  const parts = Array.from({ length: 10 }, (_, i) => [
    heading(1, `Phần ${i + 1}`),
    heading(2, `Mục của phần ${i + 1}`),
    longParagraph(40),
    longParagraph(41),
  ])
  const long = officialDocument({
    body: parts.flat(),
    appendices: [{ label: 'Phụ lục', title: 'Bảng', landscape: false, body: [memberTable(3)] }],
  })

  test.each(PAINTERS)('has a table of contents with the right pages, each line a link (%s)', async painter => {
    const { pages, destinations } = readPdf(await drawnBy(painter, long))
    const first = textOf(pages[0]!.items)
    expect(first).toContain('MỤC LỤC')
    const pageOf = (text: string) => pages.findIndex(({ items }, i) => i > 0 && items.some(item => item.text.trim() === text)) + 1
    for (let i = 1; i <= 10; i++) {
      expect(first.replace(/[. ]+/g, ' ')).toContain(`Phần ${i} ${pageOf(`Phần ${i}`)} Mục của phần ${i} ${pageOf(`Mục của phần ${i}`)} `)
    }
    expect(pages[0]!.links).toHaveLength(21)
    expect(new Set(destinations)).toEqual(new Set(pages[0]!.links))
  })

  test('a short one has none', async () => {
    const { pages } = readPdf(await bytesOf(pdf.render(report)))
    expect(pages.map(({ items }) => textOf(items)).join(' ')).not.toContain('MỤC LỤC')
    expect(pages.flatMap(({ links }) => links)).toEqual([])
  })
})

test('a table of 2 000 rows loses none of them', async () => {
  const { pages } = readPdf(await bytesOf(pdf.render(officialDocument({ body: [memberTable(2000)] }))))
  const text = pages.map(({ items }) => textOf(items)).join(' ')
  for (let i = 0; i < 2000; i++) expect(text).toContain(` ${i + 1} ${personName(i)} Chi bộ Phòng Tài chính`)
  expect(text).toContain('Cộng 2000')
})

describe('many documents in one file', () => {
  const notice = (i: number): OfficialDocument =>
    officialDocument({ title: `Thông báo ${i}`, kind: 'THÔNG BÁO', body: [paragraph(`Chi bộ số ${i} hoàn thành tốt nhiệm vụ.`)] })

  test('stand on pages of their own, each with a bookmark', async () => {
    async function* notices() {
      for (let i = 1; i <= 20; i++) yield notice(i)
    }
    const { pages, outline, info } = readPdf(await bytesOf(renderMany(notices(), 'Thông báo xếp loại')))
    expect(pages.map(({ items }) => /Chi bộ số (\d+) /.exec(textOf(items))?.[1])).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i + 1)),
    )
    expect(outline!.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, i) => `Thông báo ${i + 1}`))
    expect(info).toMatchObject({ Title: 'Thông báo xếp loại' })
  })

  test('none at all is refused with a sentence that says what to do', async () => {
    await expect(bytesOf(renderMany([], 'Thông báo'))).rejects.toThrow(RuleError)
  })
})

test('the bytes come piece by piece, the first long before the last page is set', async () => {
  let set = 0
  async function* documents() {
    for (; set < 200; set++) yield officialDocument({ body: [longParagraph(60)] })
  }
  const chunks = renderMany(documents(), 'Thông báo')[Symbol.asyncIterator]()
  await chunks.next()
  expect(set).toBeLessThan(100)
  await chunks.return?.()
})
