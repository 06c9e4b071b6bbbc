import { load } from 'cheerio'
import sharp from 'sharp'
import { documentLayouts } from '../../../src/domain/documentLayout'
import type { OfficialDocument } from '../../../src/reports/document'
import { docx } from '../../../src/reports/formats/docx'
import { HOSTILE_TEXTS, hostileDocument, KEPT_TEXTS } from '../../support/hostileDocument'
import { chartParts, heading, memberTable, officialDocument, paragraph } from '../../support/officialDocument'
import { docxParagraphs, readDocx } from '../../support/readDocx'
import { bytesOf } from '../../support/pdfText'

const made = async (given: OfficialDocument) => readDocx(await bytesOf(docx.render(given)))

const report = officialDocument({
  bases: ['Căn cứ Quy định số 132-QĐ/TW', 'Căn cứ Hướng dẫn 21-HD/BTCTW'],
  body: [
    heading(1, 'I. KẾT QUẢ'),
    heading(2, '1. Xếp loại'),
    heading(3, '1.1. Tổ chức đảng'),
    paragraph('Có ', { text: '13/16 (81,25%)', key: 'ratings.2021.cells.GOOD', records: '/x' }, ' chi bộ.'),
    { type: 'list', items: [['Chi bộ Thanh tra'], ['Chi bộ Nội vụ']] },
    heading(2, '2. Phát triển'),
    heading(1, 'II. HẠN CHẾ'),
    heading(2, '5. Số khác thứ tự'),
    {
      type: 'chart',
      chart: 'distribution',
      title: 'Chi bộ theo mức',
      description: 'Xuất sắc 2, tốt 13',
      parts: chartParts(2, 13, 1, 0),
    },
    paragraph('Đoạn cuối.'),
  ],
  appendices: [
    { label: 'Phụ lục 1', title: 'Danh sách', landscape: true, body: [heading(2, 'Cá nhân'), memberTable(60)] },
    { label: 'Phụ lục 2', title: 'Trống', landscape: false, body: [{ ...memberTable(0), totals: null }] },
  ],
})

test('styles are black Times by the values of the layout, no heading is blue', async () => {
  const { styles } = await made(report)
  const { body, sizes } = documentLayouts.HD36
  expect(styles('w\\:rPrDefault w\\:rFonts').attr('w:ascii')).toBe('Times New Roman')
  expect(styles('w\\:rPrDefault w\\:sz').attr('w:val')).toBe(String(body.size * 2))
  const colors = styles('w\\:color')
    .toArray()
    .map(({ attribs }) => attribs['w:val'])
  expect(new Set(colors.filter(color => color !== '000000'))).toEqual(new Set(['0563C1']))
  for (const [id, outline] of [
    ['Heading1', '0'],
    ['Heading2', '1'],
    ['Heading3', '2'],
  ] as const) {
    const style = styles(`[w\\:styleId=${id}]`)
    expect(style.find('w\\:outlineLvl').attr('w:val')).toBe(outline)
    expect(style.find('w\\:keepNext')).toHaveLength(1)
    expect(style.find('w\\:spacing').attr('w:line')).toBe(String(body.leading * 20))
  }
  expect(styles('[w\\:styleId=Title] w\\:sz').attr('w:val')).toBe(String(sizes.kind * 2))
})

test('pages are A4 with the margins of the layout, the number stands from page 2 in each part', async () => {
  const { document, part } = await made(report)
  const sections = document('w\\:sectPr')
    .toArray()
    .map(element => document(element))
  expect(sections).toHaveLength(3)
  expect(sections.map(section => section.find('w\\:pgSz').attr('w:orient') ?? 'portrait')).toEqual(['portrait', 'landscape', 'portrait'])
  expect(sections.map(section => [section.find('w\\:pgSz').attr('w:w'), section.find('w\\:pgSz').attr('w:h')])).toEqual([
    ['11906', '16838'],
    ['16838', '11906'],
    ['11906', '16838'],
  ])
  for (const section of sections) {
    const margins = section.find('w\\:pgMar').attr()!
    expect([margins['w:top'], margins['w:bottom'], margins['w:left'], margins['w:right'], margins['w:header']]).toEqual([
      '1134',
      '1134',
      '1701',
      '850',
      '567',
    ])
    expect(section.find('w\\:titlePg')).toHaveLength(1)
    expect(section.find('w\\:pgNumType').attr('w:start')).toBe('1')
    const header = section.find('w\\:headerReference[w\\:type=default]').attr('r:id')!
    expect(part(header)).toMatch(/PageNumber[\s\S]*PAGE/)
    expect(part(section.find('w\\:headerReference[w\\:type=first]').attr('r:id')!)).not.toMatch(/PAGE/)
  }
})

test('Word numbers headings and lists; a number out of order stays as it was written', async () => {
  const { document } = await made(report)
  const headings = document('w\\:p')
    .toArray()
    .map(element => document(element))
    .filter(p => /^Heading/.test(p.find('w\\:pStyle').attr('w:val') ?? ''))
  expect(headings.map(p => [p.find('w\\:pStyle').attr('w:val'), p.find('w\\:numId').attr('w:val') ?? 'styled', p.text()])).toEqual([
    ['Heading1', 'styled', 'KẾT QUẢ'],
    ['Heading2', 'styled', 'Xếp loại'],
    ['Heading3', 'styled', 'Tổ chức đảng'],
    ['Heading2', 'styled', 'Phát triển'],
    ['Heading1', 'styled', 'HẠN CHẾ'],
    ['Heading2', '0', '5. Số khác thứ tự'],
    ['Heading2', '0', 'Cá nhân'],
  ])
  expect(
    document('w\\:p:has(w\\:pStyle[w\\:val=ListBullet])')
      .toArray()
      .map(p => document(p).text()),
  ).toEqual(['Căn cứ Quy định số 132-QĐ/TW;', 'Căn cứ Hướng dẫn 21-HD/BTCTW.', 'Chi bộ Thanh tra', 'Chi bộ Nội vụ'])
})

test('the header of a table is repeated, no row is parted, totals keep the row before them', async () => {
  const { document } = await made(report)
  const table = document('w\\:tbl').filter((_, element) => document(element).find('w\\:tblHeader').length > 0)
  expect(table).toHaveLength(2)
  const rows = table.eq(0).find('w\\:tr')
  expect(rows).toHaveLength(62)
  expect(table.eq(0).find('w\\:tr w\\:cantSplit')).toHaveLength(62)
  expect(rows.eq(0).find('w\\:tblHeader')).toHaveLength(1)
  expect(rows.eq(60).find('w\\:keepNext').length).toBe(5)
  expect(rows.eq(61).find('w\\:b').length).toBeGreaterThan(0)
  expect(table.eq(1).text()).toContain('Không có số liệu.')
})

test('a chart is a picture of 300 dots an inch as wide as the text, told in words to who does not see it', async () => {
  const { document, files } = await made(report)
  expect(document('wp\\:docPr').attr('descr')).toBe('Xuất sắc 2, tốt 13')
  const name = Object.keys(files).find(file => file.endsWith('.png'))!
  const { width = 0 } = await sharp(files[name]).metadata()
  const inches = Number(document('wp\\:extent').attr('cx')) / 914_400
  expect(width / inches).toBeCloseTo(300, 0)
  expect(inches * 25.4).toBeCloseTo(165, 0)
})

test('the words of a chart are drawn without a font of the machine', async () => {
  const { files } = await made(report)
  const name = Object.keys(files).find(file => file.endsWith('.png'))!
  const { data, info } = await sharp(files[name]).greyscale().raw().toBuffer({ resolveWithObject: true })
  // Below the bar stand the labels alone.
  const below = data.subarray(Math.floor(info.height * 0.6) * info.width)
  expect(below.filter(shade => shade < 100).length / below.length).toBeGreaterThan(0.005)
})

test('a figure leads to its records on the site, in letters like the others; where no site is known nothing is a link', async () => {
  const cell = {
    value: 13,
    text: '13',
    kind: 'count' as const,
    key: 'k',
    records: '/organisations/7/years/2021/records?level=GOOD&kind=ORGANISATION',
  }
  const given = officialDocument({
    body: [
      paragraph('Có ', { text: '13/16', key: 'k', records: '/x' }, ' chi bộ.', { text: '1', key: 'k', records: '//elsewhere.example/' }),
      { ...memberTable(0), rows: [['1', 'A', 'B', cell, 'C']], totals: null },
    ],
  })
  const { document, files } = await made({ ...given, site: 'https://q6.example.vn' })
  const links = document('w\\:hyperlink')
    .toArray()
    .map(link => document(link))
  const relations = load(Buffer.from(files['word/_rels/document.xml.rels']!).toString('utf8'), { xml: true })
  expect(links.map(link => [link.text(), relations(`[Id=${link.attr('r:id')}]`).attr('Target')])).toEqual([
    ['13/16', 'https://q6.example.vn/x'],
    ['13', `https://q6.example.vn${cell.records}`],
  ])
  expect(document('w\\:hyperlink w\\:rStyle, w\\:hyperlink w\\:color')).toHaveLength(0)
  expect(docxParagraphs(await made(given))).toContain('Có 13/16 chi bộ.1')
  expect((await made(given)).document('w\\:hyperlink')).toHaveLength(0)
})

const long = officialDocument({
  body: [
    heading(1, 'I. KẾT QUẢ'),
    heading(2, '1. Xếp loại'),
    heading(3, '1.1. Tổ chức đảng'),
    memberTable(400),
    heading(2, '5. Số khác thứ tự'),
    paragraph('Đoạn giữa.'),
    heading(1, 'II. HẠN CHẾ'),
    memberTable(400),
  ],
  appendices: [{ label: 'Phụ lục 1', title: 'Danh sách', landscape: true, body: [memberTable(60)] }],
})

test('a long document has a table of contents: a field filled in, each line a link to its heading, which Word brings up to date', async () => {
  const { document, styles } = await made(long)
  const lines = document('w\\:sdtContent w\\:p')
    .toArray()
    .map(p => ({
      style: document(p).find('w\\:pStyle').attr('w:val'),
      text: document(p).find('w\\:t').text(),
      link: document(p).find('w\\:hyperlink').attr('w:anchor')!,
    }))
  expect(lines.map(({ style, text }) => [style, text])).toEqual([
    ['TOC1', 'I. KẾT QUẢ'],
    ['TOC2', '1. Xếp loại'],
    ['TOC2', '5. Số khác thứ tự'],
    ['TOC1', 'II. HẠN CHẾ'],
    ['TOC1', 'Phụ lục 1. Danh sách'],
  ])
  expect(lines.map(({ link }) => document(`w\\:p:has(w\\:bookmarkStart[w\\:name=${link}])`).text())).toEqual([
    'KẾT QUẢ',
    'Xếp loại',
    '5. Số khác thứ tự',
    'HẠN CHẾ',
    'Phụ lục 1Danh sách',
  ])
  expect(document('w\\:sdtContent w\\:instrText').text()).toBe('TOC \\h \\n "3-3" \\o "1-2" \\t "Tên phụ lục,3"')
  expect(
    document('w\\:sdtContent w\\:fldChar')
      .toArray()
      .map(field => [document(field).attr('w:fldCharType'), document(field).attr('w:dirty')]),
  ).toEqual([
    ['begin', 'true'],
    ['separate', undefined],
    ['end', undefined],
  ])
  expect(styles('[w\\:styleId=AppendixTitle] w\\:name').attr('w:val')).toBe('Tên phụ lục')
})

test('the text after a table of contents begins a page whose number goes on', async () => {
  const { document } = await made(long)
  const sections = document('w\\:sectPr')
    .toArray()
    .map(element => document(element))
  expect(sections.map(section => section.find('w\\:pgNumType').attr('w:start'))).toEqual(['1', undefined, '1'])
  expect(sections.map(section => section.find('w\\:titlePg').attr('w:val') ?? 'true')).toEqual(['true', 'false', 'true'])
  expect((await made(report)).document('w\\:sdt')).toHaveLength(0)
})

test('what people write is kept, and the file holds no character that XML forbids', async () => {
  const content = await made(hostileDocument(...HOSTILE_TEXTS))
  for (const [name, bytes] of Object.entries(content.files)) {
    if (name.endsWith('.xml'))
      expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  }
  const paragraphs = docxParagraphs(content)
  for (const text of KEPT_TEXTS) expect(paragraphs).toContain(text)
})
