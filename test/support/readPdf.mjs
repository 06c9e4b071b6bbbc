import { workerData } from 'node:worker_threads'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Reads the PDFs that come by the port with pdf.js, and wakes who waits for what they say. */
const { port, signal } = workerData

port.on('message', async data => {
  port.postMessage(
    await read(data).then(
      content => ({ content }),
      error => ({ error: String(error?.message ?? error) }),
    ),
  )
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
})

async function read(data) {
  const file = await getDocument({ data, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS }).promise
  const pages = []
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(await file.getPage(number)))
  const { info } = await file.getMetadata()
  const content = { info, pages, outline: await file.getOutline(), destinations: Object.keys(await file.getDestinations()) }
  await file.destroy()
  // As plain as a file would be: what stands for nothing is left out.
  return JSON.parse(JSON.stringify(content))
}

async function readPage(page) {
  const [, , width, height] = page.view
  const { items } = await page.getTextContent()
  const annotations = await page.getAnnotations()
  return {
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
  }
}
