import { NOT_RATED_REASONS } from '../../domain/codes'
import type { FigureKey } from '../../domain/figureKey'
import type { FigureRecord } from '../../domain/figureRecord'
import { dateText } from '../../domain/plainDate'
import { isRatingLevel, RATING_LEVELS, type RatingLevel } from '../../domain/ratingLevel'
import { GROUP_NOUNS } from '../../domain/ratingYear'
import { countText } from '../../domain/share'
import { figureOf, type YearSummary } from '../../domain/summary'
import { levelLabel } from '../../labels/ratings'
import { type Cell, leftOutColumns, type ListReader } from './columns'
import { presentRows } from './rows'
import { reasonPhrase } from './words'

type RatingsKey = Extract<FigureKey, { topic: 'ratings' }>

/** Up to so many left out are named; of more, their groups are. */
export const MOST_NAMED = 50

/** Those one might look for among the counted, and why they are not there; null where there are none. */
export function presentLeftOut(
  key: FigureKey,
  summary: YearSummary,
  { records, matching }: { records: FigureRecord[]; matching: number },
  reader: ListReader,
) {
  const groups = key.topic === 'ratings' && key.measure !== 'present' ? groupsLeftOut(key, summary) : []
  const count = matching || groups.reduce((sum, group) => sum + group.count, 0)
  if (count === 0) return null
  const noun = key.topic === 'ratings' ? GROUP_NOUNS[key.group] : key.topic === 'development' ? 'người' : 'đối tượng'
  const shown = matching > 0 && matching <= MOST_NAMED
  return {
    title: `${countText(count)} ${noun} không nằm trong số này`,
    note: noteOf(key),
    table: shown ? presentRows(leftOutColumns(key, reader, why(key, summary)), records) : null,
    groups: shown ? [] : groups,
    caption: `${countText(count)} ${noun} không được tính và lý do`,
  }
}

function noteOf(key: FigureKey): string {
  if (key.topic === 'development') return 'Có bước khác trong năm'
  if (key.topic === 'commendations') return 'Cùng danh hiệu, cùng năm'
  if (key.topic !== 'ratings') return ''
  if (key.measure === 'present') return 'Có phiếu xếp loại nhưng không có mặt'
  return isRatingLevel(key.measure) ? 'Ở mức khác, hoặc không nằm trong mẫu số' : 'Được đếm ở số liệu khác'
}

/** How many are left out on each ground, each leading to their own list. */
function groupsLeftOut({ year, group, measure }: RatingsKey, summary: YearSummary) {
  const at = (candidate: RatingsKey['measure']) => figureOf(summary, { topic: 'ratings', year, group, measure: candidate })
  const row = (candidate: RatingsKey['measure'], words: string, ground: string) => {
    const figure = at(candidate)
    const counted =
      candidate === measure || (measure === 'rated' && isRatingLevel(candidate)) || (measure === 'notRated' && isOtherReason(candidate))
    if (!figure || figure.count === 0 || counted) return []
    return [{ text: `${countText(figure.count)} ${GROUP_NOUNS[group]} ${words}`, count: figure.count, href: figure.records, ground }]
  }
  return [
    ...RATING_LEVELS.flatMap(level => row(level, levelLabel[level].toLowerCase(), levelGround(measure, level, summary, { year, group }))),
    ...NOT_RATED_REASONS.flatMap(reason =>
      measure === 'exempt' && reason === 'EXEMPT' ? [] : row(reason, reasonPhrase(reason), groundOfNotRated(measure)),
    ),
    ...row('undecided', 'chưa có quyết định', groundOfNotRated(measure)),
  ]
}

const groundOfNotRated = (measure: string) => (isRatingLevel(measure) ? 'Không nằm trong mẫu số' : 'Được đếm riêng')

const isOtherReason = (measure: string) => measure !== 'EXEMPT' && NOT_RATED_REASONS.some(reason => reason === measure)

/** «Mức cao hơn: được đếm ở 02/16 (12,5%)» */
function levelGround(
  measure: string,
  level: RatingLevel,
  summary: YearSummary,
  { year, group }: Pick<RatingsKey, 'year' | 'group'>,
): string {
  const figure = figureOf(summary, { topic: 'ratings', year, group, measure: level })
  if (!isRatingLevel(measure)) return `Có quyết định xếp loại, được đếm ở ${figure?.text}`
  const higher = RATING_LEVELS.indexOf(level) < RATING_LEVELS.indexOf(measure)
  return `Mức ${higher ? 'cao' : 'thấp'} hơn: được đếm ở ${figure?.text}`
}

const why =
  (key: FigureKey, summary: YearSummary) =>
  (record: FigureRecord): Cell => {
    if (key.topic === 'development') return { text: stageGround(record, key.year) }
    if (key.topic === 'commendations') return { text: 'Khen thưởng của chính tổ chức đảng, do cấp trên tính' }
    return key.topic === 'ratings' ? ratingGround(key, record, summary) : { text: '' }
  }

const stageGround = ({ date }: FigureRecord, year: number) =>
  date
    ? `Đạt bước này ngày ${dateText(date)}, ${date < `${year}-01-01` ? 'trước' : 'sau'} năm ${year}`
    : `Chưa đạt bước này trong năm ${year}`

function ratingGround(key: RatingsKey, { level, reason }: FigureRecord, summary: YearSummary): Cell {
  if (key.measure === 'present') return { text: 'Có phiếu xếp loại nhưng không có mặt vào ngày chốt số liệu' }
  const measure = level ?? reason ?? 'undecided'
  const href = figureOf(summary, { ...key, measure })?.records ?? null
  return { text: level ? levelGround(key.measure, level, summary, key) : groundOfNotRated(key.measure), href }
}
