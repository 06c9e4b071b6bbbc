import { CHART_HEIGHT, CHART_WIDTH, coordinate } from './geometry'

export interface ColumnPart {
  css: string
  count: number
}

export interface ChartColumn {
  year: number
  href: string | null
  /** Read aloud: «2021: 2 XS, 13 T, 1 HT». */
  label: string
  /** Over the column. */
  caption: string
  /** Best first; it comes to stand at the top. */
  parts: ColumnPart[]
}

/** Up to so many in a column are drawn one square each. */
export const MOST_SQUARES = 30

const FOOT = 215
const TOP = 40
const GAP = 3
const SLOT = CHART_WIDTH / 5
const BODY = 53

interface Shape {
  css: string
  x: number
  y: number
  width: number
  height: number
}

/** Columns of squares, one for each unit, or of stacked bars when there are too many. */
export function presentColumns(columns: readonly ChartColumn[]) {
  const most = Math.max(0, ...columns.map(sizeOf))
  const start = (CHART_WIDTH - SLOT * columns.length) / 2
  return {
    viewBox: `0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`,
    columns: columns.map((column, index) => presentColumn(column, start + SLOT * index + SLOT / 2, most)),
  }
}

const sizeOf = ({ parts }: ChartColumn) => parts.reduce((sum, { count }) => sum + count, 0)

function presentColumn(column: ChartColumn, middle: number, most: number) {
  const shapes = most > MOST_SQUARES ? stacked(column, middle) : squares(column, middle, most)
  const top = Math.min(FOOT, ...shapes.map(({ y }) => y))
  const { year, href, label, caption } = column
  return {
    ...{ year, href, label, caption, shapes },
    middle: coordinate(middle),
    captionY: coordinate(top - 10),
    area: { x: coordinate(middle - BODY / 2), y: 14, width: BODY, height: 228 },
  }
}

/** From the lowest level at the foot to the best at the top, row by row. */
function squares({ parts }: ChartColumn, middle: number, most: number): Shape[] {
  const inRow = most > 16 ? 3 : 2
  const size = inRow === 3 ? 14 : 19
  const left = middle - (inRow * size + (inRow - 1) * GAP) / 2
  const upwards = parts.toReversed().flatMap(({ css, count }) => Array.from({ length: count }, () => css))
  return upwards.map((css, index) => ({
    css,
    x: coordinate(left + (index % inRow) * (size + GAP)),
    y: coordinate(FOOT - size - Math.floor(index / inRow) * (size + GAP)),
    width: size,
    height: size,
  }))
}

function stacked(column: ChartColumn, middle: number): Shape[] {
  const total = sizeOf(column)
  const shown = column.parts.filter(({ count }) => count > 0).toReversed()
  const free = FOOT - TOP - 2 * GAP * shown.length
  let foot = FOOT
  return shown.map(({ css, count }) => {
    const height = GAP + (free * count) / total
    foot -= height
    const shape = { css, x: coordinate(middle - 20), y: coordinate(foot), width: 40, height: coordinate(height) }
    foot -= GAP
    return shape
  })
}
