import { readFileSync } from 'node:fs'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads a PDF from standard input with pdf.js and prints what it says as JSON. A process of its own: jest cannot load its modules. */
const file = await getDocument({ data: new Uint8Array(readFileSync(0)), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS }).promise
const pages = []
for (let number = 1; number <= file.numPages; number++) {
  const page = await file.getPage(number)
  const [, , width, height] = page.view
  const { items } = await page.getTextContent()
  const annotations = await page.getAnnotations()
  pages.push({
    width,
    height,
    items: items.map(({ str, transform, width: length, hasEOL }) => ({
      text: str,
      x: transform[4],
      baseline: height - transform[5],
      size: Math.abs(transform[3]),
      width: length,
      endsLine: hasEOL,
    })),
    links: annotations.filter(({ subtype }) => subtype === 'Link').map(({ dest }) => dest),
    structure: await page.getStructTree(),
  })
}
const { info } = await file.getMetadata()
const outline = await file.getOutline()
const destinations = Object.keys(await file.getDestinations())
process.stdout.write(JSON.stringify({ info, pages, outline, destinations }))
