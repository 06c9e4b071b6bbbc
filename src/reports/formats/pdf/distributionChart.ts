import type { DistributionChart } from '../../document'
import { officialWords } from '../../officialWords'
import type { Drawing } from './chartPieces'
import { CHART_SIZE, drawLabel } from './chartText'
import { face } from './faces'
import { drawLevel, edges } from './levelFill'
import { directLabels, legend } from './levelLabels'
import type { Setting } from './setting'

const BAR_HEIGHT = 26
/** White between neighbours, so that they stand apart in grey too. */
const BETWEEN = 1.5
const THINNEST = 2

/** One bar parted by level, each part named where it stands. */
export function distributionDrawing(setting: Setting, { parts }: DistributionChart): Drawing {
  const { left, width } = setting.flow.frame
  const shown = parts.filter(({ count }) => count > 0)
  if (!shown.length) return emptyDrawing(setting)
  const widths = segmentWidths(
    shown.map(({ count }) => count),
    width,
  )
  const starts = widths.map((_, i) => left + widths.slice(0, i).reduce((sum, w) => sum + w + BETWEEN, 0))
  const centres = starts.map((start, i) => start + widths[i]! / 2)
  const labels = directLabels(setting, shown, centres, left, left + width) ?? below(8, legend(setting, shown, left, width, true))
  return {
    height: BAR_HEIGHT + labels.height,
    draw(top) {
      for (const [i, { level }] of shown.entries()) {
        drawLevel(setting.painter, { x: starts[i]!, y: top, width: widths[i]!, height: BAR_HEIGHT }, level)
      }
      labels.draw(top + BAR_HEIGHT)
    },
  }
}

const below = (gap: number, { height, draw }: Drawing): Drawing => ({ height: height + gap, draw: top => draw(top + gap) })

/** Widths in proportion, none too thin to be seen. */
function segmentWidths(counts: readonly number[], width: number): number[] {
  const free = width - BETWEEN * (counts.length - 1) - THINNEST * counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map(count => THINNEST + (free * count) / total)
}

function emptyDrawing(setting: Setting): Drawing {
  const { left, width } = setting.flow.frame
  return {
    height: BAR_HEIGHT,
    draw(top) {
      setting.painter.stroke(edges({ x: left, y: top, width, height: BAR_HEIGHT }), 0.6)
      drawLabel(setting, face('italic'), officialWords.emptyChart, left + width / 2, top + BAR_HEIGHT / 2 + CHART_SIZE / 3, 'center')
    },
  }
}
