import { type CheckedRow, CONSEQUENCE, passedOver, type ReadRow } from '../../domain/importRow'
import { checkers } from './checkers'
import type { ImportedList, Scope } from './checking'
import { PlaceGuesses } from './placeGuesses'

/** Checks a file of a list: its records against what is on file; what is plainly no record is told beside them. */
export async function* checkedRows(list: ImportedList, chunks: AsyncIterable<ReadRow[]>, scope: Scope): AsyncGenerator<CheckedRow[]> {
  const aside = new Aside()
  const guesses = new PlaceGuesses(scope.organisation)
  for await (const rows of checkers[list](aside.recordsOf(chunks), scope)) {
    yield [...aside.taken(), ...(await guesses.added(rows)).map(row => aside.told(row))]
  }
  const last = aside.taken()
  if (last.length > 0) yield last
}

/** What is said of rows besides what they record. */
class Aside {
  private passed: CheckedRow[] = []
  /** Rows that got their unit from a heading, with the row of that. */
  private readonly headings = new Map<number, number>()

  async *recordsOf(chunks: AsyncIterable<ReadRow[]>): AsyncGenerator<ReadRow[]> {
    for await (const chunk of chunks) {
      for (const row of chunk) {
        if (row.noRecord !== undefined) this.passed.push(passedOver(row))
        if (row.unitFrom !== undefined) this.headings.set(row.number, row.unitFrom)
      }
      yield chunk.some(isNoRecord) ? chunk.filter(row => !isNoRecord(row)) : chunk
    }
  }

  taken(): CheckedRow[] {
    const passed = this.passed
    this.passed = []
    return passed
  }

  told(row: CheckedRow): CheckedRow {
    const heading = this.headings.get(row.rowNumber)
    if (heading === undefined) return row
    this.headings.delete(row.rowNumber)
    const said = [row.content[CONSEQUENCE], `Lấy chi bộ theo dòng ${heading}.`].filter(Boolean).join(' ')
    const problems = row.problems.map(problem => (problem.field === 'unitCode' ? { ...problem, fromRow: heading } : problem))
    return { ...row, content: { ...row.content, [CONSEQUENCE]: said }, problems }
  }
}

const isNoRecord = ({ noRecord }: ReadRow) => noRecord !== undefined
