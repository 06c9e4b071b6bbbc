import { RATING_LEVELS } from '../../../domain/ratingLevel'
import type { RatingMeasure } from '../../../domain/figureKey'
import type { RatingLevel } from '../../../domain/ratingLevel'
import { levelAbbreviation } from '../../../labels/ratings'
import type { UnitLevels } from '../../../queries/memberLevelsByUnit'
import type { Block, Column, NumberCell } from '../../document'
import type { YearEndReportData } from './data'
import { countCell, figureCell, requiredFigure } from '../../figures'

type Measure = RatingLevel | Exclude<RatingMeasure, 'present'>

const MEASURES: readonly Measure[] = ['rated', ...RATING_LEVELS, 'notRated', 'exempt', 'undecided']

const HEADINGS: Record<Measure, string> = {
  rated: 'Được xếp loại',
  ...levelAbbreviation,
  notRated: 'Không xếp loại',
  exempt: 'Miễn sinh hoạt',
  undecided: 'Chưa quyết định',
}

/** Ratings of members, a row a unit; the last row is the figures of the summary. */
export function memberTable({ summary, memberLevels }: YearEndReportData): Block[] {
  const year = summary.ratingYearReported
  const tally = summary.ratingYears.find(candidate => candidate.year === year)?.groups.find(({ group }) => group === 'members')
  if (!tally || memberLevels.length === 0) return []
  const shown = MEASURES.filter(measure => measure !== 'undecided' || tally.undecided > 0)
  const number = (measure: Measure): Column => ({ heading: HEADINGS[measure], align: 'right', weight: 2 })
  return [
    {
      type: 'table',
      caption: 'Xếp loại đảng viên theo đơn vị',
      columns: [
        { heading: 'TT', align: 'center', weight: 1 },
        { heading: 'Đơn vị', align: 'left', weight: 8 },
        { heading: 'Tổng số', align: 'right', weight: 2 },
        ...shown.map(number),
      ],
      rows: memberLevels.map((unit, index) => [
        String(index + 1),
        unit.name,
        countCell(subjects(unit)),
        ...shown.map(measure => countCell(valueOf(unit, measure))),
      ]),
      totals: [
        '',
        'Cộng',
        countCell(memberLevels.reduce((sum, unit) => sum + subjects(unit), 0)),
        ...shown.map((measure): NumberCell => figureCell(requiredFigure(summary, { topic: 'ratings', year, group: 'members', measure }))),
      ],
    },
  ]
}

const ratedIn = (unit: UnitLevels) => RATING_LEVELS.reduce((sum, level) => sum + unit[level], 0)
const subjects = (unit: UnitLevels) => ratedIn(unit) + unit.notRated + unit.exempt + unit.undecided
const valueOf = (unit: UnitLevels, measure: Measure) => (measure === 'rated' ? ratedIn(unit) : unit[measure])
