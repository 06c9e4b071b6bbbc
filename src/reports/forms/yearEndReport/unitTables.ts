import { dateText } from '../../../domain/plainDate'
import { RATING_LEVELS } from '../../../domain/ratingLevel'
import { GROUP_NOUNS } from '../../../domain/ratingYear'
import { levelAbbreviation, levelLabel, notRatedReasonLabel } from '../../../labels/ratings'
import type { UnitRating } from '../../../queries/unitRatings'
import type { Block, Cell, Table } from '../../document'
import { capitalised } from '../../prose'
import type { YearEndReportData } from './data'
import { figureCell, percentCell, requiredFigure } from '../../figures'

/** How many units hold each level, then each unit with its level and decision. */
export function unitTables({ summary, units }: YearEndReportData): Block[] {
  const reported = summary.ratingYears.find(({ year }) => year === summary.ratingYearReported)
  const groups = reported?.groups.filter(({ group }) => ['committees', 'sections', 'cells'].includes(group)) ?? []
  return groups.flatMap(({ group }): Block[] => {
    const figure = (measure: (typeof RATING_LEVELS)[number] | 'rated') =>
      requiredFigure(summary, { topic: 'ratings', year: summary.ratingYearReported, group, measure })
    const totals: Table = {
      type: 'table',
      caption: `${capitalised(GROUP_NOUNS[group])} theo mức xếp loại`,
      columns: [
        { heading: 'Mức xếp loại', align: 'left', weight: 6 },
        { heading: 'Số lượng', align: 'right', weight: 2 },
        { heading: 'Tỷ lệ', align: 'right', weight: 2 },
      ],
      rows: RATING_LEVELS.map(level => [
        `${levelLabel[level]} (${levelAbbreviation[level]})`,
        figureCell(figure(level)),
        percentCell(figure(level)),
      ]),
      totals: ['Tổng số được xếp loại', figureCell(figure('rated')), ''],
    }
    return [
      totals,
      listOf(
        units.filter(unit => unit.group === group),
        GROUP_NOUNS[group],
      ),
    ]
  })
}

const listOf = (units: UnitRating[], noun: string): Table => ({
  type: 'table',
  caption: `Xếp loại của từng ${noun}`,
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: capitalised(noun), align: 'left', weight: 7 },
    { heading: 'Xếp loại', align: 'center', weight: 2.2 },
    { heading: 'Quyết định', align: 'left', weight: 4 },
  ],
  rows: units.map((unit, index): Cell[] => [String(index + 1), unit.name, levelOf(unit), decisionOf(unit)]),
  totals: null,
})

function levelOf({ level, notRatedReason }: UnitRating): string {
  if (level) return levelAbbreviation[level]
  return notRatedReason ? 'Không xếp loại' : 'Chưa quyết định'
}

function decisionOf({ documentNumber, decidedOn, notRatedReason }: UnitRating): string {
  if (documentNumber && decidedOn) return `${documentNumber}, ${dateText(decidedOn)}`
  return notRatedReason ? notRatedReasonLabel[notRatedReason] : ''
}
