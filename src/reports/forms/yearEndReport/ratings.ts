import { dateText } from '../../../domain/plainDate'
import type { SubjectGroup } from '../../../domain/figureKey'
import { RATING_LEVELS } from '../../../domain/ratingLevel'
import { GROUP_NOUNS, type GroupTally, type RatingYear } from '../../../domain/ratingYear'
import type { YearSummary } from '../../../domain/summary'
import { levelAbbreviation, levelLabel } from '../../../labels/ratings'
import type { Block, DistributionChart } from '../../document'
import { requiredFigure } from '../../figures'
import { capitalised, paragraph, prose, whole } from '../../prose'
import { groupSentence, leftOut } from '../../ratingSentences'
import type { YearEndReportData } from './data'

/** Groups in the order in which a report speaks of them. */
const REPORTED: readonly SubjectGroup[] = ['committees', 'sections', 'cells', 'members', 'collectives', 'leaders']

/** The rating of organisations and members in the rating year that the report states. */
export function ratingBlocks(data: YearEndReportData): Block[] {
  const { summary } = data
  const reported = summary.ratingYears.find(({ year }) => year === summary.ratingYearReported)
  if (!reported) return [paragraph(`Năm đánh giá ${summary.ratingYearReported} chưa có kết quả xếp loại trong hồ sơ.`)]
  const { regulation, guidance } = reported.regime
  return [
    paragraph(
      `Việc đánh giá, xếp loại chất lượng tổ chức đảng và đảng viên năm ${reported.year} thực hiện theo ${regulation.shortCitation} và Hướng dẫn ${guidance.code}.`,
    ),
    ...ownRating(data, reported.year),
    ...REPORTED.flatMap(group => groupBlocks(summary, reported, group)),
    ...(summary.organisation.kind === 'CELL' ? [] : noneRated(reported)),
  ]
}

function ownRating({ summary, ownDecision }: YearEndReportData, year: number): Block[] {
  const { name } = summary.organisation
  if (!ownDecision) return [paragraph(`Xếp loại của ${name} năm ${year} chưa có quyết định của cấp có thẩm quyền.`)]
  const { level, authorityName, documentNumber, decidedOn } = ownDecision
  const figure = requiredFigure(summary, { topic: 'ratings', year, group: 'organisation', measure: level })
  const stated = { ...whole(figure), text: levelLabel[level].toLocaleLowerCase('vi') }
  return [
    paragraph(
      prose`${name} được ${authorityName} xếp loại ${stated} (${levelAbbreviation[level]}) năm ${year}, theo Quyết định số ${documentNumber} ngày ${dateText(decidedOn)}.`,
    ),
  ]
}

function groupBlocks(summary: YearSummary, { year, groups }: RatingYear, group: SubjectGroup): Block[] {
  const tally = groups.find(candidate => candidate.group === group)
  if (!tally) return []
  const chart = group !== 'members' && tally.rated > 1 ? [distribution(tally, year)] : []
  return [paragraph(groupSentence(summary, tally, year)), ...leftOut(summary, tally, year), ...chart]
}

/** Says plainly that no collective or leader was rated on its own. */
function noneRated({ year, groups }: RatingYear): Block[] {
  const none = (['collectives', 'leaders'] as const).filter(group => !groups.some(tally => tally.group === group))
  if (none.length === 0) return []
  return [paragraph(`Năm ${year} không có ${none.map(group => GROUP_NOUNS[group]).join(' và ')} nào được xếp loại riêng trong hồ sơ.`)]
}

function distribution({ group, levels, rated }: GroupTally, year: number): DistributionChart {
  const noun = GROUP_NOUNS[group]
  const parts = RATING_LEVELS.filter(level => levels[level] > 0).map(level => ({
    level,
    label: levelLabel[level],
    count: levels[level],
    text: `${levels[level]}`,
  }))
  const description = parts.map(({ label, text }) => `${label}: ${text}`).join('; ')
  return {
    type: 'chart',
    chart: 'distribution',
    title: `${capitalised(noun)} theo mức xếp loại, năm ${year} (${rated} ${noun} được xếp loại)`,
    description: `${description}.`,
    parts,
  }
}
