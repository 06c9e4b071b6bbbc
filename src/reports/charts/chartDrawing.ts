import type { Chart } from '../document'
import type { Drawing } from './chartGeometry'
import type { ChartSetting } from './chartSetting'
import { distributionDrawing } from './distributionChart'
import { trendDrawing } from './trendChart'

/** A chart laid out between the sides that the setting names, for a page or a picture. */
export const chartDrawing = (setting: ChartSetting, chart: Chart): Drawing =>
  chart.chart === 'distribution' ? distributionDrawing(setting, chart) : trendDrawing(setting, chart)
