import type { SubjectGroup } from '../../domain/figureKey'
import { RATING_LEVELS } from '../../domain/ratingLevel'
import { type GroupTally, GROUP_NOUNS } from '../../domain/ratingYear'
import { countText } from '../../domain/share'
import type { YearSummary } from '../../domain/summary'
import type { UnitStanding } from '../../domain/unitStanding'
import { levelLabel } from '../../labels/ratings'
import { MOST_SQUARES } from '../charts/columns'
import { presentLevel, presentLevelOrNone } from '../level'
import { presentLevelBar } from './levelBar'
import { presentFigure, ratingKey, type ShownFigures } from './shownFigures'

export const UNIT_GROUPS = ['committees', 'sections', 'cells'] as const satisfies readonly SubjectGroup[]

const isUnits = ({ group }: GroupTally) => UNIT_GROUPS.some(unit => unit === group)

export const tallyOf = ({ ratingYears }: YearSummary, year: number, group: SubjectGroup) =>
  ratingYears.find(candidate => candidate.year === year)?.groups.find(tally => tally.group === group)

const groupsOf = ({ ratingYears }: YearSummary, year: number) => ratingYears.find(candidate => candidate.year === year)?.groups ?? []

/** Units few enough to be drawn one by one. */
export const smallGroups = (summary: YearSummary, year: number) =>
  groupsOf(summary, year).flatMap(tally => (isUnits(tally) && tally.present <= MOST_SQUARES ? [tally.group] : []))

/** The rating year that the report states: how each group of units stands, a square for each unit, and the organisation's own level. */
export function presentHeadline(figures: ShownFigures, standings: readonly UnitStanding[], withUnits: boolean) {
  const { summary } = figures
  const { year, ratingYearReported: reported } = summary
  const units = groupsOf(summary, reported).filter(isUnits)
  const people = units.length > 0 ? [] : groupsOf(summary, reported).filter(({ group }) => group === 'members')
  return {
    title: `Xếp loại ${subjectText(summary, units, people)}, năm đánh giá ${reported}`,
    note: reported === year ? `Kết quả nêu trong báo cáo năm ${year}` : `Báo cáo năm ${year} nêu kết quả của năm ${reported}`,
    groups: [...units, ...people].map(tally => presentGroup(figures, tally, withUnits ? standings : [])),
    own: presentOwn(figures, standings),
  }
}

/** What the section is about: «chi bộ», «tổ chức đảng», «chi bộ và đảng viên». */
function subjectText({ organisation }: YearSummary, units: readonly GroupTally[], people: readonly GroupTally[]): string {
  const [only] = units
  if (only) return units.length > 1 ? 'tổ chức đảng' : GROUP_NOUNS[only.group]
  const own = organisation.kind === 'CELL' ? 'chi bộ' : 'Đảng bộ'
  return people.length > 0 ? `${own} và đảng viên` : own
}

/** Four cards stand in a row while their numbers are short. */
const SHORT_TOTAL = 100

function presentGroup(figures: ShownFigures, tally: GroupTally, standings: readonly UnitStanding[]) {
  const { summary } = figures
  const { group, rated, present } = tally
  const reported = summary.ratingYearReported
  const squares = standings.filter(standing => standing.group === group)
  const cards = levelCards(figures, tally)
  return {
    heading: `${countText(present)} ${GROUP_NOUNS[group]}`,
    undecidedText: rated === 0 ? `Chưa có kết quả xếp loại năm ${reported}.` : null,
    squares: presentSquares(squares, summary.organisation.code),
    squaresNote: `Mỗi ô là một ${GROUP_NOUNS[group]}. Chọn ô để mở hồ sơ xếp loại.`,
    bar: squares.length > 0 ? null : presentLevelBar(figures, reported, tally),
    cards,
    four: cards.length === RATING_LEVELS.length && present < SHORT_TOTAL,
  }
}

/** The lowest level has a card only where somebody holds it. */
function levelCards(figures: ShownFigures, { group, levels }: GroupTally) {
  const { summary } = figures
  const reported = summary.ratingYearReported
  const earlier = tallyOf(summary, reported - 1, group)
  return RATING_LEVELS.filter(level => level !== 'UNSATISFACTORY' || levels[level] > 0).map(level => {
    const key = ratingKey(reported, group, level)
    const shown = presentLevel(level)
    const before = earlier && earlier.rated > 0 ? { year: reported - 1, count: earlier.levels[level] } : null
    return presentFigure(figures.at(key)!, figures.hrefOf(key), { label: shown.short, noun: GROUP_NOUNS[group], level: shown, before })
  })
}

/** Longer labels do not fit into eight squares a row. */
const SHORT = 2
const LONGEST = 6

/** Best level first, then by code. */
function presentSquares(standings: readonly UnitStanding[], ownCode: string) {
  const rank = ({ level }: UnitStanding) => (level ? RATING_LEVELS.indexOf(level) : RATING_LEVELS.length)
  const squares = standings.toSorted((a, b) => rank(a) - rank(b)).map(standing => presentSquare(standing, ownCode))
  return { wide: squares.some(({ text }) => text.length > SHORT), squares }
}

function presentSquare({ ratingId, code, name, level, notRated }: UnitStanding, ownCode: string) {
  const ownPart = code.startsWith(`${ownCode}-`) ? code.slice(ownCode.length + 1) : code
  return {
    href: `/ratings/${ratingId}`,
    css: level ? presentLevel(level).css : 'none',
    name,
    hidden: `${name}, ${level ? levelLabel[level].toLowerCase() : notRated ? 'không xếp loại' : 'chưa có quyết định'}, mã số `,
    text: ownPart.split('-').at(-1)!.slice(-LONGEST),
  }
}

/** Who decided what on the organisation itself. */
function presentOwn({ summary, hrefOf }: ShownFigures, standings: readonly UnitStanding[]) {
  const { organisation, ratingYearReported: reported } = summary
  const own = standings.find(({ group }) => group === 'organisation')
  const who = organisation.kind === 'CELL' ? 'Chi bộ' : 'Đảng bộ'
  if (!own) return { text: `Hệ thống không có hồ sơ xếp loại năm ${reported} của ${organisation.name}.`, level: null, href: null }
  if (!own.level) {
    const text = own.notRated
      ? `${who} không xếp loại năm ${reported}.`
      : `${who} chưa có quyết định xếp loại năm ${reported} của cấp trên.`
    return { text, level: null, href: null }
  }
  const href = hrefOf(ratingKey(reported, 'organisation', own.level)) && `/ratings/${own.ratingId}`
  return { text: `${who}, do ${own.authorityName} quyết định:`, level: presentLevelOrNone(own.level), href }
}
