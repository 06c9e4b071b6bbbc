import { articleMoment, type Month, addToMonth, type NewsItem, type NewsText } from '../domain/article'
import { searchKey } from '../domain/personName'
import { type Condition, select, type Values } from './select'

interface ListedItem extends NewsItem {
  articleId: number
  madeAt: string
}

export interface NewsArticle extends NewsText {
  articleId: number
  figures: string
}

/** Articles (a) that anybody may read, with the edition in force (e). */
const PUBLIC = `articles a
  JOIN article_editions e ON e.article_id = a.id AND e.number = a.edition
  JOIN organisation_names n ON n.organisation_id = a.organisation_id AND n.to_date IS NULL`
const IS_PUBLIC = `a.state = 'PUBLISHED' AND a.publish_at <= :moment`

const ITEM = `a.id AS "articleId", e.slug, e.title, e.category, e.category_key AS "categoryKey", a.publish_at AS "publishAt",
  e.lead_html AS "leadHtml", e.made_at AS "madeAt", n.body_name AS "bodyName"`

/** The article of an address, present or old; undefined when there is none that anybody may read at this moment. */
export async function newsArticle(slug: string, now: Date): Promise<NewsArticle | undefined> {
  const [row] = await select<NewsArticle>(
    `SELECT ${ITEM}, e.body_html AS "bodyHtml", e.byline, e.photograph_id AS "photographId", e.photograph_alt AS "photographAlt", p.width AS "photographWidth",
            p.height AS "photographHeight", e.figures, e.note, e.number AS edition,
            CAST(COALESCE((SELECT SUM(v.views) FROM article_views v WHERE v.article_id = a.id), 0) AS INTEGER) AS views
     FROM ${PUBLIC} JOIN article_addresses d ON d.article_id = a.id
     LEFT JOIN article_photographs p ON p.id = e.photograph_id
     WHERE d.slug = :slug AND ${IS_PUBLIC}`,
    { slug, moment: articleMoment(now) },
  )
  return row
}

export interface NewsFilter {
  search: string
  categoryKey: string | null
  month: Month | null
}

/** Every word searched for stands somewhere in the article, with or without diacritics. */
function narrowed({ search, categoryKey, month }: NewsFilter): Condition {
  const words = searchKey(search).split(' ').filter(Boolean).slice(0, 8)
  const found: Values = Object.fromEntries(words.map((word, index) => [`word${index}`, `%${word.replace(/[!%_]/g, '!$&')}%`]))
  const conditions = [
    ...words.map((_, index) => `e.search_key LIKE :word${index} ESCAPE '!'`),
    ...(categoryKey ? ['e.category_key = :categoryKey'] : []),
    ...(month ? ['a.publish_at >= :from AND a.publish_at < :before'] : []),
  ]
  return {
    sql: conditions.map(condition => ` AND ${condition}`).join(''),
    values: {
      ...found,
      ...(categoryKey ? { categoryKey } : {}),
      ...(month ? { from: month, before: addToMonth(month, 1) } : {}),
    },
  }
}

/** Articles that anybody may read, newest first, with how many match in all. */
export async function newsList(filter: NewsFilter, now: Date, span: { limit: number; offset: number }) {
  const { sql, values } = narrowed(filter)
  const all = { ...values, moment: articleMoment(now) }
  const [items, [count]] = await Promise.all([
    select<ListedItem>(
      `SELECT ${ITEM} FROM ${PUBLIC} WHERE ${IS_PUBLIC}${sql} ORDER BY a.publish_at DESC, a.id DESC LIMIT :limit OFFSET :offset`,
      { ...all, ...span },
    ),
    select<{ count: number }>(`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${PUBLIC} WHERE ${IS_PUBLIC}${sql}`, all),
  ])
  return { items, matching: count!.count }
}

export interface MonthCount {
  month: Month
  count: number
}

/** Months with articles, newest first. */
export const newsMonths = (now: Date) =>
  select<MonthCount>(
    `SELECT substr(a.publish_at, 1, 7) AS month, CAST(COUNT(*) AS INTEGER) AS count FROM ${PUBLIC}
     WHERE ${IS_PUBLIC} GROUP BY substr(a.publish_at, 1, 7) ORDER BY month DESC`,
    { moment: articleMoment(now) },
  )

/** Days of a month with articles: how many each has. */
export const newsDays = (month: Month, now: Date) =>
  select<{ day: string; count: number }>(
    `SELECT substr(a.publish_at, 1, 10) AS day, CAST(COUNT(*) AS INTEGER) AS count FROM ${PUBLIC}
     WHERE ${IS_PUBLIC} AND a.publish_at >= :from AND a.publish_at < :before GROUP BY substr(a.publish_at, 1, 10)`,
    { moment: articleMoment(now), from: month, before: addToMonth(month, 1) },
  )

export const newsCategories = (now: Date) =>
  select<{ category: string; categoryKey: string; count: number }>(
    `SELECT MIN(e.category) AS category, e.category_key AS "categoryKey", CAST(COUNT(*) AS INTEGER) AS count FROM ${PUBLIC}
     WHERE ${IS_PUBLIC} GROUP BY e.category_key ORDER BY e.category_key`,
    { moment: articleMoment(now) },
  )

/** The article just before and the one just after another, in the order of lists. */
export async function newsNeighbours({ publishAt, articleId }: Pick<ListedItem, 'publishAt' | 'articleId'>, now: Date) {
  const values = { moment: articleMoment(now), publishAt, articleId }
  const next = (sign: '<' | '>', order: 'ASC' | 'DESC') =>
    select<ListedItem>(
      `SELECT ${ITEM} FROM ${PUBLIC} WHERE ${IS_PUBLIC} AND (a.publish_at ${sign} :publishAt OR (a.publish_at = :publishAt AND a.id ${sign} :articleId))
       ORDER BY a.publish_at ${order}, a.id ${order} LIMIT 1`,
      values,
    )
  const [[older], [newer]] = await Promise.all([next('<', 'DESC'), next('>', 'ASC')])
  return { older: older ?? null, newer: newer ?? null }
}
