import type { Schema } from './schema'

/** What is wrong with a row is told by the headings that its file has. */
export async function up({ run, text }: Schema) {
  await run(`ALTER TABLE import_batches ADD COLUMN headings ${text} NOT NULL DEFAULT '{}'`)
}

export async function down({ run }: Schema) {
  await run('ALTER TABLE import_batches DROP COLUMN headings')
}
