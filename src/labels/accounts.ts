import type { AccountState, PasswordWay, RequestState } from '../domain/accountRecord'

export const accountStateLabel: Record<AccountState, string> = {
  ACTIVE: 'Đang dùng',
  INVITED: 'Chưa đăng nhập lần nào',
  DISABLED: 'Đã khóa',
}

export const requestStateLabel: Record<RequestState, string> = {
  WAITING: 'Chờ người thứ hai xác nhận',
  CONFIRMED: 'Đã xác nhận',
  REFUSED: 'Không xác nhận',
  WITHDRAWN: 'Người đề nghị đã rút',
}

export const passwordWayLabel: Record<PasswordWay, string> = {
  LINK: 'Đường dẫn để người đó tự đặt mật khẩu',
  PASSWORD: 'Mật khẩu đầu tiên, phải đổi khi đăng nhập',
}
