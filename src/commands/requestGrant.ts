import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { GrantRequest } from '../models/GrantRequest'

export interface WantedGrant {
  role: Role
  organisationId: number
  fromDate: PlainDate
  toDate: PlainDate | null
  reason: string
}

/** Asks for a role for an account; a second person confirms it. */
export const requestGrant = (actor: Actor, userId: number, wanted: WantedGrant, now: Date) =>
  write(actor, context => requestGrantIn(context, actor, userId, wanted), now)

export async function requestGrantIn(context: WriteContext, actor: Actor, userId: number, { reason, ...wanted }: WantedGrant) {
  const asked = { requestedBy: actor.userId, requestedAt: context.now.toISOString(), state: 'WAITING' as const }
  await GrantRequest.create({ userId, ...wanted, reason, ...asked }, { transaction: context.transaction })
  const { organisationId } = wanted
  await AuditEntry.record(context, { act: 'requestGrant', subjectKind: 'user', subjectId: userId, organisationId, after: wanted, reason })
}
