import { referenceText } from '../../src/labels/references'

test.each([
  ['05-HD/QU', 'Hướng dẫn số 05-HD/QU'],
  ['19-CT/TU', 'Chỉ thị số 19-CT/TU'],
  ['45/KH-UBND', 'Kế hoạch số 45/KH-UBND'],
  ['1234', 'Văn bản số 1234'],
])('a document is called by the kind that its number tells: %s', (number, words) => {
  expect(referenceText({ number, datedOn: '2023-11-20', issuer: 'nơi gửi', subject: null })).toBe(`${words} ngày 20/11/2023 của nơi gửi`)
})
