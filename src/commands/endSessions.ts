import { write } from '../database'
import type { Actor } from '../domain/actor'
import { AuditEntry } from '../models/AuditEntry'
import { Session } from '../models/Session'

/** Ends sessions of the own account: their browsers are out at the next request. */
export function endSessions(actor: Actor, sids: readonly string[], now: Date) {
  return write(
    actor,
    async context => {
      const { userId } = actor
      await Session.destroy({ where: { sid: [...sids], userId }, transaction: context.transaction })
      const after = { sessions: sids.length }
      await AuditEntry.record(context, { act: 'endSessions', subjectKind: 'user', subjectId: userId, organisationId: null, after })
    },
    now,
  )
}
