import { write } from '../database'
import type { Actor } from '../domain/actor'
import { Article } from '../models/Article'
import { AuditEntry } from '../models/AuditEntry'

/** Fields of the working copy that are written by hand or from the records. */
export interface ArticleText {
  title: string
  lead: string
  body: string
  category: string
  byline: string
}

interface Revision extends Partial<ArticleText> {
  /** Of the article as it was shown. */
  version: number
}

type Act = 'reviseArticle' | 'rewriteArticle'

/** Changes the working copy; readers go on seeing the edition in force. The text before stays in the history. */
export function reviseArticle(actor: Actor, id: number, { version, ...text }: Revision, now: Date, act: Act = 'reviseArticle') {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const article = await Article.held(id, version, transaction)
      const changed = (Object.keys(text) as (keyof ArticleText)[]).filter(name => article[name] !== text[name])
      if (changed.length === 0) return
      const before = Object.fromEntries(changed.map(name => [name, article[name]]))
      await article.update({ ...text, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act, subjectKind: 'article', subjectId: id, organisationId: article.organisationId },
        before,
        after: Object.fromEntries(changed.map(name => [name, text[name]])),
      })
    },
    now,
  )
}
