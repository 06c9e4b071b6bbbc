import type { FigureKey } from '../../domain/figureKey'
import type { Figure } from '../../domain/figure'
import { dateText, momentText } from '../../domain/plainDate'
import { GROUP_NOUNS, type GroupTally, type RatingYear } from '../../domain/ratingYear'
import { NOT_RATED_REASONS, type NotRatedReason } from '../../domain/codes'
import { countText } from '../../domain/share'
import type { YearSummary } from '../../domain/summary'
import { notRatedReasonLabel } from '../../labels/ratings'
import type { FigureWords } from './words'
import { NO_SOURCE, sourceText } from '../../labels/sources'

interface Fact {
  term: string
  text: string
}

export const ratingYearOf = ({ ratingYears }: YearSummary, year: number) => ratingYears.find(candidate => candidate.year === year)

/** All that a reader needs to trust a figure: parts, year, moment, rounding, rule, and what it does not count. */
export function factsOf(key: FigureKey, figure: Figure, words: FigureWords, summary: YearSummary): Fact[] {
  const { numerator, denominator } = words
  const parts =
    denominator === null
      ? [{ term: 'Số đếm', text: numerator }]
      : [
          { term: 'Tử số', text: numerator },
          { term: 'Mẫu số', text: denominator },
        ]
  return [
    ...parts,
    { term: key.topic === 'ratings' ? 'Năm đánh giá' : 'Năm', text: String(key.year) },
    ...dayFact(key, summary),
    { term: 'Tính đến', text: momentText(figure.asOf) },
    { term: 'Làm tròn', text: figure.total === null ? 'Không: đây là số đếm' : 'Hai chữ số thập phân, nửa trở lên làm tròn lên' },
    { term: 'Căn cứ', text: basisOf(key, summary) },
    { term: 'Không tính', text: notCounted(key, summary) },
  ]
}

/** The day on which people and units were counted, where the cycle is the organisation's own. */
function dayFact(key: FigureKey, summary: YearSummary): Fact[] {
  const cycle = key.topic === 'ratings' ? ratingYearOf(summary, key.year)?.cycle : null
  return cycle ? [{ term: 'Ngày chốt số liệu', text: dateText(cycle.countingDate) }] : []
}

function basisOf(key: FigureKey, summary: YearSummary): string {
  if (key.topic === 'commendations') return 'Các quyết định khen thưởng nêu ở từng dòng'
  if (key.topic === 'situation') return 'Hồ sơ tổ chức đảng và đảng viên'
  if (key.topic === 'development') {
    const target = key.measure === 'admitted' && summary.admissionTarget ? '; văn bản giao chỉ tiêu: chưa ghi' : ''
    return `Hồ sơ quần chúng ưu tú${target}`
  }
  const ratingYear = ratingYearOf(summary, key.year)
  return ratingYear ? ruleText(ratingYear, key.measure) : NO_SOURCE
}

/** The regime of the rating year and, for a reason, what its guidance says of it. */
function ruleText({ regime: { regulation, guidance } }: RatingYear, measure: string): string {
  const rule = `${regulation.shortCitation}, Hướng dẫn ${guidance.code}`
  const reason = NOT_RATED_REASONS.find(candidate => candidate === measure)
  if (!reason) return rule
  return `${rule}; điều kiện «${notRatedReasonLabel[reason].toLowerCase()}»: ${sourceOf(reason, guidance)}`
}

function sourceOf(reason: NotRatedReason, guidance: RatingYear['regime']['guidance']): string {
  if (reason === 'OTHER') return 'lý do ghi ở từng dòng'
  const { source } = guidance.notRated[reason]
  return sourceText(source)
}

/** Who is left out, in words; the lists below name them. */
function notCounted(key: FigureKey, summary: YearSummary): string {
  if (key.topic === 'development') return 'Người đạt bước này trong năm khác'
  if (key.topic === 'commendations') return `Khen thưởng của chính ${summary.organisation.name}, do cấp trên tính`
  if (key.topic === 'situation') return 'Tổ chức đã kết thúc hoạt động, đảng viên đã chuyển đi hoặc ra khỏi Đảng trước ngày này'
  const tally = ratingYearOf(summary, key.year)?.groups.find(({ group }) => group === key.group)
  return tally ? outsideText(tally, key.measure) : 'Không có'
}

function outsideText({ group, exempt, notRated, undecided, rated }: GroupTally, measure: string): string {
  if (measure === 'present') return `${capitalisedNoun(group)} đến sau hoặc rời đi trước ngày chốt số liệu`
  const parts = [
    ...part(measure !== 'exempt' && measure !== 'EXEMPT', exempt, 'được miễn'),
    ...part(measure !== 'notRated', notRated, 'chưa xếp loại vì lý do khác'),
    ...part(measure !== 'undecided', undecided, 'chưa có quyết định'),
    ...part(['exempt', 'notRated', 'undecided', ...NOT_RATED_REASONS].includes(measure), rated, 'được xếp loại'),
  ]
  return parts.length ? parts.join(', ') : `Không có: mọi ${GROUP_NOUNS[group]} có mặt đều được xếp loại`
}

const part = (counted: boolean, count: number, words: string) => (counted && count > 0 ? [`${countText(count)} ${words}`] : [])

const capitalisedNoun = (group: GroupTally['group']) => GROUP_NOUNS[group].charAt(0).toUpperCase() + GROUP_NOUNS[group].slice(1)
