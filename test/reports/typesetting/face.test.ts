import fs from 'node:fs'
import fc from 'fast-check'
import type { Face } from '../../../src/reports/typesetting/face'
import { face } from '../../../src/reports/typesetting/faces'
import { FALLBACK, printable } from '../../../src/reports/typesetting/printable'
import { memberTable, officialDocument } from '../../support/officialDocument'
import type * as Painters from '../../support/painters'
import { PAINTERS } from '../../support/painters'

const regular = face('regular')
const shown = (text: string) =>
  regular
    .words(text)
    .map(words => words.map(word => word.text).join(' '))
    .join('\n')
const idsOf = (glyphs: string) =>
  glyphs
    .replace(/> -?[\d.]+ </g, '')
    .match(/.{4}/g)!
    .map(hex => parseInt(hex, 16))

test.each([
  ['decomposed letters', 'Đảng ủy'.normalize('NFD'), 'Đảng ủy'],
  ['quotes', '“Dân vận khéo” «tốt» "a" \'b\'', '“Dân vận khéo” «tốt» "a" \'b\''],
  ['an emoji', 'Tốt 👍 lắm', `Tốt ${FALLBACK} lắm`],
  ['an emoji of many parts as one sign', 'nhà 👨‍👩‍👧‍👦 ấy', `nhà ${FALLBACK} ấy`],
  ['a flag as one sign', '🇻🇳', FALLBACK],
  ['a sign of another script', '中文', `${FALLBACK}${FALLBACK}`],
  ['half a pair', 'a\ud83d', `a${FALLBACK}`],
  ['controls and marks that draw nothing', 'a\u0000b\u200bc\u00add\ufeff', 'abcd'],
  ['several blanks', '  a \t b  ', 'a b'],
  ['line ends of any system', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
])('%s can be drawn', (_, text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('whatever is written, no glyph is the missing one and every glyph says its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      const words = regular.words(text).flat()
      const ids = words.flatMap(word => (word.glyphs ? idsOf(word.glyphs) : []))
      const { unicode, widths } = regular.file()
      expect(ids).not.toContain(0)
      for (const id of ids) expect([widths[id], unicode[id]?.length]).toEqual([expect.any(Number), expect.any(Number)])
      // Some scripts run from right to left: the letters are all there, their order on the line is another.
      const sorted = (letters: string) => [...letters.normalize('NFKC')].sort().join('')
      const letters = ids.map(id => String.fromCodePoint(...unicode[id]!)).join('')
      expect(sorted(letters)).toBe(sorted(words.map(word => word.text).join('')))
    }),
    { numRuns: 500 },
  )
})

test('every letter of Vietnamese is in the subset from the start', () => {
  const before = regular.file()
  const vowels = 'aăâeêioôơuưy'
  const letters = [...vowels].flatMap(vowel =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(tone => (vowel + tone).normalize('NFC')),
  )
  const alphabet = [...letters, 'đ', ...'bcdghklmnpqrstvx'].join('')
  regular.words(`${alphabet} ${alphabet.toUpperCase()} 0123456789`)
  expect(regular.file()).toBe(before)
})

test('a new letter makes a new file in which the old ids still stand for their letters', () => {
  const before = regular.file()
  regular.words('ЖѪ')
  const after = regular.file()
  expect(after.widths.length).toBeGreaterThan(before.widths.length)
  expect(after.unicode.slice(0, 200)).toEqual(before.unicode.slice(0, 200))
})

test('kerning is kept', () => {
  expect(regular.word('AV').width).toBeLessThan(regular.word('A').width + regular.word('V').width)
  expect(regular.word('AV').glyphs).toMatch(/^[0-9a-f]{4}> -?[\d.]+ <[0-9a-f]{4}$/)
})

test('text that every face can draw is left as it is', () => {
  expect(printable('Hoàn thành xuất sắc', () => true)).toBe('Hoàn thành xuất sắc')
})

afterEach(() => jest.restoreAllMocks())

test.each(PAINTERS)('the %s painter has font files read when first needed and once in a process', async painter => {
  const reads = [jest.spyOn(fs, 'readFileSync'), jest.spyOn(fs.promises, 'readFile')]
  const fontReads = () => reads.flatMap(({ mock }) => mock.calls.map(([file]) => String(file))).filter(file => file.endsWith('.ttf'))
  await jest.isolateModulesAsync(async () => {
    const { drawnBy } = jest.requireActual<typeof Painters>('../../support/painters')
    expect(fontReads()).toEqual([])
    const document = officialDocument({ body: [{ type: 'heading', level: 3, text: '1.1. Kết quả' }, memberTable(50)] })
    for (let i = 0; i < 3; i++) await drawnBy(painter, document)
    expect(fontReads()).toHaveLength(4)
    expect(new Set(fontReads()).size).toBe(4)
  })
})

test.each(['regular', 'bold', 'italic', 'boldItalic'] as const)('the %s face has the metrics of a Times letter', style => {
  const used: Face = face(style)
  expect(used.ascent + used.descent).toBeCloseTo(1.107, 2)
  expect(used.name).toMatch(/^Tinos-/)
})
