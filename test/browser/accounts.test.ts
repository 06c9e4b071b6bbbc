import type { Page } from 'playwright-core'
import { codeNow } from '../../src/credentials/oneTimeCode'
import { fillSignIn, openAs, openBrowser, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { choosePassword, confirmRole, fillInvitation } from '../support/invitation'
import { pageFaults } from '../support/pageFaults'
import { organisationId } from '../support/ratings'

useDatabase('demo')
const site = useBrowser()

const PASSWORD = 'ba con mèo xanh'
/** The moment at which the app of these tests stands still. */
const NOW = new Date('2024-01-15T02:00:00.000Z')

interface Invited {
  username: string
  name: string
  role: string
  organisationId: number
}

/** Invites somebody; the address that only the person invited learns. */
async function invite(page: Page, { organisationId, ...invited }: Invited): Promise<string> {
  await page.goto(`/organisations/${organisationId}/accounts`)
  await page.getByRole('link', { name: /^Mời người dùng/ }).click()
  return fillInvitation(page, invited)
}

/** Pages that stand only for a moment are looked at while they are there. */
const isClean = async (page: Page) => expect(await pageFaults(page)).toEqual([])

/** The second person confirms what waits for somebody. */
async function confirm(page: Page, committee: number, name: string, look?: (page: Page) => Promise<void>) {
  await page.goto(`/organisations/${committee}/accounts`)
  await page
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Xác nhận giao vai trò' }).waitFor()
  await look?.(page)
  await confirmRole(page)
}

async function accept(link: string, look?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await openBrowser(site)
  await page.goto(link)
  await look?.(page)
  await choosePassword(page, PASSWORD)
  return page
}

async function enter(page: Page, username: string) {
  await page.goto('/sign-in')
  await fillSignIn(page, username, PASSWORD)
}

const statusOf = async (page: Page, address: string) => (await page.goto(address))!.status()

/** The page of somebody's account, found in the list. */
async function openAccount(page: Page, committee: number, name: string) {
  await page.goto(`/organisations/${committee}/accounts?q=${encodeURIComponent(name)}`)
  await page.getByRole('table').getByRole('link', { name }).click()
}

async function turnOnSecondFactor(page: Page): Promise<string[]> {
  await page.goto('/account')
  await page.getByRole('link', { name: 'Cài đặt xác thực hai bước' }).click()
  const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '')
  await page.getByLabel('Nhập 6 chữ số mà ứng dụng hiện ra').fill(codeNow(secret, NOW))
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await page.locator('.codes code').first().waitFor()
  await page.waitForLoadState()
  return page.locator('.codes code').allInnerTexts()
}

testInBrowser('accounts from the first invitation to the last click: each sees at the next click just what is right', async () => {
  const [committee, first, second] = await Promise.all(['Q6-CQCQ', 'Q6-CQCQ-05', 'Q6-CQCQ-06'].map(organisationId))
  const [administrator, secretary] = [await openAs(site, 'quan-tri'), await openAs(site, 'bi-thu')]

  const link = await invite(administrator, {
    ...{ username: 'van-phong-moi', name: 'Lâm Hồng Anh', role: 'Văn phòng cấp ủy', organisationId: committee! },
  })
  await isClean(administrator)
  const office = await accept(link, isClean)
  await enter(office, 'van-phong-moi')
  expect(await statusOf(office, `/organisations/${committee}`)).toBe(404)
  await confirm(secretary, committee!, 'Lâm Hồng Anh', isClean)
  expect((await office.goto('/organisations'))!.url()).toContain('changed=yes')
  await enter(office, 'van-phong-moi')
  expect(await statusOf(office, `/organisations/${committee}/members`)).toBe(200)

  const cellSecretaries: Page[] = []
  for (const [at, name] of ['Tô Thị Một', 'Tô Thị Hai', 'Tô Thị Ba'].entries()) {
    const username = `bi-thu-${at + 1}`
    const page = await accept(await invite(office, { username, name, role: 'Bí thư chi bộ', organisationId: first! }))
    await confirm(secretary, committee!, name)
    await enter(page, username)
    expect(await statusOf(page, `/organisations/${first}/members`)).toBe(200)
    cellSecretaries.push(page)
  }
  const [one, two, three] = cellSecretaries as [Page, Page, Page]

  // One sets up a second factor, loses the telephone, and comes in with a recovery code.
  const codes = await turnOnSecondFactor(one)
  await isClean(one)
  await one.context().clearCookies()
  await enter(one, 'bi-thu-1')
  expect(await statusOf(one, `/organisations/${first}/members`)).toBe(200)
  expect(one.url()).toContain('/sign-in')
  await enter(one, 'bi-thu-1')
  await one.getByLabel('Mã xác thực').waitFor()
  await isClean(one)
  await one.getByLabel('Mã xác thực').fill(codes[0]!)
  await one.getByRole('button', { name: 'Xác thực' }).click()
  await one.waitForLoadState()
  expect(await statusOf(one, `/organisations/${first}/members`)).toBe(200)
  expect(one.url()).toContain(`/organisations/${first}/members`)

  // Another is moved to another cell in mid-session.
  await openAccount(office, committee!, 'Tô Thị Hai')
  await office.getByRole('link', { name: /^Kết thúc/ }).click()
  await office.getByLabel('Lý do').waitFor()
  await isClean(office)
  await office.getByLabel('Lý do').fill('Chuyển sang chi bộ khác')
  await office.getByRole('button', { name: 'Kết thúc vai trò' }).click()
  await office.getByRole('link', { name: 'Đề nghị giao vai trò' }).click()
  await office.getByLabel('Nơi giữ vai trò').selectOption(String(second))
  await office.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Bí thư chi bộ' })
  await office.getByLabel('Lý do').fill('Chuyển sang chi bộ khác')
  await office.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await confirm(secretary, committee!, 'Tô Thị Hai')
  await two.goto(`/organisations/${first}/members`)
  expect(two.url()).toContain('/sign-in')
  await enter(two, 'bi-thu-2')
  expect(await statusOf(two, `/organisations/${first}/members`)).toBe(404)
  expect(await statusOf(two, `/organisations/${second}/members`)).toBe(200)

  // The third is locked out in mid-session.
  await openAccount(office, committee!, 'Tô Thị Ba')
  await office.getByRole('link', { name: 'Khóa tài khoản' }).click()
  await office.getByLabel('Lý do').fill('Nghi bị lộ mật khẩu')
  await office.getByRole('button', { name: 'Khóa tài khoản' }).click()
  await three.goto(`/organisations/${first}/members`)
  expect(three.url()).toContain('/sign-in')
  await enter(three, 'bi-thu-3')
  expect(await three.getByRole('alert').innerText()).toContain('Tên đăng nhập hoặc mật khẩu chưa đúng')
})
