import fc from 'fast-check'
import type { ReadRow } from '../../src/domain/importRow'
import { cellText } from '../../src/spreadsheets/cellValue'
import { packed, unpacked } from '../../src/spreadsheets/packedRows'

const FIELDS = ['fullName', 'cardNumber', 'birthDate']

const cell = fc.option(
  fc.string({ unit: 'binary' }).map(text => cellText(text) || null),
  { nil: null },
)
const values = fc.record({ fullName: cell, cardNumber: cell, birthDate: cell })
const problem = fc.record({ field: fc.constantFrom(...FIELDS), value: fc.string({ unit: 'binary' }), message: fc.string() })
const told = { noRecord: fc.string({ unit: 'binary' }), unitFrom: fc.nat() }
const row: fc.Arbitrary<ReadRow> = fc.record(
  { number: fc.nat(), values, problems: fc.array(problem, { maxLength: 2 }), ...told },
  { requiredKeys: ['number', 'values', 'problems'] },
)

describe('rows that leave the reading thread', () => {
  test('arrive as they were read, whatever stands in their cells', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), rows => {
        expect(unpacked(rows.map(each => packed(each, FIELDS)).join(''), FIELDS)).toEqual(rows)
      }),
    )
  })

  test('have nothing in the fields that a row leaves out', () => {
    const read = { number: 7, values: { fullName: 'Lê Hoà' }, problems: [] }
    expect(unpacked(packed(read, FIELDS), FIELDS)).toEqual([{ ...read, values: { fullName: 'Lê Hoà', cardNumber: null, birthDate: null } }])
  })
})
