import type { NotRatedReason, RatingState, SelfRater } from '../domain/codes'
import type { RatingLevel } from '../domain/ratingLevel'

/** Full name of a level, as in decisions. */
export const levelLabel: Record<RatingLevel, string> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  SATISFACTORY: 'Hoàn thành nhiệm vụ',
  UNSATISFACTORY: 'Không hoàn thành nhiệm vụ',
}

/** Short name of a level, where the heading says that it is a rating. */
export const levelShortLabel: Record<RatingLevel, string> = {
  EXCELLENT: 'Xuất sắc',
  GOOD: 'Tốt',
  SATISFACTORY: 'Hoàn thành',
  UNSATISFACTORY: 'Không hoàn thành',
}

/** Abbreviation in official documents. */
export const levelAbbreviation: Record<RatingLevel, string> = {
  EXCELLENT: 'HTXSNV',
  GOOD: 'HTTNV',
  SATISFACTORY: 'HTNV',
  UNSATISFACTORY: 'KHTNV',
}

/** Letters of the mark that pages show beside a level. */
export const levelMark: Record<RatingLevel, string> = { EXCELLENT: 'XS', GOOD: 'T', SATISFACTORY: 'HT', UNSATISFACTORY: 'K' }

export const notRatedReasonLabel: Record<NotRatedReason, string> = {
  EXEMPT: 'Được miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'Đang bị đình chỉ sinh hoạt đảng',
  UNDER_SIX_MONTHS: 'Kết nạp chưa đủ 6 tháng',
  FOUNDED_UNDER_SIX_MONTHS: 'Tổ chức thành lập chưa đủ 6 tháng',
  OTHER: 'Lý do khác',
}

/** The reason inside a sentence: «2 đảng viên kết nạp chưa đủ 6 tháng». */
export const notRatedReasonPhrase: Record<NotRatedReason, string> = {
  EXEMPT: 'được miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'đang bị đình chỉ sinh hoạt đảng',
  UNDER_SIX_MONTHS: 'kết nạp chưa đủ 6 tháng',
  FOUNDED_UNDER_SIX_MONTHS: 'thành lập chưa đủ 6 tháng',
  OTHER: 'vì lý do khác',
}

export const ratingStateLabel: Record<RatingState, string> = {
  NOT_RATED: 'Không xếp loại',
  DRAFT: 'Chưa nộp',
  SUBMITTED: 'Đã nộp',
  RETURNED: 'Trả lại',
  APPRAISED: 'Đã thẩm định',
  DECIDED: 'Đã quyết định',
  PUBLISHED: 'Đã công bố',
}

/** Who entered a self-rating, beside it on the sheet of the cell. */
export const selfRaterMark: Record<SelfRater, string> = { MEMBER: 'đã tự ghi', CELL: 'ghi thay' }
