import { recoverJobs } from '../commands/recoverJobs'
import { sweepFiles } from '../commands/sweepFiles'
import { jobKindOf } from '.'
import { HEARTBEAT, report, resumeJob } from './queue'

/** So often one looks for jobs that another process left behind, and sweeps files; in milliseconds. */
const LOOK = 60_000
const SWEEP = 6 * 60 * LOOK

/**
 * What the server does for long work when it starts, and then now and again until it is told to stop.
 * `alone`: no other process works on this database.
 */
export async function keepHouse({ alone }: { alone: boolean }): Promise<{ stop(): void }> {
  await takeUpJobs(alone ? new Date() : justSilent())
  await sweepFiles(new Date())
  const timers = [
    setInterval(() => void sweepFiles(new Date()).catch(report), SWEEP).unref(),
    setInterval(() => void takeUpJobs(justSilent()).catch(report), LOOK).unref(),
  ]
  return { stop: () => timers.forEach(timer => clearInterval(timer)) }
}

/** Whoever is at work has given a sign of life since. */
const justSilent = () => new Date(Date.now() - 6 * HEARTBEAT)

async function takeUpJobs(silentSince: Date) {
  for (const { id, name } of await recoverJobs(silentSince)) {
    const kind = jobKindOf(name)
    if (kind) resumeJob(id, kind)
  }
}
