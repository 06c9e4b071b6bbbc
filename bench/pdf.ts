import { renderMany } from '../src/reports/formats/pdf'
import type { OfficialDocument } from '../src/reports/document'
import { type Bench, type BenchTable, rounded } from './bench'
import { startChromium } from './pdf/chromium'
import { demoReports } from './pdf/demoReport'
import { longReport, notice } from './pdf/documents'
import type { Engine, StartEngine } from './pdf/engine'
import { peakOf } from './pdf/memory'
import { bytesOf, startOurs } from './pdf/ours'
import { pagesOf } from './pdf/pagesOf'
import { startPdfkitTable } from './pdf/pdfkitTable'
import { startPdfmake } from './pdf/pdfmake'
import { startTypst } from './pdf/typst'
import { interleaved } from './timing'

const starters: Record<string, StartEngine> = {
  ours: startOurs,
  chromium: startChromium,
  pdfmake: startPdfmake,
  typst: startTypst,
  pdfkitTable: startPdfkitTable,
}

const NAMES: Record<string, string> = {
  ours: 'Tổng Kết',
  chromium: 'Chromium, our HTML printed',
  pdfmake: 'pdfmake (no tags)',
  typst: 'Typst',
  pdfkitTable: "PDFKit's own text and table (header not repeated)",
}

const ROUNDS = 7
const ROWS = 1000
const NOTICES = 1000
const DEMO_YEARS = [2018, 2019, 2020, 2021, 2022]
const WARM_UP_YEAR = 2023

/** How long our PDF takes beside what others use for the same document, and whether its memory stays flat. */
export const pdf: Bench = async () => {
  const memory = await memoryTable()
  const { engines, absent } = await started()
  try {
    const [warmUp, ...demo] = await demoReports([WARM_UP_YEAR, ...DEMO_YEARS])
    const small = await compared(engines, demo.length, round => demo[round] ?? warmUp!)
    const large = await compared(engines, ROUNDS, round => longReport(ROWS, round))
    const notices = await noticesPerSecond()
    return {
      tables: [
        { title: "The demo's year-end report", headings: HEADINGS, rows: small.rows, notes: absent },
        { title: `A report with a table of ${ROWS} rows`, headings: HEADINGS, rows: large.rows, notes: absent },
        {
          title: `${NOTICES} notices of one page in one file`,
          headings: ['', 'per second of one core'],
          rows: [['Tổng Kết', String(notices)]],
          notes: [],
        },
        memory,
      ],
      numbers: { demo: small.ratios, report45: large.ratios, notices: { perSecond: notices } },
    }
  } finally {
    for (const { close } of Object.values(engines)) await close?.()
  }
}

const HEADINGS = ['', 'ms', 'ours = 1', 'pages', 'kB']

/** What the machine has; what it has not is named and left out. */
async function started() {
  const engines: Record<string, Engine> = {}
  const absent: string[] = []
  for (const [name, start] of Object.entries(starters)) {
    try {
      engines[name] = await start()
    } catch (error) {
      absent.push(`left out: ${NAMES[name]} (${(error as Error).message})`)
    }
  }
  return { engines, absent }
}

async function compared(engines: Record<string, Engine>, rounds: number, documentOf: (round: number) => OfficialDocument) {
  const runners = Object.fromEntries(
    Object.entries(engines).map(([name, engine]) => [name, (round: number) => engine.render(documentOf(round))]),
  )
  const timed = await interleaved(runners, rounds)
  const ours = timed.get('ours')!.milliseconds
  const rows: string[][] = []
  const ratios: Record<string, number> = {}
  for (const [name, { milliseconds, result }] of timed) {
    const ratio = rounded(milliseconds / ours)
    if (name !== 'ours') ratios[name] = ratio
    rows.push([NAMES[name]!, milliseconds.toFixed(0), ratio.toFixed(1), String(await pagesOf(result)), (result.length / 1000).toFixed(0)])
  }
  return { rows, ratios }
}

/** On one core: in a second of the processor's time. */
async function noticesPerSecond(): Promise<number> {
  const notices = (round: number) => Array.from({ length: NOTICES }, (_, i) => notice(i, round))
  const ours = (round: number) => bytesOf(renderMany(notices(round), 'Thông báo kết quả xếp loại'))
  const timed = await interleaved({ ours }, ROUNDS)
  return Math.round((NOTICES * 1000) / timed.get('ours')!.processorMilliseconds)
}

/** Measured while the memory is still empty; the first report only warms up. */
async function memoryTable(): Promise<BenchTable> {
  await peakOf(ROWS)
  const rows: string[][] = []
  for (const size of [ROWS, ROWS * 10]) rows.push([`${size} rows`, (await peakOf(size)).toFixed(1)])
  return { title: 'Memory at the peak, above the document itself', headings: ['', 'MB'], rows, notes: [] }
}
