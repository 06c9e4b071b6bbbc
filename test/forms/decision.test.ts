import { choiceMark, readChoice, readDecision, typedChoices } from '../../src/forms/decision'

const LIMITS = { openedOn: '2023-11-20', today: '2024-01-15' }
const CHOSEN = { 'chosen-12': '3', 'level-12': 'GOOD' }
const DOCUMENT = { documentNumber: '22-QĐ/ĐU', decidedOn: '10/01/2024', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }

const read = (fields: object) => readDecision({ ...CHOSEN, ...DOCUMENT, ...fields }, LIMITS)

test.each(['22-QĐ/ĐU', '05-QĐ/ĐU', '1204-QĐ/QU', '22a-QĐ/ĐU', '7-QĐ/BTV-ĐU'])('«%s» is a number of a decision', documentNumber => {
  expect(read({ documentNumber }).values?.document.documentNumber).toBe(documentNumber)
})

test.each(['22', 'QĐ/ĐU', '22-QD/ĐU', '22-BC/ĐU', '22-QĐ/', '22-QĐ/đu', 'Số 22-QĐ/ĐU', '123456-QĐ/ĐU', '22-QĐ/ĐU <b>'])(
  '«%s» is none, and the form says how one is written',
  documentNumber => {
    expect(read({ documentNumber }).errors?.['documentNumber']).toBe('Hãy ghi đủ số và ký hiệu, ví dụ 22-QĐ/ĐU.')
  },
)

test('a number typed with decomposed letters is the same number', () => {
  expect(read({ documentNumber: '22-QĐ/ĐƯ'.normalize('NFD') }).values?.document.documentNumber).toBe('22-QĐ/ĐƯ')
})

test.each([
  ['20/11/2023', '2023-11-20'],
  ['15/01/2024', '2024-01-15'],
  ['5.1.2024', '2024-01-05'],
  ['2024-01-10', '2024-01-10'],
])('%s is a day on which the committee may have decided', (decidedOn, date) => {
  expect(read({ decidedOn }).values?.document.decidedOn).toBe(date)
})

test.each([
  ['19/11/2023', 'trước ngày mở đợt'],
  ['16/01/2024', 'sau hôm nay'],
  ['30/02/2024', 'không có trong lịch'],
  ['2024-02-30', 'không có trong lịch'],
])('%s is none', (decidedOn, reason) => {
  expect(read({ decidedOn }).errors?.['decidedOn']).toContain(reason)
})

test('only ticked rows are chosen, each with its version and level', () => {
  const { values } = readChoice({ ...CHOSEN, 'level-13': 'EXCELLENT', 'chosen-14': '1', 'level-14': 'SATISFACTORY' })
  expect(values?.choices).toEqual([
    { ratingId: 12, version: 3, level: 'GOOD' },
    { ratingId: 14, version: 1, level: 'SATISFACTORY' },
  ])
})

test.each([
  ['chosen-0', '1'],
  ['level-x', 'GOOD'],
  ['decidedBy', '1'],
  ['status', 'DECIDED'],
])('a field «%s» is refused', (field, value) => {
  expect(readChoice({ ...CHOSEN, [field]: value }).errors).toHaveProperty([field])
})

test('what was typed comes back as far as it can be read', () => {
  const typed = typedChoices({ ...CHOSEN, 'level-13': 'X', 'chosen-14': 'abc', status: 'DECIDED' })
  expect([...typed]).toEqual([
    [12, { version: 3, level: 'GOOD' }],
    [13, { version: null, level: null }],
    [14, { version: 0, level: null }],
  ])
})

test('the mark of a choice does not depend on the order, and changes with every level', () => {
  const [a, b] = [{ ratingId: 12, level: 'GOOD' } as const, { ratingId: 13, level: 'EXCELLENT' } as const]
  expect(choiceMark([a, b])).toBe(choiceMark([b, a]))
  expect(choiceMark([a, b])).not.toBe(choiceMark([a, { ...b, level: 'GOOD' }]))
  expect(choiceMark([a, b])).not.toBe(choiceMark([a]))
})
