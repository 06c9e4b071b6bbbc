import { CHART_HEIGHT, CHART_WIDTH, coordinate } from './geometry'

/** A value a year, in percent; null where there is none. */
export interface Line {
  label: string
  values: ({ percent: number; text: string } | null)[]
}

const LEFT = 34
const RIGHT = 314
const FOOT = 206
const HEIGHT = 190
/** The name of a line ends at its last point, but never begins before the chart does. */
const NAME_WIDTH = 128
/** Two labels nearer than this would touch. */
const LABEL_HEIGHT = 18

const yOf = (percent: number) => coordinate(FOOT - (percent / 100) * HEIGHT)
const xOf = (index: number, count: number) => coordinate(count === 1 ? (LEFT + RIGHT) / 2 : LEFT + (index * (RIGHT - LEFT)) / (count - 1))

/** Lines over the years on an axis from 0 to 100. Line style and marker differ as well as colour. */
export function presentLines(years: readonly { year: number; href: string | null; label: string }[], lines: readonly Line[]) {
  const step = years.length > 1 ? (RIGHT - LEFT) / (years.length - 1) : RIGHT - LEFT
  const drawn = lines.map(({ label, values }) => {
    const points = values.flatMap((value, index) =>
      value ? [{ ...value, x: xOf(index, years.length), y: yOf(value.percent), index }] : [],
    )
    const [before, last] = [points.at(-2), points.at(-1)]
    return {
      points,
      path: pathOf(points),
      name: last
        ? {
            text: `${label} ${last.text}`,
            x: Math.max(NAME_WIDTH, Math.min(CHART_WIDTH, last.x + 16)),
            y: Math.min(last.y, before?.y ?? last.y) - 12,
          }
        : null,
    }
  })
  return {
    viewBox: `0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`,
    axis: [0, 25, 50, 75, 100].map(percent => ({ percent, y: yOf(percent) })),
    years: years.map((year, index) => ({
      ...year,
      x: xOf(index, years.length),
      area: { x: coordinate(Math.max(0, xOf(index, years.length) - step / 2)), width: coordinate(step) },
    })),
    lines: drawn.map((line, index) => ({ ...line, name: line.name && { ...line.name, y: labelY(line.name.y, drawn, index) } })),
  }
}

/** A gap in the years is a gap in the line. */
const pathOf = (points: readonly { x: number; y: number; index: number }[]) =>
  points.map(({ x, y, index }, place) => `${points[place - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`).join('')

/** Over its own point; under it, where another line's label is too near. */
function labelY(y: number, lines: readonly { name: { y: number } | null }[], index: number): number {
  const crowded = lines.slice(0, index).some(({ name }) => name && Math.abs(name.y - y) < LABEL_HEIGHT)
  return coordinate(crowded ? y + 2 * LABEL_HEIGHT : y)
}
