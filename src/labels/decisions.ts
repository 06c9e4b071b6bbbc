import type { SubjectKind } from '../domain/codes'
import type { DecisionStep } from '../domain/ratingRecord'

export const subjectKindLabel: Record<SubjectKind, string> = {
  ORGANISATION: 'Tổ chức đảng',
  MEMBER: 'Đảng viên',
  COLLECTIVE: 'Tập thể lãnh đạo, quản lý',
  LEADER: 'Cá nhân lãnh đạo, quản lý',
}

export const decisionStepLabel: Record<DecisionStep, string> = {
  UNPROPOSED: 'Chưa có đề xuất',
  PROPOSED: 'Đã đề xuất, chờ quyết định',
  DECIDED: 'Đã quyết định, chưa công bố',
  PUBLISHED: 'Đã công bố',
  NOT_RATED: 'Không xếp loại',
}
