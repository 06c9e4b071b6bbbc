import { placeOfTerm, termName, whyNotFrom } from '../../src/domain/committeeTerm'

test.each([
  ['2020-2025', '2020–2025'],
  [' 2020 — 2025 ', '2020–2025'],
  ['2025–2027', '2025–2027'],
  ['2025-2020', null],
  ['2020', null],
  ['Nhiệm kỳ 2020–2025', null],
])('«%s» is written %s', (text, name) => {
  expect(termName(text)).toBe(name)
})

const TERMS = [
  { id: 2, name: '2020–2025', fromDate: '2020-06-20', toDate: null },
  { id: 1, name: '2015–2020', fromDate: '2015-06-20', toDate: '2020-06-20' },
]

test('a term stands between the one that it ends and the one that ends it', () => {
  const place = (date: string) => {
    const { before, after } = placeOfTerm(date, TERMS)
    return [before?.id ?? null, after?.id ?? null]
  }
  expect(place('2010-05-01')).toEqual([null, 1])
  expect(place('2017-01-01')).toEqual([1, 2])
  expect(place('2025-07-01')).toEqual([2, null])
  expect(whyNotFrom('2020-06-20', placeOfTerm('2020-06-20', TERMS))).toContain('Nhiệm kỳ 2020–2025 đã bắt đầu từ ngày 20/06/2020')
})
