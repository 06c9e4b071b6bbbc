import type { ChartPart } from '../document'
import { face } from '../typesetting/faces'
import { CHART_LEADING, CHART_SIZE, drawLabel, labelWidth } from './chartText'
import { drawLevel } from './levelFill'
import type { ChartSetting } from './chartSetting'

const SWATCH = { width: 16, height: 9, gap: 6 }
const BETWEEN = 12

/** A label as wide as it is, and the middle of what it names. */
interface Placed {
  part: ChartPart
  centre: number
  width: number
}

const widthOf = ({ label, text }: ChartPart) => Math.max(labelWidth(face('regular'), label), labelWidth(face('bold'), text))

/** Middles of labels moved apart so that none touches the next; null where the width does not hold them all. */
function apart(labels: readonly Placed[], left: number, right: number): Placed[] | null {
  const total = labels.reduce((sum, { width }) => sum + width, 0) + BETWEEN * (labels.length - 1)
  if (total > right - left) return null
  let end = left - BETWEEN
  const pushed = labels.map(label => {
    const start = Math.max(label.centre - label.width / 2, end + BETWEEN)
    end = start + label.width
    return { ...label, centre: start + label.width / 2 }
  })
  let start = right + BETWEEN
  return pushed
    .toReversed()
    .map(label => {
      start = Math.min(label.centre - label.width / 2, start - BETWEEN - label.width)
      return { ...label, centre: start + label.width / 2 }
    })
    .toReversed()
}

/** Labels below the middles of the segments, tied to them by a line; null where they have no room side by side. */
export function directLabels(setting: ChartSetting, parts: readonly ChartPart[], centres: readonly number[], left: number, right: number) {
  const wanted = parts.map((part, i) => ({ part, centre: centres[i]!, width: widthOf(part) }))
  const placed = apart(wanted, left, right)
  if (!placed) return null
  const tie = 12
  return {
    height: tie + 2 * CHART_LEADING,
    draw(top: number) {
      const ties = placed.map(({ centre }, i) => ({ x1: centres[i]!, y1: top, x2: centre, y2: top + tie - 2 }))
      setting.painter.stroke(ties, 0.5)
      for (const { part, centre } of placed) {
        drawLabel(setting, face('regular'), part.label, centre, top + tie + CHART_SIZE, 'center')
        drawLabel(setting, face('bold'), part.text, centre, top + tie + CHART_SIZE + CHART_LEADING, 'center')
      }
    },
  }
}

/** A list of levels with their fills, in as many columns as fit. */
export function legend(setting: ChartSetting, parts: readonly ChartPart[], left: number, width: number, withText: boolean) {
  const texts = parts.map(({ label, text }) => (withText ? `${label}: ${text}` : label))
  const widest = Math.max(...texts.map(text => labelWidth(face('regular'), text))) + SWATCH.width + SWATCH.gap + BETWEEN
  const columns = Math.max(1, Math.min(parts.length, Math.floor(width / widest)))
  return {
    height: Math.ceil(parts.length / columns) * (CHART_LEADING + 2),
    draw(top: number) {
      for (const [i, { level }] of parts.entries()) {
        const x = left + (i % columns) * (width / columns)
        const y = top + Math.floor(i / columns) * (CHART_LEADING + 2)
        drawLevel(setting.painter, { x, y: y + 2, width: SWATCH.width, height: SWATCH.height }, level)
        drawLabel(setting, face('regular'), texts[i]!, x + SWATCH.width + SWATCH.gap, y + CHART_SIZE)
      }
    },
  }
}
