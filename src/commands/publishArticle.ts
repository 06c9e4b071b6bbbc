import { write, type WriteContext } from '../database'
import { type ArticleMoment, freeSlug, slugOf } from '../domain/article'
import type { Actor } from '../domain/actor'
import type { ArticleFigures } from '../domain/articleFigures'
import { searchKey } from '../domain/personName'
import { RuleError } from '../errors'
import { Article } from '../models/Article'
import { ArticleAddress } from '../models/ArticleAddress'
import { ArticleEdition } from '../models/ArticleEdition'
import { AuditEntry } from '../models/AuditEntry'
import { slugsLike } from '../queries/articles'

/** A text as readers will see it, rendered from the working copy with the version given. */
export interface Publication {
  /** Of the article as it was rendered. */
  version: number
  publishAt: ArticleMoment
  figures: ArticleFigures
  leadHtml: string
  bodyHtml: string
  /** All its words, to be found by. */
  words: string
  /** What was corrected; null for the first edition. */
  note: string | null
}

/** Publishes the working copy as the next edition, its figures frozen. An article withdrawn before comes back with it. */
export function publishArticle(actor: Actor | null, articleId: number, publication: Publication, now: Date) {
  return write(actor, context => publish(context, articleId, publication), now)
}

/** The same inside a write that goes on. */
export async function publish(context: WriteContext, articleId: number, publication: Publication) {
  const { actor, transaction, now } = context
  const { version, publishAt, figures, leadHtml, bodyHtml, words, note } = publication
  const article = await Article.held(articleId, version, transaction)
  if (article.edition > 0 && !note) throw new RuleError('Hãy ghi điều đã đính chính để người đọc được biết.')
  const { state, edition, title, lead, body, category, byline, photographId, photographAlt } = article
  const slug = await addressFor(context, article)
  const number = edition + 1
  await ArticleEdition.create(
    {
      ...{ articleId, number, slug, figures: JSON.stringify(figures), leadHtml, bodyHtml, note: edition > 0 ? note : null },
      ...{ title, lead, body, category, byline, photographId, photographAlt },
      categoryKey: slugOf(category),
      searchKey: searchKey(words),
      madeAt: now.toISOString(),
      madeBy: actor?.userId ?? null,
      madeByName: actor?.name ?? 'Hệ thống',
    },
    { transaction },
  )
  await article.update({ state: 'PUBLISHED', edition: number, publishAt, version: version + 1 }, { transaction })
  await AuditEntry.record(context, {
    act: edition > 0 ? 'correctArticle' : 'publishArticle',
    ...{ subjectKind: 'article', subjectId: articleId, organisationId: article.organisationId },
    before: { state, edition },
    after: { state: 'PUBLISHED', edition: number, title, slug, publishAt },
    reason: note,
  })
  return slug
}

/** The address of the title; one that is in use elsewhere gets a number. */
async function addressFor({ transaction, now }: WriteContext, { id: articleId, title }: Article): Promise<string> {
  const wished = slugOf(title)
  const taken = await slugsLike(wished, transaction)
  const others = taken.filter(each => each.articleId !== articleId).map(({ slug }) => slug)
  const slug = freeSlug(wished, others)
  if (!taken.some(each => each.slug === slug)) await ArticleAddress.create({ slug, articleId, since: now.toISOString() }, { transaction })
  return slug
}
