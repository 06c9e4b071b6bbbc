import { write } from '../database'
import type { Actor } from '../domain/actor'
import { AuditEntry } from '../models/AuditEntry'
import type { User } from '../models/User'

/** Notes in the history that an account signed in. */
export function recordSignIn(user: User, now: Date) {
  const actor: Actor = { userId: user.id, name: user.name, memberId: user.memberId, grants: [] }
  return write(
    actor,
    context => AuditEntry.record(context, { act: 'signIn', subjectKind: 'user', subjectId: user.id, organisationId: null }),
    now,
  )
}
