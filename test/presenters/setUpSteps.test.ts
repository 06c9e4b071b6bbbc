import { presentSetUpSteps } from '../../src/presenters/setUpSteps'

const NEW = {
  ...{ cells: 0, units: 0, emptyCells: 0, members: 0, headlessCells: 0, uninvitedCells: 0, waitingCells: [], accounts: 2, waitingRoles: 0 },
  ...{ hasTerm: false, isHeaded: false, publishedYears: 0, openYears: 0 },
}
const rights = { keepsTree: true, keepsMembers: true, runsCycle: true, recordsYears: true, years: [2023, 2024] }
const stepsOf = (isCell: boolean, progress = NEW) => presentSetUpSteps({ organisationId: 7, progress, isCell, ...rights })

test('a committee begins with its units and ends with a year that it opens', () => {
  const { steps, left } = stepsOf(false)
  expect([steps[0]!.name, steps[0]!.current, left]).toEqual(['Lập các chi bộ và đơn vị', true, 6])
  expect(steps.at(-1)!.links.map(({ href }) => href)).toEqual(['/organisations/7/years/2023/cycle', '/organisations/7/years/2024/cycle'])
})

test('a grassroots cell has no units to make, and its year is opened above', () => {
  const { steps } = stepsOf(true)
  expect(steps.map(({ name }) => name)).not.toContain('Lập các chi bộ và đơn vị')
  const last = steps.at(-1)!
  expect(last.left).toContain('do cấp ủy cấp trên trực tiếp mở')
  expect(last.links.map(({ href }) => href)).toEqual(['/organisations/7/earlier-years'])
})

test('the step of term and secretary asks for what is missing only', () => {
  const step = (progress: Partial<typeof NEW>) =>
    stepsOf(false, { ...NEW, ...progress }).steps.find(({ name }) => name.startsWith('Ghi nhiệm kỳ'))!
  expect(step({ hasTerm: true }).links.map(({ name }) => name)).toEqual(['Ghi bí thư'])
  expect(step({ hasTerm: true, isHeaded: true })).toMatchObject({ done: true, links: [] })
})

test('a role that nobody has confirmed is still to do', () => {
  const there = { ...NEW, cells: 1, members: 9 }
  const step = (waitingRoles: number) =>
    stepsOf(false, { ...there, waitingRoles }).steps.find(({ name }) => name.startsWith('Ghi chức vụ'))!
  expect(step(0)).toMatchObject({ done: true, left: 'Đã giao 2 tài khoản. Chi bộ nào cũng có bí thư và tài khoản.' })
  expect(step(3)).toMatchObject({ done: false })
  expect(step(3).left).toContain('3 vai trò chờ người thứ hai xác nhận')
  expect(step(3).links.at(-1)!.name).toBe('Xác nhận vai trò, mời người dùng khác')
})

test('committees below are units too, though their cells are still to come', () => {
  expect(stepsOf(false, { ...NEW, units: 3 }).steps[0]).toMatchObject({ done: true, left: 'Đã có 0 chi bộ và 3 đảng bộ đang hoạt động.' })
  expect(stepsOf(false, { ...NEW, units: 2, cells: 2 }).steps[0]!.left).toBe('Đã có 2 chi bộ đang hoạt động.')
})
