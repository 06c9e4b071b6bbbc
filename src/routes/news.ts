import { type ErrorRequestHandler, type Request, type Response, Router } from 'express'
import { countView } from '../commands/countViews'
import { articleMoment, dayOfMoment, isSlug, type Month, monthOfMoment } from '../domain/article'
import type { ArticleFigures } from '../domain/articleFigures'
import { isReader } from '../domain/reader'
import { NotFoundError } from '../errors'
import { readNewsList } from '../forms/lists'
import { presentAside, presentArchive, presentNewsList } from '../presenters/news'
import { articleHref, presentNeighbours, presentNewsArticle } from '../presenters/news/article'
import { type NewsArticle, newsArticle, newsCategories, newsDays, newsList, newsMonths, newsNeighbours } from '../queries/news'
import { sourcesText } from '../reports/article/filledText'
import { plainWords } from '../reports/article/markdown'
import { sendPage } from './newsPages'
import { originOf } from './originOf'
import { sendPhotograph } from './photograph'

/** What anybody reads, without signing in and without a cookie. */
export const news = Router()

const PAGE_SIZE = 20
const FEED_SIZE = 20
const MONTH_SIZE = 200

news.get('/news/:slug', async (req, res) => {
  const articleId = await sendPage(req, res, async () => {
    const { now } = res.locals
    const found = await findArticle(req, now)
    if (found.slug !== req.params.slug) return { movedTo: articleHref(found.slug) }
    const day = dayOfMoment(found.publishAt)
    const [neighbours, aside] = await Promise.all([
      newsNeighbours(found, now),
      asideOf(now, { month: monthOfMoment(found.publishAt), day }),
    ])
    const data = { ...siteOf(req), ...aside, ...articleData(req, found), neighbours: presentNeighbours(neighbours) }
    return { view: 'news/show', data, articleId: found.articleId }
  })
  if (articleId !== null) noteReader(req, articleId, res.locals.now)
})

news.get('/news', async (req, res) => {
  await sendPage(req, res, async () => {
    const { page, fields, filter } = readNewsList(req.query)
    const { now } = res.locals
    const [{ items, matching }, aside] = await Promise.all([
      newsList(filter, now, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
      asideOf(now, null),
    ])
    if (page > 1 && items.length === 0) throw new NotFoundError('Danh sách bài không có trang này.')
    const list = presentNewsList({ items, matching, page, size: PAGE_SIZE, fields, categories: aside.categories })
    return { view: 'news/index', data: { ...siteOf(req), ...aside, list, canonical: originOf(req) + list.address } }
  })
})

news.get('/news.atom', async (req, res) => {
  await sendPage(req, res, async () => {
    const { items } = await newsList({ search: '', categoryKey: null, month: null }, res.locals.now, { limit: FEED_SIZE, offset: 0 })
    const entries = items.map(item => ({
      ...item,
      href: originOf(req) + articleHref(item.slug),
      summary: plainWords(item.leadHtml),
      updated: new Date(item.madeAt) > new Date(item.publishAt) ? item.madeAt : item.publishAt,
    }))
    return { view: 'news/feed', data: { ...siteOf(req), entries }, type: 'application/atom+xml' }
  })
})

news.get('/news/archive/:year/:month', async (req, res) => {
  await sendPage(req, res, async () => {
    const { now } = res.locals
    const month = monthFrom(req.params, now)
    const [{ items }, aside] = await Promise.all([
      newsList({ search: '', categoryKey: null, month }, now, { limit: MONTH_SIZE, offset: 0 }),
      asideOf(now, { month, day: null }),
    ])
    const archive = presentArchive(month, items, aside.months)
    return { view: 'news/archive', data: { ...siteOf(req), ...aside, archive, canonical: originOf(req) + archive.address } }
  })
})

/** A reader who had the page already reads it again: not modified counts as well. */
function noteReader(req: Request, articleId: number, now: Date) {
  const { method, headers, ip } = req
  const { 'user-agent': agent, 'sec-purpose': purpose, purpose: older } = headers
  if (isReader({ method, agent, purpose: String(purpose ?? older ?? '') })) countView({ articleId, visitor: `${ip} ${agent}`, now })
}

news.get('/news/:slug/print', async (req, res) => {
  await sendPage(req, res, async () => {
    const found = await findArticle(req, res.locals.now)
    if (found.slug !== req.params.slug) return { movedTo: `${articleHref(found.slug)}/print` }
    return { view: 'news/print', data: { ...siteOf(req), ...articleData(req, found) } }
  })
})

news.get('/news/:slug/photograph/:size', async (req, res) => {
  const found = await findArticle(req, res.locals.now)
  if (found.slug !== req.params.slug)
    return res.redirect(301, `${articleHref(found.slug)}/photograph/${encodeURIComponent(req.params.size)}`)
  await sendPhotograph(req, res, found.photographId, req.params.size)
})

/** The article of the address, for anybody, at this moment. */
async function findArticle({ params }: Request<{ slug: string }>, now: Date): Promise<NewsArticle> {
  const article = isSlug(params.slug) ? await newsArticle(params.slug, now) : undefined
  if (!article) throw new NotFoundError('Không có bài viết ở địa chỉ này. Mời xem các bài mới, hoặc tìm theo ngày và theo từ khóa.')
  return article
}

function articleData(req: Request, found: NewsArticle) {
  const article = presentNewsArticle(found, sourcesText(JSON.parse(found.figures) as ArticleFigures))
  return { article, description: plainWords(found.leadHtml), canonical: originOf(req) + article.href, origin: originOf(req) }
}

const siteOf = (req: Request) => ({ origin: originOf(req) })

/** What stands beside every public page: the calendar, the categories. */
async function asideOf(now: Date, at: { month: Month; day: string | null } | null) {
  const [months, categories] = await Promise.all([newsMonths(now), newsCategories(now)])
  const last = monthOfMoment(articleMoment(now))
  const month = at?.month ?? months[0]?.month ?? last
  const days = await newsDays(month, now)
  return presentAside({
    months,
    categories,
    calendar: { month, days, current: at?.day ?? null, first: months.at(-1)?.month ?? last, last },
  })
}

/** A month of the calendar that has begun. */
function monthFrom({ year, month }: { year: string; month: string }, now: Date): Month {
  const text = `${year}-${month.padStart(2, '0')}`
  if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text))
    throw new NotFoundError(`Không có tháng ${month.slice(0, 8)}/${year.slice(0, 8)} trong lịch.`)
  if (text > monthOfMoment(articleMoment(now))) throw new NotFoundError('Tháng này chưa đến, chưa có bài nào.')
  return text
}

news.use('/news', () => {
  throw new NotFoundError('Không có trang này. Mời xem các bài mới, hoặc tìm theo ngày và theo từ khóa.')
})

/** What is not there is told in the words and the look of the public pages. */
const newsError: ErrorRequestHandler = (error: unknown, _req, res: Response, next) => {
  if (!(error instanceof NotFoundError)) return next(error)
  res.status(404).set('Cache-Control', 'no-store').render('news/error', { message: error.message })
}
news.use(newsError)
