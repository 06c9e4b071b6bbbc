import { oneOf, type Schema } from './schema'

/**
 * Rows of files are many and written once: their key is the file and the number of the row, and a place is looked up when
 * the file is checked and again when it is written, not by the database for each row. PostgreSQL knows that the content is JSON.
 */
export async function up(schema: Schema) {
  const { onSqlite } = schema
  const json = onSqlite ? 'TEXT' : 'JSON'
  await replace(schema, { key: 'PRIMARY KEY (batch_id, row_number)', id: '', place: 'INTEGER', json })
}

export async function down(schema: Schema) {
  const { id, text } = schema
  await replace(schema, {
    key: 'UNIQUE (batch_id, row_number)',
    id: `id ${id},`,
    place: 'INTEGER REFERENCES organisations(id)',
    json: text,
  })
}

interface Shape {
  key: string
  id: string
  place: string
  /** The type of content. */
  json: string
}

const COLUMNS = ['batch_id', 'row_number', 'outcome', 'subject_id', 'subject_version', 'place_id', 'name', 'content', 'before', 'problems']
const CONTENTS = ['content', 'before']

/** Neither database changes all of this in place. */
async function replace({ run, text }: Schema, { key, id, place, json }: Shape) {
  await run('ALTER TABLE import_rows RENAME TO earlier_import_rows')
  for (const index of ['import_rows_outcome', 'import_rows_subject']) await run(`DROP INDEX ${index}`)
  await run(`CREATE TABLE import_rows (
    ${id}
    batch_id INTEGER NOT NULL REFERENCES import_batches(id),
    row_number INTEGER NOT NULL,
    outcome ${text} NOT NULL ${oneOf('outcome', ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'])},
    subject_id INTEGER,
    subject_version INTEGER,
    place_id ${place},
    name ${text} NOT NULL,
    content ${json} NOT NULL,
    before ${json},
    problems ${text},
    ${key}
  )`)
  const values = COLUMNS.map(column => (CONTENTS.includes(column) ? `CAST(${column} AS ${json.split(' ')[0]})` : column))
  await run(`INSERT INTO import_rows (${COLUMNS.join(', ')}) SELECT ${values.join(', ')} FROM earlier_import_rows`)
  await run('DROP TABLE earlier_import_rows')
  await run('CREATE INDEX import_rows_outcome ON import_rows (batch_id, outcome, row_number)')
  await run('CREATE INDEX import_rows_subject ON import_rows (subject_id)')
}
