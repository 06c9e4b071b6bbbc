import { ALL_CORES_BUT_ONE, threadsFor } from '../threads'
import type { OfficialDocument } from './document'
import type { ReportFormat } from './report'
import type { RenderTask } from './renderThread'

const threads = threadsFor<RenderTask, Uint8Array>(require.resolve('./renderThread'), { name: 'render', most: ALL_CORES_BUT_ONE })

/** The bytes of a document, made in a worker thread; this one goes on answering. */
export const renderInThread = (extension: ReportFormat['extension'], document: OfficialDocument, signal?: AbortSignal) =>
  threads().run({ extension, documents: [document], title: null }, { signal })

/** The bytes of one PDF of many documents, made in a worker thread. */
export const renderManyInThread = (documents: OfficialDocument[], title: string, signal?: AbortSignal) =>
  threads().run({ extension: 'pdf', documents, title }, { signal })
