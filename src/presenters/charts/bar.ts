/** A part of a whole, with the class that colours it. */
export interface BarPart {
  css: string
  label: string
  count: number
}

/** White between neighbours, in percent of the width, so that they stand apart in grey too. */
const BETWEEN = 0.25
/** A part of a thousand is still to be seen. */
const THINNEST = 0.3

const percent = (n: number) => `${Math.round(n * 100) / 100}%`

/** A bar of parts in proportion, best first; widths are SVG attributes. Null when there is nothing to share. */
export function presentBar(parts: readonly BarPart[]) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const shown = parts.filter(({ count }) => count > 0)
  const free = 100 - (BETWEEN + THINNEST) * shown.length
  let x = 0
  const segments = shown.map(({ css, count }) => {
    const width = THINNEST + (free * count) / total
    const segment = { css, x: percent(x), width: percent(width) }
    x += width + BETWEEN
    return segment
  })
  return { segments, label: shown.map(({ label, count }) => `${label} ${count}`).join('; ') }
}
