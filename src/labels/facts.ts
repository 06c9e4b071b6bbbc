import type { FactKind } from '../domain/codes'

export const factKindLabel: Record<FactKind, string> = {
  TASKS_DONE: 'Tỉ lệ nhiệm vụ hoàn thành',
  TASKS_LATE: 'Tỉ lệ nhiệm vụ chậm hạn',
  TASKS_BEYOND: 'Tỉ lệ nhiệm vụ vượt yêu cầu',
  WEAKNESSES_MENDED: 'Khắc phục hạn chế của kỳ trước',
  CIVIL_SERVANT_LEVEL: 'Xếp loại công chức, viên chức',
  DISCIPLINED: 'Bị kỷ luật trong năm',
  DEGRADED: 'Bị kết luận suy thoái',
  SICK_MONTHS: 'Số tháng nghỉ ốm',
}
