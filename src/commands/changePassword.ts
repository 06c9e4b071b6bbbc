import { write } from '../database'
import type { Actor } from '../domain/actor'
import { AuditEntry } from '../models/AuditEntry'
import { User } from '../models/User'

/** Gives the own account another password; all its sessions end. The series in which new ones stand comes back. */
export function changePassword(actor: Actor, passwordHash: string, now: Date): Promise<number> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const user = await User.findByPk(actor.userId, { transaction, rejectOnEmpty: true })
      const sessionSeries = user.sessionSeries + 1
      await user.update({ passwordHash, mustChangePassword: 0, sessionSeries, version: user.version + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: 'changePassword',
        subjectKind: 'user',
        subjectId: user.id,
        organisationId: user.organisationId,
      })
      return sessionSeries
    },
    now,
  )
}
