export const SHORTEST_PASSWORD = 10
export const LONGEST_PASSWORD = 200

/** Parts that everybody tries first. */
const GUESSED = ['matkhau', 'password', 'tongket', '123456', 'qwerty', 'abcdef', 'dangvien', 'chibo', 'vietnam']

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]/g, '')

/** Why a password will not do, in a sentence; null where it will. Length counts, not kinds of characters. */
export function passwordProblem(password: string, username: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự.`
  if (password.length > LONGEST_PASSWORD) return `Mật khẩu dài quá ${LONGEST_PASSWORD} ký tự.`
  if (new Set(password).size < 5) return 'Mật khẩu này lặp lại quá ít ký tự. Hãy chọn mật khẩu khác.'
  const bare = plain(password)
  if (username.length > 2 && bare.includes(plain(username))) return 'Mật khẩu không được chứa tên đăng nhập.'
  const rest = GUESSED.reduce((text, guessed) => text.replaceAll(guessed, ''), bare)
  if (bare.length > 0 && rest.length < 6) return 'Mật khẩu này dễ đoán. Hãy ghép vài từ không liên quan với nhau.'
  return null
}
