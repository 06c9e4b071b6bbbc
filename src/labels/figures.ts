import type { DevelopmentMeasure, RatingMeasure, RecipientGroup, SituationMeasure } from '../domain/figureKey'
import type { CountingUnit } from '../domain/regulations/regulation'

/** After a number and what is counted: «238 đảng viên được xếp loại». */
export const ratingMeasurePhrase: Record<RatingMeasure, string> = {
  present: 'có mặt vào ngày chốt số liệu',
  exempt: 'được miễn công tác và sinh hoạt đảng',
  notRated: 'chưa xếp loại, không kể số được miễn',
  rated: 'được xếp loại',
  undecided: 'chưa có quyết định xếp loại',
}

/** After a number: «12 người được đề nghị thẩm tra lý lịch». */
export const developmentPhrase: Record<DevelopmentMeasure, string> = {
  introduced: 'quần chúng ưu tú được giới thiệu',
  awarenessClass: 'người học lớp nhận thức về Đảng',
  backgroundChecks: 'người được đề nghị thẩm tra lý lịch',
  admitted: 'đảng viên mới kết nạp',
}

/** Over a number, where the section says whose. */
export const developmentLabel: Record<DevelopmentMeasure, string> = {
  introduced: 'Quần chúng ưu tú được giới thiệu',
  awarenessClass: 'Học lớp nhận thức về Đảng',
  backgroundChecks: 'Đề nghị thẩm tra lý lịch',
  admitted: 'Kết nạp so với chỉ tiêu',
}

/** After a number: «26 đảng viên», «8 tập thể». */
export const recipientNoun: Record<RecipientGroup, string> = {
  committees: 'đảng bộ',
  cells: 'chi bộ',
  otherCollectives: 'tập thể khác',
  members: 'đảng viên',
  otherPersons: 'cá nhân khác',
  collectives: 'tập thể',
  individuals: 'cá nhân',
}

/** After a number: «245 đảng viên chính thức». */
export const situationPhrase: Record<SituationMeasure, string> = {
  committees: 'đảng bộ',
  cells: 'chi bộ',
  members: 'đảng viên',
  full: 'đảng viên chính thức',
  probationary: 'đảng viên dự bị',
  exempt: 'đảng viên được miễn công tác và sinh hoạt đảng',
}

/** Over what a cap is counted. */
export const countingUnitLabel: Record<CountingUnit, string> = {
  GRASSROOTS_ORGANISATION: 'Toàn tổ chức cơ sở đảng',
  COMMITTEE: 'Các đối tượng do một cấp ủy quyết định',
  SIMILAR_SUBJECTS: 'Các đối tượng có vị trí, nhiệm vụ tương đồng',
}
