import type { Actor, Place } from '../domain/actor'

/** One kind of long work: a file of its own in jobs/, and a line in jobs/index.ts. */
export interface JobKind<Input> {
  /** Stored with each job: never changed. */
  name: string
  /** What the one who asked for it reads: «Báo cáo tổng kết năm 2022 của các đơn vị (tệp ZIP)». */
  title(input: Input): string
  /** Asked when it begins and again when its result is fetched, with the rights of that moment. */
  isAllowed(actor: Actor, organisation: Place, input: Input): boolean
  /** Does the work. An error that a user may see is told in its own words, any other by a reference number. */
  run(input: Input, work: JobWork): Promise<JobResult>
}

/** What a job works with. */
export interface JobWork {
  actor: Actor
  organisation: { id: number; code: string; path: string }
  /** When it was asked for. */
  now: Date
  /** Ends when the work is no longer wanted. */
  signal: AbortSignal
  /** Tells how much is done. Throws when the work is no longer wanted: called between the steps, it is all that cancelling needs. */
  progress(done: number, total: number): Promise<void>
}

export interface JobResult {
  /** A sentence or two: what was done, what was left out. */
  outcome: string
  file?: JobFile
}

export interface JobFile {
  name: string
  /** «application/zip» */
  type: string
  content: Uint8Array | AsyncIterable<Uint8Array>
}
