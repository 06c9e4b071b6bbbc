import { levelLabel } from '../../labels/ratings'
import { type ArticleFigures, articleFigures } from '../../domain/articleFigures'
import { RATING_LEVELS, type RatingLevel } from '../../domain/ratingLevel'
import type { YearSummary } from '../../domain/summary'
import { issuedReport } from '../../queries/issuedReport'
import { yearProfile, type YearProfileText } from '../../queries/yearProfile'
import { yearSummary } from '../../queries/yearSummary'
import type { ReportScope } from '../form'

/** Everything that the draft of a year's article is written from. What is not published yet is not in it. */
export interface ArticleData {
  summary: YearSummary
  profile: YearProfileText
}

export async function loadArticle({ organisationId, year, now }: ReportScope): Promise<ArticleData> {
  const [summary, profile] = await Promise.all([
    yearSummary({ organisationId, year, now, publishedOnly: true }),
    yearProfile(organisationId, year),
  ])
  return { summary, profile }
}

/** Names of levels inside a sentence. */
const levelWords = Object.fromEntries(RATING_LEVELS.map(level => [level, levelLabel[level].toLocaleLowerCase('vi')])) as Record<
  RatingLevel,
  string
>

export const figuresOfArticle = (summary: YearSummary, basis: string | null): ArticleFigures =>
  articleFigures(summary, { level: levelWords, basis })

/** What an article of the year may state in numbers at this moment. */
export async function liveFigures({ organisationId, year, now }: ReportScope): Promise<ArticleFigures> {
  const [summary, basis] = await Promise.all([
    yearSummary({ organisationId, year, now, publishedOnly: true }),
    issuedReport(organisationId, year),
  ])
  return figuresOfArticle(summary, basis)
}
