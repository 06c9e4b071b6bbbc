import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { createApp } from '../../src/app'
import { fillSignIn, openBrowser, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { choosePassword, confirmRole, fillInvitation } from '../support/invitation'
import { readPdf, wholeText } from '../support/pdfText'
import { fileOf, xlsxOf } from '../support/sheets'
import { recordSteps } from '../support/steps'

useDatabase('empty')

const site = useBrowser(() => createApp({ now: () => new Date('2023-12-05T02:00:00.000Z') }))
const { watch, step } = recordSteps()

const PASSWORD = 'mot cau dai de nho'
const COMMITTEE = 'Đảng bộ Phường Bình Tây'
const CELLS = [1, 2, 3, 4].map(number => ({ code: `BT-0${number}`, name: `Chi bộ Khu phố ${number}` }))
/** Sixty people, fifteen a cell; the first of each cell is its secretary, the fifth that of the committee. */
const PEOPLE = Array.from(
  { length: 60 },
  (_, at) => `Nguyễn Văn ${'ABCDEGHIKLMNOPQ'[at % 15]} ${'Nhất Nhì Ba Tư'.split(' ')[Math.floor(at / 15)]}`,
)
const SECRETARY = PEOPLE[4]!

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
/** To a section, by the links at the top. */
const turn = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Mục chính' }).getByRole('link', { name, exact: true }).click()
/** Whoever comes types one address; from there on all go by the links of the pages. */
const arrive = async (address: string, options?: BrowserContextOptions) => {
  const page = watch(await openBrowser(site, options))
  page.setDefaultTimeout(20_000)
  await page.goto(address)
  return page
}

const signIn = (page: Page, username: string) => fillSignIn(page, username, PASSWORD)

/** An empty system leads whoever comes to its first page, and from there to the steps. */
async function setsUp(page: Page) {
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
  await page.getByText('Đã lập tổ chức và hai tài khoản.').waitFor()
  await signIn(page, 'van-phong')
  await page.getByRole('heading', { name: 'Các bước thiết lập' }).waitFor()
}

/** A filled workbook, from the step that asks for it to its confirmation. */
async function bringsFile(page: Page, asked: Locator, file: Buffer, { link, count }: { link: RegExp; count: number }) {
  await asked.getByRole('link', { name: link }).click()
  await page.getByLabel('Tệp', { exact: true }).setInputFiles(fileOf(file, 'tep.xlsx'))
  await press(page, 'Kiểm tra tệp')
  await press(page, `Nhập ${count} dòng`)
  await page.getByText(`Đã nhập ${count} dòng`).waitFor()
}

/** The same, and back to the steps. */
async function brings(page: Page, asked: Locator, rows: (string | number)[][], { link = /^Nhập từ tệp/, count = rows.length - 1 } = {}) {
  await bringsFile(page, asked, await xlsxOf(rows), { link, count })
  await follow(page, 'Về các bước thiết lập')
}

const unitRows = () => [['Mã', 'Tên tổ chức', 'Loại', 'Mã cấp trên'], ...CELLS.map(({ code, name }) => [code, name, 'Chi bộ', 'BT'])]
/** As a committee keeps its list: titles above, other headings, names in capitals, numbers that lost their zeros, a line under the list. */
const memberRows = () => [
  ['ĐẢNG BỘ PHƯỜNG BÌNH TÂY'],
  ['', 'DANH SÁCH ĐẢNG VIÊN NĂM 2023'],
  [],
  ['STT', 'Họ tên', 'Sinh hoạt tại', 'Nữ', 'Sinh ngày', 'Vào Đảng', 'Chính thức', 'Số CCCD'],
  ...PEOPLE.map((name, at) => [
    ...[
      at + 1,
      at % 5 === 0 ? name.toUpperCase() : name.normalize(at % 7 === 0 ? 'NFD' : 'NFC'),
      CELLS[at % 4]!.name,
      at % 3 === 0 ? 'x' : '',
    ],
    ...[`${1 + (at % 28)}/3/19${60 + (at % 30)}`, `3/2/20${10 + (at % 9)}`, `3/2/20${11 + (at % 9)}`, 79_060_000_100 + at],
  ]),
  ['', 'Người lập danh sách'],
]

const stepOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

const officeRows = () => [
  ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Từ ngày'],
  ...CELLS.map(({ name }, at) => [PEOPLE[at]!, 'BT', name, '1/1/2020']),
  [SECRETARY, 'Bí thư', COMMITTEE, '1/1/2020'],
]

/** Documents bear a number of the term that the committee is in. */
async function recordsTerm(page: Page) {
  await stepOf(page, 'Ghi nhiệm kỳ')
    .getByRole('link', { name: /^Ghi nhiệm kỳ/ })
    .click()
  await page.getByLabel('Tên nhiệm kỳ').fill('2020-2025')
  await page.getByLabel('Từ ngày').fill('20/06/2020')
  await press(page, 'Xem điều sẽ đổi')
  await press(page, 'Ghi nhiệm kỳ')
  await page.getByText('Đã ghi nhiệm kỳ 2020–2025').waitFor()
  await turn(page, 'Thiết lập')
}

interface WayIn {
  username: string
  address: string
}

/** The application fills in who waits for an account; what each needs to come in stands on slips. */
async function invitesAll(page: Page): Promise<WayIn[]> {
  const asked = stepOf(page, 'Ghi chức vụ và giao tài khoản')
  const [file] = await Promise.all([page.waitForEvent('download'), follow(page, `Tải tệp điền sẵn ${CELLS.length} bí thư`)])
  await bringsFile(page, asked, readFileSync(await file.path()), { link: /^Nhập tài khoản từ tệp/, count: CELLS.length })
  await press(page, `Tạo đường dẫn mời cho ${CELLS.length} tài khoản`)
  const slips = await page.locator('.slip').all()
  return Promise.all(
    slips.map(async slip => ({
      username: await slip.locator('strong').innerText(),
      address: new URL((await slip.locator('.slip__link').innerText()).replace(/\s/g, '')).pathname,
    })),
  )
}

/** The second person confirms what waits: all at once, or the one. */
async function confirmsAll(page: Page, count: number) {
  await turn(page, 'Tài khoản')
  await follow(page, `Xác nhận cả ${count} vai trò`)
  await press(page, 'Xác nhận các vai trò đã chọn')
  await page.getByText(/^Đã xác nhận/).waitFor()
}

async function confirms(page: Page, name: string) {
  await turn(page, 'Tài khoản')
  await follow(page, new RegExp(`^${name}`))
  await page.getByRole('heading', { name: `cho ${name}?` }).waitFor()
  await confirmRole(page)
}

async function accepts({ username, address }: WayIn, options?: BrowserContextOptions) {
  const page = await arrive(address, options)
  await choosePassword(page, PASSWORD)
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(username)
  await page.getByLabel('Mật khẩu').fill(PASSWORD)
  await press(page, 'Đăng nhập')
  await page.waitForLoadState()
  return page
}

async function opensYear(page: Page) {
  await turn(page, 'Thiết lập')
  await follow(page, 'Mở năm 2023')
  await page.getByRole('heading', { name: 'Đã sẵn sàng' }).waitFor()
  await follow(page, 'Điền thiết lập của đợt')
  await press(page, 'Xem điều sẽ được mở')
  await press(page, 'Mở đợt năm 2023')
  await page.getByText('Đã mở đợt đánh giá năm 2023 với 65 đối tượng có mặt.').waitFor()
}

/** The sheet of the open year is where a cell's secretary begins. The third member is excellent, all others good, the cell too: by keys at a desk, by taps on a telephone. */
async function rates(page: Page, byTaps: boolean) {
  await page.waitForURL(/\/ratings$/)
  if (byTaps) {
    for (let row = 0; row < 16; row++)
      await page
        .locator(`.sr__prop ${row === 3 ? '.xs' : '.t'}`)
        .nth(row)
        .click()
  } else {
    await page.locator('[name=proposedLevel]').first().focus()
    for (let row = 0; row < 16; row++) {
      await page.keyboard.press(row === 3 ? 'x' : 't')
      await page.keyboard.press('Enter')
    }
  }
  await page.locator('.sr--saved').nth(15).waitFor()
  await page.getByText('Đã đề xuất đủ, còn phải nộp hồ sơ').waitFor()
}

async function handsIn(page: Page) {
  await follow(page, 'Xem lại và nộp hồ sơ')
  await press(page, /^Nộp hồ sơ/)
  await page.getByText('Đã nộp hồ sơ của chi bộ.').waitFor()
}

/** One unit after another, from the first to the last. */
async function appraises(page: Page) {
  await turn(page, 'Đợt đánh giá')
  for (const [at, { name }] of CELLS.entries()) {
    await (at === 0 ? page.getByRole('link', { name, exact: true }).first().click() : follow(page, `Đơn vị sau: ${name}`))
    await press(page, /^Thẩm định xong/)
    await page.getByText('Đã thẩm định 16 dòng.').waitFor()
  }
}

/** The committee decides as the cells propose. */
async function decides(page: Page) {
  await turn(page, 'Quyết định')
  await press(page, /^Xem lại cả 64 theo đề xuất/)
  const document = { 'Số và ký hiệu': '22-QĐ/ĐU', 'Ngày quyết định': '05/12/2023', 'Chức vụ người ký': 'Bí thư' }
  for (const [label, value] of Object.entries(document)) await page.getByLabel(label).fill(value)
  await page.getByLabel('Người ký', { exact: true }).fill(SECRETARY)
  await press(page, /^Ghi quyết định cho/)
  await page.getByText('Đã ghi quyết định 22-QĐ/ĐU cho 64 đối tượng.').waitFor()
}

async function publishes(page: Page) {
  await follow(page, /[Cc]ông bố/)
  await press(page, /^Công bố cho 64/)
  await page.getByText('Đã công bố cho 64 đối tượng.').waitFor()
}

const WEAKNESS = 'Sinh hoạt chuyên đề ở hai chi bộ còn thưa.'

/** Words of the year's own, where the figures stand by themselves. */
async function writes(page: Page) {
  await turn(page, 'Bảng năm')
  await follow(page, 'Nội dung năm')
  await follow(page, /^Viết ?: Hạn chế/)
  await page.getByLabel('Lời văn').fill(WEAKNESS)
  await press(page, 'Ghi lời văn')
  await page.getByText('Đã ghi phần «Hạn chế».').waitFor()
}

/** From the published results to the file to sign. */
async function reports(page: Page) {
  await follow(page, 'Xem báo cáo')
  const pdf = await page.request.get((await page.getByRole('link', { name: 'Mở PDF' }).getAttribute('href'))!)
  return wholeText(readPdf(await pdf.body()))
}

/** The report gets its number, its day and its signatory, and stays as it is. */
async function issues(page: Page) {
  await follow(page, /^Ban hành…/)
  await press(page, 'Ban hành văn bản')
  await page.getByText('01-BC/ĐU').first().waitFor()
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** Units, members, offices and accounts: what is there before a year opens. The pages of the secretaries, of the committee first. */
async function begins(office: Page): Promise<[Page, ...Page[]]> {
  await step('Lập các chi bộ và đơn vị', () => brings(office, stepOf(office, 'Lập các chi bộ'), unitRows()))
  await step('Lập hồ sơ đảng viên', () => brings(office, stepOf(office, 'Lập hồ sơ đảng viên'), memberRows(), { count: PEOPLE.length }))
  const offices = stepOf(office, 'Ghi chức vụ và giao tài khoản')
  await step('Ghi chức vụ', () => brings(office, offices, officeRows(), { link: /^Nhập chức vụ từ tệp/ }))
  await step('Ghi nhiệm kỳ', () => recordsTerm(office))
  const administrator = await arrive('/')
  const ways = await step('Mời người dùng', async () => {
    const cells = await invitesAll(office)
    await signIn(administrator, 'quan-tri')
    await turn(administrator, 'Tài khoản')
    await follow(administrator, /^Mời người dùng tại/)
    const secretary = { name: SECRETARY, username: 'bi-thu', role: 'Bí thư, phó bí thư cấp ủy' }
    return [{ username: secretary.username, address: await fillInvitation(administrator, secretary) }, ...cells]
  })
  await step('Xác nhận vai trò', async () => {
    await confirmsAll(administrator, CELLS.length)
    await confirms(office, SECRETARY)
  })
  return step('Đặt mật khẩu, đăng nhập', async () => {
    const pages: Page[] = []
    for (const [at, way] of ways.entries()) pages.push(await accepts(way, at === 2 ? PHONE : {}))
    return pages as [Page, ...Page[]]
  })
}

testInBrowser('a new user comes from an empty database to a decided year and its report, by the links of the pages alone', async () => {
  const office = await arrive('/')
  await step('Thiết lập', () => setsUp(office))
  const [secretary, ...cells] = await begins(office)
  await step('Mở đợt đánh giá', () => opensYear(office))
  for (const [at, cell] of cells.entries()) {
    const byTaps = at === 1
    await cell.getByRole('link', { name: 'Tổng Kết' }).first().click()
    await step(byTaps ? 'Phiếu xếp loại, trên điện thoại' : 'Phiếu xếp loại, bằng bàn phím', () => rates(cell, byTaps))
    await step('Nộp hồ sơ', () => handsIn(cell))
  }
  await step('Thẩm định', () => appraises(office))
  await secretary.getByRole('link', { name: 'Tổng Kết' }).first().click()
  await step('Quyết định', () => decides(secretary))
  await step('Công bố', () => publishes(secretary))
  await step('Nội dung năm, một phần', () => writes(secretary))
  const text = await step('Báo cáo tổng kết', () => reports(secretary))
  await step('Ban hành báo cáo', () => issues(secretary))
  expect(text).toContain('có 4 chi bộ trực thuộc với 60 đảng viên')
  expect(text).toContain(WEAKNESS)
  for (const figure of ['04/04 (100%) chi bộ hoàn thành tốt nhiệm vụ', '04/60 (6,67%) đảng viên hoàn thành xuất sắc', '56/60 (93,33%)']) {
    expect(text).toContain(figure)
  }
})
