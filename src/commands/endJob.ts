import { write } from '../database'
import { addMonths, plainDateOf } from '../domain/plainDate'
import { File } from '../models/File'
import { Job } from '../models/Job'

/** Of what a job made, in months; longer than anybody waits to fetch it (a choice of this application, no rule). */
const KEPT_FOR = 1

interface DoneJob {
  outcome: string
  /** In storage already. */
  file: { hash: string; size: number; type: string; name: string } | null
}

/** Writes down what came of a job. One that was cancelled meanwhile stays cancelled; its file is an orphan and swept. */
export const finishJob = (jobId: number, { outcome, file }: DoneJob) =>
  write(null, async context => {
    const { transaction, now } = context
    const job = await Job.findOne({ where: { id: jobId, state: 'RUNNING' }, lock: transaction.LOCK.UPDATE, transaction })
    if (!job) return
    const keepUntil = addMonths(plainDateOf(now), KEPT_FOR)
    const kept = file && (await File.keep(context, { ...file, organisationId: job.organisationId, keepUntil }))
    const result = { resultFileId: kept?.id ?? null, outcome, progress: 100, finishedAt: now.toISOString() }
    await job.update({ ...result, state: 'DONE' }, { transaction })
  })

/** Writes down why a job came to nothing, in words for who asked. */
export const failJob = (jobId: number, error: string) =>
  write(null, async ({ transaction, now }) => {
    const ended = { state: 'FAILED' as const, error, finishedAt: now.toISOString() }
    await Job.update(ended, { where: { id: jobId, state: ['WAITING', 'RUNNING'] }, transaction })
  })
