/** Marks in the order of the Vietnamese alphabet: huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Letters of their own, by base and mark. The second character comes after «z», so that «ă» follows every «a…». */
const LETTERS: Record<string, string> = {
  'a\u0306': 'a{',
  'a\u0302': 'a|',
  đ: 'd{',
  'e\u0302': 'e{',
  'o\u0302': 'o{',
  'o\u031b': 'o|',
  'u\u031b': 'u{',
  ƀ: 'b{',
}

/** Between words and between parts of the key: both below every letter, so that the shorter name comes first. */
const WORD_GAP = '!'
const PART_GAP = ' '

/** As a name is stored: NFC, single spaces, nothing invisible, and the Vietnamese «Đ» for the foreign letters that look like it. */
export const normaliseName = (text: string) => (UNTIDY.test(text) ? tidied(text) : text.normalize('NFC'))

/** «TRẦN THỊ ÁNH» as names are written; any other is left as it is. */
export const properCapitals = (name: string) =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase()) : name

/** What hardly a cell of a long list has in it. */
const UNTIDY = /[\u00ad\u200b-\u200d\u2060\ufeffÐƉð\p{Cc}]|\s\s|[^\S ]|^\s|\s$/u

const tidied = (text: string) =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]|(?!\s)\p{Cc}/gu, '')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')

/** Lower case, marks apart, one kind of apostrophe. */
const foldedWords = (text: string) =>
  normaliseName(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[’ʼ‘`]/g, "'")
    .split(' ')
    .filter(Boolean)

/** The tones of a word without their place: «Hoà» and «Hòa» are the same name. Other marks come after the tones. */
function keyOfWord(word: string) {
  let [letters, tones] = ['', '']
  for (const [, base = '', marks = ''] of word.matchAll(/(\P{M})(\p{M}*)/gu)) {
    const letterMark = [...marks].find(mark => LETTERS[base + mark]) ?? ''
    letters += LETTERS[base + letterMark] ?? base
    for (const mark of marks.replace(letterMark, '')) tones += TONES.includes(mark) ? TONES.indexOf(mark) + 1 : TONES.length + 1
  }
  return { letters, tones: tones || '0' }
}

function keyOfWords(words: string[]): string {
  const keys = words.map(keyOfWord)
  return keys.map(key => key.letters).join(WORD_GAP) + PART_GAP + keys.map(key => key.tones).join('')
}

/**
 * Orders names the Vietnamese way when compared bytewise: given name (letters, then tones), then family and middle names.
 * ASCII for every Vietnamese name; up to three times as long as the name.
 */
export const sortKey = (fullName: string): string => remembered(sortKeys, fullName, keyForSorting)

function keyForSorting(fullName: string): string {
  const words = foldedWords(fullName)
  const given = words.splice(-1)
  return [given, words]
    .filter(part => part.length > 0)
    .map(keyOfWords)
    .join(PART_GAP)
}

/** What a search compares: no diacritics, «đ» as «d», lower case, single spaces. */
export const searchKey = (text: string) => remembered(searchKeys, text, keyForSearch)

const keyForSearch = (text: string) => foldedWords(text).join(' ').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/ƀ/g, 'b')

/** «Thảo» of «Lê Thị Thanh Thảo». */
export const givenName = (fullName: string) => normaliseName(fullName).split(' ').at(-1)!

/** In a long list the same names come again and again, and each is asked for several times. */
const MOST_REMEMBERED = 10_000
const [searchKeys, sortKeys] = [new Map<string, string>(), new Map<string, string>()]

function remembered(keys: Map<string, string>, text: string, keyOf: (text: string) => string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size >= MOST_REMEMBERED) keys.clear()
  const key = keyOf(text)
  keys.set(text, key)
  return key
}
