import fc from 'fast-check'
import { checkTarget } from '../../src/domain/targetImport'
import { targets } from '../../src/spreadsheets/targets'
import { readTable } from '../../src/spreadsheets/readTable'

const UNITS: Record<string, number> = { 'C-1': 1, 'C-2': 2 }
const ON_FILE: Record<string, number> = { '1 2024': 3 }
const KEYS = ['unit', 'year', 'target'] as const
type Typed = Record<(typeof KEYS)[number], string>

const typed = fc.record<Typed>({
  unit: fc.constantFrom('C-1', 'c-1', 'C-2', 'C-9', ''),
  year: fc.constantFrom('2024', '2023', '1900', '2030', 'x', ''),
  target: fc.constantFrom('3', '4', '0', '-1', '99999', ''),
})

/** The simple way: one row after another. */
function reference(rows: readonly Typed[]): string[] {
  const claimed = new Set<string>()
  return rows.map(({ unit, year, target }) => {
    if (unit + year + target === '') return 'EMPTY'
    const id = UNITS[unit.toUpperCase()]
    const key = `${id} ${year}`
    if (!id || !['2023', '2024'].includes(year) || !['0', '3', '4'].includes(target) || claimed.has(key)) return 'REFUSED'
    claimed.add(key)
    return ON_FILE[key] === undefined ? 'NEW' : ON_FILE[key] === Number(target) ? 'UNCHANGED' : 'CHANGED'
  })
}

async function outcomesOf(rows: readonly Typed[], order: readonly (keyof Typed)[]) {
  const headings = { unit: 'Chi bộ', year: 'Năm', target: 'Chỉ tiêu' }
  async function* sheet() {
    yield { number: 1, cells: order.map(key => headings[key]) }
    for (const [at, row] of rows.entries()) yield { number: at + 2, cells: order.map(key => row[key] || null) }
  }
  const table = await readTable({ name: null, since1904: false, rows: sheet() }, targets)
  const outcomes = rows.map(() => 'EMPTY')
  const seen = new Map<string, number>()
  for await (const row of table.rows) {
    outcomes[row.number - 2] = checkTarget(row, {
      ...{ latest: 2025, seen },
      placeOf: text => (UNITS[text.toUpperCase()] ? { id: UNITS[text.toUpperCase()]!, name: text } : null),
      targetOf: (id, year) =>
        ON_FILE[`${id} ${year}`] === undefined ? undefined : { id: 9, version: 1, target: ON_FILE[`${id} ${year}`]! },
    }).outcome
  }
  return outcomes
}

test('five hundred random sheets of targets give, row for row, what a simple count gives', async () => {
  const order = fc.shuffledSubarray([...KEYS], { minLength: 3 })
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { maxLength: 12 }), order, async (rows, columns) => {
      expect(await outcomesOf(rows, columns)).toEqual(reference(rows))
    }),
    { numRuns: 500 },
  )
})
