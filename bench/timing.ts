export interface Timed<Result> {
  /** The fastest of all rounds: what slows it down is the machine's other work. */
  milliseconds: number
  /** Of the last round. */
  result: Result
}

/** Everybody runs for so long before anything is counted: modules are loaded, code is compiled, caches fill. */
const WARM_UP = 1500

/** Lets everybody run once in every round, so that a busy moment of the machine hits all alike. */
export async function interleaved<Result>(
  runners: Record<string, (round: number) => Promise<Result>>,
  rounds: number,
): Promise<Map<string, Timed<Result>>> {
  const timed = new Map<string, Timed<Result>>()
  for (const [name, run] of Object.entries(runners)) {
    const result = await warmedUp(run)
    timed.set(name, { milliseconds: Infinity, result })
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const start = performance.now()
      const result = await run(round)
      const milliseconds = Math.min(performance.now() - start, timed.get(name)!.milliseconds)
      timed.set(name, { milliseconds, result })
    }
  }
  return timed
}

/** Rounds below zero, so that nothing that is counted was seen before. */
async function warmedUp<Result>(run: (round: number) => Promise<Result>): Promise<Result> {
  const start = performance.now()
  for (let round = -1; ; round--) {
    const result = await run(round)
    if (performance.now() - start > WARM_UP) return result
  }
}
