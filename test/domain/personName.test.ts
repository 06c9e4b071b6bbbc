import fc from 'fast-check'
import { givenName, normaliseName, searchKey, sortKey } from '../../src/domain/personName'

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const INITIALS = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'ng', 'nh', 'ph', 'qu', 's', 't', 'th', 'tr', 'v', 'x', 'y']
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const FINALS = ['', 'c', 'ch', 'i', 'm', 'n', 'ng', 'nh', 'o', 'p', 't', 'u']

/** A syllable whose tone stands on its one main vowel, as a careful typist writes it. */
const syllable = fc
  .tuple(fc.constantFrom(...INITIALS), fc.constantFrom(...VOWELS), fc.constantFrom(...TONES), fc.constantFrom(...FINALS))
  .map(([initial, vowel, tone, final]) => (initial + vowel + tone + final).normalize('NFC'))

const KNOWN = [
  'Nguyễn',
  'Lê',
  'Trần',
  'Thị',
  'Văn',
  'Đỗ',
  'Đặng',
  'Hòa',
  'Hoàng',
  'Thảo',
  'Phương',
  'Phúc',
  'Ánh',
  'An',
  'Ân',
  'Ảnh',
  'Uyên',
  'Ước',
  'Oanh',
]
const capitalised = syllable.map(text => text[0]!.toUpperCase() + text.slice(1))
const word = fc.oneof(capitalised, fc.constantFrom(...KNOWN))
const fullName = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '))

const collator = new Intl.Collator('vi', { sensitivity: 'accent' })

/** Given name first, then the rest: how a list of names is sorted in Vietnamese, by ICU instead of by our keys. */
function compareByIntl(a: string, b: string): number {
  const parts = (name: string) =>
    [name.split(' ').slice(-1), name.split(' ').slice(0, -1)].map(words => words.join(' ')) as [string, string]
  const [[givenA, restA], [givenB, restB]] = [parts(a), parts(b)]
  return collator.compare(givenA, givenB) || collator.compare(restA, restB)
}

/** As both databases compare: byte by byte. */
const compareByKey = (a: string, b: string) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b)))

test('keys compared bytewise sort Vietnamese names as Intl.Collator does', () => {
  fc.assert(
    fc.property(fullName, fullName, (a, b) => Math.sign(compareByKey(a, b)) === Math.sign(compareByIntl(a, b))),
    { numRuns: 5000 },
  )
})

test('names that differ in one word alone sort as Intl.Collator does', () => {
  const near = fc.tuple(fc.array(word, { maxLength: 2 }), word, word, fc.array(word, { maxLength: 2 }))
  fc.assert(
    fc.property(near, ([before, one, other, after]) => {
      const [a, b] = [one, other].map(middle => [...before, middle, ...after].join(' ')) as [string, string]
      expect(Math.sign(compareByKey(a, b))).toBe(Math.sign(compareByIntl(a, b)))
    }),
    { numRuns: 2000 },
  )
})

test('the key of a Vietnamese name is printable ASCII and has nothing to trim', () => {
  fc.assert(fc.property(fullName, name => /^[!-|][ -|]*[!-|]$/.test(sortKey(name))))
})

test('a name in any Unicode form, case and spacing has the same keys', () => {
  const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD')
  const space = fc.constantFrom(' ', '  ', '\u00a0', '\t', ' \u202f ')
  fc.assert(
    fc.property(fullName, form, space, (name, unicodeForm, gap) => {
      const typed = ` ${name.toUpperCase().normalize(unicodeForm).replaceAll(' ', gap)}${gap}`
      expect(sortKey(typed)).toBe(sortKey(name))
      expect(searchKey(typed)).toBe(searchKey(name))
      expect(normaliseName(typed)).toBe(name.toUpperCase())
    }),
  )
})

test.each([
  ['Hoà', 'Hòa'],
  ['Thuý', 'Thúy'],
  ['Khoẻ', 'Khỏe'],
  ['Quý', 'Qúy'],
  ['Trần Thị Hoạ', 'Trần Thị Họa'],
])('%s and %s are the same name', (one, other) => {
  expect(sortKey(one)).toBe(sortKey(other))
})

test.each([
  ['Hoa', 'Hoà'],
  ['Thủy', 'Thuỷ Tiên'],
  ['Đăng', 'Đặng'],
  ['Dung', 'Đung'],
  ['An', 'Ân'],
])('%s and %s are two names', (one, other) => {
  expect(sortKey(one)).not.toBe(sortKey(other))
})

test('given names come first, then family and middle names; tones only tell equal letters apart', () => {
  const sorted = [
    'Trần Thị Ánh',
    'Lê Văn Ân',
    'Đỗ Văn Bình',
    'Lê Anh Bình',
    'Lê Ánh Bình',
    'Dương Đạt',
    'Bùi Hoa',
    'An Hoà',
    'Võ Hòa',
    'Lê Hoàng',
    'Nguyễn Uy',
    'Nguyễn Ưng',
  ]
  expect(sorted.toReversed().toSorted(compareByKey)).toEqual(sorted)
})

test.each([
  [
    [
      'a',
      'à',
      'ả',
      'ã',
      'á',
      'ạ',
      'ai',
      'ă',
      'ằ',
      'ăn',
      'â',
      'ẩ',
      'ân',
      'b',
      'd',
      'du',
      'đ',
      'e',
      'ê',
      'o',
      'oai',
      'ô',
      'ơ',
      'u',
      'uy',
      'ư',
      'x',
      'y',
    ],
  ],
  [['Bình', 'An Bình', 'An Ân Bình', 'Ân Bình']],
])('letters and tones keep the order of the alphabet: %j', names => {
  expect(names.toReversed().toSorted(compareByKey)).toEqual(names)
})

test.each([
  ['Y Bhăn Êban', 'Y Bhan Êban'],
  ["H'Hen Niê", 'Y Bih Niê'],
  ['Ƀing', 'Bing'],
])('names of the highlands have keys too: %s is not %s', (one, other) => {
  expect(sortKey(one)).not.toBe(sortKey(other))
})

test.each([
  ['  Lê   Thị\u00a0Thanh Thảo ', 'Lê Thị Thanh Thảo'],
  ['Le\u0302 Thi\u0323', 'Lê Thị'],
  ['Lê\u200b Thị\ufeff', 'Lê Thị'],
  ['Ðặng Văn Ɖức', 'Đặng Văn Đức'],
  ['Lê\n\tThị', 'Lê Thị'],
  ['Lê\u0000 Thị\u0007', 'Lê Thị'],
  ['', ''],
  ['   ', ''],
])('%j is stored as %j', (typed, stored) => {
  expect(normaliseName(typed)).toBe(stored)
})

test('normalising twice is normalising once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => normaliseName(normaliseName(text)) === normaliseName(text)))
})

test.each([
  ['Đặng Thị Ngọc Ưng', 'dang thi ngoc ung'],
  ['  NGUYỄN   Kim Phúc', 'nguyen kim phuc'],
  ['H’Hen Niê', "h'hen nie"],
  ['Ƀing', 'bing'],
  ['', ''],
])('%j is found by %j', (name, key) => {
  expect(searchKey(name)).toBe(key)
})

test('a search key finds itself and is plain lower-case ASCII', () => {
  fc.assert(fc.property(fullName, name => searchKey(searchKey(name)) === searchKey(name) && /^[a-z]+( [a-z]+)*$/.test(searchKey(name))))
})

test.each([
  ['Lê Thị Thanh Thảo', 'Thảo'],
  ['Thảo', 'Thảo'],
  [' Nguyễn Kim\u00a0Phúc ', 'Phúc'],
  ['', ''],
])('the given name of %j is %j', (name, given) => {
  expect(givenName(name)).toBe(given)
})

test('no name has an empty key, which comes first', () => {
  expect(sortKey('')).toBe('')
  expect(sortKey('\u200b ')).toBe('')
})
