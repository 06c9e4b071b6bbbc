import type { Face } from '../typesetting/face'
import { linesOf } from '../typesetting/lines'
import type { ChartSetting } from './chartSetting'

export const CHART_SIZE = 11
export const CHART_LEADING = 14

export type Align = 'left' | 'center' | 'right'

/** Draws a short text on one line from, around or up to `x`. */
export function drawLabel(setting: ChartSetting, face: Face, text: string, x: number, baseline: number, align: Align = 'left', gray = 0) {
  const [line] = linesOf(face, text, Infinity)
  if (!line) return
  const shift = align === 'left' ? 0 : align === 'center' ? 0.5 : 1
  setting.painter.text(face, CHART_SIZE, x - line.width * CHART_SIZE * shift, baseline, line, 0, gray)
}

export const labelWidth = (face: Face, text: string) => face.width(text) * CHART_SIZE
