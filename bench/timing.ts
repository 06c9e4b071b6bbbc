export interface Timed<Result> {
  /** The fastest of all rounds: what slows it down is the machine's other work. */
  milliseconds: number
  /** What this process spent on the processor in its thriftiest round: the same on a busy machine as on a quiet one. */
  processorMilliseconds: number
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
    timed.set(name, { milliseconds: Infinity, processorMilliseconds: Infinity, result })
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runners)) {
      const best = timed.get(name)!
      const [start, spent] = [performance.now(), process.cpuUsage()]
      const result = await run(round)
      const milliseconds = Math.min(performance.now() - start, best.milliseconds)
      const { user, system } = process.cpuUsage(spent)
      const processorMilliseconds = Math.min((user + system) / 1000, best.processorMilliseconds)
      timed.set(name, { milliseconds, processorMilliseconds, result })
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
