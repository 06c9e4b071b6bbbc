import type { Schema } from './schema'

/**
 * New rows of a file now get the ids of their records when the file is checked. A file that was checked before and not
 * imported has none: it is chosen once more.
 */
export async function up({ run }: Schema) {
  const waiting = `SELECT id FROM import_batches WHERE state IN ('CHECKING', 'CHECKED')`
  await run(`DELETE FROM import_rows WHERE batch_id IN (${waiting})`)
  await run(`DELETE FROM import_batches WHERE id IN (${waiting})`)
}

export async function down() {
  // What was put away had written nothing.
}
