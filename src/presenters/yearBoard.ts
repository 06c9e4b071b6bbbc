import type { WaitingUnits } from '../domain/attention'
import { dateText, momentText } from '../domain/plainDate'
import type { YearSummary } from '../domain/summary'
import type { UnitStanding } from '../domain/unitStanding'
import { situationPhrase } from '../labels/figures'
import { organisationPlaceLabel } from '../labels/organisations'
import { presentAttention } from './yearBoard/attention'
import { presentCommendations, presentDevelopment } from './yearBoard/development'
import { presentHeadline } from './yearBoard/headline'
import { presentRatings } from './yearBoard/ratings'
import { type BoardReader, figuresFor, type Piece, type ShownFigures } from './yearBoard/shownFigures'
import { presentTrend } from './yearBoard/trend'

interface BoardInput {
  summary: YearSummary
  standings: readonly UnitStanding[]
  waiting: readonly WaitingUnits[]
  reader: BoardReader
}

/** The year board. Readers without the right to records get published totals: no links to them, no unit and nobody by name. */
export function presentYearBoard({ summary, standings, waiting, reader }: BoardInput) {
  const figures = figuresFor(summary, reader)
  const results = reader.withRecords || hasResults(summary)
  return {
    year: summary.year,
    sentence: sentence(figures),
    report: reader.report,
    content: reader.content,
    articles: reader.articles,
    edition: edition(summary, reader),
    toDo: reader.withRecords ? presentAttention(figures, waiting, reader) : null,
    allDone: hasSubjects(summary) ? ALL_DONE : 'Chưa có đối tượng nào phải xếp loại trong năm này.',
    headline: presentHeadline(figures, standings, reader.withRecords),
    ratings: presentRatings(figures, results),
    unpublished: results ? null : `Kết quả năm ${summary.year} chưa công bố`,
    development: results ? presentDevelopment(figures) : null,
    commendations: presentCommendations(figures, reader),
    commendationsHref: reader.commendations,
    trend: presentTrend(figures),
  }
}

const ALL_DONE = 'Mọi đối tượng phải xếp loại đều đã có quyết định, không vượt mức tối đa xuất sắc, số liệu cân đối.'

const hasSubjects = ({ year, ratingYearReported, ratingYears }: YearSummary) =>
  ratingYears.some(
    candidate =>
      (candidate.year === year || candidate.year === ratingYearReported) && candidate.groups.some(({ group }) => group !== 'organisation'),
  )

/** Whether anything of the year itself is there to be told. */
const hasResults = ({ year, ratingYears }: YearSummary) =>
  ratingYears.some(candidate => candidate.year === year && candidate.groups.some(({ rated }) => rated > 0))

/** «Đảng bộ …, đảng bộ cơ sở: 16 chi bộ, 248 đảng viên tính đến 31/12/2022.» */
function sentence({ summary, at, piece }: ShownFigures): Piece[] {
  const { year, organisation } = summary
  const { name, tier, kind } = organisation
  const shown = (['committees', 'cells', 'members'] as const).filter(measure => (at({ topic: 'situation', year, measure })?.count ?? 0) > 0)
  const start = `${name}, ${organisationPlaceLabel[tier][kind].toLowerCase()}`
  if (shown.length === 0) return [{ text: `${start}. Hồ sơ chưa ghi tổ chức trực thuộc và đảng viên nào.` }]
  const parts = shown.flatMap((measure, index) => [
    { text: index === 0 ? ': ' : ', ' },
    piece({ topic: 'situation', year, measure }, situationPhrase[measure]),
  ])
  return [{ text: start }, ...parts, { text: ` tính đến ngày ${dateText(`${year}-12-31`)}.` }]
}

function edition({ asOf, year, ratingYears }: YearSummary, { withRecords }: BoardReader) {
  const cycle = ratingYears.find(candidate => candidate.year === year)?.cycle
  const state = cycle?.publishedOn ? `Kết quả năm ${year} công bố ngày ${dateText(cycle.publishedOn)}` : `Kết quả năm ${year} chưa công bố`
  return {
    state: withRecords ? 'Số liệu hiện hành' : 'Số liệu đã công bố',
    asOf: `Tính đến ${momentText(asOf)}`,
    published: cycle ? state : null,
  }
}
