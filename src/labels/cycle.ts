import type { CycleStep, UnitMoveCode } from '../domain/codes'
import type { StepStatus } from '../domain/unitProgress'

export const cycleStepLabel: Record<CycleStep, string> = {
  SELF_REVIEW: 'Tự đánh giá',
  MEETING: 'Họp chi bộ',
  HAND_IN: 'Nộp hồ sơ',
  APPRAISE: 'Thẩm định',
  DECIDE: 'Quyết định',
  PUBLISH: 'Công bố',
}

export const stepStatusLabel: Record<StepStatus, string> = {
  DONE: 'Xong',
  DOING: 'Đang làm',
  LATE: 'Trễ hạn',
  BACK: 'Trả lại',
  NONE: 'Chưa tới',
}

export const unitMoveLabel: Record<UnitMoveCode, string> = {
  HANDED_IN: 'nộp hồ sơ của đơn vị',
  RETURNED_TO_CELL: 'trả hồ sơ về chi bộ',
  APPRAISED: 'thẩm định xong hồ sơ',
  RETURNED_TO_APPRAISAL: 'trả hồ sơ về bước thẩm định',
}
