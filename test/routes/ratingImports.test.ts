import { load } from 'cheerio'
import { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { RatingDecision } from '../../src/models/RatingDecision'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { bodyOf } from '../support/body'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { type Cell, outcomesOf, xlsxOf } from '../support/sheets'

useDatabase('demo')

/** The year before is not on file yet: it was rated elsewhere. */
const NOW = '2025-02-10T02:00:00.000Z'
const YEAR = '2024'

let office: Visitor
let committee: Organisation
beforeAll(async () => {
  office = await signInAs('van-phong', appAt(NOW))
  committee = await Organisation.findOne({ where: { code: 'Q6-CQCQ' }, rejectOnEmpty: true })
})

const at = (rest: string) => `/organisations/${committee.id}/${rest}`
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const upload = (content: Buffer, year: string) =>
  office.upload(at('imports'), { workbook: 'ratings', year }, { name: 'xep-loai.xlsx', content })

const HEAD = ['Chi bộ', 'Họ và tên', 'Xếp loại', 'Lý do', 'Số quyết định', 'Ngày quyết định', 'Cấp quyết định']
const PAPER = ['12-QĐ/ĐU', '10/1/2025', 'Đảng ủy Cơ quan Chính quyền Quận 6']
const LEVELS = ['X', 'xuất sắc', 'HTXSNV', 'HTTNV', 'tốt', 'Hoàn thành tốt nhiệm vụ', '2', 'T']
const ROWS: Cell[][] = [
  HEAD,
  ...LEVELS.map((level, at): Cell[] => [`Q6-CQCQ-0${at + 1}`, null, level, null, ...PAPER]),
  ['Q6-CQCQ-09', null, 'CXL', 'Mới thành lập'],
]

test('ratings of a year on file, sent back as they are, change nothing', async () => {
  const { body } = await bodyOf(office.get(at('workbooks/ratings.xlsx?year=2022')).expect(200))
  const sent = await upload(body, '2022').expect(303)
  const outcomes = await outcomesOf(String(sent.headers['location']))
  expect(outcomes.length).toBeGreaterThan(250)
  expect(outcomes.filter(row => !row.endsWith('UNCHANGED'))).toEqual([])
})

test('an earlier year is recorded with its decisions once confirmed, after its figures and caps are shown, and is taken back whole', async () => {
  const before = await Rating.count()
  const sent = await upload(await xlsxOf(ROWS), YEAR).expect(303)
  const address = String(sent.headers['location'])
  const page = await office.get(address).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  const text = textOf(page.text)
  expect(text).toContain('Chi bộ: Xuất sắc–03/08 (37,5%)')
  expect(text).toContain('sau khi ghi: đã quyết định 3, được tối đa 1, vượt 2')
  expect(text).toContain('Năm 2024 chưa có trong hệ thống')
  expect(text).toContain('Sau khi nhập có nơi vượt mức tối đa')
  await office.post(`${address}/application`).expect(303)
  const cycle = await RatingCycle.findOne({ where: { organisationId: committee.id, year: 2024 }, rejectOnEmpty: true })
  expect(cycle).toMatchObject({ publishedOn: '2025-01-10', countingDate: '2024-12-31', origin: 'RECORDED' })
  const { figures } = await yearSummary({ organisationId: committee.id, year: 2024, now: new Date(NOW) })
  const figure = (key: string) => figures.find(each => each.key === `ratings.2024.cells.${key}`)?.count
  expect([figure('EXCELLENT'), figure('GOOD'), figure('notRated'), figure('present')]).toEqual([3, 5, 1, 9])
  expect(textOf((await office.get(at('years/2024'))).text)).toContain('Kết quả năm 2024 công bố')
  expect(await outcomesOf(String((await upload(await xlsxOf(ROWS), YEAR).expect(303)).headers['location']))).toEqual(
    ROWS.slice(1).map((_, row) => `${row + 2} UNCHANGED`),
  )
  await expect(RatingDecision.destroy({ where: { documentNumber: '12-QĐ/ĐU' } })).rejects.toMatchObject({
    parent: { message: expect.stringContaining('append-only') },
  })
  await office.post(`${address}/reversal`).expect(303)
  expect(await Rating.count()).toBe(before)
  expect(await RatingCycle.count({ where: { organisationId: committee.id, year: 2024 } })).toBe(0)
})

test('an open year, a year without a regulation and a level that was decided otherwise are refused', async () => {
  const content = await xlsxOf(ROWS)
  expect(load((await upload(content, '2023').expect(422)).text)('#file-error').text()).toContain('Năm 2023 đang mở')
  expect(load((await upload(content, '2017').expect(422)).text)('#year-error').text()).toContain('từ 2018')
  const sent = await upload(await xlsxOf([HEAD, ['Q6-CQCQ-01', null, 'K', null, ...PAPER]]), '2022').expect(303)
  expect(textOf((await office.get(String(sent.headers['location']))).text)).toContain('Năm này đã có Quyết định số')
})
