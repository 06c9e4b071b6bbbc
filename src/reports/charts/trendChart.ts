import { type Box, columnSegments, type Drawing, edges } from './chartGeometry'
import { levelsOf } from './chartTable'
import type { ChartPart, TrendChart } from '../document'
import { officialWords } from '../officialWords'
import { CHART_LEADING, CHART_SIZE, drawLabel, labelWidth } from './chartText'
import { face } from '../typesetting/faces'
import { drawLevel, isHatched, textOnLevel } from './levelFill'
import { legend } from './levelLabels'
import type { ChartSetting } from './chartSetting'

const PLOT_HEIGHT = 170
const AXIS_WIDTH = 34
const WIDEST_COLUMN = 78
const COLUMN_SHARE = 0.62
const LEGEND_GAP = 10
/** Figures have no descenders, so they stand in a segment lower than their line. */
const LOWEST_LABELLED = 9
const GRID_GRAY = 0.7

/** One column a year, from the best level at the top to the last at the bottom, its height always 100 %. */
export function trendDrawing(setting: ChartSetting, { years }: TrendChart): Drawing {
  const { left, width } = setting.flow.frame
  const levels = levelsOf(years)
  const key = levels.length ? legend(setting, levels, left, width, false) : null
  const slot = (width - AXIS_WIDTH) / Math.max(1, years.length)
  const columnWidth = Math.min(WIDEST_COLUMN, slot * COLUMN_SHARE)
  return {
    height: CHART_SIZE + PLOT_HEIGHT + CHART_LEADING + LEGEND_GAP + (key?.height ?? 0),
    draw(figureTop) {
      const top = figureTop + CHART_SIZE
      drawAxis(setting, top)
      for (const [i, { year, parts }] of years.entries()) {
        const centre = left + AXIS_WIDTH + (i + 0.5) * slot
        drawColumn(setting, parts, { x: centre - columnWidth / 2, y: top, width: columnWidth, height: PLOT_HEIGHT })
        drawLabel(setting, face('bold'), String(year), centre, top + PLOT_HEIGHT + CHART_LEADING, 'center')
      }
      key?.draw(top + PLOT_HEIGHT + CHART_LEADING + LEGEND_GAP)
    },
  }
}

function drawAxis(setting: ChartSetting, top: number) {
  const { left, width } = setting.flow.frame
  const heights = [0, 50, 100].map(percent => ({ percent, y: top + PLOT_HEIGHT * (1 - percent / 100) }))
  setting.painter.stroke(
    heights.map(({ y }) => ({ x1: left + AXIS_WIDTH, y1: y, x2: left + width, y2: y })),
    0.5,
    GRID_GRAY,
  )
  for (const { percent, y } of heights)
    drawLabel(setting, face('regular'), `${percent}%`, left + AXIS_WIDTH - 5, y + CHART_SIZE / 3, 'right')
}

function drawColumn(setting: ChartSetting, parts: readonly ChartPart[], column: Box) {
  const segments = columnSegments(
    parts.map(({ count }) => count),
    column,
  )
  if (segments.every(segment => !segment)) drawEmptyColumn(setting, column)
  for (const [i, segment] of segments.entries()) if (segment) drawSegment(setting, parts[i]!, segment)
}

/** The value stands in its segment where there is room: the whole text, else the count. */
function drawSegment(setting: ChartSetting, { level, text, count }: ChartPart, box: Box) {
  drawLevel(setting.painter, box, level)
  const fitting = [text, String(count)].find(value => labelWidth(face('bold'), value) <= box.width - 4)
  if (fitting === undefined || box.height < LOWEST_LABELLED) return
  const centre = box.x + box.width / 2
  const middle = box.y + box.height / 2
  if (isHatched(level)) {
    const width = labelWidth(face('bold'), fitting) + 4
    setting.painter.fill({ x: centre - width / 2, y: middle - CHART_SIZE / 2, width, height: CHART_SIZE }, 1)
  }
  drawLabel(setting, face('bold'), fitting, centre, middle + CHART_SIZE / 3, 'center', textOnLevel(level))
}

function drawEmptyColumn(setting: ChartSetting, column: Box) {
  setting.painter.fill(column, 1)
  setting.painter.stroke(edges(column), 0.4)
  const middle = column.y + column.height / 2
  drawLabel(setting, face('regular'), officialWords.nobody, column.x + column.width / 2, middle + CHART_SIZE / 3, 'center')
}
