import fc from 'fast-check'
import type { Block, OfficialDocument, Table } from '../../../src/reports/document'
import { type PlacedPage, placedWords, testWithTool } from '../../support/externalTools'
import { chartParts, heading, longParagraph, memberTable, officialDocument, paragraph } from '../../support/officialDocument'
import { drawnBy, drawnManyBy, PAINTERS } from '../../support/painters'
import { linesOf, readPdf, textOf } from '../../support/pdfText'

const mm = (points: number) => (points * 25.4) / 72
const TOLERANCE = 0.5
const A4 = { width: 210, height: 297 }
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 }

const sentences = (words: number, from: string) =>
  Array.from({ length: words }, (_, i) => `${from}${'nghiêm túc thực hiện'.split(' ')[i % 4]}`).join(' ')

const report = officialDocument({
  bases: ['Căn cứ Quy định 132-QĐ/TW'],
  body: [
    ...Array.from({ length: 9 }, (_, i) => [heading(2, `${i + 1}. Mục`), longParagraph(7 + i), longParagraph(3)]).flat(),
    memberTable(60),
  ],
  appendices: [
    { label: 'Phụ lục 1', title: 'Bảng', landscape: true, body: [memberTable(90)] },
    { label: 'Phụ lục 2', title: 'Bảng', landscape: false, body: [longParagraph(90)] },
  ],
})

const isPageNumber = ({ words }: PlacedPage, word: PlacedPage['words'][number]) =>
  word === words[0] && /^\d+$/.test(word.text) && mm(word.bottom) < 20

/** Paragraphs whose words begin with their own number, so that a line tells where it belongs. */
const numberedBlocks = fc
  .array(fc.record({ words: fc.integer({ min: 1, max: 130 }), isHeading: fc.boolean() }), { minLength: 8, maxLength: 30 })
  .map(blocks =>
    blocks.map(({ words, isHeading }, i): Block => (isHeading ? heading(2, `đề${i}. Mục`) : paragraph(sentences(words, `đoạn${i}`)))),
  )

const onlyTable = (table: Table): OfficialDocument =>
  officialDocument({
    signature: null,
    recipients: [],
    body: [],
    appendices: [{ label: 'Phụ lục', title: 'Bảng', landscape: false, body: [table] }],
  })

describe.each(PAINTERS)('drawn by the %s painter', painter => {
  const pages = drawnBy(painter, report).then(placedWords)

  testWithTool('pdftotext', 'no word leaves the margins and full lines reach them', async () => {
    const boxes = (await pages).map(page => {
      const words = page.words.filter(word => !isPageNumber(page, word))
      return {
        right: mm(page.width) - Math.max(...words.map(word => mm(word.right))),
        left: Math.min(...words.map(word => mm(word.left))),
        top: Math.min(...words.map(word => mm(word.top))),
        bottom: mm(page.height) - Math.max(...words.map(word => mm(word.bottom))),
      }
    })
    for (const { left, right, top, bottom } of boxes) {
      expect(left).toBeGreaterThan(MARGINS.left - TOLERANCE)
      expect(right).toBeGreaterThan(MARGINS.right - TOLERANCE)
      expect(Math.abs(top - MARGINS.top)).toBeLessThan(top > 21 ? 2 : TOLERANCE)
      expect(bottom).toBeGreaterThan(MARGINS.bottom - TOLERANCE)
    }
    const [full] = boxes
    expect(full!.left).toBeCloseTo(MARGINS.left, 0)
    expect(full!.right).toBeCloseTo(MARGINS.right, 0)
    expect(Math.min(...boxes.map(({ bottom }) => bottom))).toBeLessThan(MARGINS.bottom + TOLERANCE)
  })

  testWithTool(
    'pdftotext',
    'the page number stands in the middle over the text, 10 mm from the edge, from the second page on',
    async () => {
      const all = await pages
      const numbers = all.map(page => page.words.find(word => isPageNumber(page, word)))
      const starts = all.map(({ words }) => words[0]!.text === 'Phụ' || words[0]!.text === 'ĐẢNG')
      expect(numbers.map(number => number === undefined)).toEqual(starts)
      let expected = 1
      for (const [i, number] of numbers.entries()) {
        expected = starts[i] ? 1 : expected + 1
        if (!number) continue
        const { width } = all[i]!
        expect(number.text).toBe(String(expected))
        expect(mm(number.top)).toBeCloseTo(10, 0)
        expect(Math.abs(mm(number.top) - 10)).toBeLessThan(TOLERANCE)
        expect(Math.abs(mm(number.left + number.right) / 2 - (MARGINS.left + mm(width) - MARGINS.right) / 2)).toBeLessThan(TOLERANCE)
      }
    },
  )

  testWithTool('pdftotext', 'every page is A4', async () => {
    for (const { width, height } of await pages) {
      const [short, long] = [mm(width), mm(height)].sort((a, b) => a - b)
      expect(short).toBeCloseTo(A4.width, 1)
      expect(long).toBeCloseTo(A4.height, 1)
    }
  })
  test('body text is 14 points with a first line indented by 10 mm, lines 18 points apart and 6 more between paragraphs', async () => {
    const { pages } = readPdf(await drawnBy(painter, officialDocument({ body: [longParagraph(4), longParagraph(4)] })))
    const lines = linesOf(pages[0]!)
    const starts = lines.flatMap(({ text }, i) => (text.startsWith('Ban Chấp hành Đảng bộ tập trung') ? [i] : []))
    const indented = starts.filter(i => mm(lines[i]!.x) > 35)
    expect(indented).toHaveLength(2)
    const [first, next] = indented as [number, number]
    expect(lines[first]!.size).toBe(14)
    expect(mm(lines[first]!.x)).toBeCloseTo(40, 1)
    expect(mm(lines[first + 1]!.x)).toBeCloseTo(30, 1)
    expect(lines[first + 1]!.baseline - lines[first]!.baseline).toBeCloseTo(18, 1)
    expect(lines[next]!.baseline - lines[next - 1]!.baseline).toBeCloseTo(24, 1)
  })

  test('no paragraph leaves its first or last line alone, and no heading stands without the text after it', async () => {
    const bodies = fc.sample(numberedBlocks, { numRuns: 60, seed: 20_220_317 })
    const documents = bodies.map((body, i) => officialDocument({ title: `Văn bản ${i}`, body: [...body, paragraph('hết')] }))
    const { pages } = readPdf(await drawnManyBy(painter, documents))
    const splits = { paragraphs: 0, headings: 0 }
    for (const [i, page] of pages.slice(0, -1).entries()) {
      const [here, there] = [linesOf(page), linesOf(pages[i + 1]!)]
      const last = here.at(-1)!.text
      expect(last).not.toMatch(/^đề\d/)
      splits.headings += here.some(({ text }) => /^đề\d/.test(text)) ? 1 : 0
      const owner = /^đoạn\d+/.exec(last)?.[0]
      if (!owner || !there[0]!.text.startsWith(owner)) continue
      splits.paragraphs++
      expect(here.filter(({ text }) => text.startsWith(owner)).length).toBeGreaterThan(1)
      expect(there.filter(({ text }) => text.startsWith(owner)).length).toBeGreaterThan(1)
    }
    expect(splits.paragraphs).toBeGreaterThan(20)
    expect(splits.headings).toBeGreaterThan(20)
  })

  test('the signature shares its page with two lines of text, wherever the page ends', async () => {
    const lengths = Array.from({ length: 14 }, (_, i) => 25 + i)
    const documents = lengths.map(lines =>
      officialDocument({ body: [longParagraph(lines), paragraph('Một dòng.'), paragraph('Dòng cuối.')] }),
    )
    const { pages } = readPdf(await drawnManyBy(painter, documents))
    const signed = pages
      .map(page => linesOf(page).map(({ text }) => text))
      .filter(lines => lines.some(text => text.includes('T/M ĐẢNG ỦY')))
    expect(signed).toHaveLength(lengths.length)
    for (const lines of signed) {
      expect(lines.findIndex(text => text.includes('T/M ĐẢNG ỦY'))).toBeGreaterThanOrEqual(2)
      expect(lines.join(' ')).toMatch(/Một dòng\. Dòng cuối\..*T\/M ĐẢNG ỦY.*BÍ THƯ.*Lê Thị Thanh Thảo/)
    }
    expect(signed.some(lines => lines[0] === 'Một dòng.')).toBe(true)
  })

  test('rows are not parted over two pages, and the totals never stand alone', async () => {
    const counts = Array.from({ length: 11 }, (_, i) => 15 + i)
    const tables = counts.map(count => {
      const table = memberTable(count)
      const marked = (i: number) => `hàng${count}.${i} `.repeat(1 + (i % 5) * 3)
      return { ...table, rows: table.rows.map((row, i) => row.with(2, marked(i))) }
    })
    const { pages } = readPdf(await drawnManyBy(painter, tables.map(onlyTable)))
    const texts = pages.map(({ items }) => textOf(items))
    for (const count of counts) {
      for (let i = 0; i < count; i++) expect(texts.filter(text => text.includes(`hàng${count}.${i} `))).toHaveLength(1)
      const last = texts.find(text => text.includes(`Cộng ${count}`))
      expect(last).toContain(`hàng${count}.${count - 1} `)
    }
  })

  test('a row taller than a page goes on over the pages, its header on each, and loses no word', async () => {
    const words = Array.from({ length: 900 }, (_, i) => `từ${i}`)
    const table: Table = { ...memberTable(1), totals: null, rows: [['1', words.join(' '), 'Chi bộ', '5', 'Tốt']] }
    const { pages } = readPdf(await drawnBy(painter, onlyTable(table)))
    const texts = pages.slice(1).map(({ items }) => textOf(items))
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.join(' ').match(/từ\d+/g)).toEqual(words)
    for (const text of texts) expect(text).toContain('Họ và tên')
  })

  test('numbers of a column end at one place and are not parted, whatever the weights', async () => {
    const percent = (text: string) => ({ value: 0, text, kind: 'percent' as const })
    const table: Table = {
      type: 'table',
      caption: '',
      columns: [
        { heading: 'Chi bộ', align: 'left', weight: 100 },
        { heading: 'Tỉ lệ', align: 'right', weight: 1 },
      ],
      rows: ['12,5%', '81,25%', '6,25%', '100%', '1.234.567/5.517.000 (22,38%)'].map(text => ['Chi bộ', percent(text)]),
      totals: ['Cộng', percent('99,99%')],
    }
    const { pages } = readPdf(await drawnBy(painter, onlyTable(table)))
    const numbers = linesOf(pages[1]!).flatMap(({ text }) => /[\d.,/]+( \([\d,]+%\))?%?$/.exec(text)?.[0] ?? [])
    expect(numbers).toEqual(['12,5%', '81,25%', '6,25%', '100%', '1.234.567/5.517.000 (22,38%)', '99,99%'])
    const ends = pages[1]!.items.filter(({ text }) => /%\)?$/.test(text)).map(({ x, width }) => x + width)
    for (const end of ends) expect(end).toBeCloseTo(ends[0]!, 0)
  })

  test('a word longer than its cell is broken and stays within the cell', async () => {
    const table: Table = { ...memberTable(1), totals: null, rows: [['1', 'x'.repeat(300), 'y'.repeat(300), '5', 'Tốt']] }
    const { pages } = readPdf(await drawnBy(painter, onlyTable(table)))
    const pieces = pages[1]!.items.filter(({ text }) => /^[xy]+$/.test(text))
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^(?=(?:[^x]*x){300}[^x]*$)(?=(?:[^y]*y){300}[^y]*$)/)
    const xEnd = Math.max(...pieces.filter(({ text }) => text[0] === 'x').map(({ x, width }) => x + width))
    expect(xEnd).toBeLessThan(Math.min(...pieces.filter(({ text }) => text[0] === 'y').map(({ x }) => x)))
  })

  test('very long names and many recipients find their place', async () => {
    const document = officialDocument({
      letterhead: {
        superior: 'ĐẢNG BỘ KHỐI CƠ QUAN VÀ DOANH NGHIỆP THÀNH PHỐ HỒ CHÍ MINH VÀ CÁC TỈNH LÂN CẬN',
        issuer: 'ĐẢNG ỦY CƠ QUAN ỦY BAN NHÂN DÂN, HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM',
        number: 'Số 1234-BC/ĐU',
        placeAndDate: 'Thành phố Hồ Chí Minh, ngày 03 tháng 02 năm 2023',
        draft: null,
      },
      recipients: Array.from({ length: 300 }, (_, i) => `Chi bộ số ${i + 1}`),
      signature: { authority: 'T/M BAN THƯỜNG VỤ', office: 'PHÓ BÍ THƯ', name: '' },
    })
    const { pages } = readPdf(await drawnBy(painter, document))
    const text = pages.map(({ items }) => textOf(items)).join(' ')
    expect(text).toContain('MẶT TRẬN TỔ QUỐC VIỆT NAM * Số 1234-BC/ĐU')
    expect(text).toContain('Thành phố Hồ Chí Minh, ngày 03 tháng 02 năm 2023')
    expect(text).toContain('- Chi bộ số 1; - Chi bộ số 2;')
    expect(text).toContain('- Chi bộ số 300.')
    for (const { x, width } of pages.flatMap(({ items }) => items)) {
      expect(mm(x)).toBeGreaterThan(29.5)
      expect(mm(x + width)).toBeLessThan(195.5)
    }
  })

  test('an empty document is a page with what there is', async () => {
    const bare = officialDocument({ kind: '', subject: '', body: [], signature: null, recipients: [] })
    const { pages } = readPdf(await drawnBy(painter, bare))
    expect(pages).toHaveLength(1)
    expect(textOf(pages[0]!.items)).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  })

  test('charts name every level that has somebody, even where labels crowd', async () => {
    const parts = chartParts(1, 1, 1, 997).map(part => ({ ...part, label: 'Hoàn thành rất xuất sắc nhiệm vụ được giao' }))
    const body: Block[] = [{ type: 'chart', chart: 'distribution', title: 'Xếp loại', description: 'Bốn mức', parts }]
    const { pages } = readPdf(await drawnBy(painter, officialDocument({ body })))
    const text = textOf(pages[0]!.items)
    for (const part of parts) expect(text).toContain(part.text)
  })
})
