import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf, startOfPlainDate } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { User } from '../models/User'

/** Views of the day that are on record, so that a profile opened again costs nothing. */
const known = { day: '', views: new Set<string>() }

/** Notes that somebody opened the profile of another member: once a day for each viewer and member. */
export async function recordView(actor: Actor, member: { id: number; unit: { id: number } }, now: Date) {
  const day = plainDateOf(now)
  if (known.day !== day) Object.assign(known, { day, views: new Set() })
  const view = `${actor.userId} ${member.id}`
  if (known.views.has(view)) return
  await write(
    actor,
    async context => {
      const { transaction } = context
      // Two pages opened at the same moment by one person wait for each other.
      await User.findByPk(actor.userId, { attributes: ['id'], lock: true, transaction })
      const subject = { act: 'viewMember' as const, subjectKind: 'member', subjectId: member.id }
      if (await AuditEntry.isToldSince(startOfPlainDate(day), { ...subject, userId: actor.userId }, transaction)) return
      await AuditEntry.record(context, { ...subject, organisationId: member.unit.id })
    },
    now,
  )
  known.views.add(view)
}
