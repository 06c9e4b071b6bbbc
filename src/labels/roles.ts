import type { Role } from '../domain/codes'

export const roleLabel: Record<Role, string> = {
  COMMITTEE_OFFICE: 'Văn phòng cấp ủy',
  COMMITTEE_SECRETARY: 'Bí thư, phó bí thư cấp ủy',
  CELL_SECRETARY: 'Bí thư chi bộ',
  MEMBER: 'Đảng viên',
  ADMINISTRATOR: 'Quản trị',
  INSPECTION_COMMISSION: 'Ủy ban kiểm tra',
  SUPERIOR_OFFICE: 'Cơ quan cấp trên',
}

/** What a role lets somebody do, said before it is given. */
export const roleMeaning: Record<Role, string> = {
  COMMITTEE_OFFICE: 'Làm hồ sơ của cấp ủy và các đơn vị bên dưới, chuẩn bị quyết định, đề nghị vai trò ở chi bộ.',
  COMMITTEE_SECRETARY: 'Xem hồ sơ của cấp ủy và các đơn vị bên dưới, ghi quyết định, công bố kết quả, xác nhận vai trò.',
  CELL_SECRETARY: 'Xem hồ sơ đảng viên của chi bộ, nhập mức đề xuất và nộp hồ sơ của chi bộ.',
  MEMBER: 'Xem hồ sơ, kết quả xếp loại và khen thưởng của chính mình, tự xếp loại.',
  ADMINISTRATOR: 'Lập và khóa tài khoản, giao vai trò ở tổ chức này và bên dưới.',
  INSPECTION_COMMISSION: 'Xem tất cả hồ sơ trong phạm vi của mình, không sửa gì.',
  SUPERIOR_OFFICE: 'Xem số tổng và các đơn vị, không xem hồ sơ đảng viên.',
}
