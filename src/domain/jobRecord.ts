import type { JobState } from './codes'
import type { PlainDate } from './plainDate'

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
