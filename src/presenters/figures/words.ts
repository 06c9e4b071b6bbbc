import type { FigureKey, RatingMeasure } from '../../domain/figureKey'
import type { NotRatedReason } from '../../domain/codes'
import type { Figure } from '../../domain/figure'
import { dateText } from '../../domain/plainDate'
import { isRatingLevel, type RatingLevel } from '../../domain/ratingLevel'
import { GROUP_NOUNS } from '../../domain/ratingYear'
import { countText, fractionText, paddedCount } from '../../domain/share'
import type { YearSummary } from '../../domain/summary'
import { developmentPhrase, ratingMeasurePhrase, recipientNoun, situationPhrase } from '../../labels/figures'
import { levelLabel, levelShortLabel, notRatedReasonPhrase } from '../../labels/ratings'

/** What a figure says, in words. */
export interface FigureWords {
  /** What is counted, after a number: «đảng viên». */
  noun: string
  title: string
  /** What it was counted from, in the year it belongs to. */
  source: string
  /** «Số chi bộ được quyết định mức Tốt, chia cho số chi bộ được xếp loại.» */
  formula: string
  numerator: string
  /** Null for a plain count. */
  denominator: string | null
}

type KeyOf<Topic extends FigureKey['topic']> = Extract<FigureKey, { topic: Topic }>

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export function wordsOf(key: FigureKey, figure: Figure, summary: YearSummary): FigureWords {
  const words = wordsByTopic(key, figure, summary)
  const { source } = words
  return {
    ...words,
    source: `${key.topic === 'ratings' ? 'Năm đánh giá' : 'Năm'} ${key.year}: ${source.charAt(0).toLowerCase()}${source.slice(1)}`,
  }
}

function wordsByTopic(key: FigureKey, figure: Figure, summary: YearSummary): FigureWords {
  if (key.topic === 'ratings') return ratingWords(key, figure, summary)
  if (key.topic === 'development') return developmentWords(key, figure, summary)
  if (key.topic === 'commendations') return commendationWords(key, figure, summary)
  return situationWords(key, figure)
}

function ratingWords(key: KeyOf<'ratings'>, figure: Figure, summary: YearSummary): FigureWords {
  const { measure } = key
  if (!isRatingLevel(measure)) return measureWords(key, measure, figure)
  return key.group === 'organisation' ? ownWords(measure, key.year, summary) : levelWords(key, measure, figure)
}

function ownWords(level: RatingLevel, year: number, { organisation }: YearSummary): FigureWords {
  return {
    noun: 'tổ chức đảng',
    title: `${organisation.name} ${levelLabel[level].toLowerCase()}`,
    source: 'Xếp loại của chính tổ chức đảng, do cấp trên quyết định.',
    formula: 'Mỗi năm đánh giá, một tổ chức đảng có một xếp loại của chính mình.',
    numerator: `1 quyết định «${levelLabel[level]}»`,
    denominator: `1 tổ chức đảng được xếp loại năm ${year}`,
  }
}

function levelWords({ group }: KeyOf<'ratings'>, level: RatingLevel, { count, total }: Figure): FigureWords {
  const noun = GROUP_NOUNS[group]
  const name = levelLabel[level].toLowerCase()
  return {
    noun,
    title: total ? `${fractionText(count, total)} ${noun} ${name}` : `${capitalised(noun)} ${name}: chưa có kết quả`,
    source: `Đếm từ quyết định xếp loại của từng ${noun}. Dưới đây là toàn bộ hồ sơ đứng sau con số này.`,
    formula: `Số ${noun} được quyết định mức ${levelShortLabel[level]}, chia cho số ${noun} được xếp loại.`,
    numerator: `${countText(count)} ${noun} có quyết định «${levelLabel[level]}»`,
    denominator: `${countText(total ?? 0)} ${noun} được xếp loại`,
  }
}

function measureWords({ group }: KeyOf<'ratings'>, measure: RatingMeasure | NotRatedReason, { count }: Figure): FigureWords {
  const noun = GROUP_NOUNS[group]
  const phrase =
    measure in ratingMeasurePhrase ? ratingMeasurePhrase[measure as RatingMeasure] : notRatedReasonPhrase[measure as NotRatedReason]
  const people = group === 'members'
  return {
    noun,
    title: `${countText(count)} ${noun} ${phrase}`,
    source: measure === 'present' ? presentSource(people) : `Đếm từ hồ sơ xếp loại của từng ${noun}.`,
    formula:
      measure === 'present'
        ? `Số ${noun} có mặt vào ngày chốt số liệu, mỗi ${people ? 'người' : 'đơn vị'} đếm một lần.`
        : `Số ${noun} ${phrase}.`,
    numerator: `${countText(count)} ${noun} ${phrase}`,
    denominator: null,
  }
}

/** «chưa xếp loại vì lý do khác», «kết nạp chưa đủ 6 tháng» */
export const reasonPhrase = (reason: NotRatedReason) => `${reason === 'OTHER' ? 'chưa xếp loại ' : ''}${notRatedReasonPhrase[reason]}`

const presentSource = (people: boolean) =>
  people
    ? 'Đếm từ hồ sơ sinh hoạt đảng, không phải từ phiếu xếp loại, để kiểm tra cân đối.'
    : 'Đếm từ danh sách tổ chức đảng đã chốt khi mở đợt, không phải từ phiếu xếp loại, để kiểm tra cân đối.'

function developmentWords({ measure, year }: KeyOf<'development'>, { count, total }: Figure, { organisation }: YearSummary): FigureWords {
  const phrase = developmentPhrase[measure]
  const noun = measure === 'admitted' ? 'đảng viên mới' : 'người'
  return {
    noun,
    title: total === null ? `${countText(count)} ${phrase}` : `${paddedCount(count)}/${paddedCount(total)} ${phrase} so với chỉ tiêu`,
    source: 'Đếm từ ngày của từng bước trong hồ sơ quần chúng ưu tú.',
    formula: total === null ? `Số ${phrase} trong năm ${year}.` : `Số ${phrase} trong năm ${year}, chia cho chỉ tiêu của năm.`,
    numerator: `${countText(count)} ${phrase} trong năm ${year}`,
    denominator: total === null ? null : `chỉ tiêu ${countText(total)} đảng viên mới của ${organisation.name}`,
  }
}

function commendationWords(
  { title, recipients, year }: KeyOf<'commendations'>,
  { count }: Figure,
  { commendations }: YearSummary,
): FigureWords {
  const noun = recipientNoun[recipients]
  const name = commendations.find(candidate => candidate.title === title)?.titleName ?? title
  return {
    noun,
    title: `${countText(count)} ${noun} được khen thưởng «${name}»`,
    source: 'Đếm từ danh sách kèm theo các quyết định khen thưởng đã ký.',
    formula: `Số ${noun} có tên trong các quyết định khen thưởng năm ${year} với danh hiệu «${name}».`,
    numerator: `${countText(count)} ${noun} được khen thưởng`,
    denominator: null,
  }
}

function situationWords({ measure, year }: KeyOf<'situation'>, { count }: Figure): FigureWords {
  const phrase = situationPhrase[measure]
  const day = dateText(`${year}-12-31`)
  const units = measure === 'committees' || measure === 'cells'
  return {
    noun: units ? phrase : 'đảng viên',
    title: `${countText(count)} ${phrase}`,
    source: units ? `Đếm từ cây tổ chức vào ngày ${day}.` : `Đếm từ hồ sơ sinh hoạt đảng vào ngày ${day}.`,
    formula: units ? `Số ${phrase} ở mọi cấp bên dưới vào ngày ${day}.` : `Số ${phrase} đang sinh hoạt vào ngày ${day}.`,
    numerator: `${countText(count)} ${phrase}`,
    denominator: null,
  }
}
