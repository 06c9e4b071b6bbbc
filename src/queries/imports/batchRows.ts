import { type Content, IMPORT_OUTCOMES, type ImportOutcome, type RowProblem } from '../../domain/importRow'
import { select } from '../select'
import { staged } from '../staged'

/** A staged row as it is shown. */
export interface StagedRow {
  rowNumber: number
  outcome: ImportOutcome
  name: string
  placeName: string | null
  content: Content
  before: Content | null
  problems: RowProblem[]
}

type Stored = Omit<StagedRow, 'content' | 'before' | 'problems'> & { content: string; before: string | null; problems: string | null }

/** Rows of a file with this outcome; without one, all that are records. */
export async function batchRows(batchId: number, outcome: ImportOutcome | null, { limit, offset }: { limit: number; offset: number }) {
  const rows = await select<Stored>(
    `SELECT r.row_number AS "rowNumber", r.outcome, r.name, n.name AS "placeName",
            CAST(r.content AS TEXT) AS content, CAST(r.before AS TEXT) AS before, r.problems
     FROM import_rows r LEFT JOIN organisation_names n ON n.organisation_id = r.place_id AND n.to_date IS NULL
     WHERE r.batch_id = :batchId AND r.outcome ${outcome ? '= :outcome' : `<> 'PASSED_OVER'`} ORDER BY r.row_number LIMIT :limit OFFSET :offset`,
    { batchId, outcome, limit, offset },
  )
  return rows.map(({ content, before, problems, ...row }): StagedRow => ({
    ...row,
    content: JSON.parse(content) as Content,
    before: before === null ? null : (JSON.parse(before) as Content),
    problems: problems === null ? [] : (JSON.parse(problems) as RowProblem[]),
  }))
}

export type BatchCounts = Record<ImportOutcome, number>

export async function batchCounts(batchId: number): Promise<BatchCounts> {
  const rows = await select<{ outcome: ImportOutcome; count: number }>(
    'SELECT outcome, CAST(COUNT(*) AS INTEGER) AS count FROM import_rows WHERE batch_id = :batchId GROUP BY outcome',
    { batchId },
  )
  const none = Object.fromEntries(IMPORT_OUTCOMES.map(outcome => [outcome, 0])) as BatchCounts
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) }
}

/** By how much a file of members would change today's counts, and in how many cells. */
export async function memberEffect(batchId: number, today: string) {
  const isFull = (column: 'content' | 'before') => `COALESCE(${staged('officialOn', column)}, '9999-12-31') <= :today`
  const comes = `r.outcome = 'NEW' AND ${staged('toDate')} IS NULL`
  const one = (condition: string) => `CAST(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS INTEGER)`
  const [row] = await select<{
    added: number | null
    addedFull: number | null
    becomeFull: number | null
    ceaseFull: number | null
    cells: number
  }>(
    `SELECT ${one(comes)} AS added, ${one(`${comes} AND ${isFull('content')}`)} AS "addedFull",
            ${one(`r.outcome = 'CHANGED' AND ${isFull('content')} AND NOT (${isFull('before')})`)} AS "becomeFull",
            ${one(`r.outcome = 'CHANGED' AND ${isFull('before')} AND NOT (${isFull('content')})`)} AS "ceaseFull",
            CAST(COUNT(DISTINCT r.place_id) AS INTEGER) AS cells
     FROM import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')`,
    { batchId, today },
  )
  const { added, addedFull, becomeFull, ceaseFull, cells } = row!
  const full = (addedFull ?? 0) + (becomeFull ?? 0) - (ceaseFull ?? 0)
  return { members: added ?? 0, full, cells }
}

/** By how much a file of units would change today's counts. */
export async function unitEffect(batchId: number) {
  const rows = await select<{ kind: string; count: number }>(
    `SELECT ${staged('kind')} AS kind, CAST(COUNT(*) AS INTEGER) AS count FROM import_rows r
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW' GROUP BY ${staged('kind')}`,
    { batchId },
  )
  const of = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0)
  return { committees: of('COMMITTEE', 'SECTION'), cells: of('CELL') }
}
