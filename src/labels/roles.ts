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
