import type { Page } from 'playwright-core'
import { createApp } from '../../src/app'
import { openBrowser, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { readPdf, wholeText } from '../support/pdfText'
import { fileOf, xlsxOf } from '../support/sheets'

useDatabase('empty')
jest.setTimeout(300_000)

const site = useBrowser(() => createApp({ now: () => new Date('2023-12-05T02:00:00.000Z') }))

const PASSWORD = 'mot cau dai de nho'
const COMMITTEE = 'Đảng bộ Phường Bình Tây'
const CELLS = [1, 2, 3, 4].map(number => ({ code: `BT-0${number}`, name: `Chi bộ Khu phố ${number}`, account: `bi-thu-${number}` }))
/** Sixty people, fifteen a cell; the first of each cell is its secretary, the fifth that of the committee. */
const PEOPLE = Array.from(
  { length: 60 },
  (_, at) => `Nguyễn Văn ${'ABCDEGHIKLMNOPQ'[at % 15]} ${'Nhất Nhì Ba Tư'.split(' ')[Math.floor(at / 15)]}`,
)
const SECRETARY = PEOPLE[4]!

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

async function signIn(page: Page, username: string) {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(PASSWORD)
  await press(page, 'Đăng nhập')
  await page.waitForLoadState()
}

/** Somebody in a browser of their own. */
async function person(username: string): Promise<Page> {
  const page = await openBrowser(site)
  await page.goto('/sign-in')
  await signIn(page, username)
  page.setDefaultTimeout(10_000)
  return page
}

/** An empty system leads whoever comes to its first page, and from there to the steps. */
async function setsUp(page: Page) {
  await page.goto('/')
  const organisation = {
    'Tên tổ chức': COMMITTEE,
    'Mã tổ chức': 'BT',
    'Địa danh trên văn bản': 'Bình Tây',
    'Theo dõi số liệu từ ngày': '01/01/2018',
  }
  for (const [label, value] of Object.entries(organisation)) await page.getByLabel(label, { exact: true }).fill(value)
  for (const [of, name, username] of [
    ['admin', 'Lê Quản Trị', 'quan-tri'],
    ['office', 'Trần Thị Văn Phòng', 'van-phong'],
  ] as const) {
    await page.locator(`#${of}Name`).fill(name)
    await page.locator(`#${of}Username`).fill(username)
    for (const field of ['Password', 'Again']) await page.locator(`#${of}${field}`).fill(PASSWORD)
  }
  await press(page, 'Lập tổ chức và hai tài khoản')
  await signIn(page, 'van-phong')
  await page.getByRole('heading', { name: 'Các bước thiết lập' }).waitFor()
}

/** A filled workbook, from the step that asks for it to its confirmation, and back to the steps. */
async function brings(page: Page, step: string, rows: (string | number)[][]) {
  const asked = page.getByRole('listitem').filter({ hasText: step })
  await asked.getByRole('link', { name: /^Nhập từ tệp/ }).click()
  await page.getByLabel('Tệp', { exact: true }).setInputFiles(fileOf(await xlsxOf(rows), 'tep.xlsx'))
  await press(page, 'Kiểm tra tệp')
  await press(page, `Nhập ${rows.length - 1} dòng`)
  await page.getByText(`Đã nhập ${rows.length - 1} dòng`).waitFor()
  await follow(page, 'Về các bước thiết lập')
  await asked.getByText('Xong').waitFor()
}

const unitRows = () => [['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên'], ...CELLS.map(({ code, name }) => [code, name, 'Chi bộ', 'BT'])]
const memberRows = () => [
  ['Họ và tên', 'Mã chi bộ', 'Ngày sinh', 'Ngày vào Đảng', 'Ngày chính thức'],
  ...PEOPLE.map((name, at) => [
    name,
    CELLS[at % 4]!.code,
    `${1 + (at % 28)}/3/19${60 + (at % 30)}`,
    `3/2/20${10 + (at % 9)}`,
    `3/2/20${11 + (at % 9)}`,
  ]),
]

async function opensUnit(page: Page, name: string) {
  await page.goto('/organisations?view=list')
  await follow(page, name)
}

async function givesOffice(page: Page, unit: string, member: string) {
  await opensUnit(page, unit)
  await follow(page, 'Ghi chức vụ')
  await page.getByLabel('Chức vụ', { exact: true }).selectOption({ label: 'Bí thư' })
  await page.getByLabel('Đảng viên', { exact: true }).selectOption({ label: member })
  await page.getByLabel('Ngày nhận chức').fill('01/01/2020')
  await press(page, 'Ghi chức vụ')
  await page.getByText(/^Đã ghi/).waitFor()
}

/** One person asks for an account at a place, a second confirms its role, and the owner chooses a password. */
async function joins(asker: Page, second: Page, place: string, { name, username, role }: { name: string; username: string; role: string }) {
  await opensUnit(asker, place)
  await follow(asker, 'Tài khoản')
  await follow(asker, /^Mời người dùng/)
  await asker.getByLabel('Họ và tên').fill(name)
  await asker.getByLabel('Tên đăng nhập').fill(username)
  await asker.getByLabel('Vai trò').selectOption({ label: role })
  await asker.getByLabel('Lý do').fill('Nghị quyết phân công')
  await press(asker, /^Tạo tài khoản/)
  const link = new URL(await asker.locator('#link').innerText()).pathname
  await opensUnit(second, place)
  await follow(second, 'Tài khoản')
  await follow(second, new RegExp(`^${name}`))
  await press(second, 'Xác nhận giao vai trò')
  await second.getByText('Đã xác nhận.').waitFor()
  const page = await openBrowser(site)
  await page.goto(link)
  await page.getByLabel('Mật khẩu mới').fill(PASSWORD)
  await page.getByLabel('Nhập lại mật khẩu').fill(PASSWORD)
  await press(page, 'Đặt mật khẩu')
  await signIn(page, username)
  return page
}

async function opensYear(page: Page) {
  await page.goto('/')
  await follow(page, 'Mở năm 2023')
  await page.getByRole('heading', { name: 'Đã sẵn sàng' }).waitFor()
  await follow(page, 'Điền thiết lập của đợt')
  await press(page, 'Xem điều sẽ được mở')
  await press(page, 'Mở đợt năm 2023')
  await page.getByText('Đã mở đợt đánh giá năm 2023 với 64 đối tượng.').waitFor()
}

/** By keys: the third member excellent, all others good, the cell too; then the file goes in. */
async function ratesAndHandsIn(page: Page) {
  await page.goto('/')
  await page.waitForURL(/\/ratings$/)
  await page.locator('[name=proposedLevel]').first().focus()
  for (let row = 0; row < 16; row++) {
    await page.keyboard.press(row === 3 ? 'x' : 't')
    await page.keyboard.press('Enter')
  }
  await page.locator('.sr--saved').nth(15).waitFor()
  await follow(page, 'Xem lại và nộp hồ sơ')
  await press(page, /^Nộp hồ sơ/)
  await page.getByText('Đã nộp hồ sơ của chi bộ.').waitFor()
}

async function appraises(page: Page, cell: string) {
  await page.goto('/')
  await follow(page, 'Đợt đánh giá')
  await page.getByRole('link', { name: cell, exact: true }).first().click()
  await press(page, /^Thẩm định xong/)
  await page.getByText('Đã thẩm định 16 dòng.').waitFor()
}

/** The committee decides as the cells propose, then publishes. */
async function decidesAndPublishes(page: Page) {
  await page.goto('/')
  await follow(page, 'Quyết định')
  await press(page, /^Xem lại cả 64 theo đề xuất/)
  const document = { 'Số và ký hiệu': '22-QĐ/ĐU', 'Ngày quyết định': '05/12/2023', 'Chức vụ người ký': 'Bí thư' }
  for (const [label, value] of Object.entries(document)) await page.getByLabel(label).fill(value)
  await page.getByLabel('Người ký', { exact: true }).fill(SECRETARY)
  await press(page, /^Ghi quyết định cho/)
  await page.getByText('Đã ghi quyết định 22-QĐ/ĐU cho 64 đối tượng.').waitFor()
  await follow(page, /[Cc]ông bố/)
  await press(page, /^Công bố cho 64/)
  await page.getByText('Đã công bố cho 64 đối tượng.').waitFor()
}

testInBrowser('a new user comes from an empty database to a decided year and its report', async () => {
  const office = await openBrowser(site)
  await setsUp(office)
  await brings(office, 'Lập các chi bộ và đơn vị', unitRows())
  await brings(office, 'Lập hồ sơ đảng viên', memberRows())
  for (const [at, { name }] of CELLS.entries()) await givesOffice(office, name, PEOPLE[at]!)
  await givesOffice(office, COMMITTEE, SECRETARY)

  const administrator = await person('quan-tri')
  const committee = { name: SECRETARY, username: 'bi-thu', role: 'Bí thư, phó bí thư cấp ủy' }
  const secretary = await joins(administrator, office, COMMITTEE, committee)
  const cells: Page[] = []
  for (const [at, { name, account }] of CELLS.entries()) {
    cells.push(await joins(office, administrator, name, { name: PEOPLE[at]!, username: account, role: 'Bí thư chi bộ' }))
  }
  await opensYear(office)
  for (const cell of cells) await ratesAndHandsIn(cell)
  for (const { name } of CELLS) await appraises(office, name)
  await decidesAndPublishes(secretary)
  await office.goto('/')
  await follow(office, 'Lập báo cáo tổng kết')
  const pdf = await office.request.get((await office.getByRole('link', { name: 'Mở PDF' }).getAttribute('href'))!)
  const text = wholeText(readPdf(await pdf.body()))
  expect(text).toContain('có 4 chi bộ trực thuộc với 60 đảng viên')
  for (const figure of ['04/04 (100%) chi bộ hoàn thành tốt nhiệm vụ', '04/60 (6,67%) đảng viên hoàn thành xuất sắc', '56/60 (93,33%)']) {
    expect(text).toContain(figure)
  }
})
