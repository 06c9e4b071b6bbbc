import type { NotRatedReason } from '../domain/codes'
import { type FigureKey, parseFigureKey, type RatingMeasure } from '../domain/figureKey'
import { isRatingLevel } from '../domain/ratingLevel'
import { GROUP_NOUNS } from '../domain/ratingYear'
import type { YearSummary } from '../domain/summary'
import { developmentPhrase, ratingMeasurePhrase, recipientNoun, situationPhrase } from '../labels/figures'
import { levelLabel, notRatedReasonPhrase } from '../labels/ratings'
import type { DocumentFigure } from './document'
import { capitalised } from './prose'

/** The figures of a year with what each counts, for a document to be checked against and to list. */
export const documentFigures = (summary: YearSummary): DocumentFigure[] =>
  summary.figures.map(figure => {
    const key = parseFigureKey(figure.key)
    return { ...figure, words: key ? capitalised(wordsOf(key, summary)) : figure.key }
  })

/** «chi bộ hoàn thành tốt nhiệm vụ» */
function wordsOf(key: FigureKey, { commendations, organisation }: YearSummary): string {
  switch (key.topic) {
    case 'ratings':
      return key.group === 'organisation' ? `${organisation.name}: ${ratingWords(key)}` : `${GROUP_NOUNS[key.group]} ${ratingWords(key)}`
    case 'development':
      return developmentPhrase[key.measure]
    case 'situation':
      return situationPhrase[key.measure]
    case 'commendations': {
      const title = commendations.find(candidate => candidate.title === key.title)?.titleName ?? key.title
      return `${recipientNoun[key.recipients]} được khen thưởng “${title}”`
    }
  }
}

function ratingWords({ measure }: Extract<FigureKey, { topic: 'ratings' }>): string {
  if (isRatingLevel(measure)) return levelLabel[measure].toLocaleLowerCase('vi')
  return measure in ratingMeasurePhrase
    ? ratingMeasurePhrase[measure as RatingMeasure]
    : `không xếp loại: ${notRatedReasonPhrase[measure as NotRatedReason]}`
}
