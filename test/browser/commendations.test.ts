import type { Locator, Page } from 'playwright-core'
import { write } from '../../src/database'
import { CommendationDecision } from '../../src/models/CommendationDecision'
import { CommendationWithdrawal } from '../../src/models/CommendationWithdrawal'
import { Commendation } from '../../src/models/Commendation'
import { openAs, overflow, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')
const site = useBrowser()

const MOST_CLICKS = 25

/** The committee has published 3 cells and 26 members as EXCELLENT, and commended nobody yet. */
async function takeBackDecisionsOf2022() {
  const decisions = await CommendationDecision.findAll({ where: { year: 2022, number: [63, 64] } })
  const awards = await Commendation.findAll({ where: { decisionId: decisions.map(({ id }) => id) } })
  const document = { documentNumber: '66-QĐ/ĐU', decidedOn: '2023-02-01', signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư' }
  const rows = awards.map(({ id }) => ({ commendationId: id, ...document, reason: 'làm lại', recordedAt: '2023-02-01T02:00:00.000Z' }))
  await write(null, ({ transaction }) => CommendationWithdrawal.bulkCreate(rows, { transaction }))
}

const text = async (page: Page) => (await page.locator('main').innerText()).replace(/\s+/g, ' ')

testInBrowser('from published ratings to the decision, its list and 29 certificates takes at most 25 clicks', async () => {
  await takeBackDecisionsOf2022()
  const page = await openAs(site, 'van-phong')
  let clicks = 0
  const click = async (target: Locator) => {
    clicks++
    await target.click()
    await page.waitForLoadState()
    expect(await overflow(page)).toEqual([])
  }
  await page.goto(`/organisations/${await organisationId('Q6-CQCQ')}/years/2022`)
  await click(page.getByRole('link', { name: 'Khen thưởng' }).first())
  await click(page.getByRole('link', { name: 'Lập quyết định khen thưởng' }))
  await click(page.getByRole('link', { name: 'Hoàn thành xuất sắc nhiệm vụ', exact: true }))
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(29)
  await click(page.getByRole('button', { name: 'Lập dự thảo' }))
  expect(await text(page)).toContain('3 tập thể, 26 cá nhân')
  await click(page.getByRole('link', { name: 'Ban hành quyết định' }))
  await page.getByLabel('Ngày quyết định').fill('02/02/2023')
  await click(page.getByRole('button', { name: 'Ban hành quyết định cho 3 tập thể, 26 cá nhân' }))
  expect(await text(page)).toContain('Đã ban hành quyết định')
  const address = page.url()
  for (const name of ['Quyết định (PDF)', 'Danh sách (Excel)', 'Giấy khen, xem ngay (PDF)']) {
    clicks++
    const answer = await page.request.get((await page.getByRole('link', { name }).getAttribute('href'))!)
    expect(answer.status()).toBe(200)
  }
  await click(page.getByRole('button', { name: 'Lập tất cả giấy khen và giữ tệp' }))
  await page.getByText('Đã lập 29 giấy khen.').waitFor({ timeout: 30_000 })
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS)

  await page.goto(address)
  await page.goto(`/organisations/${await organisationId('Q6-CQCQ')}/years/2022`)
  expect(await text(page)).toContain('Xem 26 đảng viên')
  await page.context().close()
})
