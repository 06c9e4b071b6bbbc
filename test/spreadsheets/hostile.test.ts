import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { members } from '../../src/spreadsheets/members'
import { fileOf, readFileAs, xlsxOf } from '../support/sheets'

type Parts = Record<string, string | Uint8Array>

const HEAD = ['Họ và tên', 'Mã chi bộ', 'Ngày vào Đảng']
const sheetOf = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const headRow = `<row r="1">${HEAD.map(cell).join('')}</row>`
const person = (number: number) => `<row r="${number}">${['Nguyễn Văn An', 'Q6', '3/2/2015'].map(cell).join('')}</row>`

/** The parts of the least workbook there is. */
const workbook = (sheet: string, more: Parts = {}): Parts => ({
  'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet,
  ...more,
})

const zipped = (parts: Parts) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part])), {
      level: 9,
    }),
  )

const read = (content: Buffer | string) => readFileAs(members, fileOf(content))
const MEBIBYTE = 1_048_576

/** The highest memory of the process while it works, in bytes over what it held before. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 10)
  await work().finally(() => clearInterval(watch))
  return peak - before
}

/** The same file, but its head and its directory say another size for a part. */
function claiming(file: Buffer, part: string, size: number): Buffer {
  const changed = Buffer.from(file)
  const name = Buffer.from(part)
  changed.writeUInt32LE(size, changed.lastIndexOf(name) - 46 + 24)
  changed.writeUInt32LE(size, changed.indexOf(name) - 30 + 22)
  return changed
}

const SHEET = 'xl/worksheets/sheet1.xml'
const BOOK = 'xl/workbook.xml'
const small = () => zipped(workbook(sheetOf(headRow)))
/** Twenty megabytes of blanks where a few kilobytes belong, said to be a thousand bytes. */
const bomb = () =>
  claiming(zipped(workbook(sheetOf(headRow), { [BOOK]: Buffer.alloc(20 * MEBIBYTE, `${' '.repeat(60_000)}<a/>`) })), BOOK, 1000)

test('the least workbook is read', async () => {
  expect((await read(zipped(workbook(sheetOf(headRow + person(2)))))).rows).toHaveLength(1)
})

test('a line end that Excel writes out within a cell is a space', async () => {
  const row = `<row r="2">${['Nguyễn_x000D_Văn An_x000d_', 'Q6', '3/2/2015'].map(cell).join('')}</row>`
  expect((await read(zipped(workbook(sheetOf(headRow + row))))).rows[0]!.values['fullName']).toBe('Nguyễn Văn An')
})

test.each<[string, () => Buffer | string, RegExp]>([
  ['an empty file', () => '', /Tệp trống/],
  ['a PDF with another name', () => '%PDF-1.7\n%âãÏÓ', /là PDF/],
  ['an old or locked workbook', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xls|mật khẩu/],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /không phải bảng tính/],
  ['a ZIP of something else', () => zipped({ 'a.txt': 'a' }), /không phải bảng tính XLSX/],
  ['half a workbook', () => zipped(workbook(sheetOf(headRow))).subarray(0, 300), /bị hỏng/],
  ['macros', () => zipped(workbook(sheetOf(headRow), { 'xl/vbaProject.bin': 'x' })), /macro/],
  ['links to other files', () => zipped(workbook(sheetOf(headRow), { 'xl/externalLinks/externalLink1.xml': '<a/>' })), /liên kết/],
  ['a document type', () => zipped(workbook(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetOf(headRow)}`)), /DTD/],
  ['a tag that never ends', () => zipped(workbook(`<worksheet ${'a'.repeat(MEBIBYTE)}`)), /bị hỏng/],
  ['a row with an impossible number', () => zipped(workbook(sheetOf(`<row r="99999999">${cell('a')}</row>`))), /số dòng/],
  ['rows of one number', () => zipped(workbook(sheetOf(headRow + person(2) + person(2)))), /số dòng/],
  ['rows in disorder', () => zipped(workbook(sheetOf(headRow + person(3) + person(2)))), /số dòng/],
  ['CSV that is not UTF-8', () => Buffer.from('Họ và tên;Mã', 'latin1'), /UTF-8/],
  ['CSV with a quote that never closes', () => `Họ và tên;Mã chi bộ;Ngày vào Đảng\n"${'a'.repeat(40_000)}`, /nháy kép/],
])('%s is refused with a sentence that helps', async (_name, content, message) => {
  await expect(read(content())).rejects.toThrow(message)
})

test('a part that says it unpacks to gigabytes is not begun', async () => {
  await expect(read(claiming(small(), SHEET, 2_000_000_000))).rejects.toThrow('bung ra quá lớn')
})

test('a bomb that lies about its size is given up while it unpacks, in flat memory', async () => {
  const content = bomb()
  expect(content.length).toBeLessThan(MEBIBYTE)
  const peak = await peakOf(() => expect(read(content)).rejects.toThrow('bung ra quá lớn'))
  expect(peak).toBeLessThan(100 * MEBIBYTE)
})

test('a million empty rows are passed over in flat memory', async () => {
  const rows = '<row/>'.repeat(1_000_000)
  const content = zipped(workbook(sheetOf(headRow + person(2) + rows)))
  const peak = await peakOf(async () => expect((await read(content)).rows).toHaveLength(1))
  expect(peak).toBeLessThan(150 * MEBIBYTE)
})

test('headings and values with names of JavaScript’s own are text like any other', async () => {
  const file = await xlsxOf([
    [...HEAD, '__proto__', 'constructor'],
    ['__proto__', 'toString', '3/2/2015', 'x', 'y'],
  ])
  const { rows, unknown } = await read(file)
  expect(unknown).toEqual(['__proto__', 'constructor'])
  expect(rows[0]!.values).toMatchObject({ fullName: '__proto__', unitCode: 'toString' })
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})

const COLUMNS = `${HEAD.join(';')}\n`

/** What is hostile by its size alone, beside the small ones above. */
const LARGE: [name: string, outcome: string, content: () => Buffer][] = [
  ['a bomb that lies', 'RuleError', bomb],
  ['a million empty rows', '1 rows', () => zipped(workbook(sheetOf(headRow + person(2) + '<row/>'.repeat(1_000_000))))],
  [
    'shared texts of forty megabytes',
    'RuleError',
    () =>
      zipped(
        workbook(sheetOf(headRow), {
          'xl/sharedStrings.xml': Buffer.alloc(40 * MEBIBYTE, '<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'),
        }),
      ),
  ],
  [
    'a CSV as large as is taken',
    'RuleError',
    () => Buffer.concat([Buffer.from(COLUMNS), Buffer.alloc(30 * MEBIBYTE, 'Nguyễn Văn An;Q6;3/2/2015\n')]),
  ],
  ['a CSV that is one line', 'RuleError', () => Buffer.alloc(30 * MEBIBYTE, 'a')],
]

test('all of them are read in less than 300 MB', async () => {
  const files = LARGE.map(([name, , content]) => fileOf(content(), name))
  const script = path.join(__dirname, '../support/readHostile.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...files])
  const { outcomes, peak } = JSON.parse(stdout) as { outcomes: string[]; peak: number }
  expect(outcomes).toEqual(LARGE.map(([, outcome]) => outcome))
  expect(peak).toBeLessThan(300 * MEBIBYTE)
})
