import type { Schema } from './schema'

/** PostgreSQL counted the name on when the table was made anew. */
const BATCH = 'import_rows_batch_id_fkey1'

/**
 * A row is only ever written with its file and only leaves with it (commands/imports/stageImport): PostgreSQL, which would look the
 * file up anew for each row of a long list, is not asked to; SQLite, which does so for next to nothing, still is.
 */
export async function up({ run, onSqlite }: Schema) {
  if (!onSqlite) await run(`ALTER TABLE import_rows DROP CONSTRAINT ${BATCH}`)
}

export async function down({ run, onSqlite }: Schema) {
  if (!onSqlite) await run(`ALTER TABLE import_rows ADD CONSTRAINT ${BATCH} FOREIGN KEY (batch_id) REFERENCES import_batches (id)`)
}
