import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import { root } from '../paths'
import type { OfficialDocument } from './document'
import type { ReportFormat } from './report'
import type { RenderTask } from './renderThread'

const thread = require.resolve('./renderThread')

let threads: Piscina<RenderTask, Uint8Array> | undefined

/** Started on first use; a thread without work ends after a while. One core is left to the pages. */
const pool = () =>
  (threads ??= new Piscina({
    filename: thread,
    name: 'render',
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 30_000,
    // Run from the sources, as tests are, a thread compiles what it requires by itself.
    ...(thread.endsWith('.ts') && { execArgv: ['--require', path.join(root, 'scripts/requireTypescript.cjs')] }),
  }))

/** The bytes of a document, made in a worker thread; this one goes on answering. */
export const renderInThread = (extension: ReportFormat['extension'], document: OfficialDocument, signal?: AbortSignal) =>
  pool().run({ extension, documents: [document], title: null }, { signal })

/** Ends the threads, and what they are at. */
export async function endThreads() {
  await threads?.destroy()
  threads = undefined
}

/** The bytes of one PDF of many documents, made in a worker thread. */
export const renderManyInThread = (documents: OfficialDocument[], title: string, signal?: AbortSignal) =>
  pool().run({ extension: 'pdf', documents, title }, { signal })
