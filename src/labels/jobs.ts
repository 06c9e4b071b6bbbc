import type { JobState } from '../domain/codes'

export const jobStateLabel: Record<JobState, string> = {
  WAITING: 'Đang chờ đến lượt',
  RUNNING: 'Đang làm',
  DONE: 'Đã xong',
  FAILED: 'Không xong',
  CANCELLED: 'Đã hủy',
}
