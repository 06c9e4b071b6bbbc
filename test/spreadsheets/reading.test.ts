import { createWriteStream } from 'node:fs'
import { members } from '../../src/spreadsheets/members'
import { readCell } from '../../src/spreadsheets/cellValue'
import { units } from '../../src/spreadsheets/units'
import type { Column } from '../../src/spreadsheets/workbook'
import { writeXlsx } from '../../src/spreadsheets/xlsxWriter'
import { type Cell, fileOf, readFileAs, xlsxOf } from '../support/sheets'

const HEAD = ['TT', 'Ngày vào Đảng', 'Họ  và tên', 'Ghi chú riêng', 'Chi bộ', 'Số thẻ', 'Ngày sinh', 'Giới tính']
const PERSON = [
  1,
  '3/2/2015',
  'Nguyễn Thị Hoà'.normalize('NFD'),
  'ghi',
  '\u00a0Q6-01 ',
  '0012345678',
  new Date(Date.UTC(1980, 4, 19)),
  'nữ',
]
const READ = {
  ...{ fullName: 'Nguyễn Thị Hoà', unitCode: 'Q6-01', birthDate: '1980-05-19', sex: 'FEMALE' },
  ...{ admittedOn: '2015-02-03', cardNumber: '0012345678' },
}

const manyRows: Cell[][] = [
  ['ĐẢNG BỘ QUẬN 6'],
  [],
  ['Danh sách đảng viên', null, null],
  HEAD,
  PERSON,
  [null, ' ', ''],
  [2, 'hôm qua', 'Trần Văn An', null, 'Q6-01'],
]

test('a workbook of Excel is read below its title rows, in its own order of columns, unknown columns aside', async () => {
  const { rows, unknown } = await readFileAs(members, fileOf(await xlsxOf(manyRows)))
  expect(unknown).toEqual(['TT', 'Ghi chú riêng'])
  expect(rows).toHaveLength(2)
  expect(rows[0]).toEqual({ number: 5, values: expect.objectContaining(READ), problems: [] })
  expect(rows[1]).toMatchObject({ number: 7, problems: [{ field: 'admittedOn', value: 'hôm qua' }] })
})

test.each([
  ['semicolons and a byte-order mark', '\ufeff', ';', 'utf8'],
  ['commas and none', '', ',', 'utf8'],
  ['tabs in UTF-16', '\ufeff', '\t', 'utf16le'],
] as const)('CSV with %s says the same', async (_name, mark, separator, encoding) => {
  const cells = PERSON.map(cell => (cell instanceof Date ? '1980-05-19' : String(cell)))
  const text = [['"Danh sách, ""2023""\nhai dòng; một ô"'], HEAD, cells].map(row => row.join(separator)).join('\r\n')
  const { rows } = await readFileAs(members, fileOf(Buffer.from(mark + text, encoding)))
  expect(rows).toEqual([{ number: 3, values: expect.objectContaining(READ), problems: [] }])
})

const column = (kind: Column['kind'], rest: Partial<Column> = {}): Column => ({ field: 'x', heading: 'X', kind, hint: '', ...rest })

test.each([
  ['17/3/2023', '2023-03-17'],
  ['17-03-2023', '2023-03-17'],
  ['2023-03-17', '2023-03-17'],
  ['2023-03-17 00:00:00', '2023-03-17'],
  [45002, '2023-03-17'],
  ['45002', '2023-03-17'],
  [59, '1900-02-28'],
  [60, undefined],
  [61, '1900-03-01'],
  [1975, undefined],
  ['29/02/2023', undefined],
  ['2023', undefined],
])('the day %s is read as %s', (cell, date) => {
  expect(readCell(cell, column('date'), false).value).toBe(date)
})

test('a workbook that counts from 1904 says so, and its days are right', () => {
  expect(readCell(43540, column('date'), true).value).toBe('2023-03-17')
})

test.each([
  ['x', 'yes'],
  ['X', 'yes'],
  ['Có', 'yes'],
  ['không', null],
  ['có lẽ', undefined],
])('of a flag, %s is %s', (cell, value) => {
  expect(readCell(cell, column('flag'), false).value).toBe(value)
})

test('a formula is never evaluated, even where its result is at hand', async () => {
  const file = await xlsxOf([
    ['Họ và tên', 'Mã chi bộ', 'Ngày vào Đảng'],
    [{ formula: 'HYPERLINK("http://x")', result: 1 }, 'Q6', '3/2/2015'],
  ])
  const { rows } = await readFileAs(members, fileOf(file))
  expect(rows[0]!.problems).toMatchObject([{ field: 'fullName', message: expect.stringContaining('công thức') }])
})

test('what is written is read back the same, keeps leading zeros and starts no formula', async () => {
  const file = fileOf('', 'units.xlsx')
  const written = [
    {
      code: '007',
      name: '=HYPERLINK("http://x")',
      unitPlace: 'BELOW_GRASSROOTS.CELL',
      parentCode: 'Q6',
      bodyName: null,
      sign: 'CB',
      place: '@nơi',
      foundedOn: '2001-12-31',
    },
  ]
  const output = createWriteStream(file)
  const finished = new Promise<void>(resolve => output.once('close', () => resolve()))
  await writeXlsx(units, written, output)
  await finished
  const { sheet, rows, unknown } = await readFileAs(units, file)
  expect({ sheet, unknown }).toEqual({ sheet: 'Tổ chức', unknown: [] })
  expect(rows).toEqual([{ number: 2, values: written[0], problems: [] }])
})

test('what people keep otherwise is understood: names in capitals, «x» for women, numbers that lost their zeros', async () => {
  const head = 'Họ tên;Nữ;Sinh hoạt tại;Ngày vào Đảng;Số CCCD'
  const { rows } = await readFileAs(
    members,
    fileOf([head, 'TRẦN THỊ ÁNH;x;Q6-01;3/2/2015;79180001234', 'Lê An;;Q6-01;3/2/2015;1234'].join('\n')),
  )
  expect(rows[0]).toMatchObject({ values: { fullName: 'Trần Thị Ánh', sex: 'FEMALE', unitCode: 'Q6-01', identityNumber: '079180001234' } })
  expect(rows[1]).toMatchObject({ values: { fullName: 'Lê An', sex: null }, problems: [{ field: 'identityNumber', value: '1234' }] })
})

test('days that a spreadsheet of another country turned round are refused, not taken', async () => {
  const serial = (month: number, day: number) => Date.UTC(2015, month - 1, day) / 86_400_000 + 25_569
  const sheet = (day: (at: number) => Cell) =>
    xlsxOf([['Họ tên', 'Chi bộ', 'Vào Đảng'], ...Array.from({ length: 28 }, (_, at) => [`An ${at}`, 'A', day(at + 1)])])
  const turned = await sheet(day => (day <= 12 ? serial(day, 3) : `${day}/3/2015`))
  await expect(readFileAs(members, fileOf(turned))).rejects.toThrow('Cột «Ngày vào Đảng»: bảng tính đã đọc ngày thành tháng')
  const mixed = await sheet(day => (day % 2 === 0 ? serial(3, day) : `${day}/3/2015`))
  expect((await readFileAs(members, fileOf(mixed))).rows).toHaveLength(28)
})

test('a file without the columns that are needed says which', async () => {
  await expect(readFileAs(members, fileOf('Họ và tên;Ngày sinh;Tổ\nA;1/1/1980;2'))).rejects.toThrow(
    /thiếu cột «Mã chi bộ» \(hoặc «Chi bộ», .*\), «Ngày vào Đảng» .*Các cột chưa nhận ra: «Tổ»\.$/,
  )
  await expect(readFileAs(members, fileOf('a;b\n1;2'))).rejects.toThrow('Không thấy dòng tiêu đề')
})
