/** A rectangle, from its top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** A chart of a known height, drawn from a given top. */
export interface Drawing {
  height: number
  draw(top: number): void
}

const HATCH_DISTANCE = 4

/** Slanting lines cut off at the edges of the box. */
export function hatching({ x, y, width, height }: Box): Segment[] {
  const count = Math.ceil((width + height) / HATCH_DISTANCE)
  return Array.from({ length: count }, (_, i) => {
    const reach = Math.min((i + 0.5) * HATCH_DISTANCE, width + height)
    const [across, down] = [Math.min(reach, width), Math.min(reach, height)]
    return { x1: x + across, y1: y + reach - across, x2: x + reach - down, y2: y + down }
  })
}

export function edges({ x, y, width, height }: Box): Segment[] {
  const [right, bottom] = [x + width, y + height]
  return [
    { x1: x, y1: y, x2: right, y2: y },
    { x1: right, y1: y, x2: right, y2: bottom },
    { x1: right, y1: bottom, x2: x, y2: bottom },
    { x1: x, y1: bottom, x2: x, y2: y },
  ]
}

/** White between neighbours, so that they stand apart in grey too. */
const BETWEEN = 1.5
const THINNEST = 2

/** The segments of a bar from left to right, in proportion to their counts, none too thin to be seen. */
export function barSegments(counts: readonly number[], bar: Box): Box[] {
  const free = bar.width - BETWEEN * (counts.length - 1) - THINNEST * counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  let x = bar.x
  return counts.map(count => {
    const segment = { ...bar, x, width: THINNEST + (free * count) / total }
    x += segment.width + BETWEEN
    return segment
  })
}

const COLUMN_GAP = 1

/** The segments of a column from top to bottom, a part too low to be seen left out as null. All null when there is nothing to share. */
export function columnSegments(counts: readonly number[], column: Box): (Box | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let y = column.y
  return counts.map(count => {
    const height = total ? (column.height * count) / total : 0
    const segment = height > COLUMN_GAP ? { ...column, y, height: height - COLUMN_GAP } : null
    y += height
    return segment
  })
}
