import type { JobState } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

/** Long work as its pages show it. */
export interface JobRecord {
  id: number
  name: string
  input: string
  state: JobState
  progress: number
  outcome: string | null
  error: string | null
  createdAt: string
  finishedAt: string | null
  organisationName: string
  fileName: string | null
  fileHash: string | null
  fileType: string | null
  fileSize: number | null
  fileKeepUntil: PlainDate | null
}

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
