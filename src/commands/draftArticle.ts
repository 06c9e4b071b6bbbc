import { write } from '../database'
import type { Actor } from '../domain/actor'
import { Article } from '../models/Article'
import { AuditEntry } from '../models/AuditEntry'

interface Draft {
  organisationId: number
  year: number
  title: string
  lead: string
  body: string
  category: string
  byline: string
}

/** Keeps a draft that was written from the records, for an editor to finish. Gives its id. */
export function draftArticle(actor: Actor | null, draft: Draft, now: Date): Promise<number> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { id } = await Article.create({ ...draft, state: 'DRAFT', createdAt: now.toISOString() }, { transaction })
      const { organisationId, title } = draft
      await AuditEntry.record(context, {
        ...{ act: 'draftArticle', subjectKind: 'article', subjectId: id, organisationId },
        after: { title },
      })
      return id
    },
    now,
  )
}
