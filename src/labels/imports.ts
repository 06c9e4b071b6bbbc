import type { ImportOutcome, ImportState, TallyChange } from '../domain/importRow'

export const importOutcomeLabel: Record<ImportOutcome, string> = {
  NEW: 'Thêm mới',
  CHANGED: 'Thay đổi',
  UNCHANGED: 'Không đổi',
  REFUSED: 'Lỗi, bỏ qua',
  PASSED_OVER: 'Không phải bản ghi',
}

export const importStateLabel: Record<ImportState, string> = {
  CHECKING: 'Đang kiểm tra',
  CHECKED: 'Đã kiểm tra, chưa nhập',
  APPLIED: 'Đã nhập',
  UNDONE: 'Đã hoàn tác',
}

export const tallyLabel: Record<TallyChange['measure'], string> = {
  candidates: 'Quần chúng có hồ sơ',
  admitted: 'Kết nạp trong năm',
  awards: 'Khen thưởng năm',
  secretaries: 'Tổ chức có bí thư',
  officers: 'Chức vụ đang có người giữ',
  facts: 'Đối tượng có dữ kiện, năm',
  accounts: 'Tài khoản',
  waitingRoles: 'Vai trò chờ người thứ hai xác nhận',
  target: 'Chỉ tiêu kết nạp của tổ chức này, năm',
}
