import { alikeOf, OTHER_UNITS, readAlikeUnits, unknownCodes } from '../../src/domain/alikeUnits'

const TYPED = 'Khối phường: cb-01, CB-02\n\n  Khối  trường : CB-03;CB-04 '

test('a line is a group: its name, a colon, the codes of its units in any case', () => {
  expect(readAlikeUnits(TYPED).groups).toEqual([
    { name: 'Khối phường', codes: ['CB-01', 'CB-02'] },
    { name: 'Khối trường', codes: ['CB-03', 'CB-04'] },
  ])
  expect(readAlikeUnits('').groups).toEqual([])
})

test.each([
  ['a line without a colon', 'Khối phường CB-01', 'Không đọc được dòng «Khối phường CB-01»'],
  ['a group without units', 'Khối phường:', 'Không đọc được dòng'],
  ['a unit in two groups', 'A: CB-01\nB: cb-01', 'Đơn vị CB-01 có ở hai chỗ'],
  ['two groups of one name', 'Khối phường: CB-01\nkhoi phuong: CB-02', 'cùng một tên'],
  ['the name of those left over', 'Các đơn vị còn lại: CB-01', 'cùng một tên'],
])('%s is refused', (_, text, problem) => {
  expect(readAlikeUnits(text).problem).toContain(problem)
})

test('a unit stands in its group, those named in none together; without groups in none', () => {
  const alike = readAlikeUnits(TYPED).groups!
  expect(alikeOf('CB-03', { alike })).toBe('Khối trường')
  expect(alikeOf('CB-09', { alike })).toBe(OTHER_UNITS)
  expect(alikeOf('CB-03', {})).toBeNull()
  expect(unknownCodes({ alike }, [{ code: 'CB-01' }, { code: 'cb-02' }, { code: 'CB-03' }])).toEqual(['CB-04'])
})
