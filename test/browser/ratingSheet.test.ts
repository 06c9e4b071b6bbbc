import type { BrowserContext, Page } from 'playwright-core'
import { write } from '../../src/database'
import { Rating } from '../../src/models/Rating'
import { Session } from '../../src/models/Session'
import { makeAccount } from '../support/accounts'
import { fillSignIn, openAs, openBrowser, overflow, signIn, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { makeLargeCell } from '../support/largeCell'
import { actsOn, organisationId, ratingsIn, type StoredRating } from '../support/ratings'

useDatabase('demo')
const site = useBrowser()

const CELL = 'Q6-CQCQ-01'
const MOST_KEYS = 3
/** From opening a large sheet to two saved rows, on a slow machine, in milliseconds. */
const LONGEST = 15_000
const TELEPHONE = { width: 390, height: 844 }

let sheet: string
beforeAll(async () => {
  sheet = `/organisations/${await organisationId(CELL)}/years/2023/ratings`
})

const people = async () => (await ratingsIn(CELL, 2023)).filter(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')
const stored = async ({ id }: StoredRating) => (await ratingsIn(CELL, 2023)).find(each => each.id === id)!
const rowOf = (page: Page, { id }: StoredRating) => page.locator(`#row-${id}`)
const cell = (page: Page, row: StoredRating, name: string) => rowOf(page, row).locator(`[name=${name}]`).first()
const saved = (page: Page, row: StoredRating) => page.locator(`#row-${row.id}:is(.sr--saved, .sr--ask)`).waitFor()

/** What is read becomes what is expected, within the time that saving may take. */
async function eventually(read: () => Promise<unknown>, expected: unknown) {
  for (let tries = 0; tries < 100 && (await read()) !== expected; tries++) await new Promise(resolve => setTimeout(resolve, 100))
  expect(await read()).toBe(expected)
}

async function openSheet(page?: Page) {
  const shown = page ?? (await openAs(site, 'bi-thu-cb01'))
  await shown.goto(sheet)
  return shown
}

/** Copies as a spreadsheet does, and pastes into the cell that has the focus. */
async function paste(page: Page, lines: string[][]) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(text => navigator.clipboard.writeText(text), lines.map(cells => cells.join('\t')).join('\r\n') + '\r\n')
  await page.keyboard.press('Control+v')
}

/** Nothing that the page sends arrives, until told otherwise. */
async function cutOff(context: BrowserContext) {
  await context.route('**/ratings/*', route => (route.request().method() === 'POST' ? route.abort() : route.continue()))
  return () => context.unroute('**/ratings/*')
}

const keptIn = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('tongket.unsent')).length)

testInBrowser('twenty members take at most three keys each, every row is saved, and the cap follows', async () => {
  const page = await openSheet()
  const rows = await people()
  expect(rows.length).toBeGreaterThanOrEqual(20)
  await cell(page, rows[0]!, 'proposedLevel').focus()
  let keys = 0
  const press = async (key: string) => {
    keys++
    await page.keyboard.press(key)
  }
  for (const [index] of rows.entries()) {
    await press(index % 10 === 0 ? 'x' : '2')
    await press('Enter')
  }
  expect(keys).toBeLessThanOrEqual(MOST_KEYS * rows.length)
  for (const row of rows) await saved(page, row)
  expect((await people()).map(({ proposedLevel }) => proposedLevel)).toEqual(
    rows.map((_, index) => (index % 10 === 0 ? 'EXCELLENT' : 'GOOD')),
  )
  await page.getByText('đã đề xuất 2, được tối đa 3').waitFor()
  const cap = await page.locator('.cap').last().innerText()
  expect(cap).toMatch(/20% × 18 đảng viên[^]*= 3,6 → 3[^]*Tạm tính: 00\/16 đơn vị đã nộp/)

  // The last key is taken back, and with it the level that was never there.
  await page.keyboard.press('Control+z')
  await saved(page, rows.at(-1)!)
  await eventually(async () => (await stored(rows.at(-1)!)).proposedLevel, null)
})

testInBrowser('a block from a spreadsheet fills its cells, tells what did not fit, and goes back as a whole', async () => {
  const page = await openSheet()
  const rows = (await people()).slice(0, 3)
  const before = await people()
  await cell(page, rows[0]!, 'selfLevel').focus()
  await paste(page, [
    ['XS', '9', '8', '0', '0', '1', 'Hoàn thành xuất sắc nhiệm vụ', '"Chủ trì\n«số hóa»"'],
    ['tốt', '0', 'mười', '0', '0', '0', 'T', 'hai', 'thừa'],
    ['HTNV', '', '', '', '', '', 'giỏi', ''],
  ])
  const report = page.locator('#paste-report')
  await report.getByText('Đã điền 16 ô ở 3 dòng').waitFor()
  const told = await report.innerText()
  expect(told).toContain('Dòng 2, ô 3 («mười»)')
  expect(told).toContain('phiếu không còn cột nào ở bên phải')
  expect(told).toContain('Dòng 3, ô 7 («giỏi»)')
  for (const row of rows) await saved(page, row)
  expect(await stored(rows[0]!)).toMatchObject({ proposedLevel: 'EXCELLENT', remarks: 'Chủ trì «số hóa»' })
  expect(await cell(page, rows[0]!, 'votesGood').inputValue()).toBe('8')

  await page.keyboard.press('Control+z')
  await eventually(async () => (await stored(rows[0]!)).remarks, null)
  for (const row of rows) await saved(page, row)
  const levels = (each: StoredRating[]) => each.map(({ proposedLevel, remarks }) => [proposedLevel, remarks])
  expect(levels(await people())).toEqual(levels(before))
  expect(await cell(page, rows[2]!, 'selfLevel').inputValue()).toBe('')

  // With names in front the block finds its rows, in whatever order.
  await cell(page, rows[0]!, 'remarks').focus()
  await paste(page, [
    [rows[2]!.name, 'thứ ba'],
    [rows[1]!.name, 'thứ hai'],
  ])
  await eventually(async () => (await stored(rows[2]!)).remarks, 'thứ ba')
  await eventually(async () => (await stored(rows[1]!)).remarks, 'thứ hai')

  // So it does after a column of numbers, under a heading and beside a name that nobody bears; names may be typed as NFD.
  await cell(page, rows[0]!, 'proposedLevel').focus()
  await paste(page, [
    ['TT', 'Họ và tên', 'Mức'],
    ['1', rows[2]!.name.normalize('NFD'), 'T'],
    ['2', 'Không Có Ai', 'K'],
    ['3', rows[1]!.name, 'HT'],
  ])
  await eventually(async () => (await stored(rows[1]!)).proposedLevel, 'SATISFACTORY')
  await eventually(async () => (await stored(rows[2]!)).proposedLevel, 'GOOD')
  expect((await stored(rows[0]!)).proposedLevel).toBe(before[0]!.proposedLevel)
  const unclear = await report.innerText()
  expect(unclear).toContain('Đã điền 2 ô ở 2 dòng')
  expect(unclear).toContain('Dòng 3: phiếu không có ai tên «Không Có Ai».')
})

testInBrowser('of two windows on one row the second is shown both versions, and nothing is written over', async () => {
  const row = (await people())[4]!
  const [first, second] = [await openSheet(), await openSheet()]
  await cell(first, row, 'proposedLevel').focus()
  await first.keyboard.press('h')
  await saved(first, row)
  await cell(second, row, 'proposedLevel').focus()
  await second.keyboard.press('k')
  await second.locator(`#row-${row.id}.sr--conflict`).waitFor()
  const versions = await rowOf(second, row).locator('.versions').innerText()
  expect(versions).toMatch(/Bản của đồng chí, chưa ghi\s+[^]*Không hoàn thành nhiệm vụ[^]*Bản của Đặng Quốc Tường[^]*Hoàn thành nhiệm vụ/)
  expect((await stored(row)).proposedLevel).toBe('SATISFACTORY')
  await second.getByText('1 dòng chưa lưu được').waitFor()

  await rowOf(second, row).getByRole('button', { name: 'Giữ bản của tôi' }).click()
  await saved(second, row)
  expect((await stored(row)).proposedLevel).toBe('UNSATISFACTORY')

  // What the other window changed in another cell is taken over beside one's own.
  await cell(first, row, 'remarks').fill('Của cửa sổ thứ nhất')
  await cell(first, row, 'remarks').press('Enter')
  await eventually(async () => (await stored(row)).remarks, 'Của cửa sổ thứ nhất')
  expect((await stored(row)).proposedLevel).toBe('UNSATISFACTORY')
  await saved(first, row)
  await cell(first, row, 'proposedLevel').focus()
  await first.keyboard.press('t')
  await eventually(async () => (await stored(row)).proposedLevel, 'GOOD')
  await saved(first, row)
  await cell(second, row, 'proposedLevel').focus()
  await second.keyboard.press('x')
  await second.locator(`#row-${row.id}.sr--conflict`).waitFor()
  await rowOf(second, row).getByRole('link', { name: 'Dùng bản này' }).click()
  expect(await rowOf(second, row).getByRole('radio', { checked: true }).getAttribute('value')).toBe('GOOD')
  expect(await stored(row)).toMatchObject({ proposedLevel: 'GOOD', remarks: 'Của cửa sổ thứ nhất' })
})

testInBrowser('what could not be sent outlives a reload and the end of the session, and is sent once', async () => {
  const [cut, ended] = (await people()).slice(6, 8) as [StoredRating, StoredRating]
  const page = await openSheet()
  const mend = await cutOff(page.context())
  await cell(page, cut, 'remarks').fill('Nhập lúc mất mạng')
  await page.getByText('Không có kết nối; 1 dòng chưa gửi').waitFor()
  expect(await rowOf(page, cut).innerText()).toContain('Chờ kết nối, chưa lưu')
  await page.reload()
  expect(await cell(page, cut, 'remarks').inputValue()).toBe('Nhập lúc mất mạng')
  await mend()
  await saved(page, cut)
  expect((await stored(cut)).remarks).toBe('Nhập lúc mất mạng')
  expect(await actsOn(cut.id).then(acts => acts.filter(({ after }) => after.includes('mất mạng')))).toHaveLength(1)

  await Session.destroy({ where: {} })
  await cell(page, ended, 'proposedLevel').focus()
  await page.keyboard.press('k')
  await page.getByText('Phiên làm việc đã kết thúc; 1 dòng chưa gửi').waitFor()
  const beside = await page.context().newPage()
  await signIn(beside, 'bi-thu-cb01')
  await saved(page, ended)
  expect((await stored(ended)).proposedLevel).toBe('UNSATISFACTORY')
  await page.locator('#sheet-unsent').waitFor({ state: 'hidden' })
  expect(await keptIn(page)).toBe(0)

  // In the same window the way leads over the sign-in page and back.
  await Session.destroy({ where: {} })
  await cell(page, ended, 'remarks').fill('Trước khi hết phiên')
  await page.getByText('Phiên làm việc đã kết thúc; 1 dòng chưa gửi').waitFor()
  await page.reload()
  await fillSignIn(page, 'bi-thu-cb01')
  await eventually(async () => (await stored(ended)).remarks, 'Trước khi hết phiên')
})

testInBrowser('what somebody typed is not sent under another name', async () => {
  const row = (await people())[17]!
  const page = await openSheet()
  await Session.destroy({ where: {} })
  const beside = await page.context().newPage()
  await signIn(beside, 'van-phong')
  await cell(page, row, 'remarks').fill('Của người trước')
  await page.getByText('Người khác đã đăng nhập ở trình duyệt này; 1 dòng chưa gửi').waitFor()
  expect((await stored(row)).remarks).toBe(row.remarks)
  await beside.goto('/me')
  expect(await keptIn(page)).toBe(0)
})

testInBrowser('what could not be sent is not written over a newer value, and is gone at sign-out', async () => {
  const row = (await people())[9]!
  const page = await openSheet()
  const mend = await cutOff(page.context())
  await cell(page, row, 'proposedLevel').focus()
  await page.keyboard.press('k')
  await page.getByText('1 dòng chưa gửi').waitFor()
  const other = await openSheet()
  await cell(other, row, 'proposedLevel').focus()
  await other.keyboard.press('h')
  await saved(other, row)
  await mend()
  await page.reload()
  await page.locator(`#row-${row.id}.sr--conflict`).waitFor()
  expect((await stored(row)).proposedLevel).toBe('SATISFACTORY')
  expect(await keptIn(page)).toBe(1)
  await page.goto(sheet.replace('ratings', 'submission'))
  expect(await page.locator('main').innerText()).toContain('dòng chưa gửi')
  await page.locator('.footer__out button').click()
  await page.getByLabel('Tên đăng nhập').waitFor()
  expect(await keptIn(page)).toBe(0)
})

testInBrowser('a level against the votes asks for its reason in the row; a wrong number is marked until it is taken back', async () => {
  const [asked, wrong] = (await people()).slice(15, 17) as [StoredRating, StoredRating]
  const page = await openSheet()
  await cell(page, asked, 'votesGood').fill('9')
  await cell(page, asked, 'proposedLevel').focus()
  await page.keyboard.press('k')
  const reason = rowOf(page, asked).getByLabel('Lý do chi bộ đề xuất như vậy')
  await page.locator('.sheet-attention').getByText(asked.name).waitFor()
  await reason.fill('Chi bộ thống nhất')
  await page.locator(`#row-${asked.id}.sr--saved`).waitFor()
  await page.locator('.sheet-attention').getByText(asked.name).waitFor({ state: 'detached' })

  await cell(page, wrong, 'votesGood').fill('chín')
  await cell(page, wrong, 'votesGood').press('Tab')
  await page.locator(`#row-${wrong.id}.sr--error [name=votesGood][aria-invalid]`).waitFor()
  await page.getByText('1 dòng chưa lưu được').waitFor()
  await page.keyboard.press('Control+z')
  await page.locator(`#row-${wrong.id}:not(.sr--error)`).waitFor()
  expect(await cell(page, wrong, 'votesGood').inputValue()).toBe('')
  expect(await keptIn(page)).toBe(0)
})

testInBrowser('after the back button the sheet shows what is stored, and goes on saving', async () => {
  const row = (await people())[11]!
  const page = await openSheet()
  await cell(page, row, 'remarks').fill('Trước khi rời trang')
  await page.getByRole('link', { name: row.name, exact: true }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await saved(page, row)
  expect(await cell(page, row, 'remarks').inputValue()).toBe('Trước khi rời trang')
  await cell(page, row, 'remarks').fill('Sau khi trở lại')
  await cell(page, row, 'remarks').press('Enter')
  await eventually(async () => (await stored(row)).remarks, 'Sau khi trở lại')
})

testInBrowser('without scripts each row has its button, on a telephone too, and a double click writes once', async () => {
  const row = (await people())[13]!
  const before = (await actsOn(row.id)).length
  const page = await openBrowser(site, { javaScriptEnabled: false, viewport: TELEPHONE })
  await signIn(page, 'bi-thu-cb01')
  await page.goto(sheet)
  expect(await overflow(page)).toEqual([])
  await cell(page, row, 'remarks').fill('Không có script')
  await rowOf(page, row).getByRole('radio', { name: /^K,/ }).check({ force: true })
  await rowOf(page, row).getByRole('button', { name: /^Lưu/ }).dblclick()
  // The second click may cut off the answer to the first: only where the browser ends matters.
  await eventually(async () => page.url().includes('saved='), true)
  expect(await stored(row)).toMatchObject({ proposedLevel: 'UNSATISFACTORY', remarks: 'Không có script' })
  expect(await actsOn(row.id)).toHaveLength(before + 1)
})

testInBrowser('what was typed before the sheet was closed is shown once more, to be copied, until it is let go', async () => {
  const row = (await people())[18]!
  const page = await openSheet()
  await cutOff(page.context())
  await cell(page, row, 'remarks').fill('Nhập trước khi khóa')
  await page.getByText('1 dòng chưa gửi').waitFor()
  await write(null, ({ transaction }) => Rating.update({ state: 'SUBMITTED' }, { where: { state: 'DRAFT', year: 2023 }, transaction }))
  await page.reload()
  await page.getByText('1 dòng nhập trước đây chưa gửi được').waitFor()
  expect(await page.locator('main').innerText()).toContain('Nhập trước khi khóa')
  await page.getByRole('button', { name: 'Bỏ các giá trị này' }).click()
  expect(await keptIn(page)).toBe(0)
})

testInBrowser('a cell of 500 opens, takes keys and saves at once, as cards too', async () => {
  const { cell: large, sheet: address } = await write(null, context => makeLargeCell(context, 500))
  await makeAccount({ username: 'dong-cb', grants: [{ role: 'CELL_SECRETARY', organisationId: large.id }] })
  const page = await openBrowser(site)
  await signIn(page, 'dong-cb')
  const began = Date.now()
  await page.goto(address)
  const [, first, second] = (await ratingsIn('DONG-01', 2023)).filter(({ state }) => state === 'DRAFT')
  await cell(page, first!, 'proposedLevel').focus()
  for (const key of ['t', 'Enter', 'x']) await page.keyboard.press(key)
  await saved(page, first!)
  await saved(page, second!)
  expect(Date.now() - began).toBeLessThan(LONGEST)
  await page.getByText('Còn 489 dòng cần đề xuất').waitFor()
  await page.setViewportSize(TELEPHONE)
  expect(await overflow(page)).toEqual([])
})
