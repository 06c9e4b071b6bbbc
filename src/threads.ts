import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import { root } from './paths'

const opened: Piscina[] = []

/** Worker threads for one kind of work, started on first use; a thread without work ends after a while. `thread` is the file that they run, `name` the function in it. */
export function threadsFor<Task, Result>(thread: string, { name, most }: { name: string; most: number }): () => Piscina<Task, Result> {
  let pool: Piscina<Task, Result> | undefined
  return () => {
    if (pool && opened.includes(pool as Piscina)) return pool
    pool = new Piscina<Task, Result>({
      ...{ filename: thread, name, minThreads: 0, maxThreads: most, idleTimeout: 30_000 },
      // Run from the sources, as tests are, a thread compiles what it requires by itself.
      ...(thread.endsWith('.ts') && { execArgv: ['--require', path.join(root, 'scripts/requireTypescript.cjs')] }),
    })
    opened.push(pool as Piscina)
    return pool
  }
}

/** One core is left to the pages. */
export const ALL_CORES_BUT_ONE = Math.max(1, availableParallelism() - 1)

/** Ends all threads, and what they are at. */
export async function endThreads() {
  await Promise.all(opened.splice(0).map(pool => pool.destroy()))
}
