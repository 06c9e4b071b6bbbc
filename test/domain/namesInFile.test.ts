import { type NamedUnit, namesTaken } from '../../src/domain/namesInFile'

/** «A: x → y», the rows of a file from the first on; «A: x» is not in the file, «A: → y» is new. */
const unitsOf = (...told: readonly string[]): NamedUnit[] =>
  told.map((text, at) => {
    const [code = '', before = '', name = before] = text.split(/: ?| ?→ ?/).map(part => part.trim())
    return { code, parentCode: 'P', name, before: before || null, row: text.includes('→') ? at + 2 : 0 }
  })

test.each<[string, string[], Record<string, string>]>([
  ['two change names', ['A: x → y', 'B: y → x'], {}],
  ['three change names in a circle', ['A: x → y', 'B: y → z', 'C: z → x'], {}],
  ['a name is taken that another one gives up in a later row', ['A: x → y', 'B: y → z'], {}],
  ['one on file keeps its name', ['A: x → y', 'B: y'], { A: 'B' }],
  ['of two the first row has it', ['A: x → z', 'B: y → z'], { B: 'A' }],
  ['a new one takes what is given up', ['N: → x', 'A: x → y'], {}],
  ['who may not change keeps its name, and nobody else gets it', ['A: x → y', 'B: y', 'C: z → x', 'N: → z'], { A: 'B', C: 'A', N: 'C' }],
  ['the tone mark stands elsewhere', ['A: Chi bộ Hòa Bình', 'N: → CHI BỘ HOÀ BÌNH'], { N: 'A' }],
  ['two bear one name on file already, and neither is named anew', ['A: x', 'B: x', 'C: y → z'], {}],
  ['one is written otherwise than on file', ['A: x → X', 'B: y → x'], { B: 'A' }],
])('%s: %j', (_case, told, taken) => {
  expect(Object.fromEntries(namesTaken(unitsOf(...told)))).toEqual(taken)
})

test('below another organisation the same name is another one', () => {
  const [a, b] = unitsOf('A: x', 'N: → x')
  expect(namesTaken([a!, { ...b!, parentCode: 'Q' }]).size).toBe(0)
})

test('a long chain of names that are not given up is judged in one go', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => `C${at}: n${at} → n${at + 1}`)
  expect(namesTaken(unitsOf(...chain, 'Z: n20000')).size).toBe(20_000)
})
