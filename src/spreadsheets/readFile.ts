import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import type { Content, ReadRow } from '../domain/importRow'
import { RuleError } from '../errors'
import { threadsFor } from '../threads'
import { unpacked } from './packedRows'
import type { FileHead, ReadAnswer, ReadTask } from './readThread'

export type ReadFile = FileHead & { chunks: AsyncIterable<ReadRow[]> }

/** A thread waits for the database while it reads: so there may be more of them than cores. */
const threads = threadsFor<ReadTask, void>(require.resolve('./readThread'), { name: 'read', most: availableParallelism() + 1 })

/**
 * Reads a file in a thread of its own, so that this one goes on answering, and gives what is read to `use` as it comes.
 * At most two chunks are waiting. `given` says what stands in needed cells that the file leaves out. Throws RuleError with what to do about a file that cannot be read.
 */
export async function readFile<Result>(
  path: string,
  workbook: string,
  use: (file: ReadFile) => Promise<Result>,
  given: Content = {},
): Promise<Result> {
  const { port1: ours, port2: port } = new MessageChannel()
  const answers = on(ours, 'message', { close: ['close'] })
  const reading = threads().run({ path, workbook, given, port }, { transferList: [port] })
  // A thread that failed says nothing any more.
  reading.catch(() => ours.close())
  const next = async <Answer extends ReadAnswer>() => {
    const { value, done } = (await answers.next()) as IteratorResult<[Answer | { refusal: string }]>
    if (done) throw await reading.catch((error: unknown) => error)
    const [answer] = value
    if ('refusal' in answer) throw new RuleError(answer.refusal)
    return answer
  }
  try {
    const { head, fields } = await next<{ head: FileHead; fields: string[] }>()
    const ask = () => ours.postMessage('more')
    return await use({ ...head, chunks: chunksOf(ask, next, fields) })
  } finally {
    await answers.return!()
    ours.close()
  }
}

/** Asks for the chunk after this one before it gives this one away. */
async function* chunksOf(
  ask: () => void,
  next: <Answer extends ReadAnswer>() => Promise<Answer>,
  fields: readonly string[],
): AsyncGenerator<ReadRow[]> {
  ask()
  for (;;) {
    const { rows, last } = await next<{ rows: string; last: boolean }>()
    if (!last) ask()
    yield unpacked(rows, fields)
    if (last) return
  }
}
