import { html } from '../../src/reports/formats/html'
import { pdf } from '../../src/reports/formats/pdf'
import { openBrowser, testInBrowser, useBrowser } from '../support/browser'
import { useDatabase } from '../support/database'
import { heading, longParagraph, memberTable, officialDocument } from '../support/officialDocument'
import { bytesOf, type PdfContent, readPdf } from '../support/pdfText'

useDatabase('demo')
const site = useBrowser()

const report = officialDocument({
  body: [heading(1, 'I. KẾT QUẢ'), ...Array.from({ length: 12 }, () => longParagraph(6))],
  appendices: [
    { label: 'Phụ lục 1', title: 'Danh sách', landscape: true, body: [memberTable(60)] },
    { label: 'Phụ lục 2', title: 'Danh sách', landscape: false, body: [memberTable(8)] },
  ],
})

/** The parts of a file: whether their pages are turned, and the numbers at the top of them. */
function partsOf({ pages }: PdfContent) {
  const parts: { turned: boolean; numbers: string[] }[] = []
  for (const { width, height, items } of pages) {
    // 10 mm from the upper edge, where nothing else stands.
    const number = items
      .filter(({ baseline, text }) => baseline < 56 && text.trim())
      .map(({ text }) => text.trim())
      .join('')
    if (number === '') parts.push({ turned: width > height, numbers: [] })
    parts.at(-1)!.numbers.push(number)
  }
  return parts
}

testInBrowser('a browser prints the HTML in the parts of the PDF: turned where wide, each appendix numbered from 1', async () => {
  const page = await openBrowser(site)
  await page.setContent((await bytesOf(html.render(report))).toString('utf8'))
  const printed = readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const parts = partsOf(printed)
  expect(parts.map(({ turned }) => turned)).toEqual(partsOf(readPdf(await bytesOf(pdf.render(report)))).map(({ turned }) => turned))
  expect(parts.map(({ turned }) => turned)).toEqual([false, true, false])
  for (const { numbers } of parts) expect(numbers).toEqual(numbers.map((_, i) => (i === 0 ? '' : String(i + 1))))
  expect(parts[1]!.numbers.length).toBeGreaterThan(1)
  // A browser without our letters takes those of Vietnamese from another font, piece by piece.
  for (const { width, height, items } of printed.pages)
    if (width > height) expect(items.map(({ text }) => text).join('')).toContain('Họ và tên')
})
