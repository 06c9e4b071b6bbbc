import { oneOf, type Schema } from './schema'

const OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED']

/** Rows of a file that are plainly no record are told apart from those that are refused. */
export const up = (schema: Schema) => allow(schema, [...OUTCOMES, 'PASSED_OVER'])

export async function down(schema: Schema) {
  await schema.run("DELETE FROM import_rows WHERE outcome = 'PASSED_OVER'")
  await allow(schema, OUTCOMES)
}

const allow = (schema: Schema, outcomes: readonly string[]) =>
  schema.onSqlite ? replaceTable(schema, outcomes) : replaceCheck(schema, outcomes)

async function replaceCheck({ run, rows }: Schema, outcomes: readonly string[]) {
  const checks = await rows<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE conrelid = 'import_rows'::regclass AND contype = 'c'",
  )
  for (const { name } of checks) await run(`ALTER TABLE import_rows DROP CONSTRAINT ${name}`)
  await run(`ALTER TABLE import_rows ADD ${oneOf('outcome', outcomes)}`)
}

/** SQLite changes no CHECK in place. */
async function replaceTable({ run }: Schema, outcomes: readonly string[]) {
  await run('ALTER TABLE import_rows RENAME TO earlier_import_rows')
  for (const index of ['import_rows_outcome', 'import_rows_subject']) await run(`DROP INDEX ${index}`)
  await run(`CREATE TABLE import_rows (
    batch_id INTEGER NOT NULL REFERENCES import_batches(id),
    row_number INTEGER NOT NULL,
    outcome TEXT NOT NULL ${oneOf('outcome', outcomes)},
    subject_id INTEGER,
    subject_version INTEGER,
    place_id INTEGER,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    before TEXT,
    problems TEXT,
    PRIMARY KEY (batch_id, row_number)
  )`)
  await run('INSERT INTO import_rows SELECT * FROM earlier_import_rows')
  await run('DROP TABLE earlier_import_rows')
  await run('CREATE INDEX import_rows_outcome ON import_rows (batch_id, outcome, row_number)')
  await run('CREATE INDEX import_rows_subject ON import_rows (subject_id)')
}
