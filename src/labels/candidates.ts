import type { CandidateSource, CandidateStageCode } from '../domain/codes'
import type { CandidateScope } from '../domain/candidateRecord'

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

export const candidateScopeLabel: Record<CandidateScope, string> = { REACHED: 'Có bước trong năm', ON_THE_WAY: 'Cả người đang theo dõi' }
