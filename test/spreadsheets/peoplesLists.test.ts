import { zipSync } from 'fflate'
import { members } from '../../src/spreadsheets/members'
import { Workbook as Book } from 'exceljs'
import { workbooks } from '../../src/spreadsheets'
import { ratings } from '../../src/spreadsheets/ratings'
import { units } from '../../src/spreadsheets/units'
import type { Workbook } from '../../src/spreadsheets/workbook'
import { type Cell, fileOf, readFileAs, xlsxOf } from '../support/sheets'

/** What is read of rows of cells, without what is empty. */
async function listOf(rows: readonly (readonly Cell[])[], workbook: Workbook = members) {
  const { rows: read, unknown } = await readFileAs(workbook, fileOf(await xlsxOf(rows)))
  const filled = read.map(({ number, values }) => ({
    number,
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
  }))
  return { rows: filled, unknown, problems: read.flatMap(({ problems }) => problems) }
}

const AN = { fullName: 'Nguyễn Văn An', unitCode: 'Khu phố 1', admittedOn: '1985-02-03' }

test('headings over two rows are read together, and the numbers of the columns below them passed over', async () => {
  const { rows, unknown, problems } = await listOf([
    ['ĐẢNG BỘ PHƯỜNG BÌNH TÂY', null, null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['TT', 'Họ và tên', 'Ngày sinh', null, 'Chi bộ', 'Ngày vào Đảng', null, 'Ghi chú'],
    [null, null, 'Nam', 'Nữ', null, 'Dự bị', 'Chính thức', null],
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 'Nguyễn Văn An', '4/3/1960', null, 'Khu phố 1', '3/2/1985', '3/2/1986', null],
    [2, 'Trần Thị Bé', null, '19/5/1961', 'Khu phố 1', '3/2/1985', null, 'x'],
  ])
  expect(rows).toEqual([
    { number: 5, ...AN, birthDate: '1960-03-04', sex: 'MALE', officialOn: '1986-02-03' },
    { number: 6, ...AN, fullName: 'Trần Thị Bé', birthDate: '1961-05-19', sex: 'FEMALE' },
  ])
  expect({ unknown, problems }).toEqual({ unknown: ['TT', 'Ghi chú'], problems: [] })
})

test('years of birth alone are no days: they are said not to be read, and by sex they tell the sex', async () => {
  const head = ['Họ và tên', 'Năm sinh', 'Chi bộ', 'Ngày vào Đảng']
  const alone = await listOf([head, ['Nguyễn Văn An', 1960, 'Khu phố 1', '3/2/1985'], ['Lê Thị Bình', '12/1961', 'Khu phố 1', '3/2/1985']])
  expect(alone).toMatchObject({ rows: [AN, { fullName: 'Lê Thị Bình' }], unknown: ['Năm sinh (chỉ có năm)'], problems: [] })
  const parted = await listOf([
    ['Họ và tên', 'Năm sinh', null, 'Chi bộ', 'Ngày vào Đảng'],
    [null, 'Nam', 'Nữ', null, null],
    ['Nguyễn Văn An', 1960, null, 'Khu phố 1', '3/2/1985'],
  ])
  expect(parted.rows).toEqual([{ number: 3, ...AN, sex: 'MALE' }])
  expect(parted.unknown).toEqual(['Năm sinh Nam (chỉ có năm)', 'Năm sinh Nữ (chỉ có năm)'])
})

test('a whole day below «Năm sinh» is read; where it only tells people apart, a year is not', async () => {
  const head = ['Họ và tên', 'Năm sinh', 'Chi bộ', 'Ngày vào Đảng', 'Xếp loại']
  expect((await listOf([head, ['Nguyễn Văn An', '4/3/1960', 'Khu phố 1', '3/2/1985']])).rows).toMatchObject([{ birthDate: '1960-03-04' }])
  const { unknown, problems } = await listOf([head, ['Nguyễn Văn An', 1960, 'Khu phố 1', '3/2/1985', 'HTTNV']], ratings)
  expect({ unknown, problems }).toEqual({ unknown: ['Năm sinh'], problems: [] })
})

/** What is told of the rows of a list that are plainly no record, and how many records there are. */
async function toldOf(rows: readonly (readonly Cell[])[], workbook: Workbook = members) {
  const { rows: read } = await readFileAs(workbook, fileOf(await xlsxOf(rows)))
  const told = read.flatMap(({ number, noRecord }) => (noRecord === undefined ? [] : [`${number} ${noRecord}`]))
  return { told, records: read.filter(({ noRecord }) => noRecord === undefined) }
}

const LIST: Cell[] = ['TT', 'Họ và tên', 'Chi bộ', 'Ngày vào Đảng', 'Quê quán', 'Ghi chú']

test('sums, headings between rows and who signed the list are told with their text, and are no records', async () => {
  const { told, records } = await toldOf([
    LIST,
    ['I. Chi bộ khối Đảng'],
    [1, 'Nguyễn Văn An', 'Khu phố 1', '3/2/1985', 'Huế', null],
    [null, 'CHI BỘ 2'],
    ['II', 'Khối trường học'],
    [2, 'Trần Thị Bé', 'Khu phố 2', '3/2/1985', null, null],
    ['Tổng cộng: 25 đồng chí'],
    [null, 'Cộng', null, { formula: 'COUNTA(D3:D6)', result: 2 }, 2],
    [3],
    [null, null, null, null, 'Quận 6, ngày … tháng … năm 2026'],
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'TM. CHI BỘ'],
    [null, '(Ký, ghi rõ họ tên)', null, null, 'BÍ THƯ'],
    [null, 'Lê Thị Lập', null, null, 'Trần Văn Ký'],
  ])
  expect(records.map(({ number }) => number)).toEqual([3, 6])
  expect(told).toEqual([
    '2 I. Chi bộ khối Đảng',
    '4 CHI BỘ 2',
    '5 II · Khối trường học',
    '7 Tổng cộng: 25 đồng chí',
    '8 Cộng · 2',
    '10 Quận 6, ngày … tháng … năm 2026',
    '11 NGƯỜI LẬP BIỂU · TM. CHI BỘ',
    '12 (Ký, ghi rõ họ tên) · BÍ THƯ',
    '13 Lê Thị Lập · Trần Văn Ký',
  ])
})

test.each<[string, Cell[]]>([
  ['a name alone', [1, 'Nguyễn Văn An']],
  ['a name with a unit', [null, 'Tổng Thị Cộng', 'Khu phố 1']],
  ['a name like a sum with a day', [1, 'Tổng cộng', null, '3/2/1985']],
  ['a name like a heading with a unit', [null, 'Chi bộ Một', 'Khu phố 1']],
  ['a unit alone', [null, null, 'Chi bộ 1']],
])('%s is a record, and is refused for what it lacks', async (_name, row) => {
  const { told, records } = await toldOf([LIST, [1, 'Lê Văn Cam', 'Khu phố 1', '3/2/1985'], row])
  expect(told).toEqual([])
  expect(records.at(-1)!.problems.length).toBeGreaterThan(0)
})

test.each<[string, Cell]>([
  ['words', 'ngày 3 tháng 2 năm 1985'],
  ['words with a comma', 'Ngày 03, tháng 02, năm 1985'],
  ['an apostrophe before it', "'3/2/1985"],
])('a day written with %s is that day', async (_way, day) => {
  expect(await listOf([LIST, [1, 'Nguyễn Văn An', 'Khu phố 1', day]])).toMatchObject({ rows: [{ number: 2, ...AN }], problems: [] })
})

test.each(['Đ/c Nguyễn Văn An', 'đ.c NGUYỄN VĂN AN', 'Đồng chí Nguyễn Văn An'])('«%s» is called Nguyễn Văn An', async name => {
  expect((await listOf([LIST, [1, name, 'Khu phố 1', '3/2/1985']])).rows).toMatchObject([{ fullName: 'Nguyễn Văn An' }])
})

test.each(['Tổng số 60 đảng viên, trong đó nữ 25', 'Trong đó: dự bị 2', 'Danh sách này có 60 đồng chí', 'Cộng: 60 đồng chí'])(
  '«%s» below a list is no record',
  async text => {
    const { told } = await toldOf([LIST, [1, 'Lê Văn Cam', 'Khu phố 1', '3/2/1985'], [null, text]])
    expect(told).toHaveLength(1)
  },
)

test('of posts parted into those in the Party and others, the others are read', async () => {
  const { rows, unknown } = await listOf([
    ['TT', 'Họ và tên', 'Chi bộ', 'Ngày vào Đảng', 'Chức vụ', null, 'Trình độ LLCT'],
    [null, null, null, null, 'Đảng', 'Chính quyền', null],
    [1, 'Nguyễn Văn An', 'Khu phố 1', '3/2/1985', 'Bí thư', 'Trưởng phòng', 'Cao cấp'],
  ])
  expect(rows).toMatchObject([{ ...AN, post: 'Trưởng phòng', politicalTheory: 'Cao cấp' }])
  expect(unknown).toEqual(['TT', 'Chức vụ Đảng'])
})

test('a list of people is no list of units, though it names theirs', async () => {
  await expect(listOf([LIST, [1, 'Lê Văn Cam', 'Khu phố 1', '3/2/1985']], units)).rejects.toThrow('đây là danh sách người')
})

test.each(
  Object.values(workbooks)
    .filter(({ name }) => name !== 'units')
    .map(workbook => [workbook.name, workbook] as const),
)('the unit of a row may stand under «Tên chi bộ» in the workbook of %s', async (_name, workbook) => {
  const headings = workbook.columns
    .filter(({ required }) => required)
    .map(({ field, heading }) => (field === 'unitCode' ? 'Tên chi bộ' : heading))
  const head = [...new Set(['TT', ...headings, 'Tên chi bộ', 'Họ và tên'])]
  expect((await listOf([head, head.map(() => 'x')], workbook)).unknown).not.toContain('Tên chi bộ')
})

test('who signed the list is no record, in whatever columns the names stand; a unit is no name', async () => {
  const below = (...names: Cell[]) => [
    LIST,
    [1, 'Lê Văn Cam', 'Khu phố 1', '3/2/1985'],
    [null, 'NGƯỜI LẬP', 'T/M ĐẢNG ỦY'],
    [null, ...names],
  ]
  expect((await toldOf(below('Trần Thị Lập', 'Lê Văn Phó'))).told).toHaveLength(2)
  expect((await toldOf(below('Trần Thị Lập', 'Phòng Nội vụ'))).told).toHaveLength(1)
})

test('a row with the name of a unit in a list of units is one of them; what is signed below is not', async () => {
  const { told, records } = await toldOf(
    [
      ['TT', 'Mã', 'Tên tổ chức'],
      [1, 'CB-1', 'Chi bộ 1'],
      [2, null, 'Chi bộ 2'],
      [null, null, 'TM. ĐẢNG ỦY'],
    ],
    units,
  )
  expect({ told, records: records.map(({ number }) => number) }).toEqual({ told: ['4 TM. ĐẢNG ỦY'], records: [2, 3] })
})

test.each(Object.values(workbooks).map(workbook => [workbook.name, workbook] as const))(
  'the foot of a list is no record in the workbook of %s',
  async (_name, workbook) => {
    const head = [...workbook.columns.map(({ heading }) => heading), 'Ghi chú thêm']
    const empty = head.map(() => null)
    const { told, records } = await toldOf(
      [head, [...empty.slice(1), 'Tổng cộng: 25 đồng chí'], [...empty.slice(1), 'Phường 1, ngày 5 tháng 1 năm 2026'], ['Người lập biểu']],
      workbook,
    )
    expect({ told: told.length, records }).toEqual({ told: 3, records: [] })
  },
)

test('people below a heading that names their unit belong to it where they name none, up to the next heading', async () => {
  const head = ['TT', 'Họ và tên', 'Ngày vào Đảng']
  const rows = [
    head,
    ['I. CHI BỘ KHU PHỐ 1 (12 đồng chí)'],
    [1, 'Nguyễn Văn An', '3/2/1985'],
    ['II. Khối trường học'],
    [2, 'Trần Thị Bé', '3/2/1985'],
  ]
  const { records } = await toldOf(rows)
  expect(records).toMatchObject([
    { number: 3, values: { unitCode: 'CHI BỘ KHU PHỐ 1' }, problems: [], unitFrom: 2 },
    { number: 5, values: {}, problems: [{ field: 'unitCode' }] },
  ])
  await expect(toldOf([head, [1, 'Nguyễn Văn An', '3/2/1985'], ['CHI BỘ 2']])).rejects.toThrow('Tệp thiếu cột «Mã chi bộ»')
})

test.each<[string, Cell[]]>([
  ['one heading over two columns', ['Họ và tên', null, 'Chi bộ', 'Ngày vào Đảng']],
  ['two headings', ['Họ và tên đệm', 'Tên', 'Chi bộ', 'Ngày vào Đảng']],
])('a name in two columns under %s is one name', async (_name, headings) => {
  expect((await listOf([headings, ['Nguyễn Văn', 'An', 'Khu phố 1', '3/2/1985']])).rows).toEqual([{ number: 2, ...AN }])
})

test('a name parted below its heading is one name', async () => {
  const { rows } = await listOf([
    ['TT', 'Họ và tên', null, 'Chi bộ', 'Ngày vào Đảng'],
    [null, 'Họ đệm', 'Tên', null, null],
    [1, 'Nguyễn Văn', 'An', 'Khu phố 1', '3/2/1985'],
  ])
  expect(rows).toEqual([{ number: 3, ...AN }])
})

test('results with a column for each level are read by their marks', async () => {
  const { rows, unknown, problems } = await listOf(
    [
      ['TT', 'Họ và tên', 'Chi bộ', 'Kết quả xếp loại', null, null, null, null],
      [null, null, null, 'HTXSNV', 'HTTNV', 'HTNV', 'KHTNV', 'Không xếp loại'],
      [1, 'Nguyễn Văn An', 'Khu phố 1', null, 'x', null, null, null],
      [2, 'Trần Thị Bé', 'Khu phố 1', 'x', null, null, null, null],
      [3, 'Lê Văn Cam', 'Khu phố 1', null, null, null, null, 'X'],
      [4, 'Lê Văn Dư', 'Khu phố 1', 'x', 'x', null, null, null],
    ],
    ratings,
  )
  expect(problems).toMatchObject([{ field: 'level', message: expect.stringContaining('ở nhiều cột') as string }])
  rows.pop()
  expect(rows.map(row => (row as { level?: string }).level)).toEqual(['GOOD', 'EXCELLENT', 'NOT_RATED'])
  expect(unknown).toEqual(['TT'])
})

test('the sheet with the headings is read, wherever it stands', async () => {
  const book = new Book()
  book.addWorksheet('Bìa').addRows([['ĐẢNG BỘ PHƯỜNG'], ['Họ và tên người lập', 'Điện thoại']])
  book.addWorksheet('DS').addRows([
    ['Họ và tên', 'Chi bộ', 'Ngày vào Đảng'],
    ['Nguyễn Văn An', 'Khu phố 1', '3/2/1985'],
  ])
  const { sheet, rows } = await readFileAs(members, fileOf(Buffer.from(await book.xlsx.writeBuffer())))
  expect({ sheet, rows: rows.length }).toEqual({ sheet: 'DS', rows: 1 })
})

test.each([
  ['1960', 'Ô này chỉ có năm.'],
  ['3/1960', 'Ô này chỉ có tháng và năm.'],
  ['tháng 3/1960', 'Ô này chỉ có tháng và năm.'],
  ['4/3/60', 'Năm chỉ ghi hai chữ số.'],
])('of the day %s it is said what is missing, and that an unknown day of birth is left empty', async (day, message) => {
  const { problems } = await listOf([
    ['Họ và tên', 'Chi bộ', 'Năm sinh', 'Ngày vào Đảng'],
    ['Lê Thị Bình', 'Khu phố 1', '17/3/1962', '3/2/1985'],
    ['Nguyễn Văn An', 'Khu phố 1', day, '3/2/1985'],
  ])
  expect(problems).toEqual([
    { field: 'birthDate', value: day, message: `${message} Hãy ghi đủ ngày/tháng/năm, ví dụ 17/03/2023; chưa rõ thì để trống.` },
  ])
})

test.each(['NguyÔn V¨n An', 'Nguyeãn Vaên An', 'TrÇn ThÞ H¹nh'])('%s, in letters of old code pages, is no name', async name => {
  const { problems } = await listOf([
    ['Họ và tên', 'Chi bộ', 'Ngày vào Đảng'],
    [name, 'Khu phố 1', '3/2/1985'],
  ])
  expect(problems).toMatchObject([{ field: 'fullName', message: expect.stringContaining('bảng mã cũ') as string }])
})

test.each([
  'Hoàng Xuân Khoát',
  'Nguyễn Thị Hoài Thuận',
  'Y Bhŏk Niê',
  'Đỗ Thị Tuyết Nhã',
  'Lê Quốc Khuê',
  'Ngô Ngọc Ẩn',
  'Lâm Thị «Thử» Ánh',
])('%s is a name', async name => {
  const { rows } = await listOf([
    ['Họ và tên', 'Chi bộ', 'Ngày vào Đảng'],
    [name, 'Khu phố 1', '3/2/1985'],
  ])
  expect(rows).toMatchObject([{ fullName: name }])
})

test.each<[string, Buffer | string, RegExp]>([
  ['a document of LibreOffice', Buffer.from(zipSync({ 'content.xml': Buffer.from('<a/>') })), /\.ods.*\.xlsx/],
  ['a binary workbook', Buffer.from(zipSync({ 'xl/workbook.bin': Buffer.from('a') })), /\.xlsb.*\.xlsx/],
  ['a page that is called a workbook', '<html><body><table><tr><td>Họ và tên</td></tr></table></body></html>', /trang web.*\.xlsx/],
])('%s is refused with how to save it', async (_name, content, message) => {
  await expect(readFileAs(members, fileOf(content))).rejects.toThrow(message)
})
