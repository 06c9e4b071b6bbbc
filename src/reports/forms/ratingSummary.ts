import { NOT_RATED_REASONS } from '../../domain/codes'
import { RATING_LEVELS, type RatingLevel } from '../../domain/ratingLevel'
import type { RatingMeasure } from '../../domain/figureKey'
import { GROUP_NOUNS, type GroupTally } from '../../domain/ratingYear'
import { share } from '../../domain/share'
import type { YearSummary } from '../../domain/summary'
import { levelAbbreviation, notRatedReasonPhrase } from '../../labels/ratings'
import { yearSummary } from '../../queries/yearSummary'
import { ruleBases } from '../bases'
import type { Block, Cell, Column, NumberCell, OfficialDocument, Table } from '../document'
import { countCell, figureCell, requiredFigure } from '../figures'
import { headParts, loadHead, officeWords } from '../head'
import { capitalised, paragraph } from '../prose'
import { groupsSpokenOf, ratingFigures, ratingsOfYear } from '../ratedSubjects'
import { groupSentence, leftOut } from '../ratingSentences'
import type { ReportData, ReportForm, ReportScope } from '../form'

async function load(scope: ReportScope): Promise<ReportData> {
  const { organisationId, year, now } = scope
  const summary = await yearSummary({ organisationId, year, now })
  ratingsOfYear(summary)
  return { head: await loadHead(organisationId, scope), summary }
}

function build({ head, summary }: ReportData): Omit<OfficialDocument, 'figures'> {
  const { year } = summary
  const subject = `tổng hợp kết quả đánh giá, xếp loại chất lượng theo đối tượng năm ${year}`
  const superior = head.letterhead.superiorBodyName
  return {
    ...headParts(head, 'BC'),
    title: `Báo cáo ${subject} – ${summary.organisation.name}`,
    kind: 'BÁO CÁO',
    subject,
    bases: ruleBases(summary, year),
    body: bodyOf(summary),
    recipients: [...(superior ? [superior] : []), `Lưu ${officeWords(head.letterhead)}`],
    appendices: [
      { label: 'Biểu tổng hợp', title: `Kết quả xếp loại theo đối tượng năm ${year}`, landscape: true, body: [tableOf(summary)] },
    ],
  }
}

function bodyOf(summary: YearSummary): Block[] {
  const { year, organisation } = summary
  return [
    paragraph(
      `Kết quả đánh giá, xếp loại chất lượng năm ${year} trong ${organisation.name} như sau (số liệu theo từng đối tượng trong biểu kèm theo):`,
    ),
    ...groupsSpokenOf(ratingsOfYear(summary)).flatMap(tally => [
      paragraph(groupSentence(summary, tally, year)),
      ...leftOut(summary, tally, year),
    ]),
  ]
}

const number = (heading: string): Column => ({ heading, align: 'right', weight: 2 })

/** A row for each kind of subject; kinds are never added together, so there is no row of totals. */
const tableOf = (summary: YearSummary): Table => ({
  type: 'table',
  caption: `Tổng hợp kết quả xếp loại năm ${summary.year}`,
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Đối tượng', align: 'left', weight: 4.5 },
    number('Tổng số'),
    ...RATING_LEVELS.map(level => number(levelAbbreviation[level])),
    number('Chưa xếp loại'),
    { ...number('% xuất sắc trên tốt trở lên'), weight: 2.6 },
    { heading: 'Ghi chú', align: 'left', weight: 5 },
  ],
  rows: groupsSpokenOf(ratingsOfYear(summary)).map((tally, index) => rowOf(summary, tally, index)),
  totals: null,
})

function rowOf(summary: YearSummary, tally: GroupTally, index: number): Cell[] {
  const { group } = tally
  const figure = (measure: RatingLevel | RatingMeasure) => requiredFigure(summary, { topic: 'ratings', year: summary.year, group, measure })
  return [
    String(index + 1),
    capitalised(GROUP_NOUNS[group]),
    figureCell(figure('present')),
    ...RATING_LEVELS.map(level => figureCell(figure(level))),
    countCell(tally.exempt + tally.notRated + tally.undecided),
    excellentAmongGood(tally),
    noteOn(tally),
  ]
}

/** Of those rated good or better, the share of the excellent. */
function excellentAmongGood({ levels }: GroupTally): NumberCell {
  const good = levels.EXCELLENT + levels.GOOD
  const { percent } = share(levels.EXCELLENT, good)
  return { value: good ? levels.EXCELLENT / good : null, text: percent === null ? '–' : `${percent}%`, kind: 'percent' }
}

/** Why some are without a level. */
function noteOn({ reasons, undecided, balanced }: GroupTally): string {
  const left = NOT_RATED_REASONS.filter(reason => reasons[reason] > 0).map(reason => `${reasons[reason]} ${notRatedReasonPhrase[reason]}`)
  const waiting = undecided > 0 ? [`${undecided} chưa có quyết định`] : []
  const gap = balanced ? [] : ['tổng số chưa khớp với hồ sơ xếp loại']
  return capitalised([...left, ...waiting, ...gap].join('; '))
}

/** Báo cáo tổng hợp theo đối tượng. Columns are those of the table in use (15A/15B), no central form. */
export const ratingSummary: ReportForm<ReportData> = {
  id: 'rating-summary',
  name: 'Tổng hợp kết quả xếp loại theo đối tượng',
  purpose: 'Mỗi đối tượng một dòng: tổng số, bốn mức, chưa xếp loại, tỷ lệ xuất sắc trên tốt trở lên.',
  kind: 'BC',
  audience: 'YEAR',
  about: ['COMMITTEE', 'SECTION', 'CELL'],
  perUnit: false,
  ofRatings: true,
  load,
  build,
  figures: ({ summary }) => ratingFigures(summary),
}
