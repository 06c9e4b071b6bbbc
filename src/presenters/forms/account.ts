import type { FieldWish } from '../form'

const LONG_ENOUGH = 'Ít nhất 10 ký tự. Ghép vài từ không liên quan với nhau thì dễ nhớ mà khó đoán.'

/** The password typed once more, under the name that the page it stands on reads. */
export const passwordField = (name: string): FieldWish => ({ name, label: 'Mật khẩu', secret: true, autocomplete: 'current-password' })

export const signInFields: FieldWish[] = [
  {
    ...{ name: 'username', label: 'Tên đăng nhập', autocomplete: 'username' },
    hint: 'Do người cấp tài khoản cho biết, ví dụ: van-phong',
  },
  passwordField('password'),
]

const codeField = (label: string): FieldWish => ({ name: 'code', label, autocomplete: 'one-time-code' })

/** The second step of signing in. */
export const signInCodeField: FieldWish = {
  ...codeField('Mã xác thực'),
  hint: '6 chữ số trên ứng dụng xác thực. Mất điện thoại thì nhập một mã khôi phục.',
}

/** The proof that the telephone has taken the key. */
export const firstCodeField = codeField('Nhập 6 chữ số mà ứng dụng hiện ra')

/** A new password, typed twice. */
export const chosenPasswordFields: FieldWish[] = [
  { name: 'password', label: 'Mật khẩu mới', secret: true, hint: LONG_ENOUGH },
  { name: 'again', label: 'Nhập lại mật khẩu', secret: true },
]

export const changedPasswordFields = (given: boolean): FieldWish[] => [
  { ...passwordField('current'), label: given ? 'Mật khẩu được cấp' : 'Mật khẩu hiện nay' },
  ...chosenPasswordFields,
]
