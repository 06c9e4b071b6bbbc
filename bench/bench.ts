/** A table for people to read; the first column is text, the others are numbers as printed. */
export interface BenchTable {
  title: string
  headings: string[]
  rows: string[][]
  /** What a reader must know of the numbers: what was left out, what differs. */
  notes: string[]
}

export interface BenchResult {
  tables: BenchTable[]
  /** For machines: how many times ours (= 1) each of the others took, and what else a goal is set for. */
  numbers: Record<string, Record<string, number>>
}

/** One verb of `npm run bench`: a file of its own, and a line in index.ts. */
export type Bench = () => Promise<BenchResult>

export const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))
