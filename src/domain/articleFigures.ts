import type { Figure } from './figure'
import { RATING_LEVELS, type RatingLevel } from './ratingLevel'
import { countText } from './share'
import { figureOf, type YearSummary } from './summary'

/** Ways in which an article states a figure: whole «13/16 (81,25%)», or a part of it. */
const FIGURE_FORMS = ['count', 'fraction', 'percent'] as const
type FigureForm = (typeof FIGURE_FORMS)[number]

/** What stands between the braces of {{ratings.2021.cells.GOOD}} or {{development.2022.admitted:count}}. */
const MARK = new RegExp(`^[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)+(?::(?:${FIGURE_FORMS.join('|')}))?$`)

export const isFigureMark = (text: string) => MARK.test(text)

/** The mark of a figure, whole or in one of its forms. */
export const figureMark = (key: string, form?: FigureForm) => (form ? `${key}:${form}` : key)

/** The mark of the level at which the organisation itself was rated. */
export const ownLevelMark = (year: number) => `ratings.${year}.organisation.level`

/** One box of the row of figures that an article shows. */
export interface ArticleDigit {
  label: string
  /** «13/16», «12» */
  value: string
  /** «81,25%»; null for a plain count. */
  percent: string | null
}

/** All that an article may state in numbers, as text by mark. Frozen with each edition. */
export interface ArticleFigures {
  year: number
  /** The rating year that the text states. */
  ratingYear: number
  /** The moment of counting, ISO 8601. */
  asOf: string
  texts: Record<string, string>
  digits: ArticleDigit[]
  /** «Báo cáo số 12-BC/ĐU ngày 03/02/2023»; null while none is issued. */
  basis: string | null
}

/** The figures of a year as an article states them. */
export function articleFigures(summary: YearSummary, words: ArticleWords): ArticleFigures {
  const texts = Object.fromEntries([...summary.figures.flatMap(formsOf), ...ownLevels(summary, words.level)])
  return {
    year: summary.year,
    ratingYear: summary.ratingYearReported,
    asOf: summary.asOf,
    texts,
    digits: digitsOf(summary, words),
    basis: words.basis,
  }
}

/** What only labels and documents can say. */
export interface ArticleWords {
  /** Name of a level inside a sentence. */
  level: Record<RatingLevel, string>
  basis: string | null
}

function formsOf({ key, count, total, percent, text }: Figure): [string, string][] {
  const forms: [FigureForm, string][] = [['count', countText(count)]]
  if (total !== null && percent !== null) forms.push(['fraction', text.split(' ')[0]!], ['percent', `${percent}%`])
  return [[key, text], ...forms.map(([form, shown]): [string, string] => [figureMark(key, form), shown])]
}

function ownLevels(summary: YearSummary, words: Record<RatingLevel, string>): [string, string][] {
  return summary.ratingYears.flatMap(({ year }) => {
    const level = ownLevelOf(summary, year)
    return level ? [[ownLevelMark(year), words[level]] as [string, string]] : []
  })
}

/** The level at which the organisation itself was rated in a year; null while nothing is known. */
export const ownLevelOf = (summary: YearSummary, year: number): RatingLevel | null =>
  RATING_LEVELS.find(level => (figureOf(summary, { topic: 'ratings', year, group: 'organisation', measure: level })?.count ?? 0) > 0) ??
  null

/** Units by level in the rating year reported, then admissions against the target: the first kind of unit that has been rated. */
function digitsOf(summary: YearSummary, { level }: ArticleWords): ArticleDigit[] {
  const { ratingYearReported: year } = summary
  const reported = summary.ratingYears.find(candidate => candidate.year === year)
  const units = reported?.groups.find(({ group, rated }) => (group === 'cells' || group === 'committees') && rated > 0)
  const levels = units ? RATING_LEVELS.filter(each => units.levels[each] > 0) : []
  return [
    ...levels.map(each => ({
      label: `${units!.group === 'cells' ? 'chi bộ' : 'đảng bộ'} ${level[each]} năm ${year}`,
      ...digit(figureOf(summary, { topic: 'ratings', year, group: units!.group, measure: each })!),
    })),
    ...admitted(summary),
  ]
}

function admitted(summary: YearSummary): ArticleDigit[] {
  const figure = figureOf(summary, { topic: 'development', year: summary.year, measure: 'admitted' })
  if (!figure || (figure.count === 0 && figure.total === null)) return []
  return [{ label: `đảng viên mới${figure.total === null ? '' : ' so với chỉ tiêu'} năm ${summary.year}`, ...digit(figure) }]
}

const digit = ({ count, total, percent, text }: Figure) => ({
  value: total === null ? countText(count) : text.split(' ')[0]!,
  percent: percent === null ? null : `${percent}%`,
})

/** Marks that the text states but the records no longer hold. */
export const missingMarks = (marks: readonly string[], { texts }: ArticleFigures) => [...new Set(marks)].filter(mark => !(mark in texts))

/** Figures that a correction would state differently from the edition before. */
export function changedFigures(marks: readonly string[], before: ArticleFigures, now: ArticleFigures) {
  const used = [...new Set(marks)].filter(mark => mark in before.texts && before.texts[mark] !== now.texts[mark])
  return used.map(mark => ({ mark, before: before.texts[mark]!, now: now.texts[mark] ?? null }))
}

/** What an edition goes on stating when its figures are not counted anew: what it stated, and whatever is new in the text. */
export const keptFigures = (before: ArticleFigures, now: ArticleFigures): ArticleFigures => ({
  ...before,
  texts: { ...now.texts, ...before.texts },
})
