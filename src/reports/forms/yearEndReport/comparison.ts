import type { SubjectGroup } from '../../../domain/figureKey'
import { RATING_LEVELS } from '../../../domain/ratingLevel'
import { GROUP_NOUNS, type RatingYear } from '../../../domain/ratingYear'
import type { YearSummary } from '../../../domain/summary'
import { levelAbbreviation, levelLabel } from '../../../labels/ratings'
import type { Block, Cell, Table, TrendChart } from '../../document'
import { capitalised } from '../../prose'
import type { YearEndReportData } from './data'
import { figureCell, percentCell, requiredFigure } from '../../figures'

/** Years side by side, for each group that was rated in more than one of them. */
export function comparison({ summary }: YearEndReportData): Block[] {
  return (['committees', 'sections', 'cells', 'members'] as const).flatMap(group => {
    const years = summary.ratingYears.filter(({ groups }) => groups.some(tally => tally.group === group && tally.rated > 0))
    return years.length > 1 ? [yearTable(summary, group, years), trend(group, years)] : []
  })
}

function yearTable(summary: YearSummary, group: SubjectGroup, years: RatingYear[]): Table {
  return {
    type: 'table',
    caption: `${capitalised(GROUP_NOUNS[group])} theo mức xếp loại qua các năm đánh giá`,
    columns: [
      { heading: 'Năm', align: 'center', weight: 1.6 },
      { heading: 'Được xếp loại', align: 'right', weight: 2 },
      ...RATING_LEVELS.flatMap(level => [
        { heading: levelAbbreviation[level], align: 'right' as const, weight: 2 },
        { heading: 'Tỷ lệ', align: 'right' as const, weight: 2 },
      ]),
    ],
    rows: years.map(({ year }): Cell[] => {
      const figure = (measure: (typeof RATING_LEVELS)[number] | 'rated') =>
        requiredFigure(summary, { topic: 'ratings', year, group, measure })
      return [
        String(year),
        figureCell(figure('rated')),
        ...RATING_LEVELS.flatMap(level => [figureCell(figure(level)), percentCell(figure(level))]),
      ]
    }),
    totals: null,
  }
}

function trend(group: SubjectGroup, years: RatingYear[]): TrendChart {
  const counted = years.map(({ year, groups }) => ({
    year,
    parts: RATING_LEVELS.map(level => {
      const count = groups.find(tally => tally.group === group)!.levels[level]
      return { level, label: levelLabel[level], count, text: String(count) }
    }).filter(({ count }) => count > 0),
  }))
  return {
    type: 'chart',
    chart: 'trend',
    title: `${capitalised(GROUP_NOUNS[group])} theo mức xếp loại, năm đánh giá ${years[0]!.year} đến ${years.at(-1)!.year}`,
    description: counted
      .map(({ year, parts }) => `Năm ${year}: ${parts.map(({ label, text }) => `${label} ${text}`).join(', ')}`)
      .join('. '),
    years: counted,
  }
}
