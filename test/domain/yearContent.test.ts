import { PROFILE_SECTIONS } from '../../src/domain/codes'
import { attendeesTyped, groupsTyped, isSection, linesOf, sectionOf, sectionSlug, unquoted, YEAR_PARTS } from '../../src/domain/yearContent'

test.each([
  ['paragraphs parted by empty lines', 'Một.\n\n\nHai.', ['Một.', 'Hai.']],
  ['line ends of Windows and soft ones of Word', 'Một.\r\nHai.\vBa.\u2028Bốn.', ['Một.', 'Hai.', 'Ba.', 'Bốn.']],
  ['tabs, hard spaces, what is not seen', '\t Một\u00a0\u00a0hai\u200b ba\u00ad\ufeff. \u0000\u202e', ['Một hai ba.']],
  ['letters taken apart', 'Chi ủy'.normalize('NFD'), ['Chi ủy']],
  ['bullets of a font of signs', '\uf0b7\tViệc một\n\uf0a7 Việc hai', ['- Việc một', '- Việc hai']],
  ['signs that other languages would read', '# <b>Đậm</b> & "nháy" **sao** {{x}}', ['# <b>Đậm</b> & "nháy" **sao** {{x}}']],
  ['nothing', ' \n\u200b\n', []],
])('lines as they were meant: %s', (_what, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test.each([
  ['“Đoàn kết, kỷ cương”.', 'Đoàn kết, kỷ cương'],
  ['«Đoàn kết»', 'Đoàn kết'],
  ['Thi đua “dân vận khéo”', 'Thi đua “dân vận khéo”'],
  ['“Một” và “hai”', '“Một” và “hai”'],
  ['Đoàn kết\nkỷ cương;', 'Đoàn kết kỷ cương'],
  ['”', '”'],
])('a quoted sentence leaves its marks to the report: %s', (text, bare) => {
  expect(unquoted(text)).toBe(bare)
})

test('who came is read a line each, with or without numbers, the word that the report sets, and posts', () => {
  const text = [
    '1. Đồng chí Lê Văn An – Bí thư Đảng ủy, Chủ tịch',
    '- đ/c Trần Thị Bê: Phó Bí thư;',
    'Hồ A-Rem, Ủy viên',
    'Đặng Đình Cư',
    '',
    '12)',
  ]
  expect(attendeesTyped(text.join('\r\n'))).toEqual([
    { name: 'Lê Văn An', posts: 'Bí thư Đảng ủy, Chủ tịch' },
    { name: 'Trần Thị Bê', posts: 'Phó Bí thư' },
    { name: 'Hồ A-Rem', posts: 'Ủy viên' },
    { name: 'Đặng Đình Cư', posts: null },
  ])
  expect(groupsTyped('+ Đại diện Ban Tổ chức, Ban Tuyên giáo.')).toEqual([{ name: 'Đại diện Ban Tổ chức, Ban Tuyên giáo', posts: null }])
})

test('every section is a part of the year and has an address', () => {
  expect(YEAR_PARTS.filter(isSection).toSorted()).toEqual([...PROFILE_SECTIONS].toSorted())
  for (const section of PROFILE_SECTIONS) expect(sectionOf(sectionSlug(section))).toBe(section)
  expect(sectionOf('WEAKNESSES')).toBeNull()
})
