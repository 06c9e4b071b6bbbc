import type { JobState } from '../domain/codes'
import { sizeText } from '../domain/fileSize'
import type { JobRecord } from '../domain/jobRecord'
import { dateText, momentText } from '../domain/plainDate'
import { jobStateLabel } from '../labels/jobs'

type JobCourse = Pick<JobRecord, 'id' | 'state' | 'progress' | 'outcome' | 'error' | 'createdAt' | 'finishedAt'>

interface JobInput {
  job: JobCourse
  title: string
  organisation: string
  file: { name: string; size: number; keepUntil: string | null } | null
}

/** Icon and class of the state's chip. */
const CHIPS: Record<JobState, { css: string; icon: string }> = {
  WAITING: { css: 'wait', icon: 'clock' },
  RUNNING: { css: 'wait', icon: 'clock' },
  DONE: { css: 'ok', icon: 'check' },
  FAILED: { css: 'bad', icon: 'warning' },
  CANCELLED: { css: 'none', icon: 'minus' },
}

/** One piece of long work, as who asked for it sees it. */
export function presentJob({ job, title, organisation, file }: JobInput) {
  const { id, state, progress, outcome, error, createdAt, finishedAt } = job
  const going = state === 'WAITING' || state === 'RUNNING'
  return {
    ...{ id, title, organisation, going, outcome, error, progress },
    href: `/jobs/${id}`,
    state: { ...CHIPS[state], name: jobStateLabel[state] },
    asked: momentText(createdAt),
    ended: finishedAt && momentText(finishedAt),
    result: file && {
      href: `/jobs/${id}/result`,
      name: file.name,
      size: sizeText(file.size),
      keptUntil: file.keepUntil && dateText(file.keepUntil),
    },
    /** It was done, but its file is gone. */
    isOver: state === 'DONE' && !file,
  }
}
