import fc from 'fast-check'
import { face } from '../../../src/reports/typesetting/faces'
import { balancedLines, type Line, linesOf } from '../../../src/reports/typesetting/lines'

const regular = face('regular')
const syllables = [
  'Đảng',
  'ủy',
  'quận',
  '6,',
  'nghiệm',
  'thu',
  '13/16',
  '(81,25%)',
  'phương',
  'hướng;',
  'Ẫ',
  'người',
  '132-QĐ/TW',
  'nghiêng',
]
const texts = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 60 }).map(words => words.join(' '))
const wordsOf = (lines: readonly Line[]) => lines.flatMap(({ words }) => words.map(({ text }) => text))
const measured = ({ words }: Line) => regular.width(words.map(({ text }) => text).join(' '))

test('lines hold every word once, in order, and none is wider than its place', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 12, max: 40, noNaN: true }), fc.double({ min: 0, max: 4, noNaN: true }), (text, width, indent) => {
      const lines = linesOf(regular, text, width - indent, width)
      expect(wordsOf(lines)).toEqual(text.split(' '))
      for (const [i, line] of lines.entries()) {
        expect(line.width).toBeCloseTo(measured(line), 6)
        if (line.words.length > 1) expect(line.width).toBeLessThanOrEqual(i === 0 ? width - indent : width)
      }
    }),
  )
})

test('a line is only ended when the next word has no room on it', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 6, max: 40, noNaN: true }), (text, width) => {
      const lines = linesOf(regular, text, width)
      for (const [i, line] of lines.slice(0, -1).entries()) {
        expect(line.width + regular.space.width + lines[i + 1]!.words[0]!.width).toBeGreaterThan(width)
      }
    }),
  )
})

test('the sign of a document is never parted at its hyphen or slash', () => {
  for (let width = 6; width < 30; width++) {
    expect(wordsOf(linesOf(regular, 'theo Quy định số 132-QĐ/TW ngày 08/3/2018 của Bộ Chính trị', width))).toContain('132-QĐ/TW')
  }
})

test('a word wider than a line is broken into pieces that fit, after a mark where there is one', () => {
  const word = `https://example.vn/${'kiem-diem/'.repeat(20)}${'a'.repeat(200)}`
  const lines = linesOf(regular, `Xem ${word} nhé`, 12)
  expect(wordsOf(lines).join('')).toBe(`Xem${word}nhé`)
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(12)
  expect(lines[1]!.words[0]!.text).toMatch(/[-/]$/)
  expect(lines[1]!.goesOn).toBe('withinWord')
})

test('a line end in the text ends the line', () => {
  const lines = linesOf(regular, 'Phụ lục 1\r\nDanh sách đảng viên', 100)
  expect(lines.map(line => line.words.map(({ text }) => text).join(' '))).toEqual(['Phụ lục 1', 'Danh sách đảng viên'])
  expect(lines.map(({ goesOn }) => goesOn)).toEqual(['no', 'no'])
})

test('a balanced text has no more lines than it needs and none too wide', () => {
  fc.assert(
    fc.property(texts, fc.double({ min: 8, max: 40, noNaN: true }), (text, width) => {
      const lines = balancedLines(regular, text, width)
      expect(lines).toHaveLength(linesOf(regular, text, width).length)
      expect(wordsOf(lines)).toEqual(text.split(' '))
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width)
    }),
  )
})

test('a title breaks after a comma rather than before a year', () => {
  const lines = balancedLines(regular, 'Tổng kết công tác xây dựng Đảng năm 2022, phương hướng, nhiệm vụ năm 2023', 28)
  expect(lines.map(line => line.words.at(-1)!.text)).toEqual(['2022,', '2023'])
})
