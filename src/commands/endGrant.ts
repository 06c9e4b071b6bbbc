import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { RoleGrant } from '../models/RoleGrant'
import { User } from '../models/User'

/** Ends a role as of today; one that has not begun never counts. Sessions of the account end. */
export function endGrant(actor: Actor, grantId: number, reason: string, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const today = plainDateOf(now)
      const grant = await RoleGrant.findByPk(grantId, { transaction, rejectOnEmpty: true })
      const { userId, organisationId, role, fromDate, toDate } = grant
      if (toDate !== null && toDate <= today) throw new ConflictError('Vai trò này vừa có người kết thúc.')
      const ended = { toDate: fromDate > today ? fromDate : today }
      await grant.update(ended, { transaction })
      await User.increment('sessionSeries', { where: { id: userId }, transaction })
      const before = { role, fromDate, toDate }
      await AuditEntry.record(context, {
        ...{ act: 'endGrant', subjectKind: 'user', subjectId: userId, organisationId },
        ...{ before, after: { ...before, ...ended }, reason },
      })
    },
    now,
  )
}
