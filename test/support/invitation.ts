import type { Page } from 'playwright-core'

interface Invited {
  username: string
  /** Where the page has not filled it in. */
  role?: string
  /** Of whoever is not chosen from the members. */
  name?: string
}

/** Asks for an account on the page of inviting; the address that only the person invited learns. */
export async function fillInvitation(page: Page, { username, role, name }: Invited): Promise<string> {
  if (name) await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Tên đăng nhập').fill(username)
  if (role) await page.getByLabel('Vai trò').selectOption({ label: role })
  await page.getByLabel('Lý do').fill('Nghị quyết phân công')
  await page.getByRole('button', { name: /^Tạo tài khoản/ }).click()
  return new URL(await page.locator('#link').innerText()).pathname
}

/** The second person confirms what is asked for, on its page. */
export async function confirmRole(page: Page) {
  await page.getByRole('button', { name: 'Xác nhận giao vai trò' }).click()
  await page.getByText('Đã xác nhận.').waitFor()
}

/** The person invited chooses a password at that address, which leads to signing in. */
export async function choosePassword(page: Page, password: string) {
  await page.getByLabel('Mật khẩu mới').fill(password)
  await page.getByLabel('Nhập lại mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await page.getByText('Đã đặt mật khẩu.').waitFor()
}
