import { Commendation } from '../../src/models/Commendation'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { Member } from '../../src/models/Member'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { type ImportDesk, importDesk, mainText } from '../support/imports'
import { type Cell, outcomesOf } from '../support/sheets'

useDatabase('demo')

let office: Visitor
let desk: ImportDesk
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  desk = await importDesk(office, 'Q6-CQCQ')
})

const HEAD = [
  'Đối tượng',
  'Chi bộ',
  'Tên',
  'Số thẻ',
  'Năm',
  'Phong trào',
  'Hình thức',
  'Số quyết định',
  'Ngày quyết định',
  'Cấp quyết định',
]
const PAPER: Cell[] = ['Giấy khen', '99-QĐ/ĐU', '20/1/2021', null]

test('awards on file, sent back as they are, change nothing', async () => {
  const rows = await outcomesOf(await desk.check('awards', await desk.take('awards')))
  expect(rows.length).toBeGreaterThan(180)
  expect(rows.filter(row => !row.endsWith('UNCHANGED'))).toEqual([])
})

test('rows of one paper become one decision, with its new title, and all of it is taken back', async () => {
  const member = await Member.findOne({ where: { cardNumber: (await Member.max('cardNumber')) as string }, rejectOnEmpty: true })
  const counts = async () => [await Commendation.count(), await CommendationDecision.count(), await CommendationTitle.count()]
  const before = await counts()
  const summary = async () => (await yearSummary({ organisationId: desk.organisation.id, year: 2020, now: new Date() })).commendations
  const address = await desk.check('awards', [
    HEAD,
    [null, 'Q6-CQCQ-01', null, null, 2020, 'Học tập Bác', ...PAPER],
    [null, 'Q6-CQCQ-01', member.fullName, member.cardNumber, 2020, 'học tập bác', ...PAPER],
    ['Người ngoài Đảng', 'Q6-CQCQ-01', 'Lê Thị Khách', null, 2020, 'Học tập Bác', ...PAPER],
    ['Người ngoài Đảng', 'Q6-CQCQ-01', 'Lê Thị Khách', null, 2020, 'Học tập Bác', ...PAPER],
    ['Tập thể khác', 'Q6-CQCQ-02', 'Tổ Một', null, 2020, 'Học tập Bác', 'Bằng khen', '12-QĐ/QU', '3/2/2021', 'Quận ủy Quận 6'],
    ['Tập thể khác', 'Q6-CQCQ-02', 'Tổ Hai', null, 2020, 'Dân vận khéo', ...PAPER],
    ['Tập thể khác', 'Q6-CQCQ-02', null, null, 2020, 'Học tập Bác', ...PAPER],
    [null, 'Q6-CQCQ-02', null, null, 2020, 'Học tập Bác', 'Giấy khen', '99', '20/1/2021'],
  ])
  expect(await outcomesOf(address)).toEqual(['2 NEW', '3 NEW', '4 NEW', '5 UNCHANGED', '6 NEW', '7 REFUSED', '8 REFUSED', '9 REFUSED'])
  const page = await office.get(address)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(mainText(page.text)).toContain('Khen thưởng năm 2020: Học tập Bác04')
  await office.post(`${address}/application`).expect(303)
  const [decision, above] = await CommendationDecision.findAll({ where: { year: 2020 }, order: [['id', 'DESC']], limit: 2 }).then(rows =>
    rows.toSorted((a, b) => b.number - a.number),
  )
  expect(decision).toMatchObject({
    number: 99,
    sign: 'ĐU',
    decidedOn: '2021-01-20',
    authorityName: null,
    organisationId: desk.organisation.id,
  })
  expect(above).toMatchObject({ number: 12, sign: 'QU', authorityName: 'Quận ủy Quận 6' })
  expect((await summary()).at(-1)).toMatchObject({
    titleName: 'Học tập Bác',
    counts: { cells: 1, members: 1, otherPersons: 1, otherCollectives: 1 },
  })
  expect(mainText((await office.get(`/commendation-decisions/${decision!.id}`).expect(200)).text)).toContain('nhập từ tệp')
  await office.post(`${address}/reversal`).expect(303)
  expect(await counts()).toEqual(before)
})
