import { proposedUsername } from '../../src/domain/proposedUsername'

const person = (name: string) => ({ name, role: 'CELL_SECRETARY' as const, unitCode: 'Q6-CQCQ-01' })

test.each([
  ['Nguyễn Thị Hồng Ánh', 'hong.anh'],
  ['Nguyễn Thị Hồng Ánh'.normalize('NFD'), 'hong.anh'],
  ['Đỗ Ý', 'do.y'],
  ["Lê Văn 'Tèo' <b>Sơn</b>", 'son.b'],
  ['李', 'bi-thu-q6-cqcq-01'],
])('%s is proposed as %s', (name, expected) => {
  expect(proposedUsername(person(name), () => true)).toBe(expected)
})

test('a name that is taken gives way to a longer one, then to a number; none is longer than may be', () => {
  const taken = new Set<string>()
  const next = (name: string) => {
    const username = proposedUsername(person(name), each => !taken.has(each))
    taken.add(username)
    return username
  }
  expect(Array.from({ length: 6 }, () => next('Nguyễn Thị Hồng Ánh'))).toEqual([
    ...['hong.anh', 'nguyen.hong.anh', 'nguyen.thi.hong.anh', 'hong.anh-2', 'hong.anh-3', 'hong.anh-4'],
  ])
  const long = `${'Nguyễn'.repeat(15)} Ánh`
  expect(Array.from({ length: 4 }, () => next(long)).every(username => /^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/.test(username))).toBe(true)
})
