import { write } from '../database'
import type { Actor } from '../domain/actor'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationTitle } from '../models/CommendationTitle'

/** A title that was ended is offered again. */
export function resumeCommendationTitle(actor: Actor, organisationId: number, titleId: number, reason: string, now: Date) {
  return write(
    actor,
    async context => {
      const title = await CommendationTitle.held(titleId, context.transaction)
      const { endedOn } = title
      if (endedOn === null) throw new ConflictError('Danh hiệu này đang được dùng; chưa có gì được ghi thêm.')
      await title.update({ endedOn: null }, { transaction: context.transaction })
      await AuditEntry.record(context, {
        ...{ act: 'resumeCommendationTitle', subjectKind: 'commendationTitle', subjectId: titleId, organisationId, reason },
        before: { endedOn },
        after: { endedOn: null },
      })
    },
    now,
  )
}
