/** What an issued document said: its figures, and the rows of its tables as read from left to right. */
export interface FrozenContent {
  figures: FrozenFigure[]
  rows: FrozenRow[]
}

export interface FrozenFigure {
  key: string
  /** «Chi bộ hoàn thành tốt nhiệm vụ» */
  words: string
  /** «13/16 (81,25%)» */
  text: string
}

export interface FrozenRow {
  table: string
  text: string
}

/** One figure that says something else now; null where it was not there, or no longer is. */
export interface FigureChange {
  key: string
  words: string
  before: string | null
  now: string | null
}

export interface ContentChanges {
  figures: FigureChange[]
  /** Rows that are no longer there, and rows that are new. */
  gone: FrozenRow[]
  added: FrozenRow[]
}

/** What the records say today against what was issued. */
export function contentChanges(issued: FrozenContent, today: FrozenContent): ContentChanges {
  const before = new Map(issued.figures.map(figure => [figure.key, figure]))
  const now = new Map(today.figures.map(figure => [figure.key, figure]))
  const keys = [...new Set([...before.keys(), ...now.keys()])]
  const figures = keys
    .map(key => ({
      key,
      words: (now.get(key) ?? before.get(key))!.words,
      before: before.get(key)?.text ?? null,
      now: now.get(key)?.text ?? null,
    }))
    .filter(change => change.before !== change.now)
  return { figures, gone: without(issued.rows, today.rows), added: without(today.rows, issued.rows) }
}

/** Those of the first that the second has not; equal rows count as often as they stand. */
function without(rows: readonly FrozenRow[], others: readonly FrozenRow[]): FrozenRow[] {
  const left = new Map<string, number>()
  for (const row of others) left.set(keyOf(row), (left.get(keyOf(row)) ?? 0) + 1)
  return rows.filter(row => {
    const count = left.get(keyOf(row)) ?? 0
    if (count > 0) left.set(keyOf(row), count - 1)
    return count === 0
  })
}

const keyOf = ({ table, text }: FrozenRow) => `${table}\n${text}`
