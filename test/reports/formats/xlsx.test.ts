import type { Cell } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import type { DocumentFigure, OfficialDocument, Table } from '../../../src/reports/document'
import { xlsx } from '../../../src/reports/formats/xlsx'
import { sheetNames } from '../../../src/reports/formats/xlsx/sheetNames'
import { HOSTILE_TEXTS, hostileDocument } from '../../support/hostileDocument'
import { chartParts, heading, memberTable, officialDocument, paragraph } from '../../support/officialDocument'
import { bytesOf } from '../../support/pdfText'
import { readXlsx } from '../../support/readXlsx'

const made = async (given: OfficialDocument) => readXlsx(await bytesOf(xlsx.render(given)))
const count = (value: number) => ({ value, text: String(value), kind: 'count' as const })

const levels: Table = {
  type: 'table',
  caption: 'Chi bộ theo mức xếp loại',
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Mức', align: 'left', weight: 5 },
    { heading: 'Số lượng', align: 'right', weight: 2 },
    { heading: 'Tỷ lệ', align: 'right', weight: 2 },
  ],
  rows: [
    ['1', 'Hoàn thành tốt', count(13), { value: 13 / 16, text: '81,25%', kind: 'percent' }],
    ['', 'Chỉ tiêu', count(99), ''],
    ['2', 'Hoàn thành', count(3), { value: null, text: '–', kind: 'percent' }],
  ],
  totals: ['', 'Cộng', count(16), ''],
}

const figure: DocumentFigure = {
  key: 'ratings.2021.cells.GOOD',
  count: 13,
  total: 16,
  percent: '81,25',
  text: '13/16 (81,25%)',
  ratingYear: 2021,
  asOf: '2023-01-01T00:00:00Z',
  records: '/organisations/1/years/2021/figures/ratings.2021.cells.GOOD',
  words: 'Chi bộ hoàn thành tốt nhiệm vụ',
}

const report = officialDocument({
  bases: ['Căn cứ Quy định số 132-QĐ/TW'],
  body: [
    heading(1, 'I. KẾT QUẢ'),
    paragraph('Có ', figure, ' chi bộ.'),
    levels,
    { type: 'chart', chart: 'distribution', title: 'Chi bộ năm 2021', description: '', parts: chartParts(2, 13, 1, 0) },
  ],
  appendices: [
    { label: 'Phụ lục 1', title: 'Danh sách', landscape: true, body: [memberTable(300), { ...memberTable(0), totals: null }] },
    { label: 'Phụ lục 2', title: 'Danh sách', landscape: false, body: [memberTable(2)] },
  ],
  figures: [figure],
})

const workbook = made(report)

test('the first sheet says what the others hold and leads to them', async () => {
  const { worksheets } = await workbook
  const names = worksheets.map(({ name }) => name)
  expect(names).toEqual([
    'Mục lục',
    'Chi bộ theo mức xếp loại',
    'Biểu đồ Chi bộ năm 2021',
    'PL1 Danh sách 300 đảng viên',
    'PL1 Danh sách 0 đảng viên được',
    'PL2 Danh sách 2 đảng viên được',
    'Số liệu',
    'Văn bản',
  ])
  const links = worksheets[0]!
    .getColumn(2)
    .values.flatMap(value => (typeof value === 'object' && value && 'hyperlink' in value ? [value.hyperlink] : []))
  expect(links).toEqual(names.slice(1).map(name => `#'${name}'!A1`))
})

test('numbers are numbers, shares are percentages, words stay words', async () => {
  const sheet = (await workbook).getWorksheet('Chi bộ theo mức xếp loại')!
  expect(sheet.getRow(4).values).toEqual([, 1, 'Hoàn thành tốt', 13, 0.8125])
  expect(sheet.getCell('D4').numFmt).toBe('0.00%')
  expect(sheet.getCell('C4').numFmt).toBe('#,##0')
  expect(sheet.getCell('D6').value).toBe('–')
})

test('totals are formulas over the rows that they add up, with the value that the document states', async () => {
  const sheet = (await workbook).getWorksheet('Chi bộ theo mức xếp loại')!
  expect(sheet.getCell('C7').value).toEqual({ formula: 'SUM(C4:C4,C6:C6)', result: 16 })
})

test('a total that is no sum of its column is a plain number', async () => {
  const sheet = (await workbook).getWorksheet('PL1 Danh sách 300 đảng viên')!
  expect(sheet.getCell('D304').value).toBe(300)
})

test('headings stay in sight and are printed on each A4 page', async () => {
  const { worksheets } = await workbook
  for (const { name, views, pageSetup } of worksheets) {
    const [view] = views
    expect([name, view?.state]).toEqual([name, 'frozen'])
    const row = (view as { ySplit: number }).ySplit
    expect([name, pageSetup.paperSize, pageSetup.fitToWidth, pageSetup.printTitlesRow]).toEqual([name, 9, 1, `${row}:${row}`])
  }
  const turned = worksheets.filter(({ pageSetup }) => pageSetup.orientation === 'landscape').map(({ name }) => name)
  expect(turned).toEqual(['PL1 Danh sách 300 đảng viên', 'PL1 Danh sách 0 đảng viên được', 'Số liệu'])
})

test('the sheet of figures states each with its count, whole, share, year and key', async () => {
  const sheet = (await workbook).getWorksheet('Số liệu')!
  expect(sheet.getRow(4).values).toEqual([, 1, figure.words, 13, 16, 0.8125, 2021, figure.key])
})

test('the words stand below each other', async () => {
  const sheet = (await workbook).getWorksheet('Văn bản')!
  expect(sheet.getColumn(1).values).toEqual(expect.arrayContaining(['I. KẾT QUẢ', 'Có 13/16 (81,25%) chi bộ.']))
})

test('a figure leads to its records on the site and stays a number; where no site is known nothing leads out', async () => {
  const linked: Table = { ...levels, rows: [['1', 'Hoàn thành tốt', { ...count(13), ...figure, value: 13 }, '']], totals: null }
  const given = officialDocument({ body: [linked], figures: [figure] })
  const sheets = async (document: OfficialDocument) => {
    const files = unzipSync(await bytesOf(xlsx.render(document)))
    return [2, 3].map(number =>
      ['', '_rels/'].map(folder => strFromU8(files[`xl/worksheets/${folder}sheet${number}.xml${folder && '.rels'}`] ?? new Uint8Array())),
    )
  }
  for (const [sheet, relations] of await sheets({ ...given, site: 'https://q6.example.vn' })) {
    expect(sheet).toMatch(/<c r="C4"[^>]*><v>13<\/v>/)
    expect(sheet).toContain('<hyperlink ref="C4"')
    expect(relations).toContain(`Target="https://q6.example.vn${figure.records}" TargetMode="External"`)
  }
  for (const [sheet, relations] of await sheets(given)) expect([sheet!.includes('hyperlink'), relations]).toEqual([false, ''])
})

test('nothing that people write becomes a formula', async () => {
  const { worksheets } = await made(hostileDocument(...HOSTILE_TEXTS))
  const cells: Cell[] = []
  for (const sheet of worksheets) sheet.eachRow(row => row.eachCell(cell => void cells.push(cell)))
  const formulas = cells.filter(({ formula }) => formula).map(({ formula }) => formula)
  expect(formulas.every(formula => /^SUM\([A-Z]\d+:[A-Z]\d+\)$/.test(formula))).toBe(true)
  for (const cell of cells.filter(({ formula }) => !formula)) expect(cell.text).not.toMatch(/^[=+\-@\t\r]/)
  expect(cells.map(({ text }) => text)).toContain(`'=HYPERLINK("http://xau.example","Bấm")`)
})

test('names of sheets are unique, no longer than Excel allows and without its signs', () => {
  const long = 'Danh sách đảng viên hoàn thành xuất sắc nhiệm vụ'
  const names = sheetNames([long, long, long.toUpperCase(), 'a/b:c*d?[e]\\f', "'nháy'", '', 'History', '👍'.repeat(30)])
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31)
    expect(name).not.toMatch(/[[\]:*?/\\']|^\s*$|\p{Surrogate}/u)
  }
  expect(new Set(names.map(name => name.toLocaleLowerCase('vi'))).size).toBe(names.length)
})

test('a document without tables and figures has its words', async () => {
  const { worksheets } = await made(officialDocument())
  expect(worksheets.map(({ name }) => name)).toEqual(['Mục lục', 'Số liệu', 'Văn bản'])
})
