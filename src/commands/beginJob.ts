import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { Job } from '../models/Job'
import { Organisation } from '../models/Organisation'
import { User } from '../models/User'

export interface BegunJob {
  /** Who asked, with all rights of today; null for an account that is closed by now. */
  actor: Actor | null
  organisation: Organisation
  input: unknown
  /** When it was asked for: the moment that its results speak of. */
  askedAt: Date
}

/** Takes up a job that waits. Null where somebody cancelled it or another process took it. */
export async function beginJob(jobId: number): Promise<BegunJob | null> {
  const begun = await write(null, async ({ transaction, now }) => {
    const heartbeatAt = now.toISOString()
    const [taken] = await Job.update({ state: 'RUNNING', heartbeatAt }, { where: { id: jobId, state: 'WAITING' }, transaction })
    return taken ? Job.findByPk(jobId, { transaction, rejectOnEmpty: true }) : null
  })
  if (!begun) return null
  const [owner, organisation] = await Promise.all([
    User.signedInOn(begun.ownerId, plainDateOf(new Date(begun.heartbeatAt!))),
    Organisation.findByPk(begun.organisationId, { rejectOnEmpty: true }),
  ])
  const actor = owner && { ...owner.actor, grants: owner.grants }
  return { actor, organisation, input: JSON.parse(begun.input), askedAt: new Date(begun.createdAt) }
}
