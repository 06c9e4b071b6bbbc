import type { MessagePort } from 'node:worker_threads'
import { CHUNK, type Content } from '../domain/importRow'
import { RuleError } from '../errors'
import { workbookOf } from '.'
import { openSheet } from './openSheet'
import { packed } from './packedRows'
import { readTable } from './readTable'
import type { Workbook } from './workbook'

/** What a reading thread is asked, and where its answers go. */
export interface ReadTask {
  path: string
  workbook: string
  /** What a needed cell says where the file leaves it out. */
  given: Content
  port: MessagePort
}

/** What is known of a file before its rows. */
export interface FileHead {
  /** Null for a file without sheets, such as CSV. */
  sheetName: string | null
  /** Headings that the workbook does not know: said, and ignored. */
  unknownColumns: string[]
  /** By field, where the file says otherwise than the workbook. */
  headings: Record<string, string>
}

/** An answer: first what the file is and which fields its rows have, then its rows, packed, each time that more are asked for; or why it is not read. */
export type ReadAnswer = { head: FileHead; fields: string[] } | { rows: string; last: boolean } | { refusal: string }

/** Runs in a worker thread, until the last row or until nobody listens. Nothing that it imports knows the database. */
export async function read({ path, workbook: name, given, port }: ReadTask) {
  const answer = (told: ReadAnswer) => port.postMessage(told)
  const asked = turnstile(port)
  try {
    const workbook = notAsking(workbookOf(name)!, given)
    const sheet = await openSheet(path, workbook)
    const { rows, fields: found, unknown, headings } = await readTable(sheet, workbook)
    const fields = [...new Set([...found, ...Object.keys(given)])]
    answer({ head: { sheetName: sheet.name, unknownColumns: unknown, headings }, fields })
    let chunk: string[] = []
    for await (const row of rows) {
      for (const field in given) row.values[field] ??= given[field]!
      if (chunk.push(packed(row, fields)) < CHUNK) continue
      const full = chunk.join('')
      chunk = []
      if (!(await asked())) return
      answer({ rows: full, last: false })
    }
    if (await asked()) answer({ rows: chunk.join(''), last: true })
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    answer({ refusal: error.message })
  }
}

/** The workbook without the need for what is given. */
const notAsking = (workbook: Workbook, given: Content): Workbook => ({
  ...workbook,
  columns: workbook.columns.map(({ required, ...column }) => (required && !(column.field in given) ? { ...column, required } : column)),
})

/** Waits until the other side asks for more; false once it has gone. Each asking counts, also one that came early. */
function turnstile(port: MessagePort): () => Promise<boolean> {
  let [asked, gone] = [0, false]
  let wake = () => undefined as void
  port.on('message', () => (asked++, wake()))
  port.on('close', () => ((gone = true), wake()))
  return async () => {
    while (asked === 0 && !gone) await new Promise<void>(resolve => (wake = resolve))
    asked--
    return !gone
  }
}
