import { write } from '../database'
import { Job } from '../models/Job'

/** Fails what was running when its server stopped, that is, has not been heard of since a moment. Returns what still waits to be taken up. */
export const recoverJobs = (silentSince: Date): Promise<{ id: number; name: string }[]> =>
  write(null, async ({ transaction, now }) => {
    const interrupted = await Job.silentSince(silentSince, 'RUNNING', transaction)
    const error = 'Máy chủ dừng khi việc này đang chạy, chưa có kết quả. Mời yêu cầu lại.'
    const ended = { state: 'FAILED' as const, error, finishedAt: now.toISOString() }
    await Job.update(ended, { where: { id: interrupted.map(({ id }) => id) }, transaction })
    return Job.silentSince(silentSince, 'WAITING', transaction)
  })
