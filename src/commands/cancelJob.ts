import { write } from '../database'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Job } from '../models/Job'

/** Takes back what one asked for, while it is not done. Taking it back twice is taking it back once. */
export function cancelJob(actor: Actor, { id, organisationId }: Job, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const where = { id, ownerId: actor.userId, state: ['WAITING' as const, 'RUNNING' as const] }
      const [cancelled] = await Job.update({ state: 'CANCELLED', finishedAt: now.toISOString() }, { where, transaction })
      if (cancelled) return AuditEntry.record(context, { act: 'cancelJob', subjectKind: 'job', subjectId: id, organisationId })
      const { state } = await Job.findByPk(id, { transaction, rejectOnEmpty: true })
      if (state !== 'CANCELLED') throw new RuleError('Việc này đã xong hoặc đã dừng nên không hủy được nữa.')
    },
    now,
  )
}
