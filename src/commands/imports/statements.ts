import { QueryTypes } from 'sequelize'
import { sequelize, type WriteContext } from '../../database'
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
