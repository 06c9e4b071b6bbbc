import { QueryTypes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'

/** SQL for a value of a staged row (r) as text; null where it is empty. */
export const staged = (field: string, column: 'content' | 'before' = 'content') =>
  onSqlite ? `json_extract(r.${column}, '$.${field}')` : `(CAST(r.${column} AS json) ->> '${field}')`

/** The same for the id of a record. */
export const stagedId = (field: string) => `CAST(${staged(field)} AS INTEGER)`

/** Staged rows (r) with their values by field, each row taken apart once: PostgreSQL would do so for every value asked for. */
export function stagedValues(fields: readonly string[]) {
  if (onSqlite) return { from: 'import_rows r', of: (field: string) => staged(field) }
  const columns = fields.map(field => `"${field}" text`).join(', ')
  return {
    from: `import_rows r CROSS JOIN LATERAL json_to_record(CAST(r.content AS json)) AS v(${columns})`,
    of: (field: string) => `v."${field}"`,
  }
}

/** Tables whose records are made from rows of files. */
type Table = 'members' | 'organisations' | 'ratings' | 'candidates' | 'admission_targets' | 'commendations'

/** Gives the new rows of a batch the ids under which their records will be made, and moves the table's counter past them. */
export async function takeIds(batchId: number, table: Table, transaction: Transaction) {
  const numbered = onSqlite
    ? `SELECT id, COALESCE((SELECT seq FROM sqlite_sequence WHERE name = '${table}'), 0) + ROW_NUMBER() OVER (ORDER BY row_number) AS made
       FROM import_rows WHERE batch_id = :batchId AND outcome = 'NEW'`
    : `SELECT id, nextval(pg_get_serial_sequence('${table}', 'id')) AS made FROM import_rows WHERE batch_id = :batchId AND outcome = 'NEW'`
  await sequelize.query(
    `WITH numbered AS (${numbered}) UPDATE import_rows SET subject_id = numbered.made FROM numbered WHERE numbered.id = import_rows.id`,
    { type: QueryTypes.RAW, replacements: { batchId }, transaction },
  )
}
