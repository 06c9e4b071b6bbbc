import type { SubjectGroup } from '../../domain/figureKey'
import { RATING_LEVELS, type RatingLevel } from '../../domain/ratingLevel'
import { GROUP_NOUNS, type GroupTally, type RatingYear } from '../../domain/ratingYear'
import { countText } from '../../domain/share'
import { levelMark, levelShortLabel } from '../../labels/ratings'
import { MOST_SQUARES, presentColumns } from '../charts/columns'
import { presentLines } from '../charts/lines'
import { presentLevel } from '../level'
import { UNIT_GROUPS } from './headline'
import { ratingKey, type ShownFigures } from './shownFigures'

const LINES: readonly RatingLevel[] = ['GOOD', 'EXCELLENT']

/** Over the years: units by level, members by level in percent, the organisation's own level. Null with fewer than two years. */
export function presentTrend(figures: ShownFigures) {
  const years = figures.summary.ratingYears
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || first === last) return null
  return {
    note: `Năm đánh giá ${first.year} đến ${last.year}`,
    units: UNIT_GROUPS.filter(group => years.some(({ groups }) => groups.some(tally => tally.group === group))).map(group =>
      presentUnits(figures, years, group),
    ),
    members: years.some(year => tallyIn(year, 'members')?.rated) ? presentMembers(figures, years) : null,
    own: presentOwnYears(figures, years),
  }
}

const tallyIn = ({ groups }: RatingYear, group: SubjectGroup) => groups.find(tally => tally.group === group)

/** Where a year of a group leads: its records, or the board of that year for those who may not see them. */
const hrefIn = ({ summary, hrefOf }: ShownFigures, { year }: RatingYear, tally: GroupTally | undefined) =>
  (tally && hrefOf(ratingKey(year, tally.group, tally.rated > 0 ? 'rated' : 'present'))) ??
  `/organisations/${summary.organisation.id}/years/${year}`

function presentUnits(figures: ShownFigures, years: readonly RatingYear[], group: SubjectGroup) {
  const noun = GROUP_NOUNS[group]
  const tallies = years.map(year => tallyIn(year, group))
  const most = Math.max(...tallies.map(tally => tally?.present ?? 0))
  const columns = years.map((year, index) => columnOf(year, tallies[index], hrefIn(figures, year, tallies[index])))
  return {
    id: `qua-cac-nam-${group}`,
    title: `Xếp loại ${noun}`,
    note: most > MOST_SQUARES ? 'Mỗi cột là tỉ lệ theo mức, mức cao ở trên' : `Mỗi ô là một ${noun}, mức cao ở trên`,
    chart: presentColumns(columns),
    legend: RATING_LEVELS.filter(level => tallies.some(tally => tally?.levels[level])).map(presentLevel),
    table: tableOf(years, tallies, `Số ${noun} theo mức`, tally => RATING_LEVELS.map(level => countText(tally.levels[level]))),
  }
}

function columnOf({ year }: RatingYear, tally: GroupTally | undefined, href: string) {
  const levels = RATING_LEVELS.map(level => ({ level, count: tally?.levels[level] ?? 0 }))
  const waiting = { css: 'none', count: tally?.undecided ?? 0 }
  const decided = levels.filter(({ count }) => count > 0).map(({ level, count }) => `${count} ${levelMark[level]}`)
  return {
    year,
    href,
    label: `${year}: ${decided.length ? decided.join(', ') : 'chưa có kết quả'}`,
    caption: decided.length ? `${levels[0]!.count} XS` : 'chưa có',
    parts: [...levels.map(({ level, count }) => ({ css: presentLevel(level).css, count })), waiting],
  }
}

function presentMembers(figures: ShownFigures, years: readonly RatingYear[]) {
  const tallies = years.map(year => tallyIn(year, 'members'))
  const percentOf = ({ year }: RatingYear, level: RatingLevel) => figures.at(ratingKey(year, 'members', level))?.percent ?? null
  const lines = LINES.map(level => ({
    label: levelShortLabel[level],
    values: years.map(year => {
      const percent = percentOf(year, level)
      return percent === null ? null : { percent: Number(percent.replace(',', '.')), text: `${percent}%` }
    }),
  }))
  const columns = years.map((year, index) => ({
    year: year.year,
    href: hrefIn(figures, year, tallies[index]),
    label: `${year.year}: ${LINES.map(level => `${levelShortLabel[level]} ${percentOf(year, level) ?? '–'}%`).join(', ')}`,
  }))
  return {
    id: 'qua-cac-nam-dang-vien',
    title: 'Đảng viên theo mức, %',
    note: 'Trên số đảng viên được xếp loại',
    chart: presentLines(columns, lines),
    legend: [
      { ...presentLevel('GOOD'), short: 'Tốt, nét liền' },
      { ...presentLevel('EXCELLENT'), short: 'Xuất sắc, nét đứt' },
    ],
    table: tableOf(years, tallies, 'Tỉ lệ đảng viên theo mức', ({ rated }, year) =>
      RATING_LEVELS.map(level => (rated > 0 ? `${percentOf(year, level)}%` : '–')),
    ),
  }
}

/** The chart as a table: a row a year, the best level first. */
const tableOf = (
  years: readonly RatingYear[],
  tallies: readonly (GroupTally | undefined)[],
  caption: string,
  cells: (tally: GroupTally, year: RatingYear) => string[],
) => ({
  caption: `${caption}, ${years[0]!.year} đến ${years.at(-1)!.year}`,
  heads: RATING_LEVELS.map(level => levelShortLabel[level]),
  rows: years.map((year, index) => {
    const tally = tallies[index]
    return { year: year.year, cells: tally ? cells(tally, year) : RATING_LEVELS.map(() => '–') }
  }),
})

/** The organisation's own level of each year. */
function presentOwnYears({ summary, hrefOf }: ShownFigures, years: readonly RatingYear[]) {
  const rows = years.map(year => {
    const levels = tallyIn(year, 'organisation')?.levels
    const level = RATING_LEVELS.find(candidate => levels?.[candidate])
    return {
      year: year.year,
      level: level ? presentLevel(level) : null,
      href: level ? hrefOf(ratingKey(year.year, 'organisation', level)) : null,
    }
  })
  if (rows.every(({ level }) => level === null)) return null
  return { title: summary.organisation.kind === 'CELL' ? 'Xếp loại của chi bộ' : 'Xếp loại của Đảng bộ', rows }
}
