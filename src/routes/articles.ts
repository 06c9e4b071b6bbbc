import { Router } from 'express'
import { draftArticle } from '../commands/draftArticle'
import { articleMoment } from '../domain/article'
import type { ArticleFigures } from '../domain/articleFigures'
import { NotFoundError } from '../errors'
import { ArticleEdition } from '../models/ArticleEdition'
import { authorize } from '../policies'
import { canPublishArticle, canWriteArticle } from '../policies/articles'
import { presentArticle, presentArticleList } from '../presenters/article'
import { presentNewsArticle } from '../presenters/news/article'
import { articlesOfYear, editionsOf } from '../queries/articles'
import { historyOf } from '../queries/historyOf'
import { loadArticle } from '../reports/article/data'
import { articleDraft } from '../reports/article/draft'
import { sourcesText } from '../reports/article/filledText'
import { articleAddress, articleWork, differsFromEdition, findArticle, ONLY_WRITERS, placeOfArticle } from './articleWork'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'
import { refuseFields } from './refuseFields'

/** Articles as those see them who write them. */
export const articles = Router()

const OF_YEAR = '/organisations/:organisationId/years/:year/articles'
/** What a draft is filed under until its editor says otherwise. */
const CATEGORY = 'Công tác xây dựng Đảng'

articles.get(OF_YEAR, async (req, res) => {
  const { organisation, year } = await findYear(req, res)
  authorize(canWriteArticle(res.locals.actor, organisation), ONLY_WRITERS)
  const rows = await articlesOfYear(organisation.id, year)
  const board = `/organisations/${organisation.id}/years/${year}`
  await showPage(
    res,
    'articles/index',
    { title: `Bài viết năm ${year}`, section: 'articles', organisation, year, crumbs: [{ name: `Bảng năm ${year}`, href: board }] },
    { articles: presentArticleList(rows, articleMoment(res.locals.now)), action: `${board}/articles`, year, notice: takeNotice(req) },
  )
})

articles.post(OF_YEAR, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canWriteArticle(actor, organisation), ONLY_WRITERS)
  refuseFields(req)
  const data = await loadArticle({ organisationId: organisation.id, year, now })
  const { kind, name, bodyName } = data.summary.organisation
  const byline = kind === 'CELL' ? name : `Văn phòng ${/^\p{L}+ ủy/u.exec(bodyName)?.[0] ?? 'cấp ủy'}`
  const draft = { organisationId: organisation.id, year, ...articleDraft(data), category: CATEGORY, byline }
  const id = await draftArticle(actor, draft, now)
  req.session.notice = 'Đã soạn bài từ hồ sơ của năm. Mời đồng chí đọc lại và sửa.'
  res.redirect(303, articleAddress({ id }))
})

articles.get('/articles/:articleId', async (req, res) => {
  const { actor, now } = res.locals
  const place = await findArticle(req, res)
  const { article, organisation } = place
  const [work, editions, history] = await Promise.all([articleWork(place, now), editionsOf(article.id), historyOf('article', article.id)])
  const shown = presentArticle({
    ...work,
    ...{ editions, history },
    slug: work.edition?.slug ?? null,
    moment: articleMoment(now),
    sources: sourcesText(work.live),
    differs: differsFromEdition(work),
    publishes: canPublishArticle(actor, organisation),
  })
  await showPage(res, 'articles/show', placeOfArticle(place, article.title, true), { article: shown, notice: takeNotice(req) })
})

articles.get('/articles/:articleId/editions/:number', async (req, res) => {
  const place = await findArticle(req, res)
  const edition = await ArticleEdition.findOne({ where: { articleId: place.article.id, number: idFrom(req.params.number) } })
  if (!edition) throw new NotFoundError('Bài này không có bản đó.')
  const shown = presentNewsArticle(
    {
      ...edition.get({ plain: true }),
      ...{ publishAt: place.article.publishAt!, bodyName: '', views: 0, photographWidth: null, photographHeight: null },
      edition: edition.number,
    },
    sourcesText(JSON.parse(edition.figures) as ArticleFigures),
  )
  await showPage(res, 'articles/edition', placeOfArticle(place, `Bản ${edition.number}`), {
    article: { ...shown, photograph: null },
    edition: { number: edition.number, current: edition.number === place.article.edition, madeByName: edition.madeByName },
  })
})
