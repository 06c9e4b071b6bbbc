import type { JobRecord } from '../domain/jobRecord'
import { select } from './select'

/** What somebody asked for, the last first, or one of it; each under the name that the organisation bears today. */
export const jobsOf = (ownerId: number, { jobId = null, limit = 1 }: { jobId?: number | null; limit?: number }): Promise<JobRecord[]> =>
  select<JobRecord>(
    `SELECT j.id, j.name, j.input, j.state, j.progress, j.outcome, j.error, j.created_at AS "createdAt", j.finished_at AS "finishedAt",
            n.name AS "organisationName", f.name AS "fileName", f.hash AS "fileHash", f.type AS "fileType", f.size AS "fileSize",
            f.keep_until AS "fileKeepUntil"
     FROM jobs j JOIN organisation_names n ON n.organisation_id = j.organisation_id AND n.to_date IS NULL
     LEFT JOIN files f ON f.id = j.result_file_id
     WHERE j.owner_id = :ownerId ${jobId === null ? '' : 'AND j.id = :jobId'} ORDER BY j.id DESC LIMIT :limit`,
    { ownerId, limit, ...(jobId !== null && { jobId }) },
  )
