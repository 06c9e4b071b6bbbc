import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationTitle } from '../models/CommendationTitle'

interface Ending {
  endedOn: PlainDate
  reason: string
}

/** From a day on a title is offered no more; what was given under it stays as it is. */
export function endCommendationTitle(actor: Actor, organisationId: number, titleId: number, { endedOn, reason }: Ending, now: Date) {
  return write(
    actor,
    async context => {
      const title = await CommendationTitle.held(titleId, context.transaction)
      if (title.endedOn !== null) throw new ConflictError('Có người vừa ghi thôi dùng danh hiệu này; chưa có gì được ghi thêm.')
      await title.update({ endedOn }, { transaction: context.transaction })
      await AuditEntry.record(context, {
        ...{ act: 'endCommendationTitle', subjectKind: 'commendationTitle', subjectId: titleId, organisationId, reason },
        before: { endedOn: null },
        after: { endedOn },
      })
    },
    now,
  )
}
