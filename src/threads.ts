import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import { root } from './paths'

/** By the file that its threads run. */
const pools = new Map<string, Piscina>()

/** Worker threads for one kind of work, started on first use; a thread without work ends after a while. `thread` is the file that they run, `name` the function in it. */
export const threadsFor =
  <Task, Result>(thread: string, { name, most }: { name: string; most: number }) =>
  (): Piscina<Task, Result> => {
    const pool = pools.get(thread) ?? started(thread, name, most)
    pools.set(thread, pool)
    return pool as Piscina<Task, Result>
  }

const started = (thread: string, name: string, most: number) =>
  new Piscina({
    ...{ filename: thread, name, minThreads: 0, maxThreads: most, idleTimeout: 30_000 },
    // Run from the sources, as tests are, a thread compiles what it requires by itself.
    ...(thread.endsWith('.ts') && { execArgv: ['--require', path.join(root, 'scripts/requireTypescript.cjs')] }),
  })

/** One core is left to the pages. */
export const ALL_CORES_BUT_ONE = Math.max(1, availableParallelism() - 1)

/** Ends all threads, and what they are at. */
export async function endThreads() {
  const ended = [...pools.values()]
  pools.clear()
  await Promise.all(ended.map(pool => pool.destroy()))
}
