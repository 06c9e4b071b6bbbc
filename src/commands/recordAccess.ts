import { write } from '../database'
import type { AccessAct } from '../domain/acts'
import type { Actor } from '../domain/actor'
import { AuditEntry } from '../models/AuditEntry'

interface Access {
  act: AccessAct
  subjectKind: string
  subjectId: number
  organisationId: number
  /** What of the record was taken out: the list, the document. */
  taken?: object
  reason?: string
}

/** Notes that somebody looked at, copied out or printed what is about people. Nothing else is written. */
export function recordAccess(actor: Actor, { taken, ...access }: Access, now: Date) {
  return write(actor, context => AuditEntry.record(context, { ...access, after: taken ?? null }), now)
}
