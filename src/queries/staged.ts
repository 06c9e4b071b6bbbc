import { onSqlite } from '../database'

/** SQL for a value of a staged row (r) as text; null where it is empty. */
export const staged = (field: string, column: 'content' | 'before' = 'content') =>
  onSqlite ? `json_extract(r.${column}, '$.${field}')` : `(r.${column} ->> '${field}')`

/** The same for the id of a record. */
export const stagedId = (field: string) => `CAST(${staged(field)} AS INTEGER)`

/** Staged rows (r) with their values by field, each row taken apart once: PostgreSQL would do so for every value asked for. */
export function stagedValues(fields: readonly string[]) {
  if (onSqlite) return { from: 'import_rows r', of: (field: string) => staged(field) }
  const columns = fields.map(field => `"${field}" text`).join(', ')
  return {
    from: `import_rows r CROSS JOIN LATERAL json_to_record(r.content) AS v(${columns})`,
    of: (field: string) => `v."${field}"`,
  }
}
