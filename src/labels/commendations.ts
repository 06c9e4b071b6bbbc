import type { CommendationForm, CommendationGround, RecipientKind, RecipientOrigin } from '../domain/codes'
import type { CommendationRule, HonouredKind } from '../domain/commendationGround'
import type { Objection } from '../domain/commendationCandidate'
import type { CommendationOrder } from '../domain/commendationList'
import type { RecipientPart } from '../domain/commendationRecord'

export const commendationFormLabel: Record<CommendationForm, string> = {
  MERIT_LETTER: 'Giấy khen',
  MERIT_CERTIFICATE: 'Bằng khen',
  FLAG: 'Cờ',
}

export const commendationOrderLabel: Record<CommendationOrder, string> = { name: 'Tên', unit: 'Đơn vị', decision: 'Quyết định' }

export const recipientPartLabel: Record<RecipientPart, string> = { COLLECTIVES: 'Tập thể', INDIVIDUALS: 'Cá nhân' }

export const recipientKindLabel: Record<RecipientKind, string> = {
  ORGANISATION: 'Tổ chức đảng',
  OTHER_COLLECTIVE: 'Tập thể khác',
  MEMBER: 'Đảng viên',
  OTHER_PERSON: 'Người ngoài Đảng',
}

export const commendationGroundLabel: Record<CommendationGround, string> = {
  EXCELLENT_IN_YEAR: 'Xếp loại hoàn thành xuất sắc nhiệm vụ trong năm',
  OUTSTANDING: 'Tổ chức đảng tiêu biểu trong số hoàn thành xuất sắc nhiệm vụ',
  FIVE_YEARS: 'Hoàn thành xuất sắc nhiệm vụ 5 năm liền',
  SPECIAL: 'Thành tích đặc biệt, đột xuất',
  MOVEMENT: 'Phong trào thi đua, cuộc vận động',
}

export const recipientOriginLabel: Record<RecipientOrigin, string> = {
  FOUND: 'Theo kết quả xếp loại',
  PROPOSED: 'Chi bộ đề nghị',
  ADDED: 'Văn phòng bổ sung',
}

export const objectionLabel: Record<Objection, string> = {
  DISCIPLINED: 'Bị kỷ luật trong năm',
  NOT_PUBLISHED: 'Kết quả xếp loại chưa công bố',
  ALREADY_COMMENDED: 'Đã được khen thưởng',
}

export const honouredLabel: Record<HonouredKind, string> = {
  MEMBER: 'Đảng viên',
  CELL: 'Chi bộ',
  GRASSROOTS_ORGANISATION: 'Tổ chức cơ sở đảng',
}

export const deciderLabel: Record<CommendationRule['decidedBy'], string> = {
  GRASSROOTS: 'cấp ủy cơ sở quyết định',
  ABOVE_GRASSROOTS: 'cấp trên của tổ chức cơ sở đảng quyết định',
}
