import type { AbsenceKind, DisciplineForm, MembershipBeginning, MembershipEnding, Sex } from '../domain/codes'
import type { MemberOrder } from '../domain/memberRecord'

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

export const memberStatusLabel: Record<'FULL' | 'PROBATIONARY', string> = { FULL: 'Chính thức', PROBATIONARY: 'Dự bị' }

export const memberOrderLabel: Record<MemberOrder, string> = { name: 'Tên', unit: 'Chi bộ', admitted: 'Ngày vào Đảng' }
