import { DOCUMENT_KINDS } from '../../src/domain/codes'
import { documentFileName, documentNumberText, shortDocumentNumber } from '../../src/domain/documentNumber'

test.each([
  [12, 'BC', 'ĐU', 'Số 12-BC/ĐU'],
  [2, 'QĐ', 'ĐU', 'Số 02-QĐ/ĐU'],
  [9, 'TTr', 'UBKT', 'Số 09-TTr/UBKT'],
  [10, 'NQ', 'CB', 'Số 10-NQ/CB'],
  [1205, 'CV', 'QU', 'Số 1205-CV/QU'],
  [null, 'BC', 'ĐU', 'Số      -BC/ĐU'],
] as const)('number %p of kind %s by %s is headed %s', (number, kind, sign, text) => {
  expect(documentNumberText(number, kind, sign)).toBe(text)
})

test('in running text the number stands without the word', () => {
  expect(shortDocumentNumber(12, 'BC', 'ĐU')).toBe('12-BC/ĐU')
  expect(shortDocumentNumber(2, 'QĐ', 'ĐU')).toBe('02-QĐ/ĐU')
})

test.each([0, -1, 1.5, NaN])('%d is no document number', number => {
  expect(() => documentNumberText(number, 'BC', 'ĐU')).toThrow(RangeError)
  expect(() => documentFileName({ kind: 'BC', sign: 'ĐU', number, year: 2022, draft: false })).toThrow(RangeError)
})

test.each([
  [{ kind: 'BC', sign: 'ĐU', number: 12, year: 2022, draft: false }, '12-BC_DU_2022'],
  [{ kind: 'QĐ', sign: 'ĐU', number: 2, year: 2022, draft: false }, '02-QD_DU_2022'],
  [{ kind: 'BC', sign: 'ĐU', number: null, year: 2022, draft: true }, 'du-thao-BC_DU_2022'],
  [{ kind: 'BC', sign: 'ĐU', number: 12, year: 2022, draft: true }, 'du-thao-BC_DU_2022'],
  [{ kind: 'BC', sign: 'BTV ĐẢNG ỦY/Q.6', number: 7, year: 2023, draft: false }, '07-BC_BTV-DANG-UY-Q-6_2023'],
] as const)('the file of %j is named %s', (document, name) => {
  expect(documentFileName(document)).toBe(name)
})

test('a document that is no draft needs a number for its file', () => {
  expect(() => documentFileName({ kind: 'BC', sign: 'ĐU', number: null, year: 2022, draft: false })).toThrow(RangeError)
})

test.each(DOCUMENT_KINDS)('the file name of a %s is plain ASCII without a separator of folders', kind => {
  expect(documentFileName({ kind, sign: '../Đảng ủy', number: null, year: 2022, draft: true })).toMatch(/^du-thao-[A-Za-z]+_Dang-uy_2022$/)
})
