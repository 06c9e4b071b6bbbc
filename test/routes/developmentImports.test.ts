import { AdmissionTarget } from '../../src/models/AdmissionTarget'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { Member } from '../../src/models/Member'
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

const HEAD = ['Họ tên', 'Chi bộ', 'Sinh ngày', 'Nguồn', 'Ngày giới thiệu', 'Lớp nhận thức', 'Thẩm tra lý lịch', 'Nghị quyết chi bộ']
const VOTES = ['Số tán thành (Nghị quyết của chi bộ)', 'Số có quyền biểu quyết (Nghị quyết của chi bộ)']
const outcomes = async (rows: readonly (readonly Cell[])[], head: string[] = HEAD) =>
  outcomesOf(await desk.check('candidates', [head, ...rows]))

test.each(['candidates', 'targets'])('the workbook of %s, sent back as it is, changes nothing', async workbook => {
  const rows = await outcomesOf(await desk.check(workbook, await desk.take(workbook)))
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(row => !row.endsWith('UNCHANGED'))).toEqual([])
})

test('a candidate comes with the stages reached, goes on with the next file, and both are taken back', async () => {
  const first = await desk.bring('candidates', [HEAD, ['Âu Thị Mới', 'Q6-CQCQ-01', '1/2/2000', 'Đoàn', '3/3/2023', '5/6/2023']])
  const found = () => Candidate.findOne({ where: { fullName: 'Âu Thị Mới' } })
  const made = (await found())!
  expect(made).toMatchObject({ birthDate: '2000-02-01', source: 'YOUTH_UNION', version: 1, memberId: null })
  const next: Cell[] = ['Âu Thị Mới', 'Q6-CQCQ-01', null, null, null, null, '7/8/2023', '9/10/2023', 8, 9]
  const second = await desk.bring('candidates', [[...HEAD, ...VOTES], next])
  const stages = () => CandidateStage.findAll({ where: { candidateId: made.id }, order: ['reachedOn'] })
  expect((await stages()).map(({ stage, votesFor, voters }) => [stage, votesFor, voters])).toEqual([
    ['INTRODUCED', null, null],
    ['AWARENESS_CLASS', null, null],
    ['BACKGROUND_CHECK', null, null],
    ['CELL_RESOLUTION', 8, 9],
  ])
  const page = await office.get(`/candidates/${made.id}`).expect(200)
  expect(mainText(page.text)).toContain('nhập từ tệp')
  await office.post(`${first}/reversal`).expect(422)
  await office.post(`${second}/reversal`).expect(303)
  expect(await stages()).toHaveLength(2)
})

test('stages out of order, a vote that does not carry, a stage that is on file otherwise and an admission without its member are refused', async () => {
  const member = await Member.findOne({ where: { officialOn: null }, rejectOnEmpty: true })
  const known = await Candidate.findOne({ where: { memberId: member.id }, rejectOnEmpty: true })
  const cell = 'Q6-CQCQ-01'
  expect(
    await outcomes([
      ['A', cell, null, null, '3/3/2023', null, '5/6/2023'],
      ['B', cell, null, null, '3/3/2023', '2/3/2023'],
      ['C', cell, null, null, null, '2/3/2023'],
      ['D', 'KHONG-CO', null, null, '3/3/2023'],
      [known.fullName, cell, null, null, '3/3/2001'],
    ]),
  ).toEqual([2, 3, 4, 5, 6].map(row => `${row} REFUSED`))
  const voted: Cell[] = ['E', cell, null, null, '1/1/2023', '2/1/2023', '3/1/2023', '4/1/2023', 5, 9]
  expect(await outcomes([voted], [...HEAD, ...VOTES])).toEqual(['2 REFUSED'])
  const admitted = ['1/1/2023', '2/1/2023', '3/1/2023', '4/1/2023', '5/1/2023', '6/1/2023', '7/1/2023']
  const all = [...HEAD, 'Nghị quyết đảng ủy', 'Quyết định', 'Lễ kết nạp']
  const address = await desk.check('candidates', [all, ['Người Lạ', cell, null, null, ...admitted]])
  const page = await office.get(address)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(mainText(page.text)).toContain('Chưa có đảng viên cùng họ tên vào Đảng ngày này')
})

test('targets are set for units and for the committee itself, whose own is shown before and after', async () => {
  const target = () => AdmissionTarget.findOne({ where: { organisationId: desk.organisation.id, year: 2023 }, rejectOnEmpty: true })
  const file: Cell[][] = [
    ['Đơn vị', 'Năm', 'Chỉ tiêu'],
    ['Q6-CQCQ', 2023, 12],
    ['Q6-CQCQ-01', 2024, 2],
    ['Q6-CQCQ-01', 2024, 3],
    ['Q6-CQCQ-01', 1900, 3],
  ]
  const address = await desk.check('targets', file)
  expect(await outcomesOf(address)).toEqual(['2 CHANGED', '3 NEW', '4 REFUSED', '5 REFUSED'])
  expect(mainText((await office.get(address)).text)).toContain('Chỉ tiêu kết nạp của tổ chức này, năm 2023812')
  await office.post(`${address}/application`).expect(303)
  expect(await target()).toMatchObject({ target: 12, version: 2 })
  await office.post(`${address}/reversal`).expect(303)
  expect(await target()).toMatchObject({ target: 8, version: 3 })
  expect(await AdmissionTarget.count({ where: { year: 2024 } })).toBe(0)
})
