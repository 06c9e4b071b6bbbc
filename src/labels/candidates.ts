import type { CandidateField, CandidateScope } from '../domain/candidateRecord'
import type { StageFault } from '../domain/candidateStages'
import type { CandidateSource, CandidateStageCode } from '../domain/codes'
import { dateText } from '../domain/plainDate'

export const candidateSourceLabel: Record<CandidateSource, string> = {
  YOUTH_UNION: 'Đoàn Thanh niên',
  TRADE_UNION: 'Công đoàn',
  WOMEN: 'Hội Phụ nữ',
  VETERANS: 'Hội Cựu chiến binh',
  OTHER: 'Nguồn khác',
}

export const candidateStageLabel: Record<CandidateStageCode, string> = {
  INTRODUCED: 'Được giới thiệu',
  AWARENESS_CLASS: 'Học lớp nhận thức về Đảng',
  BACKGROUND_CHECK: 'Thẩm tra lý lịch',
  CELL_RESOLUTION: 'Nghị quyết của chi bộ',
  COMMITTEE_RESOLUTION: 'Nghị quyết của đảng ủy',
  DECISION: 'Quyết định kết nạp',
  ADMISSION: 'Lễ kết nạp',
}

/** The stage where the heading of a column has little room. */
export const candidateStageShortLabel: Record<CandidateStageCode, string> = {
  INTRODUCED: 'Giới thiệu',
  AWARENESS_CLASS: 'Lớp nhận thức',
  BACKGROUND_CHECK: 'Thẩm tra lý lịch',
  CELL_RESOLUTION: 'Nghị quyết chi bộ',
  COMMITTEE_RESOLUTION: 'Nghị quyết đảng ủy',
  DECISION: 'Quyết định',
  ADMISSION: 'Lễ kết nạp',
}

/** Why the days of stages cannot stand as they are, in words that say what to do. */
export function stageFaultText({ stage, reachedOn, before, beforeOn }: StageFault): string {
  const [name, earlier] = [candidateStageLabel[stage], candidateStageLabel[before]]
  if (beforeOn === null) return `Chưa ghi bước «${earlier}», là bước phải có trước bước «${name}».`
  return `Bước «${name}» (ngày ${dateText(reachedOn)}) không thể trước bước «${earlier}» (ngày ${dateText(beforeOn)}).`
}

export const NOT_CARRIED = 'Nghị quyết chỉ được thông qua khi có ít nhất hai phần ba tổng số người có quyền biểu quyết tán thành.'

export const candidateFieldLabel: Record<CandidateField, string> = {
  fullName: 'Họ và tên',
  sex: 'Giới tính',
  birthDate: 'Ngày sinh',
  occupation: 'Nghề nghiệp',
  source: 'Nguồn giới thiệu',
}

export const candidateScopeLabel: Record<CandidateScope, string> = { REACHED: 'Có bước trong năm', ON_THE_WAY: 'Cả người đang theo dõi' }
