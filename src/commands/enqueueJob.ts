import { write } from '../database'
import type { Actor } from '../domain/actor'
import { AuditEntry } from '../models/AuditEntry'
import { Job } from '../models/Job'

interface JobWish {
  /** Of its kind. */
  name: string
  organisationId: number
  input: object
}

/** Notes that somebody asks for long work. What follows stands in the row of the job itself. */
export function enqueueJob(actor: Actor, { name, organisationId, input }: JobWish, now: Date): Promise<Job> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const job = await Job.create(
        { name, organisationId, ownerId: actor.userId, state: 'WAITING', input: JSON.stringify(input), createdAt: now.toISOString() },
        { transaction },
      )
      const act = { act: 'enqueueJob', subjectKind: 'job', subjectId: job.id, organisationId, after: { name, ...input } }
      await AuditEntry.record(context, act)
      return job
    },
    now,
  )
}
