import { randomBytes } from 'node:crypto'
import { beginJob, type BegunJob } from '../commands/beginJob'
import { cancelJob } from '../commands/cancelJob'
import { failJob, finishJob } from '../commands/endJob'
import { enqueueJob } from '../commands/enqueueJob'
import { recordJobProgress } from '../commands/recordJobProgress'
import type { Actor } from '../domain/actor'
import { ForbiddenError, UserFacingError } from '../errors'
import { putFile } from '../storage'
import type { JobKind, JobResult, JobWork } from './job'

/** A running job says so at least this often; its progress is written at most so often. In milliseconds. */
export const HEARTBEAT = 10_000
const PROGRESS = 500

type AnyKind = JobKind<never>

interface Waiting {
  id: number
  kind: AnyKind
}

/** One at a time: what is long leaves the other core to the pages. */
const line: Waiting[] = []
let current: { id: number; controller: AbortController } | null = null
let working: Promise<void> | null = null

/** Asks for work on behalf of somebody. It begins at once, or after what was asked for before. Returns its id. */
export async function startJob<Input extends object>(
  kind: JobKind<Input>,
  { actor, organisation, input, now }: { actor: Actor; organisation: { id: number }; input: Input; now: Date },
): Promise<number> {
  const { id } = await enqueueJob(actor, { name: kind.name, organisationId: organisation.id, input }, now)
  resumeJob(id, kind as unknown as AnyKind)
  return id
}

/** Puts a job that waits in the line, once. */
export function resumeJob(id: number, kind: AnyKind) {
  if (!line.some(waiting => waiting.id === id)) line.push({ id, kind })
  wake()
}

/** Takes back a job that the actor asked for, also in the midst of its work. */
export async function takeBackJob(actor: Actor, job: Parameters<typeof cancelJob>[1], now: Date) {
  await cancelJob(actor, job, now)
  if (current?.id === job.id) current.controller.abort()
}

/** Ends what is running, for the server stops. What waits is taken up after the next start. */
export async function stopJobs() {
  line.length = 0
  current?.controller.abort(new UserFacingError(503, 'Máy chủ dừng khi việc này đang chạy, chưa có kết quả. Mời yêu cầu lại.'))
  await whenIdle()
}

/** When nothing is left to do. */
export async function whenIdle() {
  while (working) await working
}

function wake() {
  working ??= workThrough().finally(() => {
    working = null
    if (line.length > 0) wake()
  })
}

async function workThrough() {
  for (let next = line.shift(); next; next = line.shift()) await work(next).catch(report)
}

async function work({ id, kind }: Waiting) {
  const begun = await beginJob(id)
  if (!begun) return
  const controller = new AbortController()
  current = { id, controller }
  const course = new Course(id, controller)
  try {
    const { outcome, file } = await perform(kind, begun, course, controller.signal)
    const stored = file && { ...(await putFile(file.content)), type: file.type, name: file.name }
    controller.signal.throwIfAborted()
    await finishJob(id, { outcome, file: stored ?? null })
  } catch (error) {
    // A job that was taken back is cancelled already, and stays so.
    await failJob(id, wordsFor(controller.signal.aborted ? controller.signal.reason : error))
  } finally {
    course.end()
    current = null
  }
}

function perform(
  kind: AnyKind,
  { actor, organisation, input, askedAt }: BegunJob,
  course: Course,
  signal: AbortSignal,
): Promise<JobResult> {
  if (!actor || !kind.isAllowed(actor, organisation, input as never)) {
    throw new ForbiddenError('Tài khoản này nay không còn được giao việc ở tổ chức, việc không được thực hiện.')
  }
  const { id, code, path } = organisation
  const work: JobWork = { actor, organisation: { id, code, path }, now: askedAt, signal, progress: (...far) => course.note(...far) }
  return kind.run(input as never, work)
}

/** How far a job has come, written down now and then. */
class Course {
  #percent = 0
  #written = 0
  readonly #beat = setInterval(() => void this.#write().catch(report), HEARTBEAT).unref()

  constructor(
    readonly id: number,
    readonly controller: AbortController,
  ) {}

  async note(done: number, total: number) {
    this.controller.signal.throwIfAborted()
    this.#percent = total > 0 ? Math.min(99, Math.floor((done * 100) / total)) : 0
    if (Date.now() - this.#written >= PROGRESS) await this.#write()
    this.controller.signal.throwIfAborted()
  }

  end() {
    clearInterval(this.#beat)
  }

  async #write() {
    this.#written = Date.now()
    const wanted = await recordJobProgress(this.id, this.#percent)
    if (!wanted) this.controller.abort()
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof UserFacingError) return error.message
  if (error instanceof DOMException && error.name === 'AbortError') return 'Việc đã được hủy.'
  const reference = randomBytes(3).toString('hex').toUpperCase()
  report(error, reference)
  return `Máy chủ gặp sự cố, chưa có kết quả. Mã sự cố ${reference}; gửi mã này cho Văn phòng Đảng ủy để được giúp.`
}

/** A bug, told to whoever keeps the server. */
export function report(error: unknown, reference = '') {
  process.emitWarning(`${reference} ${error instanceof Error ? error.stack : String(error)}`.trim(), 'JobWarning')
}
