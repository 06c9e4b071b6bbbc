import { barSegments, type Drawing, edges } from './chartGeometry'
import type { DistributionChart } from '../document'
import { officialWords } from '../officialWords'
import { CHART_SIZE, drawLabel } from './chartText'
import { face } from '../typesetting/faces'
import { drawLevel } from './levelFill'
import { directLabels, legend } from './levelLabels'
import type { ChartSetting } from './chartSetting'

const BAR_HEIGHT = 26
/** One bar parted by level, each part named where it stands. */
export function distributionDrawing(setting: ChartSetting, { parts }: DistributionChart): Drawing {
  const { left, width } = setting.flow.frame
  const shown = parts.filter(({ count }) => count > 0)
  if (!shown.length) return emptyDrawing(setting)
  const bar = { x: left, y: 0, width, height: BAR_HEIGHT }
  const segments = barSegments(
    shown.map(({ count }) => count),
    bar,
  )
  const centres = segments.map(segment => segment.x + segment.width / 2)
  const labels = directLabels(setting, shown, centres, left, left + width) ?? below(8, legend(setting, shown, left, width, true))
  return {
    height: BAR_HEIGHT + labels.height,
    draw(top) {
      for (const [i, segment] of segments.entries()) drawLevel(setting.painter, { ...segment, y: top }, shown[i]!.level)
      labels.draw(top + BAR_HEIGHT)
    },
  }
}

const below = (gap: number, { height, draw }: Drawing): Drawing => ({ height: height + gap, draw: top => draw(top + gap) })

function emptyDrawing(setting: ChartSetting): Drawing {
  const { left, width } = setting.flow.frame
  return {
    height: BAR_HEIGHT,
    draw(top) {
      setting.painter.stroke(edges({ x: left, y: top, width, height: BAR_HEIGHT }), 0.6)
      drawLabel(setting, face('italic'), officialWords.emptyChart, left + width / 2, top + BAR_HEIGHT / 2 + CHART_SIZE / 3, 'center')
    },
  }
}
