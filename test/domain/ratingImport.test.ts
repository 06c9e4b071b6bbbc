import type { FoundMember } from '../../src/domain/importMember'
import type { Content, ReadRow } from '../../src/domain/importRow'
import { checkRating, type KnownPlace, type KnownRating, type RatingImport } from '../../src/domain/ratingImport'
import { ratingImpact } from '../../src/domain/ratingImpact'

const place = (id: number, kind: KnownPlace['kind'], parentId: number | null): KnownPlace => ({
  ...{ id, kind, parentId, code: `U-${id}`, name: `Đơn vị ${id}`, bodyName: `Đảng ủy ${id}`, path: `/${id}/`, since: '2015-01-01' },
  tier: kind === 'CELL' ? 'BELOW_GRASSROOTS' : 'GRASSROOTS',
})
const PLACES = [place(1, 'COMMITTEE', null), place(2, 'CELL', 1), place(3, 'CELL', 1)]
const DECISION = { documentNumber: '12-QĐ/ĐU', decidedOn: '2022-01-10', authorityName: 'Đảng ủy 1' }

const fileOf = (wish: Partial<RatingImport> = {}): RatingImport => ({
  ...{ committee: PLACES[0]!, year: 2021, closed: null, today: '2024-01-15', ownMemberId: 9, seen: new Map<string, number>() },
  placeOf: text => PLACES.find(({ code }) => code === text) ?? null,
  memberOf: row => ({
    member: { id: Number(row.values['cardNumber']), version: 1, unitId: 2, unitName: '', kept: true, content: { fullName: 'An' } },
  }),
  ratingOf: () => undefined,
  staysOf: () => [],
  ...wish,
})

const row = (values: Content, number = 2): ReadRow => ({ number, values, problems: [] })
const check = (values: Content, file = fileOf()) => checkRating(row(values), file)
const messages = (values: Content, file?: RatingImport) =>
  check(values, file)
    .problems.map(({ message }) => message)
    .join(' ')

test('a level with its decision is recorded for the unit, or for a member of it', () => {
  expect(check({ unitCode: 'U-2', level: 'GOOD', ...DECISION })).toMatchObject({
    ...{ outcome: 'NEW', placeId: 2, name: 'Đơn vị 2' },
    content: { kind: 'ORGANISATION', organisationId: '2', memberId: null, group: 'cells', authorityId: '1' },
  })
  expect(check({ unitCode: 'U-2', cardNumber: '5', level: 'GOOD', ...DECISION, authorityName: 'Quận ủy' })).toMatchObject({
    ...{ outcome: 'NEW', name: 'An' },
    content: { kind: 'MEMBER', memberId: '5', group: 'members', authorityId: null },
  })
})

test('of namesakes the one is meant who was in the cell that year; of two who were there, nobody', () => {
  const namesake = (id: number) => ({ id, version: 1, unitId: 3, unitName: '', kept: true, content: { fullName: 'An' } })
  const among = [namesake(5), namesake(6)]
  const unsure: FoundMember = { problem: { field: 'fullName', value: 'An', message: 'Có 2 đồng chí cùng họ tên.' }, among }
  const stay = (unitId: number, fromDate: string, toDate: string | null = null) => ({ unitId, fromDate, toDate })
  const told = (stays: Record<number, readonly ReturnType<typeof stay>[]>) =>
    check(
      { unitCode: 'U-2', fullName: 'An', level: 'GOOD', ...DECISION },
      fileOf({ memberOf: () => unsure, staysOf: id => stays[id] ?? [] }),
    )
  const moved = [stay(2, '2019-01-01', '2021-06-01'), stay(3, '2021-06-01')]
  expect(told({ 5: [stay(3, '2019-01-01')], 6: moved })).toMatchObject({ outcome: 'NEW', content: { memberId: '6' } })
  expect(told({ 5: [stay(2, '2020-01-01')], 6: moved }).problems[0]!.message).toContain('Có 2 đồng chí')
  expect(told({ 5: [stay(2, '2022-01-01')], 6: [stay(3, '2019-01-01')] }).outcome).toBe('REFUSED')
})

test('where nobody says who decided, the committee did on what is below it, and never on itself', () => {
  const { authorityName: _said, ...unsaid } = DECISION
  const told = { authorityName: 'Đảng ủy 1', authorityId: '1' }
  expect(check({ unitCode: 'U-2', level: 'GOOD', ...unsaid })).toMatchObject({ outcome: 'NEW', content: told })
  expect(check({ unitCode: 'U-2', cardNumber: '5', level: 'GOOD', ...unsaid })).toMatchObject({ outcome: 'NEW', content: told })
  expect(messages({ unitCode: 'U-1', level: 'GOOD', ...unsaid })).toBe('Hãy ghi cấp đã quyết định.')
  const cell = fileOf({ committee: PLACES[1]! })
  expect(messages({ unitCode: 'U-2', cardNumber: '5', level: 'GOOD', ...unsaid }, cell)).toBe('Hãy ghi cấp đã quyết định.')
})

test.each<[string, Content, RegExp]>([
  ['neither a level nor a reason', { unitCode: 'U-2' }, /mức xếp loại, hoặc lý do/],
  ['a level without its decision', { unitCode: 'U-2', level: 'GOOD' }, /số quyết định.*ngày quyết định/],
  ['a level beside a reason', { unitCode: 'U-2', level: 'GOOD', notRatedReason: 'EXEMPT', ...DECISION }, /để trống ô này/],
  ['«not rated» without a reason', { unitCode: 'U-2', level: 'NOT_RATED' }, /lý do chưa xếp loại/],
  ['a decision before its year', { unitCode: 'U-2', level: 'GOOD', ...DECISION, decidedOn: '2020-12-30' }, /không thể có trước năm ấy/],
  ['an unknown unit', { unitCode: 'U-9', level: 'GOOD', ...DECISION }, /Không có tổ chức/],
  ['a member outside a cell', { unitCode: 'U-1', cardNumber: '5', level: 'GOOD', ...DECISION }, /ở chi bộ/],
  ['the own person', { unitCode: 'U-2', cardNumber: '9', level: 'GOOD', ...DECISION }, /chính đồng chí/],
  ['a body that decides itself', { unitCode: 'U-1', level: 'GOOD', ...DECISION }, /Cấp trên trực tiếp/],
])('%s is refused', (_name, values, message) => {
  expect(messages(values)).toMatch(message)
})

test('a subject stands in one row, and what is on file is never changed by a file', () => {
  const file = fileOf()
  expect(check({ unitCode: 'U-2', level: 'GOOD', ...DECISION }, file).outcome).toBe('NEW')
  expect(messages({ unitCode: 'U-2', level: 'EXCELLENT', ...DECISION }, file)).toMatch(/đã có ở dòng 2/)
  const known: KnownRating = { id: 7, level: 'GOOD', notRatedReason: null, documentNumber: '12-QĐ/ĐU', decidedOn: '2022-01-10' }
  const onFile = () => fileOf({ ratingOf: () => known })
  expect(check({ unitCode: 'U-2', level: 'GOOD', ...DECISION }, onFile()).outcome).toBe('UNCHANGED')
  expect(messages({ unitCode: 'U-2', level: 'EXCELLENT', ...DECISION }, onFile())).toMatch(/Quyết định số 12-QĐ\/ĐU ngày 10\/01\/2022/)
})

test('the share of the best is told before and after, beside a cap that is only compared with where nobody stated one', () => {
  const tally = (level: 'EXCELLENT' | 'GOOD', count: number) => ({ group: 'cells' as const, level, notRatedReason: null, count })
  const onFile = { ...tally('GOOD', 5), year: 2021, cycleId: 0, proposed: null }
  const { groups, caps, stated } = ratingImpact({ committeeId: 1, year: 2021, cycle: null, ratings: [onFile] }, [
    tally('EXCELLENT', 2),
    tally('GOOD', 4),
  ])
  expect(groups.map(({ group, before, after }) => [group, before.rated, after.rated, after.levels.EXCELLENT])).toEqual([
    ['cells', 5, 11, 2],
  ])
  expect(caps).toMatchObject([{ before: { used: 0, allowed: 1 }, after: { used: 2, allowed: 1, excess: 1 }, exceeded: true }])
  expect(stated).toBe(false)
})
