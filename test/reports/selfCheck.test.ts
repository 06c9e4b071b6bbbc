import type { Block, DocumentFigure, NumberCell, Table } from '../../src/reports/document'
import { requireAgreement, selfCheck } from '../../src/reports/selfCheck'
import { officialDocument, paragraph } from '../support/officialDocument'

const figure: DocumentFigure = {
  key: 'ratings.2021.cells.GOOD',
  count: 13,
  total: 16,
  percent: '81,25',
  text: '13/16 (81,25%)',
  ratingYear: 2021,
  asOf: '2023-01-01T00:00:00Z',
  records: '/x',
  words: 'Chi bộ hoàn thành tốt nhiệm vụ',
}
const stated = (text: string, key = figure.key) => ({ text, key, records: figure.records })
const count = (value: number, text = String(value)): NumberCell => ({ value, text, kind: 'count' })
const table = (first: NumberCell, second: NumberCell, total: NumberCell): Table => ({
  type: 'table',
  caption: 'Chi bộ theo mức',
  columns: [
    { heading: 'Mức', align: 'left', weight: 2 },
    { heading: 'Số lượng', align: 'right', weight: 1 },
  ],
  rows: [
    ['Tốt', first],
    ['Khá', second],
  ],
  totals: ['Cộng', total],
})
const check = (block: Block, figures = [figure]) => selfCheck(officialDocument({ body: [block], figures }))

test.each(['13/16 (81,25%)', '13', '13/16', '81,25%', 'hoàn thành tốt'])('a figure may be stated as %s', text => {
  expect(check(paragraph('Có ', stated(text), ' chi bộ.'))).toEqual({ sums: 0, figures: 1, differences: [] })
})

test.each(['12/16 (75%)', '14', '16', '81,3%'])('a figure stated as %s differs from the summary', text => {
  expect(check(paragraph('Có ', stated(text), ' chi bộ.')).differences).toEqual([
    `Số liệu «${figure.key}»: văn bản ghi ${text}, bảng tổng hợp là 13/16 (81,25%).`,
  ])
})

test('a level told in words needs the decision behind it', () => {
  expect(check(paragraph(stated('hoàn thành tốt')), [{ ...figure, count: 0 }]).differences).toHaveLength(1)
})

test('a figure that the summary does not know is named', () => {
  expect(check(paragraph(stated('13', 'ratings.2021.cells.BEST'))).differences).toEqual([
    'Số liệu «ratings.2021.cells.BEST» (13) không có trong bảng tổng hợp.',
  ])
})

test.each<[string, NumberCell, boolean]>([
  ['its count', { ...count(13), key: figure.key }, true],
  ['its share', { value: 13 / 16, text: '81,25%', kind: 'percent', key: figure.key }, true],
  ['another value', { ...count(12, '13'), key: figure.key }, false],
  ['another text', { ...count(13, '12'), key: figure.key }, false],
  ['another share', { value: 0.8, text: '81,25%', kind: 'percent', key: figure.key }, false],
])('a cell that is a figure states %s', (_, cell, agrees) => {
  expect(check(table(cell, count(3), count(cell.kind === 'count' ? cell.value! + 3 : 3))).differences).toHaveLength(agrees ? 0 : 1)
})

test('a total is the sum of its column', () => {
  expect(check(table(count(13), count(3), count(16)))).toEqual({ sums: 1, figures: 0, differences: [] })
  expect(check(table(count(13), count(3), count(17))).differences).toEqual([
    'Bảng «Chi bộ theo mức», cột «Số lượng»: dòng cộng ghi 17, cộng từng dòng được 16.',
  ])
})

test('a row without a number below numbered ones is no part of the sum', () => {
  const numbered: Table = { ...table(count(13), count(99), count(13)), totals: ['', count(13)] }
  numbered.rows[1]![0] = ''
  expect(check(numbered).differences).toEqual([])
})

test('a document that does not agree cannot be downloaded, and the reader is told what differs', () => {
  const wrong = officialDocument({ body: [table(count(13), count(3), count(17))] })
  expect(() => requireAgreement(selfCheck(wrong))).toThrow(/tự kiểm tra.*dòng cộng ghi 17, cộng từng dòng được 16/)
  expect(() => requireAgreement(selfCheck(officialDocument()))).not.toThrow()
})
