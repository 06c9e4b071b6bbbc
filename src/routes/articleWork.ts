import type { Request, Response } from 'express'
import { type ArticleFigures, changedFigures, keptFigures, missingMarks } from '../domain/articleFigures'
import { subtree } from '../domain/treePath'
import { Article } from '../models/Article'
import { ArticleEdition } from '../models/ArticleEdition'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canPublishArticle, canWriteArticle } from '../policies/articles'
import { membersNamedIn } from '../queries/articles'
import { liveFigures } from '../reports/article/data'
import { type RenderedArticle, renderArticle } from '../reports/article/edition'
import { textFrom } from './act'
import type { PagePlace } from './page'
import { idFrom } from './params'

export const ONLY_WRITERS = 'Bài viết do văn phòng cấp ủy soạn; bí thư, phó bí thư cấp ủy công bố.'
export const ONLY_PUBLISHERS = 'Công bố, đính chính và rút bài thuộc về bí thư, phó bí thư cấp ủy.'

export interface ArticlePlace {
  article: Article
  organisation: Organisation
}

/** The article of an address, for those who write it, or who publish it. */
export async function findArticle(req: Request, res: Response, publishing = false): Promise<ArticlePlace> {
  const { actor } = res.locals
  const found = await Article.within(actor, idFrom(textFrom(req, 'articleId')))
  authorize(canWriteArticle(actor, found.organisation), ONLY_WRITERS)
  if (publishing) authorize(canPublishArticle(actor, found.organisation), ONLY_PUBLISHERS)
  return found
}

/** The working copy as it would be published now, and what there is to know before. */
export interface ArticleWork extends ArticlePlace {
  edition: ArticleEdition | null
  live: ArticleFigures
  rendered: RenderedArticle
  /** Marks for which the records have no figure. */
  missing: string[]
  /** Figures that the edition in force states differently. */
  changed: ReturnType<typeof changedFigures>
}

export async function articleWork(place: ArticlePlace, now: Date): Promise<ArticleWork> {
  const { article } = place
  const { organisationId, year, id, edition: number } = article
  const [live, edition] = await Promise.all([
    liveFigures({ organisationId, year, now }),
    number > 0 ? ArticleEdition.findOne({ where: { articleId: id, number } }) : null,
  ])
  const rendered = renderArticle(article, live)
  const before = edition && (JSON.parse(edition.figures) as ArticleFigures)
  return {
    ...place,
    ...{ edition, live, rendered },
    missing: missingMarks(rendered.marks, live),
    changed: before ? changedFigures(rendered.marks, before, live) : [],
  }
}

/** The text with the figures that it is to state: those of the records now, or those of the edition before it. */
export function renderForPublication({ article, edition, live }: ArticleWork, choice: 'kept' | 'fresh'): RenderedArticle {
  const figures = edition && choice === 'kept' ? keptFigures(JSON.parse(edition.figures) as ArticleFigures, live) : live
  return renderArticle(article, figures)
}

/** Members named in the text who hold no office. */
export const namesIn = ({ organisation, rendered }: ArticleWork) => membersNamedIn(rendered.words, subtree(organisation.path))

/** Whether the working copy says something that the edition in force does not. */
export const differsFromEdition = ({ article, edition }: Pick<ArticleWork, 'article' | 'edition'>) =>
  !edition ||
  (['title', 'lead', 'body', 'category', 'byline', 'photographId', 'photographAlt'] as const).some(name => article[name] !== edition[name])

export const articleAddress = ({ id }: { id: number }) => `/articles/${id}`

/** Where the pages of an article stand. */
export const placeOfArticle = ({ article, organisation }: ArticlePlace, title: string, own = false): PagePlace => ({
  ...{ title, section: 'articles', organisation, year: article.year },
  crumbs: [
    { name: `Bài viết năm ${article.year}`, href: `/organisations/${organisation.id}/years/${article.year}/articles` },
    ...(own ? [] : [{ name: article.title, href: articleAddress(article) }]),
  ],
})
