import { QueryTypes } from 'sequelize'
import { onSqlite, sequelize, type WriteContext } from '../../database'
import { select } from '../../queries/select'
import { staged } from '../../queries/staged'

/** Rows (r) of the batch with this outcome; needs :batchId. */
export const rowsOf = (outcome: 'NEW' | 'CHANGED') => `import_rows r WHERE r.batch_id = :batchId AND r.outcome = '${outcome}'`

export const run = ({ transaction }: WriteContext, sql: string, replacements: Record<string, string | number | null>) =>
  sequelize.query(sql, { type: QueryTypes.RAW, replacements, transaction })

/** How many rows of the batch meet a condition. */
export async function countOf({ transaction }: WriteContext, sql: string, values: Record<string, string | number>): Promise<number> {
  const [row] = await select<{ count: number }>(`SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ${sql}`, values, transaction)
  return row!.count
}

/** `SET` of an update: each column from a staged value. */
export const settingFrom = (columns: readonly { field: string; column: string }[], source: 'content' | 'before') =>
  columns.map(({ field, column }) => `${column} = ${staged(field, source)}`).join(', ')

/** New rows (r) of a batch in a FROM with its WHERE, and SQL for each of their values. */
export interface NewRows {
  from: string
  of(field: string): string
}

/**
 * The new rows of a batch with these values, for several statements of a long list. PostgreSQL takes each row apart once, into
 * a table of this transaction, and not for every statement again; SQLite does so quickly. Needs :batchId.
 */
export async function newRowsOf(context: WriteContext, batchId: number, fields: readonly string[]): Promise<NewRows> {
  if (onSqlite) return { from: rowsOf('NEW'), of: field => staged(field) }
  // By its own reckoning of what it costs to share a work out, PostgreSQL would leave this one to one process.
  for (const cost of ['parallel_setup_cost', 'parallel_tuple_cost']) await run(context, `SET LOCAL ${cost} = 0`, {})
  await run(
    context,
    `CREATE TEMPORARY TABLE new_rows ON COMMIT DROP AS SELECT r.subject_id, r.place_id, v.*
     FROM import_rows r CROSS JOIN LATERAL json_to_record(r.content) AS v(${fields.map(field => `"${field}" text`).join(', ')})
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW'`,
    { batchId },
  )
  return { from: 'new_rows r WHERE TRUE', of: field => `r."${field}"` }
}
