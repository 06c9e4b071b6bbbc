import { dayChanges, type OfficeGround, type RecordedTerm, termKey, whyNotTheseDays } from '../../src/domain/officeCorrection'

const TODAY = '2024-01-15'

const term = (id: number, rest: Partial<RecordedTerm>): RecordedTerm => ({
  ...{ id, role: 'SECRETARY', memberId: id, name: `Đồng chí ${id}`, fromDate: '2018-01-01', toDate: null },
  ...rest,
})
const first = term(1, { toDate: '2020-01-01' })
const second = term(2, { fromDate: '2020-01-01', toDate: '2022-01-01' })
const third = term(3, { fromDate: '2022-01-01' })
const deputy = term(4, { role: 'DEPUTY_SECRETARY', memberId: 2, name: second.name, toDate: '2020-01-01' })

const GROUND: OfficeGround = {
  ...{ since: '2015-01-01', closedOn: null, terms: [first, second, third, deputy] },
  standings: new Map([1, 2, 3].map(id => [id, { admittedOn: '2016-01-01', leftOn: id === 1 ? '2023-01-01' : null }])),
}

const days = (fromDate: string, toDate: string | null) => ({ fromDate, toDate })
const keysOf = (...args: Parameters<typeof dayChanges<RecordedTerm>>) => dayChanges(...args).map(({ becomes }) => termKey(becomes))
const problemWith = (wrong: RecordedTerm, right: ReturnType<typeof days>, goAlong: boolean, ground = GROUND) =>
  whyNotTheseDays(dayChanges(wrong, right, ground.terms, goAlong), ground, TODAY)

test('whoever handed over or took over on the wrong day does so on the right one, and the own term as deputy ends then', () => {
  const right = days('2020-02-01', '2021-12-01')
  expect(keysOf(second, right, GROUND.terms, true)).toEqual([
    '2.2020-02-01.2021-12-01',
    '1.2018-01-01.2020-02-01',
    '4.2018-01-01.2020-02-01',
    '3.2021-12-01.',
  ])
  expect(keysOf(second, right, GROUND.terms, false)).toEqual(['2.2020-02-01.2021-12-01'])
  expect(keysOf(second, days('2020-01-01', '2021-12-01'), GROUND.terms, true)).toHaveLength(2)
  expect(keysOf(deputy, days('2018-01-01', '2019-01-01'), GROUND.terms, true)).toHaveLength(1)
  expect([problemWith(second, right, true), problemWith(second, right, false)]).toEqual([null, null])
})

test('two secretaries are not secretary on one day: an earlier day is taken only along with who handed over', () => {
  expect(problemWith(second, days('2019-12-01', '2022-01-01'), true)).toBeNull()
  expect(problemWith(second, days('2019-12-01', '2022-01-01'), false)).toMatchObject({ field: 'fromDate' })
  expect(problemWith(second, days('2020-01-01', null), true)?.message).toContain('Mỗi lúc một tổ chức chỉ có một bí thư')
  expect(problemWith(third, days('2017-06-01', null), true)?.message).toContain('Mỗi lúc một tổ chức chỉ có một bí thư')
})

test('the days of whoever goes along fit, too, and it is said whose do not', () => {
  const early = problemWith(second, days('2018-01-01', '2022-01-01'), true)
  expect(early).toEqual({ field: 'fromDate', message: expect.stringContaining('Đồng chí 1, bàn giao cùng ngày: Ngày thôi chức phải sau') })
  const closed = { ...GROUND, terms: [second, { ...third, toDate: '2023-01-01' }] }
  expect(problemWith(second, days('2020-01-01', '2023-01-01'), true, closed)).toMatchObject({ field: 'toDate' })
})

test.each([
  ['the days that stand there', second, days('2020-01-01', '2022-01-01'), 'fromDate'],
  ['a day before the records of the organisation', first, days('2014-12-31', '2020-01-01'), 'fromDate'],
  ['a day before the admission', first, days('2015-12-31', '2020-01-01'), 'fromDate'],
  ['a day that has not come', third, days('2024-01-16', null), 'fromDate'],
  ['an end before the beginning', third, days('2022-01-01', '2022-01-01'), 'toDate'],
] as const)('%s is refused beside its field', (_what, wrong, right, field) => {
  expect(problemWith(wrong, right, false)).toMatchObject({ field })
})

test('nobody holds an office after leaving', () => {
  const ground = { ...GROUND, terms: [first, second] }
  expect(problemWith({ ...first, toDate: '2019-01-01' }, days('2018-01-01', null), false, { ...ground, terms: [first] })).toMatchObject({
    field: 'toDate',
  })
  expect(problemWith(first, days('2018-01-01', '2019-06-01'), false, ground)).toBeNull()
})
