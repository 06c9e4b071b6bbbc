import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stream } from 'exceljs'
import { type Bench, rounded } from './bench'
import type { Measured } from './import/importOnce'
import { members } from '../src/spreadsheets/members'
import { openSheet } from '../src/spreadsheets/openSheet'
import { readTable } from '../src/spreadsheets/readTable'
import { startPostgres } from '../test/support/embeddedPostgres'
import { writePeople } from './import/people'

const MEMBERS = 100_000
const FEWER = 10_000

/** A server to be used instead of one of its own. */
const givenPostgres = process.env['POSTGRES_URL']

/** How long a long list of members takes from the file to the records, beside only reading the file, and whether others can work meanwhile. */
export const imports: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-import-'))
  try {
    const [large, small] = [path.join(folder, 'large.xlsx'), path.join(folder, 'small.xlsx')]
    await writePeople(large, MEMBERS)
    await writePeople(small, FEWER)
    const excelJs = Math.min(...(await inRounds(() => readByExcelJs(large))))
    const bare = Math.min(...(await inRounds(() => readBare(large))))
    const sqlite = quickest(await inRounds(() => measured(large)))
    const few = await measured(small)
    const { postgres, notes } = await onPostgres(large)
    const databases = { SQLite: sqlite, ...(postgres && { PostgreSQL: postgres }) }
    return {
      tables: [
        {
          title: `${MEMBERS} members as a workbook`,
          headings: HEADINGS,
          rows: Object.entries(databases).map(rowOf({ bare, excelJs })),
          notes: [...notesOf(few), ...notes],
        },
      ],
      numbers: Object.fromEntries(Object.entries(databases).map(([name, each]) => [name, numbersOf(each, { bare, excelJs })])),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Other work on the machine comes and goes: of several rounds the quickest tells what the work itself takes. */
const ROUNDS = 3

async function inRounds<Result>(round: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  while (results.length < ROUNDS) results.push(await round())
  return results
}

/** The quickest reading and the quickest import, the longest wait and the most memory. */
function quickest(rounds: readonly Measured[]): Measured {
  const [first] = rounds.toSorted((a, b) => imported(a) - imported(b))
  const most = (field: 'slowestSave' | 'memory') => Math.max(...rounds.map(round => round[field]))
  return { ...first!, reading: Math.min(...rounds.map(({ reading }) => reading)), slowestSave: most('slowestSave'), memory: most('memory') }
}

const HEADINGS = ['', 'imported, s', '× reader', '× in its thread', '× ExcelJS', 'longest save, s', 'peak MB']

/** What reading alone takes: by our reader, its rows left where they are read, and by ExcelJS. */
interface Alone {
  bare: number
  excelJs: number
}

const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
const imported = ({ checking, writing }: Measured) => checking + writing

const times = (each: Measured, alone: number) => (imported(each) / alone).toFixed(1)

const rowOf =
  ({ bare, excelJs }: Alone) =>
  ([name, each]: [string, Measured]) => [
    ...[name, seconds(imported(each))],
    ...[
      `${times(each, bare)} (${seconds(bare)} s)`,
      `${times(each, each.reading)} (${seconds(each.reading)} s)`,
      `${times(each, excelJs)} (${seconds(excelJs)} s)`,
    ],
    ...[seconds(each.slowestSave), each.memory.toFixed(0)],
  ]

const notesOf = (few: Measured) => [
  'Imported is all of it: read, checked, staged, written.',
  '«Reader» is the application’s own, each cell checked by its column, its rows left where they are read; «in its thread» hands them over as an import needs them, and they are thrown away; «ExcelJS» is the package that writes our workbooks, cells not looked at.',
  `Of ${ROUNDS} rounds the quickest reading and the quickest import, the longest save and the highest peak.`,
  `The peak with ${FEWER} members is ${few.memory.toFixed(0)} MB.`,
  'A cell secretary saves a level every quarter of a second while it runs; the longest save is how long one of them waited.',
]

const numbersOf = (each: Measured, { bare, excelJs }: Alone) => ({
  timesReader: rounded(imported(each) / bare),
  timesReaderInThread: rounded(imported(each) / each.reading),
  timesExcelJs: rounded(imported(each) / excelJs),
  longestSaveSeconds: rounded(each.slowestSave / 1000),
  peakMegabytes: rounded(each.memory, 0),
})

/** What the package that writes our workbooks needs to read one. */
async function readByExcelJs(file: string): Promise<number> {
  const start = performance.now()
  const reader = new stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'emit',
  })
  let cells = 0
  for await (const sheet of reader) for await (const row of sheet) cells += row.cellCount
  if (cells === 0) throw new Error('nothing read')
  return performance.now() - start
}

/** What our reader needs by itself, its rows handed to nobody. */
async function readBare(file: string): Promise<number> {
  const start = performance.now()
  const { rows } = await readTable(await openSheet(file, members), members)
  let cells = 0
  for await (const { values } of rows) cells += Object.keys(values).length
  if (cells === 0) throw new Error('nothing read')
  return performance.now() - start
}

/** One import in a process and on a database of its own. */
function measured(file: string, databaseUrl = ''): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-import-'))
  const child = fork(path.join(__dirname, 'import/importOnce.js'), [file], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: databaseUrl },
  })
  return new Promise<Measured>((resolve, reject) => {
    child.once('message', message => resolve(message as Measured))
    child.once('exit', code => reject(new Error(`the import ended with ${code}`)))
  }).finally(() => child.once('exit', () => rmSync(folder, { recursive: true, force: true })))
}

async function onPostgres(file: string): Promise<{ postgres: Measured | null; notes: string[] }> {
  try {
    // A server that is given has one empty database, good for one round.
    if (givenPostgres) return { postgres: await measured(file, givenPostgres), notes: ['PostgreSQL: one round.'] }
    return { postgres: quickest(await inRounds(() => onOwnPostgres(file))), notes: [] }
  } catch (error) {
    return { postgres: null, notes: [`left out: PostgreSQL (${(error as Error).message})`] }
  }
}

async function onOwnPostgres(file: string): Promise<Measured> {
  const { url, stop } = await startPostgres()
  try {
    return await measured(file, url)
  } finally {
    await stop()
  }
}
