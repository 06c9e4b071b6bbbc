import { write } from '../database'
import { Job } from '../models/Job'

/** Notes how far a job has come and that it is alive. False where it is no longer wanted. */
export const recordJobProgress = (jobId: number, progress: number): Promise<boolean> =>
  write(null, async ({ transaction, now }) => {
    const [noted] = await Job.update({ progress, heartbeatAt: now.toISOString() }, { where: { id: jobId, state: 'RUNNING' }, transaction })
    return noted > 0
  })
