import type { Majority, MemberAuthority, OwnRating } from '../domain/cycleSettings'
import type { Finding } from '../domain/cycleReadiness'
import type { AdmissionDay, CapDenominator, CapRounding, CountingUnit } from '../domain/regulations/regulation'

export const majorityLabel: Record<Majority, string> = { MORE_THAN_HALF: 'Quá nửa', TWO_THIRDS: 'Từ hai phần ba' }

export const memberAuthorityLabel: Record<MemberAuthority, string> = {
  COMMITTEE: 'Cấp ủy mở đợt',
  ABOVE: 'Cấp trên trực tiếp',
  OUTSIDE: 'Nơi khác, ghi theo văn bản',
}

export const ownRatingLabel: Record<OwnRating, string> = {
  ABOVE: 'Nằm trong đợt của cấp trên',
  RECORDED: 'Ghi ở đây theo văn bản của cấp trên',
}

export const admissionDayLabel: Record<AdmissionDay, string> = { DECISION: 'Ngày quyết định kết nạp', CEREMONY: 'Ngày lễ kết nạp' }

export const capDenominatorLabel: Record<CapDenominator, string> = {
  GOOD: 'Số xếp loại Tốt',
  GOOD_OR_BETTER: 'Số từ Tốt trở lên',
}

export const capRoundingLabel: Record<CapRounding, string> = { FLOOR: 'Làm tròn xuống', HALF_UP: 'Từ 0,5 làm tròn lên' }

export const countingUnitLabel: Record<CountingUnit, string> = {
  GRASSROOTS_ORGANISATION: 'Toàn tổ chức cơ sở đảng',
  COMMITTEE: 'Tất cả do cấp ủy này quyết định',
  SIMILAR_SUBJECTS: 'Đối tượng có vị trí, nhiệm vụ tương đồng',
}

export const yesNoLabel = { yes: 'Có', no: 'Không' } as const

/** What is found, and what mends it. */
export const findingLabel: Record<Finding['code'], { text: string; mend: string }> = {
  NO_UNITS: { text: 'Chưa có đơn vị nào trực thuộc để xếp loại.', mend: 'Lập đơn vị' },
  IN_TWO_CELLS: { text: 'Đang ở hai chi bộ vào ngày chốt, sẽ bị tính hai lần.', mend: 'Sửa nơi sinh hoạt' },
  NO_SECRETARY: { text: 'Chưa ghi bí thư.', mend: 'Ghi chức vụ' },
  NO_ACCOUNT: { text: 'Chưa có tài khoản đang dùng nào của bí thư chi bộ để nộp hồ sơ.', mend: 'Mời người dùng' },
  NO_APPRAISER: { text: 'Chưa có ai được giao quyền thẩm định.', mend: 'Xem tổ chức' },
  NO_DECIDER: { text: 'Chưa có tài khoản bí thư hoặc phó bí thư để quyết định và công bố.', mend: 'Xem tổ chức' },
  WITHOUT_CELL: { text: 'Đã chuyển đi, chưa ghi nơi nhận.', mend: 'Ghi nơi sinh hoạt' },
  AWAY: {
    text: 'Đang sinh hoạt tạm thời ở nơi khác: vẫn xếp loại ở chi bộ của mình, sau ý kiến bằng văn bản của nơi ấy.',
    mend: 'Xem hồ sơ',
  },
  WITHOUT_OFFICIAL_DATE: { text: 'Dự bị đã quá 12 tháng, chưa ghi ngày chính thức.', mend: 'Ghi ngày chính thức' },
}
