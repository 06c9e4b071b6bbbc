import type { Cell, Chart, ChartPart, DistributionChart, NumberCell, Table, TrendChart } from '../document'
import { officialWords } from '../officialWords'

const countCell = ({ count, text }: ChartPart): NumberCell => ({ value: count, text, kind: 'count' })

/** The numbers that a chart shows, as a table; null where there are none. */
export const chartTable = (chart: Chart): Table | null => (chart.chart === 'distribution' ? ofDistribution(chart) : ofTrend(chart))

function ofDistribution({ title, parts }: DistributionChart): Table | null {
  if (parts.every(({ count }) => count === 0)) return null
  return {
    type: 'table',
    caption: title,
    columns: [
      { heading: officialWords.level, align: 'left', weight: 3 },
      { heading: officialWords.count, align: 'right', weight: 1 },
    ],
    rows: parts.map(part => [part.label, countCell(part)]),
    totals: null,
  }
}

function ofTrend({ title, years }: TrendChart): Table | null {
  const levels = levelsOf(years)
  if (!levels.length) return null
  return {
    type: 'table',
    caption: title,
    columns: [
      { heading: officialWords.year, align: 'center', weight: 1 },
      ...levels.map(({ label }) => ({ heading: label, align: 'right' as const, weight: 2 })),
    ],
    rows: years.map(({ year, parts }): Cell[] => [
      String(year),
      ...levels.map(({ level }) => {
        const part = parts.find(candidate => candidate.level === level)
        return part ? countCell(part) : { value: 0, text: '0', kind: 'count' as const }
      }),
    ]),
    totals: null,
  }
}

const ORDER: readonly ChartPart['level'][] = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']

/** Every level that some year has, best first, each as it is first named. */
export const levelsOf = (years: TrendChart['years']): ChartPart[] =>
  ORDER.flatMap(level => years.flatMap(({ parts }) => parts).find(part => part.level === level) ?? [])
