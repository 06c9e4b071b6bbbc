import { onSqlite } from '../database'

/** SQL for a value of a staged row (r) as text; null where it is empty. */
export const staged = (field: string, column: 'content' | 'before' = 'content') =>
  onSqlite ? `json_extract(r.${column}, '$.${field}')` : `(r.${column} ->> '${field}')`

/** The same for the id of a record. */
export const stagedId = (field: string) => `CAST(${staged(field)} AS INTEGER)`
