import fc from 'fast-check'
import { presentBar } from '../../src/presenters/charts/bar'
import { MOST_SQUARES, presentColumns } from '../../src/presenters/charts/columns'
import { presentLines } from '../../src/presenters/charts/lines'

const part = (count: number, css = 't') => ({ css, label: css, count })
const counts = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 5 })
const widthOf = (text: string) => Number(text.replace('%', ''))

describe('a bar', () => {
  test('of nothing is no bar', () => {
    expect(presentBar([part(0), part(0)])).toBeNull()
  })

  test('leaves out parts of nothing and says the others in words', () => {
    expect(presentBar([part(3, 'xs'), part(0, 't'), part(1, 'ht')])!.label).toBe('xs 3; ht 1')
  })

  test('has a segment to be seen for every part, one after another, never beyond its end', () => {
    fc.assert(
      fc.property(counts, numbers => {
        const bar = presentBar(numbers.map(count => part(count)))
        const shown = numbers.filter(count => count > 0)
        if (shown.length === 0) return expect(bar).toBeNull()
        const segments = bar!.segments.map(({ x, width }) => ({ from: widthOf(x), to: widthOf(x) + widthOf(width) }))
        expect(segments).toHaveLength(shown.length)
        for (const [index, { from, to }] of segments.entries()) {
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(100.01)
          if (index > 0) expect(from).toBeGreaterThan(segments[index - 1]!.to)
        }
      }),
    )
  })
})

describe('columns', () => {
  const column = (parts: number[]) => ({
    year: 2022,
    href: '/',
    label: '',
    caption: '',
    parts: parts.map((count, index) => ({ css: ['xs', 't', 'ht', 'k', 'none'][index]!, count })),
  })

  test('of few units have a square for each, the best on top', () => {
    const { shapes } = presentColumns([column([2, 13, 1])]).columns[0]!
    expect(shapes).toHaveLength(16)
    const top = Math.min(...shapes.map(({ y }) => y))
    expect(shapes.filter(({ y }) => y === top).map(({ css }) => css)).toEqual(['xs', 'xs'])
  })

  test.each([
    [MOST_SQUARES, MOST_SQUARES],
    [MOST_SQUARES + 1, 1],
  ])('of %i units are drawn as %i shapes', (count, shapes) => {
    expect(presentColumns([column([0, count])]).columns[0]!.shapes).toHaveLength(shapes)
  })

  test('stay within the drawing, whatever they count', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), years => {
        for (const { shapes } of presentColumns(years.map(column)).columns) {
          for (const { x, y, width, height } of shapes) {
            expect([x, y, 360 - x - width, 216 - y - height, height].every(n => n >= 0)).toBe(true)
          }
        }
      }),
    )
  })
})

describe('lines', () => {
  const years = [2020, 2021, 2022].map(year => ({ year, href: '/', label: String(year) }))
  const value = (percent: number) => ({ percent, text: `${percent}%` })

  test('break where a year has no value', () => {
    const { lines } = presentLines(years, [{ label: 'Tốt', values: [value(80), null, value(70)] }])
    expect(lines[0]!.path).toBe('M34 54M314 73')
  })

  test('carry their name at the last value', () => {
    const { lines } = presentLines(years, [{ label: 'Tốt', values: [value(80), value(75), null] }])
    expect(lines[0]!.name!.text).toBe('Tốt 75%')
  })

  test('that end in the first year keep their names inside the chart', () => {
    const value = { percent: 75, text: '78,57%' }
    const { lines } = presentLines(years, [{ label: 'Xuất sắc', values: [value, null, null] }])
    expect(lines[0]!.name!.x).toBeGreaterThanOrEqual(128)
  })

  test('of like values keep their names apart', () => {
    const same = [value(50), value(50), value(50)]
    const { lines } = presentLines(years, [
      { label: 'Tốt', values: same },
      { label: 'Xuất sắc', values: same },
    ])
    expect(Math.abs(lines[0]!.name!.y - lines[1]!.name!.y)).toBeGreaterThanOrEqual(18)
  })

  test('without any value have no name and no path', () => {
    expect(presentLines(years, [{ label: 'Tốt', values: [null, null, null] }]).lines[0]).toMatchObject({ name: null, path: '' })
  })
})
