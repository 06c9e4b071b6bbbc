import type { Page } from 'playwright-core'
import { load } from 'cheerio'
import { write } from '../../src/database'
import { Office } from '../../src/models/Office'
import { yearSummary } from '../../src/queries/yearSummary'
import { readDocument } from '../../src/reports'
import { signInAsMade } from '../support/accounts'
import { appAt, type Visitor } from '../support/app'
import { openAs, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { actsBelow, fillAndHandIn, yearOf } from '../support/playYear'
import { ratingsIn, type StoredRating } from '../support/ratings'
import { makeReadyCommittee, type ReadyCommittee } from '../support/readyCommittee'

useDatabase('demo')
const site = useBrowser()

const YEAR = 2023
const NOW = new Date('2024-01-15T02:00:00.000Z')
const ACTS = [
  ...['giveOffice', 'openCycle', 'recordMeeting', 'proposeLevel', 'recordSelfRating', 'handIn', 'returnToCell', 'appraise'],
  ...['recordDecisions', 'publishRatings', 'unpublishRatings'],
]

let made: ReadyCommittee
let expected: { userName: string; act: string }[]
const address = (rest: string) => `${yearOf(made.committee.id, YEAR)}/${rest}`
const cellAddress = (at: number, rest: string) => `${yearOf(made.cells[at]!.id, YEAR)}/${rest}`
const rowsOf = (at: number) => ratingsIn(made.cells[at]!.code, YEAR)
const did = (username: string, ...acts: string[]) => expected.push(...acts.map(act => ({ userName: `Tài khoản ${username}`, act })))

beforeAll(async () => {
  made = await makeReadyCommittee({ code: 'P16', cells: 16, members: 4 })
  await write(null, ({ transaction }) => Office.destroy({ where: { organisationId: made.cells[15]!.id }, transaction }))
  expected = []
})

const person = (username: string) => openAs(site, username)
const main = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')
const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).click()
  await page.waitForLoadState()
}

interface Standing {
  /** Units past handing in, appraising, deciding, publishing. */
  past: [number, number, number, number]
  cells: { EXCELLENT: number; GOOD: number; undecided: number }
  members: { EXCELLENT: number; GOOD: number; undecided: number }
}

/** The board of progress, the board of the year, the report and the figures say the same; and the acts are those that were done. */
async function agree(office: Visitor, { past, cells, members }: Standing) {
  const progress = load((await office.get(address('progress')).expect(200)).text)
  const rates = progress('.matrix tfoot td.num')
    .map((_, rate) => progress(rate).text().split('/')[0])
    .get()
  expect(rates.slice(2)).toEqual(past.map(count => String(count)))
  const summary = await yearSummary({ organisationId: made.committee.id, year: YEAR, now: NOW })
  const count = (key: string) => summary.figures.find(each => each.key === `ratings.${YEAR}.${key}`)?.count ?? 0
  const year = load((await office.get(address('').replace(/\/$/, '')).expect(200)).text)
  for (const [group, levels] of Object.entries({ cells, members })) {
    for (const [measure, wanted] of Object.entries(levels)) {
      expect([group, measure, count(`${group}.${measure}`)]).toEqual([group, measure, wanted])
      const shown = year(`a[href$="figures/ratings.${YEAR}.${group}.${measure}"]`)
        .map((_, link) => year(link).text().match(/\d+/g)?.[0] ?? [])
        .get()
      expect(shown.filter(number => Number(number) !== wanted)).toEqual([])
    }
  }
  const report = await readDocument('year-end-report', { organisationId: made.committee.id, year: YEAR, now: NOW })
  expect(report.check.differences).toEqual([])
  expect(report.document.figures!.find(({ key }) => key === `ratings.${YEAR}.cells.GOOD`)?.count ?? 0).toBe(cells.GOOD)
  expect(await actsBelow(made.committee.path, ACTS)).toEqual(expected)
}

async function readinessAndOpening(page: Page) {
  await page.goto(address('progress'))
  await page.getByRole('link', { name: 'Kiểm tra rồi mở đợt năm này' }).click()
  await page.getByRole('row').filter({ hasText: 'Chi bộ Khu phố 16' }).getByRole('link', { name: 'Ghi chức vụ' }).click()
  await page.getByLabel('Chức vụ', { exact: true }).selectOption('SECRETARY')
  await page.getByLabel(/^Đảng viên/).selectOption(String(made.members[15]![0]!.id))
  await page.getByLabel('Ngày nhận chức').fill('02/01/2023')
  await page.locator('form.act-form button.btn--primary').click()
  did(made.accounts.office, 'giveOffice')
  await page.goto(address('cycle'))
  expect(await main(page)).not.toContain('Chưa ghi bí thư')
  await page.getByRole('link', { name: 'Điền thiết lập của đợt' }).click()
  await page.locator('#deadline-HAND_IN').fill('20/01/2024')
  await page.locator('#cap-ORGANISATION-grantedBy').fill('15-HD/BTC')
  await press(page, 'Xem điều sẽ được mở')
  expect(await main(page)).toContain('Đảng viên: 64 có mặt, 64 phải xếp loại')
  await press(page, `Mở đợt năm ${YEAR}`)
  did(made.accounts.office, 'openCycle')
  await page.getByText(`Đã mở đợt đánh giá năm ${YEAR} với 80 đối tượng có mặt.`).waitFor()
  expect(await main(page)).toContain('Hạn nộp hồ sơ 20/01/2024, còn 5 ngày')
  expect(await page.locator('textarea[readonly]').inputValue()).toContain('- Chi bộ Khu phố 16: nộp hồ sơ, hạn 20/01/2024, còn 5 ngày.')
}

const saved = (page: Page, { id }: StoredRating) => page.locator(`#row-${id}:is(.sr--saved, .sr--ask)`).waitFor()

/** By keys alone, at most three a row; the meeting's minutes first. */
async function entersByKeys(page: Page) {
  await page.goto(cellAddress(0, 'meeting/new'))
  const minutes = { 'Ngày họp': '10/01/2024', 'Người chủ trì': 'Bí thư', 'Tổ kiểm phiếu': 'Hai đồng chí' }
  const ballots = { 'Đảng viên chính thức có mặt': '4', 'Số phiếu phát ra': '4', 'Số phiếu thu về': '4' }
  for (const [label, value] of Object.entries({ ...minutes, ...ballots })) await page.getByLabel(label).fill(value)
  await press(page, 'Ghi biên bản')
  await page.waitForURL(/\/ratings$/)
  did(made.accounts.cells[0]!, 'recordMeeting')
  const rows = await rowsOf(0)
  await page.locator(`#row-${rows[0]!.id} [name=proposedLevel]`).first().focus()
  for (const row of rows) {
    await page.keyboard.press(row.kind === 'ORGANISATION' ? 'x' : 't')
    await page.keyboard.press('Enter')
    await saved(page, row)
    did(made.accounts.cells[0]!, 'proposeLevel')
  }
}

/** Self-ratings, votes and levels of everybody in the cell, pasted as a block; the cell's own level by a key. */
async function entersByPasting(page: Page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(cellAddress(1, 'ratings'))
  const [unit, ...people] = await rowsOf(1)
  await page.locator(`#row-${unit!.id} [name=proposedLevel]`).first().focus()
  await page.keyboard.press('x')
  await saved(page, unit!)
  const block = people.map(() => ['T', '0', '4', '0', '0', '0', 'T'].join('\t')).join('\r\n')
  await page.evaluate(text => navigator.clipboard.writeText(text), `${block}\r\n`)
  await page.locator(`#row-${people[0]!.id} [name=selfLevel]`).focus()
  await page.keyboard.press('Control+v')
  await page.getByText('Đã điền 28 ô ở 4 dòng').waitFor()
  for (const row of people) await saved(page, row)
  did(made.accounts.cells[1]!, 'proposeLevel', ...people.map(() => 'proposeLevel'))
}

async function handsIn(page: Page, at: number) {
  await page.goto(cellAddress(at, 'ratings'))
  await page.getByRole('link', { name: 'Xem lại và nộp hồ sơ' }).click()
  await press(page, /^Nộp hồ sơ/)
  await page.getByText('Đã nộp hồ sơ của chi bộ.').waitFor()
  expect(await page.locator('.sr__form[method=post]').count()).toBe(0)
  did(made.accounts.cells[at]!, 'handIn')
}

/** The other cells do the same over the wire, each by its own secretary. */
async function othersHandIn() {
  for (const at of made.cells.keys()) {
    if (at < 2) continue
    const secretary = await signInAsMade(made.accounts.cells[at]!, appAt())
    await fillAndHandIn(secretary, made.cells[at]!, YEAR, ({ kind }) => (kind === 'ORGANISATION' && at === 2 ? 'EXCELLENT' : 'GOOD'))
    did(made.accounts.cells[at]!, ...Array.from({ length: 5 }, () => 'proposeLevel'), 'handIn')
  }
}

async function returnedAndCorrected(office: Page, secretary: Page) {
  await office.goto(address('progress'))
  await office.getByRole('link', { name: 'Chi bộ Khu phố 1', exact: true }).click()
  await office.getByLabel('Trả về đúng một bước').selectOption('CELL')
  await office.getByLabel('Lý do').fill('Xem lại mức của một đồng chí')
  await press(office, 'Trả lại hồ sơ')
  await office.getByText('Đã trả hồ sơ về chi bộ, kèm lý do.').waitFor()
  did(made.accounts.office, 'returnToCell')
  const row = (await rowsOf(0)).find(({ memberId }) => memberId === made.members[0]!.at(-1)!.id)!
  await secretary.goto(cellAddress(0, 'ratings'))
  await secretary.locator(`#row-${row.id} [name=proposedLevel]`).first().focus()
  await secretary.keyboard.press('h')
  await saved(secretary, row)
  did(made.accounts.cells[0]!, 'proposeLevel')
  await handsIn(secretary, 0)
}

async function appraised(page: Page, office: Visitor) {
  await page.goto(cellAddress(0, 'review'))
  expect(await main(page)).toContain('Tài khoản p16-cb01 nộp hồ sơ')
  await press(page, /^Thẩm định xong 5 dòng/)
  await page.getByText('Đã thẩm định 5 dòng.').waitFor()
  for (const at of made.cells.keys()) if (at > 0) await office.post(cellAddress(at, 'appraisal')).expect(303)
  did(made.accounts.office, ...made.cells.map(() => 'appraise'))
}

/** Three excellent cells of sixteen are one too many; with two the decision goes in. */
async function decided(page: Page) {
  await page.goto(address('decisions'))
  await press(page, /^Xem lại cả 80 theo đề xuất/)
  expect(await main(page)).toContain('Ghi như vậy thì có 3 chi bộ xuất sắc, được tối đa 2')
  const [third] = await rowsOf(2)
  await page.locator(`#level-${third!.id}`).selectOption('GOOD')
  await press(page, 'Tính lại với mức vừa đổi')
  expect(await main(page)).toContain('sau khi ghi: đã quyết định 2, được tối đa 2')
  const document = { 'Số và ký hiệu': '22-QĐ/ĐU', 'Ngày quyết định': '15/01/2024', 'Chức vụ người ký': 'Bí thư' }
  for (const [label, value] of Object.entries(document)) await page.getByLabel(label).fill(value)
  await page.getByLabel('Người ký', { exact: true }).fill('Tô Thị Hằng')
  await press(page, /^Ghi quyết định cho 80/)
  await page.getByText('Đã ghi quyết định 22-QĐ/ĐU cho 80 đối tượng.').waitFor()
  did(made.accounts.secretary, ...Array.from({ length: 80 }, () => 'recordDecisions'))
}

async function published(page: Page, member: Page) {
  await member.goto('/me')
  expect(await main(member)).not.toMatch(/Hoàn thành (tốt )?nhiệm vụ/)
  await page.goto(address('publication'))
  await press(page, 'Công bố cho 80 đối tượng')
  await page.getByText('Đã công bố cho 80 đối tượng.').waitFor()
  did(made.accounts.secretary, 'publishRatings')
  await member.reload()
  expect(await main(member)).toContain('Hoàn thành nhiệm vụ')
  await member.getByRole('link', { name: `Xếp loại năm ${YEAR}` }).click()
  expect(await main(member)).toContain('22-QĐ/ĐU ngày 15/01/2024')
}

testInBrowser('a committee of 16 cells plays its year from readiness to the member who reads the result', async () => {
  const visitor = await signInAsMade(made.accounts.office, appAt())
  const office = await person(made.accounts.office)
  const undecided = { cells: { EXCELLENT: 0, GOOD: 0, undecided: 16 }, members: { EXCELLENT: 0, GOOD: 0, undecided: 64 } }
  await readinessAndOpening(office)
  await agree(visitor, { past: [0, 0, 0, 0], ...undecided })

  const [first, second] = await Promise.all([person(made.accounts.cells[0]!), person(made.accounts.cells[1]!)])
  await entersByKeys(first)
  await entersByPasting(second)
  await handsIn(first, 0)
  await handsIn(second, 1)
  await othersHandIn()
  await agree(visitor, { past: [16, 0, 0, 0], ...undecided })
  await returnedAndCorrected(office, first)
  await appraised(office, visitor)
  await agree(visitor, { past: [16, 16, 0, 0], ...undecided })

  const head = await person(made.accounts.secretary)
  await decided(head)
  const results = { cells: { EXCELLENT: 2, GOOD: 14, undecided: 0 }, members: { EXCELLENT: 0, GOOD: 63, undecided: 0 } }
  await agree(visitor, { past: [16, 16, 16, 0], ...results })
  await published(head, await person(made.accounts.member))
  await agree(visitor, { past: [16, 16, 16, 16], ...results })
})
