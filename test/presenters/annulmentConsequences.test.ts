import { annulmentConsequences } from '../../src/presenters/annulmentConsequences'

const told = (form: 'WARNING' | 'EXPULSION', isInCell: boolean) =>
  annulmentConsequences({ discipline: { form, imposedOn: '2023-05-05' }, annulledOn: '2024-01-08', openYears: [2023], isInCell }).join(' ')

test('only whoever was expelled and is in no cell is told that the annulment brings nobody back', () => {
  expect(told('EXPULSION', false)).toContain('sau đó ghi «Chuyển sinh hoạt đến»')
  for (const other of [told('EXPULSION', true), told('WARNING', false)]) expect(other).not.toContain('trở lại chi bộ')
})
