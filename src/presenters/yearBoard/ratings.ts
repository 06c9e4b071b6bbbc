import { NOT_RATED_REASONS } from '../../domain/codes'
import { RATING_LEVELS } from '../../domain/ratingLevel'
import { type GroupCap, type GroupTally, GROUP_NOUNS, type RatingYear } from '../../domain/ratingYear'
import { OPEN } from '../../domain/regulations/regulation'
import { countText } from '../../domain/share'
import { countingUnitLabel } from '../../labels/figures'
import { notRatedReasonPhrase } from '../../labels/ratings'
import { presentCap } from '../cap'
import { presentLevel } from '../level'
import { capAnchor } from './attention'
import { presentLevelBar } from './levelBar'
import { type Piece, ratingKey, type ShownFigures } from './shownFigures'
import { NO_SOURCE } from '../../labels/sources'

const notOpened = (year: number) => ({
  title: `Năm ${year} chưa mở đợt đánh giá`,
  text: 'Khi cấp ủy mở đợt, các đối tượng phải xếp loại hiện ở đây.',
})

const nobody = (year: number) => ({
  title: `Năm ${year} không có đơn vị, đảng viên nào phải xếp loại ở đây`,
  text: 'Hồ sơ chưa ghi tổ chức trực thuộc và đảng viên của năm này.',
})

/** The rating year of the board in full: levels, caps and balance of each group; without its results, for those who may not see them, the caps alone. */
export function presentRatings(figures: ShownFigures, results: boolean) {
  const { year, ratingYears, ratingYearReported, organisation } = figures.summary
  const title = ratingYearReported === year ? `Phân bố và mức tối đa, năm đánh giá ${year}` : `Xếp loại năm đánh giá ${year}`
  const ratingYear = ratingYears.find(candidate => candidate.year === year)
  if (!ratingYear) return { title, note: '', empty: notOpened(year), ...NOTHING, capElsewhere: false }
  const tallies = ratingYear.groups.filter(({ group }) => group !== 'organisation')
  return {
    title,
    note: basisText(ratingYear),
    empty: tallies.length > 0 ? null : nobody(year),
    ...(results ? resultsOf(figures, ratingYear, tallies) : { ...NOTHING, caps: ratingYear.caps.map(cap => shownCap(ratingYear, cap)) }),
    /** Where the cap is counted over more than this organisation. */
    capElsewhere: ratingYear.cycle === null && organisation.kind === 'CELL',
  }
}

const NOTHING = { articles: [], caps: [], leaders: [] }

const resultsOf = (figures: ShownFigures, ratingYear: RatingYear, tallies: readonly GroupTally[]) => ({
  articles: tallies.map(tally => article(figures, ratingYear, tally)),
  caps: [],
  leaders: withoutLeaders(ratingYear),
})

const basisText = ({ regime }: RatingYear) => `Theo ${regime.regulation.shortCitation} và Hướng dẫn ${regime.guidance.code}`

/** Kinds of subject that a year has none of are said plainly. */
const withoutLeaders = ({ year, groups }: RatingYear): string[] =>
  (['collectives', 'leaders'] as const)
    .filter(group => !groups.some(tally => tally.group === group))
    .map(group => `Năm ${year} không có ${GROUP_NOUNS[group]} được xếp loại.`)

function article(figures: ShownFigures, ratingYear: RatingYear, tally: GroupTally) {
  const { group, levels, rated } = tally
  const { year, caps } = ratingYear
  const noun = GROUP_NOUNS[group]
  return {
    id: `nhom-${group}`,
    heading: rated > 0 ? `${countText(rated)} ${noun} được xếp loại` : `${capitalised(noun)}: chưa có quyết định`,
    caption: `${capitalised(noun)} theo mức, năm ${year}`,
    bar: presentLevelBar(figures, year, tally),
    rows: RATING_LEVELS.map(level => {
      const figure = figures.at(ratingKey(year, group, level))!
      const shown = presentLevel(level)
      return {
        level: shown,
        count: countText(levels[level]),
        href: figures.hrefOf(ratingKey(year, group, level)),
        label: `${countText(levels[level])}, ${shown.name.toLowerCase()}: xem danh sách`,
        percent: figure.percent ? `${figure.percent}%` : '–',
      }
    }),
    caps: caps.filter(cap => cap.group === group).map(cap => shownCap(ratingYear, cap, figures)),
    balance: balance(figures, year, tally),
    balanced: tally.balanced,
    reasons: reasons(figures, year, tally),
  }
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function shownCap({ year, regime, cycle }: RatingYear, cap: GroupCap, figures?: ShownFigures) {
  const { kind, group, setting } = cap
  const { ratioPercent } = regime.guidance.proposedCaps[kind]
  const share = figures?.at(ratingKey(year, group, 'EXCELLENT'))
  const compared = share?.percent ? [{ term: 'Đối chiếu', text: `${share.text} ${GROUP_NOUNS[group]} được xếp loại` }] : []
  return {
    anchor: capAnchor(year, cap),
    ...presentCap(cap, [
      ...compared,
      { term: 'Đơn vị tính', text: countingUnitLabel[setting.countingUnit] },
      {
        term: 'Tỉ lệ',
        text: ratioPercent.source === OPEN ? `${setting.ratioPercent}%: ${NO_SOURCE}` : `${setting.ratioPercent}%: ${ratioPercent.source}`,
      },
    ]),
    open: !cycle?.publishedOn,
  }
}

/** «248 có mặt = 6 miễn + 4 chưa xếp loại + 238 xếp loại» */
function balance(figures: ShownFigures, year: number, { group, undecided, balanced }: GroupTally): Piece[] {
  const count = (measure: 'present' | 'exempt' | 'notRated' | 'rated' | 'undecided', words: string) =>
    figures.piece(ratingKey(year, group, measure), words)
  const parts = [
    count('exempt', 'miễn'),
    count('notRated', 'chưa xếp loại'),
    count('rated', 'xếp loại'),
    ...(undecided > 0 ? [count('undecided', 'chờ quyết định')] : []),
  ]
  const sum = parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: ' + ' }, part]))
  return [count('present', 'có mặt'), { text: balanced ? ' = ' : ' ≠ ' }, ...sum]
}

/** Why those not rated are not: «2 kết nạp chưa đủ 6 tháng». For readers of totals that would be about people. */
const reasons = (figures: ShownFigures, year: number, { group, reasons: counts }: GroupTally): Piece[] =>
  NOT_RATED_REASONS.filter(reason => counts[reason] > 0 && figures.hrefOf(ratingKey(year, group, reason))).map(reason =>
    figures.piece(ratingKey(year, group, reason), notRatedReasonPhrase[reason]),
  )
