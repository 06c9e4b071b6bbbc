import path from 'node:path'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

export interface PdfItem {
  text: string
  x: number
  /** From the top of the page, in points. */
  baseline: number
  size: number
  width: number
  endsLine: boolean
}

export interface PdfNode {
  role?: string
  alt?: string
  children?: PdfNode[]
}

interface OutlineItem {
  title: string
  items: OutlineItem[]
}

export interface PdfContent {
  info: Record<string, unknown>
  pages: { width: number; height: number; items: PdfItem[]; links: string[]; structure: PdfNode | null }[]
  outline: OutlineItem[] | null
  destinations: string[]
}

interface Reader {
  port: MessagePort
  /** Not 0 once the answer is there. */
  signal: Int32Array
}

let reader: Reader | undefined

/** pdf.js in a thread of its own, since jest can not load its modules; started once, for all that a test file reads. */
function startReader(): Reader {
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const { port1: port, port2 } = new MessageChannel()
  new Worker(path.join(__dirname, 'readPdf.mjs'), { workerData: { signal, port: port2 }, transferList: [port2] }).unref()
  port.unref()
  return { port, signal }
}

/** What pdf.js reads in a file, in the order of its operators. */
export function readPdf(file: Buffer): PdfContent {
  const { port, signal } = (reader ??= startReader())
  Atomics.store(signal, 0, 0)
  port.postMessage(new Uint8Array(file))
  Atomics.wait(signal, 0, 0)
  const { content, error } = receiveMessageOnPort(port)!.message as { content: PdfContent; error?: string }
  if (error) throw new Error(error)
  return content
}

/** The text of a page or a file with every blank or line end as one space. */
export const textOf = (items: readonly PdfItem[]) =>
  items
    .map(({ text, endsLine }) => text + (endsLine ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** The lines of a page as read, the page number left out. */
export function linesOf({ items }: PdfContent['pages'][number]) {
  const byBaseline = new Map<number, PdfItem[]>()
  for (const item of items) {
    const key = Math.round(item.baseline * 2)
    if (item.text.trim() && item.baseline > 50) byBaseline.set(key, [...(byBaseline.get(key) ?? []), item])
  }
  return [...byBaseline.values()].map(line => ({ text: textOf(line), baseline: line[0]!.baseline, x: line[0]!.x, size: line[0]!.size }))
}

export const wholeText = ({ pages }: PdfContent) => textOf(pages.flatMap(({ items }) => items))

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
