import { load } from 'cheerio'
import type supertest from 'supertest'
import { Workbook as Book } from 'exceljs'
import { AuditEntry } from '../../src/models/AuditEntry'
import { ImportBatch } from '../../src/models/ImportBatch'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { Organisation } from '../../src/models/Organisation'
import { organisationNameOn } from '../../src/queries/organisationNameOn'
import { members } from '../../src/spreadsheets/members'
import { units } from '../../src/spreadsheets/units'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { type Cell, fileOf, outcomesOf, readFileAs, xlsxOf } from '../support/sheets'

useDatabase('demo')

let office: Visitor
let admin: Visitor
let committee: Organisation
beforeAll(async () => {
  const app = appAt()
  office = await signInAs('van-phong', app)
  admin = await signInAs('quan-tri', app)
  committee = await Organisation.findOne({ where: { code: 'Q6-CQCQ' }, rejectOnEmpty: true })
})

const at = (rest: string) => `/organisations/${committee.id}/${rest}`
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')

async function check(workbook: 'units' | 'members', rows: readonly (readonly Cell[])[], who = office): Promise<string> {
  const answer = await who.upload(at('imports'), { workbook }, { name: 'tệp thử.xlsx', content: await xlsxOf(rows) })
  expect({ status: answer.status, text: answer.status === 303 ? '' : textOf(answer.text) }).toEqual({ status: 303, text: '' })
  return String(answer.headers['location'])
}

const HEAD = ['Họ và tên', 'Mã chi bộ', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức', 'Số thẻ đảng viên', 'Nghề nghiệp']
const NEWCOMERS: Cell[][] = [
  HEAD,
  ['Âu Thị Mới', 'Q6-CQCQ-01', '19/5/1990', '3/2/2020', '3/2/2021', '0099000001', 'Kế toán'],
  ['Âu Văn Hai', 'Phòng Tư pháp', '1/1/1991', '3/2/2023', null, null, null],
]

test('a workbook with today’s data, sent back as it is, changes nothing', async () => {
  for (const [workbook, definition] of [
    ['units', units],
    ['members', members],
  ] as const) {
    const file = await office
      .get(at(`workbooks/${workbook}.xlsx`))
      .buffer(true)
      .parse(bytes)
      .expect(200)
    const { rows } = await readFileAs(definition, fileOf(file.body as Buffer))
    expect(rows.length).toBeGreaterThan(15)
    const sent = await office.upload(at('imports'), { workbook }, { name: 'a.xlsx', content: file.body as Buffer }).expect(303)
    const other = (await outcomesOf(String(sent.headers['location']))).filter(row => !row.endsWith('UNCHANGED'))
    expect(other).toEqual([])
    expect(JSON.stringify(rows)).not.toMatch(/"identityNumber":"/)
  }
})

const bytes = (response: supertest.Response, done: (error: Error | null, body: Buffer) => void) => {
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('end', () => done(null, Buffer.concat(parts)))
}

test('the empty form offers choices, freezes its headings and explains itself', async () => {
  const file = await office.get(at('workbooks/members.xlsx?empty=yes')).buffer(true).parse(bytes).expect(200)
  const book = new Book()
  await book.xlsx.load(file.body as never)
  const [table, explanation] = book.worksheets
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Đảng viên', 'Hướng dẫn', 'Danh mục'])
  expect(table!.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(table!.getCell('D2').dataValidation).toMatchObject({ type: 'list' })
  expect(table!.getColumn(7).numFmt).toBe('@')
  expect(explanation!.rowCount).toBeGreaterThan(20)
})

test('nothing is written until it is confirmed; then all is, once, with the file in the history of each record', async () => {
  const before = await Member.count()
  const address = await check('members', NEWCOMERS)
  const page = await office.get(address).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(textOf(page.text)).toContain('Nhập 2 dòng?')
  expect(await Member.count()).toBe(before)
  await office.post(`${address}/application`).expect(303)
  expect(await Member.count()).toBe(before + 2)
  const made = await Member.findOne({ where: { cardNumber: '0099000001' }, rejectOnEmpty: true })
  expect(made).toMatchObject({ fullName: 'Âu Thị Mới', birthDate: '1990-05-19', officialOn: '2021-02-03', version: 1 })
  expect(textOf((await office.get(`/members/${made.id}`)).text)).toContain('nhập từ tệp «tệp thử.xlsx», 2 dòng')
  expect(await AuditEntry.count({ where: { act: 'applyImport' } })).toBe(1)
  await office.post(`${address}/application`).expect(422)
  expect(new Set((await outcomesOf(await check('members', NEWCOMERS))).map(row => row.split(' ')[1]))).toEqual(new Set(['UNCHANGED']))
})

test('a changed row says from what to what, empty cells leave what is there, and the import can be taken back', async () => {
  const address = await check('members', [HEAD, ['Âu Thị Mới', 'Q6-CQCQ-01', null, '3/2/2020', null, '0099000001', 'Kế toán trưởng']])
  expect(textOf((await office.get(address)).text)).toContain('Nghề nghiệp: Kế toán → Kế toán trưởng')
  await office.post(`${address}/application`).expect(303)
  const changed = () => Member.findOne({ where: { cardNumber: '0099000001' }, rejectOnEmpty: true })
  expect(await changed()).toMatchObject({ occupation: 'Kế toán trưởng', birthDate: '1990-05-19', officialOn: '2021-02-03' })
  await office.post(`${address}/reversal`).expect(303)
  expect(await changed()).toMatchObject({ occupation: 'Kế toán', version: 3 })
  await office.post(`${address}/reversal`).expect(422)
})

test('marks that stand for something else in a database or in JSON come as they were written', async () => {
  const post = String.raw`Tổ \N "A\B" {'c'}; \u0041 \. $1 :id`
  const address = await check('members', [
    HEAD,
    [String.raw`Âu \N "Dấu" O'Hai`, 'Q6-CQCQ-02', '1/1/1992', '3/2/2021', null, '0099000077', post],
  ])
  await office.post(`${address}/application`).expect(303)
  const made = await Member.findOne({ where: { cardNumber: '0099000077' }, rejectOnEmpty: true })
  expect(made).toMatchObject({ fullName: String.raw`Âu \N "Dấu" O'Hai`, occupation: post })
  await office.post(`${address}/reversal`).expect(303)
})

test('a file larger than is taken is refused while it comes, and the server goes on', async () => {
  const large = { name: 'to.csv', content: Buffer.alloc(31 * 1_048_576, 'a') }
  const refused = await office.upload(at('imports'), { workbook: 'members', year: '' }, large).expect(413)
  expect(textOf(refused.text)).toContain('Tệp lớn hơn 30 MB nên không được nhận')
  await office.get(at('imports')).expect(200)
})

test('an import on which something newer rests is not taken back', async () => {
  const first = await ImportBatch.findOne({ where: { state: 'APPLIED' }, rejectOnEmpty: true })
  const refused = await office.post(`/imports/${first.id}/reversal`).expect(422)
  expect(textOf(refused.text)).toContain('Không hoàn tác được: 1 hồ sơ')
})

test('a column is called what the file calls it', async () => {
  const address = await check('members', [
    ['STT', 'Họ tên', 'Đơn vị <b>sinh hoạt</b>', 'Đơn vị', 'Vào Đảng'],
    [1, 'A', null, 'KHONG-CO', '31/2/2020'],
  ])
  const page = textOf((await office.get(address)).text)
  expect(page).toContain('Cột «Đơn vị» ghi «KHONG-CO»')
  expect(page).toContain('Cột «Vào Đảng» ghi «31/2/2020»')
  expect(page).toContain('Không đọc các cột: «STT», «Đơn vị <b>sinh hoạt</b>»')
})

test('each refused row is named with its number, column and value, and can be taken home with the reason', async () => {
  const known = await Member.findOne({ where: { fullName: 'Âu Thị Mới' }, rejectOnEmpty: true })
  const address = await check('members', [
    ['Danh sách'],
    HEAD,
    ['A', 'KHONG-CO', null, '31/2/2020'],
    ['B', 'Q6-CQCQ-01', '1/1/2021', '3/2/2020'],
    ['C', 'Q6-CQCQ-01', null, '3/2/2030'],
    ['Người Khác', 'Q6-CQCQ-01', '1/1/1970', '3/2/2020', null, known.cardNumber],
    ['Âu Thị Mới', 'Q6-CQCQ-02', '19/5/1990', '3/2/2020', null, known.cardNumber],
    ['Âu Văn Hai', 'Q6-CQCQ-03', null, '3/2/2023'],
    ['D', 'Q6-CQCQ-01', '2/2/1980', '3/2/2020', null, '123456'],
    ['E', 'Q6-CQCQ-01', '2/2/1980', '3/2/2020', null, '123456'],
  ])
  expect(await outcomesOf(address)).toEqual([3, 4, 5, 6, 7, 8].map(row => `${row} REFUSED`).concat('9 NEW', '10 REFUSED'))
  const page = textOf((await office.get(`${address}?outcome=REFUSED`)).text)
  expect(page).toContain('Cột «Mã chi bộ» ghi «KHONG-CO»')
  expect(page).toContain(`Số thẻ này là của đồng chí Âu Thị Mới`)
  expect(page).toContain('Trùng với dòng 9 của tệp')
  const file = await office.get(`${address}/refused.xlsx`).buffer(true).parse(bytes).expect(200)
  const again = await readFileAs(members, fileOf(file.body as Buffer))
  expect(again.rows).toHaveLength(7)
  expect(again.unknown).toEqual(['Dòng', 'Lỗi'])
  expect(again.rows[0]!.problems).toMatchObject([{ field: 'admittedOn', value: '31/2/2020' }])
  // As it stood, with the zeros in front that a CSV would lose in Excel.
  expect(again.rows[3]!.values).toMatchObject({ fullName: 'Người Khác', birthDate: '1970-01-01', cardNumber: known.cardNumber })
})

test('units come in any order and name their parents, a circle and an unknown parent are refused, and all stand where they say', async () => {
  const rows = [
    ['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên'],
    ['T-11', 'Chi bộ Một', 'Chi bộ', 'đảng bộ bộ phận Thử'],
    ['t-1', 'Đảng bộ bộ phận Thử', 'Đảng bộ bộ phận', ''],
    ['T-2', 'Chi bộ Vòng', 'Chi bộ', 'T-3'],
    ['T-3', 'Chi bộ Vòng hai', 'Chi bộ', 'T-2'],
    ['Q6-P01', 'Cướp mã', 'Chi bộ', ''],
    ['Q6-CQCQ-01', 'Chi bộ Đổi tên', '', ''],
    ['T-4', 'Chi bộ Bốn', '', 'Đảng ủy Cơ quan Chính quyền Quận 6'],
  ]
  const address = await check('units', rows, admin)
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 NEW', '4 REFUSED', '5 REFUSED', '6 REFUSED', '7 CHANGED', '8 NEW'])
  await admin.post(`${address}/application`).expect(303)
  const [section, cell] = await Promise.all(['T-1', 'T-11'].map(code => Organisation.findOne({ where: { code }, rejectOnEmpty: true })))
  expect(cell!.path).toBe(`${committee.path}${section!.id}/${cell!.id}/`)
  expect(textOf((await admin.get('/organisations?q=doi ten')).text)).toContain('Chi bộ Đổi tên')
  await admin.post(`${address}/reversal`).expect(303)
  expect(await Organisation.count({ where: { code: ['T-1', 'T-11'] } })).toBe(0)
  expect(textOf((await admin.get('/organisations?q=doi ten')).text)).not.toContain('Chi bộ Đổi tên')
})

test('a file leaves no unit with the name of an open one beside it, the first row has it; below another organisation or once that one is renamed it may', async () => {
  const { id: taken } = await Organisation.byCode('Q6-CQCQ-02')
  const name = load((await admin.get(`/organisations/${taken}`)).text)('h1')
    .text()
    .trim()
  const rows = [
    ['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên'],
    ['T-5', name.toUpperCase(), '', ''],
    ['T-6', 'Đảng bộ bộ phận Sáu', 'Đảng bộ bộ phận', ''],
    ['T-61', name, '', 'T-6'],
    ['T-62', name, '', 'T-6'],
    ['Q6-CQCQ-03', name, '', ''],
    ['Q6-CQCQ-02', 'Chi bộ Đổi trước', '', ''],
  ]
  const address = await check('units', rows, admin)
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 NEW', '4 NEW', '5 REFUSED', '6 REFUSED', '7 CHANGED'])
  expect(textOf((await admin.get(address)).text)).toContain('Mã T-61 đang mang tên này, trực thuộc cùng cấp trên. Hãy ghi tên khác.')

  const beside = {
    unitPlace: 'BELOW_GRASSROOTS.SECTION',
    code: 'T-7',
    name: 'Đảng bộ bộ phận Sáu',
    bodyName: '',
    sign: '',
    place: '',
    foundedOn: '',
  }
  await admin.post(at('units'), beside).expect(303)
  await admin.post(`${address}/application`).expect(409)
  expect(await Organisation.count({ where: { code: ['T-6', 'T-61'] } })).toBe(0)
})

test('a list of units without codes makes them with the next ones, and knows them by their names when it comes again', async () => {
  const rows = [
    ['DANH SÁCH CÁC CHI BỘ TRỰC THUỘC', null, null],
    ['STT', 'Tên chi bộ', 'Bí thư'],
    [1, 'Chi bộ Không Mã', 'Lê Văn An'],
    [2, 'Đảng bộ bộ phận Không Mã', 'Lê Văn Bé'],
    [3, 'CB không mã', 'Lê Văn Ca'],
    [null, 'Tổng cộng', 3],
  ]
  const address = await check('units', rows, admin)
  expect(await outcomesOf(address)).toEqual(['3 NEW', '4 NEW', '5 REFUSED', '6 PASSED_OVER'])
  const page = textOf((await admin.get(address).expect(200)).text)
  expect(page).toMatch(/Chi bộ Không Mã .*Chi bộ trực thuộc\s*Được đặt mã Q6-CQCQ-17\./)
  expect(page).toContain('ghi «CB không mã»: Tổ chức này đã có ở dòng 3 của tệp')
  await admin.post(`${address}/application`).expect(303)
  const made = await Organisation.findAll({ where: { code: ['Q6-CQCQ-17', 'Q6-CQCQ-18'] }, order: ['code'] })
  expect(made.map(({ kind }) => kind)).toEqual(['CELL', 'SECTION'])
  expect(await outcomesOf(await check('units', rows, admin))).toEqual(['3 UNCHANGED', '4 UNCHANGED', '5 REFUSED', '6 PASSED_OVER'])
  const again = await check('units', [rows[1]!, [1, 'CB Không Mã', ''], [2, 'KHÔNG MÃ', '']], admin)
  expect(await outcomesOf(again)).toEqual(['2 UNCHANGED', '3 REFUSED'])
  expect(textOf((await admin.get(again)).text)).toContain('ghi «KHÔNG MÃ»: Tổ chức này đã có ở dòng 2 của tệp')
  await admin.post(`${address}/reversal`).expect(303)
})

test('two units change names by one file, and back', async () => {
  const codes = ['Q6-CQCQ-05', 'Q6-CQCQ-06']
  const nameOf = async (code: string) => organisationNameOn((await Organisation.byCode(code)).id, '2024-01-15')
  const names = await Promise.all(codes.map(nameOf))
  const address = await check(
    'units',
    [
      ['Mã', 'Tên tổ chức'],
      [codes[0]!, names[1]!],
      [codes[1]!, names[0]!],
    ],
    admin,
  )
  expect(await outcomesOf(address)).toEqual(['2 CHANGED', '3 CHANGED'])
  await admin.post(`${address}/application`).expect(303)
  expect(await Promise.all(codes.map(nameOf))).toEqual(names.toReversed())
  await admin.post(`${address}/reversal`).expect(303)
  expect(await Promise.all(codes.map(nameOf))).toEqual(names)
})

test('the list of a single cell needs no column for the cell where it is brought to that cell', async () => {
  const cell = await Organisation.byCode('Q6-CQCQ-04')
  const content = await xlsxOf([['CHI BỘ 4'], ['TT', 'Họ và tên', 'Ngày vào Đảng'], [1, 'Âu Văn Riêng', '3/2/2019']])
  const file = { name: 'tep.xlsx', content }
  const refused = await office.upload(at('imports'), { workbook: 'members', year: '' }, file).expect(422)
  expect(textOf(refused.text)).toContain('Tệp thiếu cột «Mã chi bộ»')
  const sent = await office.upload(`/organisations/${cell.id}/imports`, { workbook: 'members', year: '' }, file).expect(303)
  const address = String(sent.headers['location'])
  expect(await outcomesOf(address)).toEqual(['3 NEW'])
  await office.post(`${address}/application`).expect(303)
  const { id } = await Member.findOne({ where: { fullName: 'Âu Văn Riêng' }, rejectOnEmpty: true })
  expect(await Membership.findOne({ where: { memberId: id } })).toMatchObject({ organisationId: cell.id })
})

test('a cell is known by its name however people shorten it', async () => {
  const like = await check('members', [
    HEAD,
    ['Âu Thị Gần', 'Tư pháp', '1/1/1990', '3/2/2020'],
    ['Âu Thị Xa', 'Ở đâu', '1/1/1990', '3/2/2020'],
  ])
  expect(textOf((await office.get(like)).text).match(/Có phải [^?]*\?/g)).toEqual(['Có phải Chi bộ Phòng Tư pháp (mã Q6-CQCQ-03)?'])
  const ways = ['CB Phòng Tư pháp', 'C.bộ P. Tư pháp', 'phòng  TƯ PHÁP', 'Chi bộ Phòng Tư pháp']
  const address = await check('members', [HEAD, ...ways.map((unit, at) => [`Âu Thị ${'ABCD'[at]}`, unit, '1/1/1990', '3/2/2020'])])
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 NEW', '4 NEW', '5 NEW'])
  expect(textOf((await office.get(address)).text)).toMatch(/Âu Thị D\s+Chi bộ Phòng Tư pháp/)
})

test('a file that brings nothing says why', async () => {
  const whyOf = async (...rows: Cell[][]) => load((await office.get(await check('members', [HEAD, ...rows]))).text)('#act + p').text()
  expect(await whyOf()).toContain('không có dòng dữ liệu nào')
  expect(await whyOf(['Âu Văn Lỗi', 'Ở đâu', null, '3/2/2020'])).toContain('Dòng nào cũng bị lỗi')
})

test('an office in the Party is not put down as a post, which is said', async () => {
  const head = ['Họ và tên', 'Chi bộ', 'Ngày vào Đảng', 'Chức vụ']
  const address = await check('members', [
    head,
    ['Âu Thị Thư', 'Phòng Tư pháp', '3/2/2020', 'PBT'],
    ['Âu Thị Phòng', 'Phòng Tư pháp', '3/2/2020', 'Trưởng phòng'],
  ])
  expect(textOf((await office.get(address)).text)).toContain('«PBT» là chức vụ trong Đảng, không ghi vào hồ sơ bằng tệp này')
  await office.post(`${address}/application`).expect(303)
  const posts = await Member.findAll({ where: { fullName: ['Âu Thị Thư', 'Âu Thị Phòng'] }, order: ['id'] })
  expect(posts.map(({ post }) => post)).toEqual([null, 'Trưởng phòng'])
  await office.post(`${address}/reversal`).expect(303)
})

test('a name that holds more than a name is said before it is written, and so is a file that is named after another year', async () => {
  const address = await check('members', [
    HEAD,
    ['Âu Văn Bảy (Bí thư)', 'Phòng Tư pháp', '1/1/1990', '3/2/2020'],
    ["H'Âu Niê-Y", 'Phòng Tư pháp', null, '3/2/2020'],
  ])
  const page = textOf((await office.get(address)).text)
  expect(page.match(/Họ và tên có dấu hoặc số lạ, sẽ được ghi đúng như vậy/g)).toHaveLength(1)
  expect(page).not.toContain('đang nhập cho năm')
  const file = {
    name: 'Xếp loại 2019.xlsx',
    content: await xlsxOf([
      ['Chi bộ', 'Họ và tên', 'Mức'],
      ['Phòng Tư pháp', 'Không Có', 'X'],
    ]),
  }
  const sent = await office.upload(at('imports'), { workbook: 'ratings', year: '2020' }, file).expect(303)
  const other = textOf((await office.get(String(sent.headers['location']))).text)
  expect(other).toContain('Tên tệp hoặc trang tính ghi năm 2019, mà đang nhập cho năm 2020.')
})

test('people below the name of their cell come to it, which is said; what is no record is told apart and writes nothing', async () => {
  const address = await check('members', [
    ['TT', 'Họ và tên', 'Ngày vào Đảng'],
    ['I. CHI BỘ PHÒNG TƯ PHÁP (2 đồng chí)'],
    [1, 'Âu Thị Nhóm', '3/2/2019'],
    ['II. Chi bộ Không Có'],
    [1, 'Âu Văn Lạc', '3/2/2019'],
    ['Tổng cộng: 2 đồng chí'],
    [null, 'NGƯỜI LẬP BIỂU', 'TM. CHI BỘ'],
  ])
  expect(await outcomesOf(address)).toEqual(['2 PASSED_OVER', '3 NEW', '4 PASSED_OVER', '5 REFUSED', '6 PASSED_OVER', '7 PASSED_OVER'])
  const page = await office.get(address).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(textOf(page.text)).toContain('Tệp có 2 dòng dữ liệu')
  expect(textOf(page.text)).toContain('Dòng không phải bản ghi, đã bỏ qua: 4')
  expect(textOf(page.text)).toMatch(/Âu Thị Nhóm .*Lấy chi bộ theo dòng 2\./)
  expect(textOf(page.text)).toContain('Tiêu đề nhóm ở dòng 4 ghi «Chi bộ Không Có»: Không có chi bộ đang hoạt động')
  expect(textOf(page.text)).not.toContain('Cột «Mã chi bộ»')
  const apart = textOf((await office.get(`${address}?outcome=PASSED_OVER`).expect(200)).text)
  expect(apart).toContain('Tổng cộng: 2 đồng chí')
  expect(apart).not.toContain('Âu Thị Nhóm')
  await office.post(`${address}/application`).expect(303)
  const { id } = await Member.findOne({ where: { fullName: 'Âu Thị Nhóm' }, rejectOnEmpty: true })
  const { organisationId } = await Membership.findOne({ where: { memberId: id }, rejectOnEmpty: true })
  expect(textOf((await office.get(`/organisations/${organisationId}`)).text)).toContain('Phòng Tư pháp')
  await office.post(`${address}/reversal`).expect(303)
})

test('a file that no longer fits what is on file is not imported at all', async () => {
  const address = await check('members', [
    HEAD,
    ['Âu Văn Hai', 'Phòng Tư pháp', '1/1/1991', '3/2/2023', null, null, 'Thợ'],
    ['Mới Nữa', 'Q6-CQCQ-01', null, '3/2/2020'],
  ])
  await Member.update({ version: 9 }, { where: { fullName: 'Âu Văn Hai' } })
  const stale = await office.post(`${address}/application`).expect(409)
  expect(textOf(stale.text)).toContain('Hồ sơ đã thay đổi từ lúc kiểm tra tệp')
  expect(await Member.count({ where: { fullName: 'Mới Nữa' } })).toBe(0)
})

test.each([
  ['a card that somebody got', [['Có Thẻ', 'Q6-CQCQ-01', '1/2/1980', '3/2/2020', null, '009900990099']], { cardNumber: '009900990099' }],
  [
    'the same person put on file',
    [['Cùng Người', 'Q6-CQCQ-01', '1/2/1980', '3/2/2020']],
    { fullName: 'Cùng Người', searchKey: 'cung nguoi', birthDate: '1980-02-01', admittedOn: '2020-02-03', officialOn: null },
  ],
])('%s since the file was checked stops the whole file', async (_case, rows: Cell[][], meanwhile) => {
  const address = await check('members', [HEAD, ...rows, ['Theo Sau', 'Q6-CQCQ-01', '1/3/1980', '3/2/2020']])
  await Member.update(meanwhile, { where: { fullName: 'Âu Văn Hai' } })
  const refused = await office.post(`${address}/application`).expect(409)
  expect(textOf(refused.text)).toContain('từ lúc kiểm tra tệp; chưa có gì được ghi')
  expect(await Member.count({ where: { fullName: 'Theo Sau' } })).toBe(0)
})

test('an administrator brings units but no members, and a file without a table is refused beside its field', async () => {
  const content = await xlsxOf(NEWCOMERS)
  await admin.upload(at('imports'), { workbook: 'members' }, { name: 'a.xlsx', content }).expect(422)
  await admin.get(at('workbooks/members.xlsx')).expect(403)
  const wrong = await office
    .upload(at('imports'), { workbook: 'members' }, { name: 'a.xlsx', content: Buffer.from('%PDF-1.7') })
    .expect(422)
  expect(load(wrong.text)('#file-error').text()).toContain('PDF')
  expect(await htmlErrors(wrong.text)).toEqual([])
})
