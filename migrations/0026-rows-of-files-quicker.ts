import type { Schema } from './schema'

const INDEX = 'import_rows_outcome'
/** PostgreSQL counted the name on when the table was made anew. */
const BATCH = 'import_rows_batch_id_fkey1'

/**
 * Of a long list nearly all rows are new: those are found by the key, and the index is for the others. A row is only ever written
 * with its file and only leaves with it (commands/imports/stageImport): PostgreSQL, which would look the file up anew for each row,
 * is not asked to; SQLite, which does so for next to nothing, still is.
 */
export async function up({ run, onSqlite }: Schema) {
  await run(`DROP INDEX ${INDEX}`)
  await run(`CREATE INDEX ${INDEX} ON import_rows (batch_id, outcome, row_number) WHERE outcome <> 'NEW'`)
  if (!onSqlite) await run(`ALTER TABLE import_rows DROP CONSTRAINT ${BATCH}`)
}

export async function down({ run, onSqlite }: Schema) {
  await run(`DROP INDEX ${INDEX}`)
  await run(`CREATE INDEX ${INDEX} ON import_rows (batch_id, outcome, row_number)`)
  if (!onSqlite) await run(`ALTER TABLE import_rows ADD CONSTRAINT ${BATCH} FOREIGN KEY (batch_id) REFERENCES import_batches (id)`)
}
