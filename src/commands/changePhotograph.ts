import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { Article } from '../models/Article'
import { ArticlePhotograph } from '../models/ArticlePhotograph'
import { AuditEntry } from '../models/AuditEntry'
import { File } from '../models/File'
import type { StoredContent } from '../storage'

/** Both sizes lie in storage already. */
export interface StoredPhotograph {
  phone: StoredContent
  screen: StoredContent
  type: string
  width: number
  height: number
}

interface Change {
  /** Of the article as it was shown. */
  version: number
  /** What is to be seen, in words; null when the article is to have no photograph. */
  alt: string | null
  /** Left out when only the words change. */
  photograph?: StoredPhotograph
}

/** Gives the working copy another photograph, other words for it, or none. Editions keep theirs. */
export function changePhotograph(actor: Actor | null, articleId: number, { version, alt, photograph }: Change, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const article = await Article.held(articleId, version, transaction)
      const { photographId, photographAlt, organisationId } = article
      const kept = alt === null ? null : photographId
      const after = { photographId: photograph ? await keep(context, organisationId, photograph) : kept, photographAlt: alt }
      await article.update({ ...after, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'changePhotograph', subjectKind: 'article', subjectId: articleId, organisationId },
        before: { photographId, photographAlt },
        after,
      })
    },
    now,
  )
}

async function keep(context: WriteContext, organisationId: number, { phone, screen, type, width, height }: StoredPhotograph) {
  const { transaction } = context
  const facts = { type, name: 'anh.webp', organisationId, keepUntil: null }
  const phoneFile = await File.keep(context, { ...facts, ...phone })
  const screenFile = await File.keep(context, { ...facts, ...screen })
  const files = { phoneFileId: phoneFile.id, screenFileId: screenFile.id }
  return (await ArticlePhotograph.create({ organisationId, ...files, width, height }, { transaction })).id
}
