import type { Locator, Page } from 'playwright-core'
import { openAs, openBrowser, overflow, signIn, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')
const site = useBrowser()

const MOST_CLICKS = 3
const TELEPHONE = { width: 390, height: 844 }

let board: string
beforeAll(async () => {
  board = `/organisations/${await organisationId('Q6-CQCQ')}/years/2022`
})

/** Somebody who starts from the board and clicks; nothing is typed into the address bar. */
async function fromBoard(page: Page, work: (click: (target: Locator) => Promise<void>) => Promise<void>) {
  await page.goto(board)
  let clicks = 0
  await work(async target => {
    clicks++
    await target.click()
    await page.waitForLoadState()
    expect(await overflow(page)).toEqual([])
  })
  expect(clicks).toBeGreaterThan(0)
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const main = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
const rowsUnder = (page: Page, name: string) =>
  page
    .getByRole('region', { name })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** The questions that the year's board must answer. */
async function walk(page: Page) {
  await signIn(page, 'van-phong')
  expect(new URL(page.url()).pathname).toBe(board)
  expect(await heading(page)).toContain('2022')

  await fromBoard(page, async click => {
    await click(page.getByRole('link', { name: 'Xem 13 chi bộ' }))
    expect(await heading(page)).toBe('13/16 chi bộ hoàn thành tốt nhiệm vụ')
    expect(await main(page)).toContain('81,25%')
    expect(await rowsUnder(page, 'được tính').count()).toBe(13)
    expect(await main(page)).toContain('Chi bộ Phòng Tư pháp')
    await click(page.getByRole('navigation', { name: 'Vị trí trang' }).getByRole('link', { name: 'Bảng năm 2022' }))
    expect(new URL(page.url()).pathname).toBe(board)
  })

  await fromBoard(page, async click => {
    await click(page.getByRole('link', { name: 'Xem 26 đảng viên' }))
    expect(await heading(page)).toContain('26')
    expect(await rowsUnder(page, 'được tính').count()).toBe(26)
  })

  await fromBoard(page, async click => {
    await click(page.getByRole('link', { name: '4 chưa xếp loại' }))
    const text = await main(page)
    for (const reason of ['Kết nạp chưa đủ 6 tháng', 'Đang bị đình chỉ sinh hoạt đảng']) expect(text).toMatch(new RegExp(reason, 'i'))
    expect(await rowsUnder(page, 'được tính').count()).toBe(4)
  })

  await fromBoard(page, async click => {
    await click(page.getByRole('link', { name: '6 miễn', exact: true }))
    expect(await rowsUnder(page, 'được tính').count()).toBe(6)
  })

  await fromBoard(page, async click => {
    await click(page.getByRole('link', { name: 'Lập báo cáo tổng kết' }))
    expect(await heading(page)).toBe('Báo cáo tổng kết năm 2022')
    expect(await main(page)).toContain('13/16 (81,25%)')
    const pdf = page.getByRole('link', { name: 'Mở PDF' })
    const answer = await page.request.get((await pdf.getAttribute('href'))!)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
}

describe('the office of the committee finds each answer within three clicks of the board', () => {
  testInBrowser('with scripts', async () => walk(await openBrowser(site)))
  testInBrowser('without scripts', async () => walk(await openBrowser(site, { javaScriptEnabled: false, viewport: TELEPHONE })))
})

testInBrowser('a member reads the own results and the list of those commended on a telephone', async () => {
  const page = await openAs(site, 'dang-vien', { viewport: TELEPHONE, hasTouch: true, isMobile: true })
  expect(new URL(page.url()).pathname).toBe('/me')
  expect(await overflow(page)).toEqual([])
  // Unlike a click, a tap does not wait for the page that it leads to.
  const tap = (link: Locator) => Promise.all([page.waitForEvent('load'), link.tap()])
  await tap(page.getByRole('link', { name: 'Xếp loại năm 2022' }))
  expect(await main(page)).toMatch(/Hoàn thành \S+ nhiệm vụ|Hoàn thành nhiệm vụ/)
  expect(await overflow(page)).toEqual([])
  await tap(page.getByRole('link', { name: 'Của tôi' }).first())
  await tap(page.getByRole('link', { name: 'Danh sách khen thưởng năm 2022' }))
  expect(await heading(page)).toBe('Khen thưởng năm 2022')
  expect(await main(page)).toContain('Dương Thị Tuyết Loan')
  expect(await overflow(page)).toEqual([])
})

testInBrowser('the secretary proposes, the committee decides, and the board follows', async () => {
  const cell = await organisationId('Q6-CQCQ-01')
  const { id, name } = (await ratingsIn('Q6-CQCQ-01', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
  const secretary = await openAs(site, 'bi-thu-cb01')
  await secretary.goto(`/organisations/${cell}/years/2023/ratings`)
  const row = secretary.locator(`#row-${id}`)
  // One key for the level, one to the next row.
  await row.getByRole('radio').first().focus()
  await secretary.keyboard.press('t')
  await secretary.keyboard.press('Enter')
  await row.and(secretary.locator('.sr--saved')).waitFor()
  await secretary.reload()
  expect(await row.getByRole('radio', { name: 'T, hoàn thành tốt nhiệm vụ' }).isChecked()).toBe(true)

  const office = await openAs(site, 'bi-thu')
  const open = board.replace('2022', '2023')
  const ratedGood = async () => {
    await office.goto(open)
    return Number(await office.locator('.dist a[href$="figures/ratings.2023.members.GOOD"]').innerText())
  }
  const before = await ratedGood()
  await office.goto(`${open}/decisions?unit=${cell}&kind=MEMBER`)
  await office.getByRole('row').filter({ hasText: name }).getByRole('checkbox').check()
  await office.getByRole('button', { name: 'Xem lại các dòng đã đánh dấu' }).click()
  await office.getByLabel('Số và ký hiệu').fill('70-QĐ/ĐU')
  await office.getByLabel('Ngày quyết định').fill('12/01/2024')
  await office.getByLabel('Người ký', { exact: true }).fill('Lê Thị Thanh Thảo')
  await office.getByLabel('Chức vụ người ký').fill('Bí thư')
  await office.getByLabel('Lý do').fill('Theo nghị quyết của đảng ủy')
  await office.getByRole('button', { name: /^Ghi / }).click()
  await office.getByText('Đã ghi quyết định 70-QĐ/ĐU cho 1 đối tượng.').waitFor()
  expect(await ratedGood()).toBe(before + 1)
})
