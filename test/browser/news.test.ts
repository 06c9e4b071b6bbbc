import { openBrowser, overflow, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { readPdf, wholeText } from '../support/pdfText'

useDatabase('demo')
const site = useBrowser()

const MOST_BYTES = 150_000

testInBrowser('a reader finds the article of 17/03/2023 through the calendar and prints it', async () => {
  const page = await openBrowser(site, { javaScriptEnabled: false })
  await page.goto('/news')
  await page.getByRole('link', { name: '17, tháng 3: 1 bài' }).click()
  await page.getByRole('link', { name: /tổng kết công tác xây dựng Đảng năm 2022/ }).click()
  await page.getByText('Thứ Sáu, ngày 17/03/2023, 16:30').waitFor()
  await page.getByText('Số liệu xếp loại thuộc năm đánh giá 2021').waitFor()
  await page.getByRole('link', { name: 'Bản in' }).click()
  await page.getByRole('link', { name: 'Quay lại bài viết' }).waitFor()

  const text = wholeText(readPdf(await page.pdf({ format: 'A4' })))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
  for (const said of ['13/16 (81,25%) chi bộ hoàn thành tốt nhiệm vụ', '03/08 (37,5%) đảng viên mới', 'Lê Thị Thanh Thảo', '24-CT/TU'])
    expect(text).toContain(said)
  expect(text).not.toContain('Quay lại bài viết')
  expect(await page.context().cookies()).toEqual([])
})

testInBrowser('on a telephone the first visit weighs less than 150 kB with its photograph, and nothing sticks out at 320 px', async () => {
  const page = await openBrowser(site, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })
  await page.goto('/news/archive/2023/3')
  const address = await page.locator('.stories a').first().getAttribute('href')
  const fresh = await openBrowser(site, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })
  const network = await fresh.context().newCDPSession(fresh)
  await network.send('Network.enable')
  let bytes = 0
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const pictures: string[] = []
  fresh.on('response', response => {
    if (response.headers()['content-type']?.startsWith('image/webp')) pictures.push(response.url())
  })
  await fresh.goto(address!, { waitUntil: 'networkidle' })
  expect(pictures.map(url => url.split('/').at(-1))).toEqual(['phone'])
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(MOST_BYTES)
  await fresh.setViewportSize({ width: 320, height: 640 })
  expect(await overflow(fresh)).toEqual([])
})
