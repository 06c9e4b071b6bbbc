import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { RatingFact } from '../../src/models/RatingFact'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { type ImportDesk, importDesk, mainText } from '../support/imports'
import { ratingsIn } from '../support/ratings'
import { type Cell, outcomesOf } from '../support/sheets'

useDatabase('demo')

const YEAR = '2023'
const CELL = 'Q6-CQCQ-01'
const HEAD = [
  'Mã chi bộ',
  'Họ và tên',
  'Số thẻ đảng viên',
  'Tỉ lệ nhiệm vụ hoàn thành',
  'Số tháng nghỉ ốm',
  'Xếp loại công chức, viên chức',
  'Bị kỷ luật trong năm',
  'Nguồn',
]

let office: Visitor
let desk: ImportDesk
let people: { id: number; name: string; card: string }[]
let unit: number
beforeAll(async () => {
  office = await signInAs('van-phong', appAt())
  desk = await importDesk(office, 'Q6-CQCQ')
  const [own, ...rows] = await ratingsIn(CELL, Number(YEAR))
  unit = own!.id
  people = await Promise.all(
    rows
      .filter(({ kind }) => kind === 'MEMBER')
      .slice(0, 3)
      .map(async ({ id, name, memberId }) => ({ id, name, card: (await Member.findByPk(memberId!, { rejectOnEmpty: true })).cardNumber! })),
  )
})

const factsOf = async (ratingId: number) =>
  (await RatingFact.findAll({ where: { ratingId }, order: ['id'] })).map(({ kind, value, source }) => `${kind} ${value} (${source})`)
const row = ({ name, card }: { name: string; card: string }, ...cells: Cell[]): Cell[] => [CELL, name, card, ...cells]

test('the workbook of the open year, sent back as it is, changes nothing', async () => {
  const rows = await outcomesOf(await desk.check('facts', await desk.take('facts', `?year=${YEAR}`), YEAR))
  expect(rows.length).toBeGreaterThan(200)
  expect(rows.filter(each => !each.endsWith('UNCHANGED'))).toEqual([])
})

test('facts of a unit and of members come with their source, stand beside the level, change by a later file and go back with it', async () => {
  const [one, two] = people as [(typeof people)[0], (typeof people)[0]]
  const first = await desk.bring(
    'facts',
    [HEAD, [CELL, null, null, '92%', null, null, null, '5-BC/CB'], row(one, 85, 3, 'HTT', 'x', '5-BC/CB')],
    YEAR,
  )
  expect(await factsOf(unit)).toEqual(['TASKS_DONE 92 (5-BC/CB)'])
  expect((await factsOf(one.id)).toSorted()).toEqual(
    ['TASKS_DONE 85', 'SICK_MONTHS 3', 'CIVIL_SERVANT_LEVEL GOOD', 'DISCIPLINED 1'].map(fact => `${fact} (5-BC/CB)`).toSorted(),
  )
  const cell = await Organisation.byCode(CELL)
  const review = mainText((await office.get(`/organisations/${cell.id}/years/${YEAR}/review`).expect(200)).text)
  expect(review).toContain('Tỉ lệ nhiệm vụ hoàn thành: 85%')

  const address = await desk.check('facts', [HEAD, row(one, 90, 3, null, null, '7-BC/CB'), row(two, 70, null, null, null, '7-BC/CB')], YEAR)
  expect(await outcomesOf(address)).toEqual(['2 CHANGED', '3 NEW'])
  const page = (await office.get(address).expect(200)).text
  expect(await htmlErrors(page)).toEqual([])
  expect(mainText(page)).toContain('Đối tượng có dữ kiện, năm 202323')
  await office.post(`${address}/application`).expect(303)
  expect((await factsOf(one.id)).at(-1)).toBe('TASKS_DONE 90 (7-BC/CB)')
  await office.post(`${first}/reversal`).expect(422)
  await office.post(`${address}/reversal`).expect(303)
  await office.post(`${first}/reversal`).expect(303)
  expect(await factsOf(one.id)).toEqual([])
})

test('a value that can not be read, a missing source, another cell, a stranger and a row said twice are refused, each at its cell', async () => {
  const [one, two, three] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const rows: Cell[][] = [
    row(one, 'nhiều', null, null, null, 'BC'),
    row(two, 80),
    ['Q6-CQCQ-02', three.name, three.card, 80, null, null, null, 'BC'],
    [CELL, 'Người Không Có', null, 80, null, null, null, 'BC'],
    [CELL, null, null, 80, null, null, null, 'BC'],
    [CELL, null, null, 81, null, null, null, 'BC'],
  ]
  const address = await desk.check('facts', [HEAD, ...rows], YEAR)
  expect(await outcomesOf(address)).toEqual(['2 REFUSED', '3 REFUSED', '4 REFUSED', '5 REFUSED', '6 NEW', '7 REFUSED'])
  const told = mainText((await office.get(address).expect(200)).text)
  for (const words of ['số nguyên từ 0 đến 100', 'Hãy ghi nguồn', 'ở chi bộ khác', 'đã có ở dòng 6']) expect(told).toContain(words)
})

test('a file checked before somebody noted a fact by hand is checked anew; a year that is done or not begun takes none', async () => {
  const [one] = people as [(typeof people)[0]]
  const address = await desk.check('facts', [HEAD, row(one, 80, null, null, null, 'BC')], YEAR)
  await office.post(`/ratings/${one.id}/facts`, { kind: 'SICK_MONTHS', value: '2', source: 'Bảng chấm công' }).expect(303)
  await office.post(`${address}/application`).expect(409)
  expect(await factsOf(one.id)).toEqual(['SICK_MONTHS 2 (Bảng chấm công)'])
  for (const year of ['2022', '2024'])
    await expect(desk.check('facts', [HEAD, row(one, 80, null, null, null, 'BC')], year)).rejects.toThrow('422')
})
