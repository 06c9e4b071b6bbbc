import { NOT_RATED_REASONS } from '../domain/codes'
import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import { GROUP_NOUNS, type GroupTally } from '../domain/ratingYear'
import type { YearSummary } from '../domain/summary'
import { levelAbbreviation, levelLabel, notRatedReasonPhrase } from '../labels/ratings'
import type { Block, Inline } from './document'
import { requiredFigure } from './figures'
import { listed, paragraph, prose, whole } from './prose'

/** «Về xếp loại chi bộ năm 2021, trong 16 chi bộ được xếp loại có: …», or that nobody is rated yet. */
export function groupSentence(summary: YearSummary, tally: GroupTally, year: number): Inline[] {
  const { group, rated } = tally
  const noun = GROUP_NOUNS[group]
  const figure = (measure: RatingLevel | 'rated' | 'undecided') => requiredFigure(summary, { topic: 'ratings', year, group, measure })
  if (rated === 0) {
    const waiting =
      tally.undecided > 0 ? prose`${whole(figure('undecided'))} ${noun} chưa có quyết định` : ['không có đối tượng được xếp loại']
    return prose`Về xếp loại ${noun} năm ${year}: ${waiting}.`
  }
  const levels = RATING_LEVELS.filter(level => tally.levels[level] > 0).map(
    level => prose`${whole(figure(level))} ${noun} ${levelLabel[level].toLocaleLowerCase('vi')} (${levelAbbreviation[level]})`,
  )
  return prose`Về xếp loại ${noun} năm ${year}, trong ${whole(figure('rated'))} ${noun} được xếp loại có: ${listed(levels)}.`
}

/** Who is not rated and why, and who still waits for a decision. */
export function leftOut(summary: YearSummary, tally: GroupTally, year: number): Block[] {
  const { group, reasons, undecided, rated } = tally
  const noun = GROUP_NOUNS[group]
  const figure = (measure: 'undecided' | (typeof NOT_RATED_REASONS)[number]) =>
    requiredFigure(summary, { topic: 'ratings', year, group, measure })
  const sentences = NOT_RATED_REASONS.filter(reason => reasons[reason] > 0).map(
    reason => prose`${whole(figure(reason))} ${noun} ${notRatedReasonPhrase[reason]}`,
  )
  return [
    ...(sentences.length ? [paragraph(prose`Không xếp loại: ${listed(sentences)}.`)] : []),
    ...(undecided > 0 && rated > 0
      ? [paragraph(prose`Còn ${whole(figure('undecided'))} ${noun} chưa có quyết định xếp loại năm ${year}.`)]
      : []),
  ]
}
