import type { OfficeRole, OrganisationKind } from '../domain/codes'

export const officeLabel: Record<OfficeRole, string> = {
  SECRETARY: 'Bí thư',
  DEPUTY_SECRETARY: 'Phó Bí thư',
  STANDING_MEMBER: 'Ủy viên Ban Thường vụ',
  BOARD_MEMBER: 'Ủy viên Ban Chấp hành',
  INSPECTION_CHAIR: 'Chủ nhiệm Ủy ban Kiểm tra',
  INSPECTION_MEMBER: 'Ủy viên Ủy ban Kiểm tra',
}

/** A member of the board is called otherwise in a cell. */
export const officeName = (role: OfficeRole, kind: OrganisationKind) =>
  kind === 'CELL' && role === 'BOARD_MEMBER' ? 'Chi ủy viên' : officeLabel[role]
