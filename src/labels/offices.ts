import type { OfficeRole } from '../domain/codes'

export const officeLabel: Record<OfficeRole, string> = {
  SECRETARY: 'Bí thư',
  DEPUTY_SECRETARY: 'Phó Bí thư',
  BOARD_MEMBER: 'Ủy viên Ban Chấp hành',
  INSPECTION_CHAIR: 'Chủ nhiệm Ủy ban Kiểm tra',
  INSPECTION_MEMBER: 'Ủy viên Ủy ban Kiểm tra',
}
