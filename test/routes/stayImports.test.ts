import { Absence } from '../../src/models/Absence'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { type ImportDesk, importDesk, mainText } from '../support/imports'
import { type Cell, outcomesOf } from '../support/sheets'

useDatabase('demo')

let office: Visitor
let desk: ImportDesk
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  desk = await importDesk(office, 'Q6-CQCQ')
})

const PEOPLE = ['Họ và tên', 'Mã chi bộ', 'Ngày vào Đảng', 'Về chi bộ từ ngày', 'Rời chi bộ ngày', 'Lý do rời']
const STAYS = ['Họ và tên', 'Nội dung', 'Chi bộ', 'Từ ngày', 'Đến ngày', 'Văn bản']

test.each([
  ['members', '?departed=yes'],
  ['stays', ''],
])('the workbook of %s with all that is past, sent back as it is, changes nothing', async (workbook, asked) => {
  const rows = await outcomesOf(await desk.check(workbook, await desk.take(workbook, asked)))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(row => !row.endsWith('UNCHANGED'))).toEqual([])
})

test('who has left comes with the day and the reason, earlier cells and absences with their days; both are taken back', async () => {
  const people = await desk.bring('members', [
    PEOPLE,
    ['Âu Văn Đi', 'Q6-CQCQ-01', '3/2/2016', '1/6/2018', '1/7/2020', 'Chuyển đi'],
    ['Âu Thị Sai', 'Q6-CQCQ-01', '3/2/2016', '1/6/2018', '1/7/2020', null],
  ])
  const { id: memberId } = await Member.findOne({ where: { fullName: 'Âu Văn Đi' }, rejectOnEmpty: true })
  const rows: Cell[][] = [
    STAYS,
    ['Âu Văn Đi', null, 'Q6-CQCQ-02', '3/2/2016', '1/6/2018'],
    ['Âu Văn Đi', 'Miễn', null, '1/1/2019', '1/3/2019', '12-QĐ/ĐU'],
    ['Âu Văn Đi', 'Sinh hoạt', 'Q6-CQCQ-03', '1/1/2017', '1/1/2018'],
    ['Âu Văn Đi', 'Sinh hoạt', 'Q6-CQCQ-03', '1/1/2015', '1/2/2015'],
    ['Âu Văn Đi', 'Đình chỉ', 'Q6-CQCQ-03', '1/1/2019'],
    ['Người Lạ', null, 'Q6-CQCQ-02', '3/2/2016', '1/6/2018'],
  ]
  const stays = await desk.bring('stays', rows)
  expect(await outcomesOf(stays)).toEqual(['2 NEW', '3 NEW', '4 REFUSED', '5 REFUSED', '6 REFUSED', '7 REFUSED'])
  const periods = async () =>
    (await Membership.findAll({ where: { memberId }, order: ['fromDate'] })).map(({ fromDate, toDate }) => [fromDate, toDate])
  expect(await periods()).toEqual([
    ['2016-02-03', '2018-06-01'],
    ['2018-06-01', '2020-07-01'],
  ])
  expect(await Absence.findOne({ where: { memberId } })).toMatchObject({ kind: 'EXEMPT', toDate: '2019-03-01', document: '12-QĐ/ĐU' })
  expect(mainText((await office.get(stays)).text)).toContain('Trùng với thời gian đã ghi: từ ngày 03/02/2016 đến ngày 01/06/2018')
  await office.post(`${people}/reversal`).expect(422)
  await office.post(`${stays}/reversal`).expect(303)
  expect([await periods(), await Absence.count({ where: { memberId } })]).toEqual([[['2018-06-01', '2020-07-01']], 0])
  await office.post(`${people}/reversal`).expect(303)
  expect(await Member.count({ where: { id: memberId } })).toBe(0)
})
