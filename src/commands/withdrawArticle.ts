import { write } from '../database'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { Article } from '../models/Article'
import { AuditEntry } from '../models/AuditEntry'

interface Withdrawal {
  /** Of the article as it was shown. */
  version: number
  reason: string
}

/** Takes an article away from its readers. Its editions are kept. */
export function withdrawArticle(actor: Actor, id: number, { version, reason }: Withdrawal, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const article = await Article.held(id, version, transaction)
      if (article.state !== 'PUBLISHED') throw new RuleError('Bài này không còn được công bố nên không có gì để rút.')
      await article.update({ state: 'WITHDRAWN', version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'withdrawArticle', subjectKind: 'article', subjectId: id, organisationId: article.organisationId },
        before: { state: 'PUBLISHED' },
        after: { state: 'WITHDRAWN' },
        reason,
      })
    },
    now,
  )
}
