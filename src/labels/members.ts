import { isPeriod } from '../domain/cancelledMovement'
import type { AbsenceKind, DisciplineForm, MembershipBeginning, MembershipEnding, Sex } from '../domain/codes'
import type { MovementKind } from '../domain/memberMovement'
import type { EntryKind } from '../domain/movementCorrection'
import type { MemberListStatus, MemberOrder, ProfileField } from '../domain/memberRecord'
import { dateText, type PlainDate } from '../domain/plainDate'

export const sexLabel: Record<Sex, string> = { MALE: 'Nam', FEMALE: 'Nữ' }

export const membershipBeginningLabel: Record<MembershipBeginning, string> = {
  ADMITTED: 'Kết nạp',
  TRANSFERRED_IN: 'Chuyển sinh hoạt đến',
  FOUNDING: 'Có từ khi lập hồ sơ',
}

export const membershipEndingLabel: Record<MembershipEnding, string> = {
  TRANSFERRED_OUT: 'Chuyển sinh hoạt đi',
  STRUCK_OFF: 'Xóa tên trong danh sách đảng viên',
  EXPELLED: 'Khai trừ',
  RESIGNED: 'Xin ra khỏi Đảng',
  DECEASED: 'Từ trần',
}

export const absenceLabel: Record<AbsenceKind, string> = {
  EXEMPT: 'Miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'Đình chỉ sinh hoạt đảng',
}

export const disciplineLabel: Record<DisciplineForm, string> = {
  REPRIMAND: 'Khiển trách',
  WARNING: 'Cảnh cáo',
  DISMISSAL: 'Cách chức',
  EXPULSION: 'Khai trừ',
}

/** «đã hủy từ ngày 08/01/2024, theo 5-QĐ/UBKT: ghi nhầm người»; nothing while a discipline counts. */
export const annulmentText = ({
  annulledOn,
  document,
  reason,
}: {
  annulledOn: PlainDate | null
  document: string | null
  reason: string | null
}) => (annulledOn ? `đã hủy từ ngày ${dateText(annulledOn)}${document ? `, theo ${document}` : ''}: ${reason}` : '')

/** The paper by which something began, and the one by which it ended. */
export const papersText = ({ document, endDocument }: { document: string | null; endDocument: string | null }) =>
  [...(document ? [document] : []), ...(endDocument ? [`kết thúc: ${endDocument}`] : [])].join('; ')

export const memberStatusLabel: Record<'FULL' | 'PROBATIONARY', string> = { FULL: 'Chính thức', PROBATIONARY: 'Dự bị' }

export const memberListStatusLabel: Record<MemberListStatus, string> = { ...memberStatusLabel, LEFT: 'Đã rời' }

export const memberOrderLabel: Record<MemberOrder, string> = { name: 'Tên', unit: 'Chi bộ', admitted: 'Ngày vào Đảng' }

/** Fields of a profile, as forms, pages and workbooks name them. */
export const profileFieldLabel: Record<ProfileField, string> = {
  fullName: 'Họ và tên',
  birthName: 'Tên khai sinh',
  aliases: 'Tên gọi khác',
  sex: 'Giới tính',
  birthDate: 'Ngày sinh',
  homeTown: 'Quê quán',
  residence: 'Nơi ở',
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  occupation: 'Nghề nghiệp',
  post: 'Chức danh',
  education: 'Trình độ học vấn',
  politicalTheory: 'Lý luận chính trị',
  identityNumber: 'Số định danh',
  cardNumber: 'Số thẻ đảng viên',
  admittedOn: 'Ngày vào Đảng',
  admittedAt: 'Nơi kết nạp',
  officialOn: 'Ngày chính thức',
  officialAt: 'Nơi công nhận chính thức',
}

export const movementLabel: Record<MovementKind, string> = {
  TRANSFER: 'Chuyển sang chi bộ khác trong hệ thống',
  TRANSFERRED_OUT: 'Chuyển sinh hoạt đi nơi ngoài hệ thống',
  TRANSFERRED_IN: 'Chuyển sinh hoạt đến',
  TEMPORARY: 'Chuyển sinh hoạt tạm thời đến nơi khác',
  TEMPORARY_END: 'Trở về sau sinh hoạt tạm thời',
  EXEMPT: 'Miễn công tác và sinh hoạt đảng',
  EXEMPT_END: 'Thôi miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'Đình chỉ sinh hoạt đảng',
  SUSPENDED_END: 'Hết đình chỉ sinh hoạt đảng',
  STRUCK_OFF: 'Xóa tên trong danh sách đảng viên',
  EXPELLED: 'Khai trừ',
  RESIGNED: 'Xin ra khỏi Đảng',
  DECEASED: 'Từ trần',
}

/** Also of what was so when the records began. */
export const movementEntryLabel: Record<EntryKind, string> = { ...movementLabel, FOUNDING: 'Về chi bộ (có từ khi lập hồ sơ)' }

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** What was recorded and cancelled, with the cell that it left and where it led. */
export function cancelledText(kind: MovementKind, { place, left }: { place: string | null; left: string | null }): string {
  if (kind === 'TRANSFER') return `chuyển từ ${left} sang ${place}`
  if (kind === 'TEMPORARY') return `sinh hoạt tạm thời ở ${place}`
  return lower(movementLabel[kind]) + (kind === 'TRANSFERRED_IN' ? ` ${place}` : '')
}

/** When it was, as it was recorded. */
export const cancelledDays = ({ code, fromDate, toDate }: { code: MovementKind; fromDate: PlainDate; toDate: PlainDate | null }) =>
  isPeriod(code) ? `từ ${dateText(fromDate)} đến ${toDate ? dateText(toDate) : 'nay'}` : `ngày ${dateText(fromDate)}`
