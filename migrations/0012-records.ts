import { dropTables, isDate, oneOf, type Schema } from './schema'

/** Records kept by hand (units closed for a time, papers behind movements, votes on candidates), and those that come from files. */
export async function up(schema: Schema) {
  await records(schema)
  await imports(schema)
}

async function records({ run, id, text }: Schema) {
  await run(`CREATE TABLE organisation_closures (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    document ${text},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (organisation_id, from_date)
  )`)
  await run('ALTER TABLE memberships ADD COLUMN began_document TEXT')
  await run('ALTER TABLE memberships ADD COLUMN ended_document TEXT')
  await run('ALTER TABLE candidate_stages ADD COLUMN votes_for INTEGER CHECK (votes_for >= 0)')
  await run('ALTER TABLE candidate_stages ADD COLUMN voters INTEGER CHECK (voters >= votes_for)')
}

async function imports({ run, id, text }: Schema) {
  await run(`CREATE TABLE import_batches (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    workbook ${text} NOT NULL,
    file_name ${text} NOT NULL,
    sheet_name ${text},
    state ${text} NOT NULL ${oneOf('state', ['CHECKING', 'CHECKED', 'APPLIED', 'UNDONE'])},
    unknown_columns ${text} NOT NULL,
    created_by INTEGER NOT NULL REFERENCES users(id),
    created_at ${text} NOT NULL,
    applied_at ${text},
    undone_at ${text}
  )`)
  await run('CREATE INDEX import_batches_organisation ON import_batches (organisation_id, created_at)')
  await run(`CREATE TABLE import_rows (
    id ${id},
    batch_id INTEGER NOT NULL REFERENCES import_batches(id),
    row_number INTEGER NOT NULL,
    outcome ${text} NOT NULL ${oneOf('outcome', ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'])},
    subject_id INTEGER,
    subject_version INTEGER,
    place_id INTEGER REFERENCES organisations(id),
    name ${text} NOT NULL,
    content ${text} NOT NULL,
    before ${text},
    problems ${text},
    UNIQUE (batch_id, row_number)
  )`)
  await run('CREATE INDEX import_rows_outcome ON import_rows (batch_id, outcome, row_number)')
  await run('CREATE INDEX import_rows_subject ON import_rows (subject_id)')
  await run('CREATE INDEX members_search ON members (search_key)')
}

export async function down(schema: Schema) {
  await schema.run('DROP INDEX members_search')
  for (const column of ['voters', 'votes_for']) await schema.run(`ALTER TABLE candidate_stages DROP COLUMN ${column}`)
  for (const column of ['ended_document', 'began_document']) await schema.run(`ALTER TABLE memberships DROP COLUMN ${column}`)
  await dropTables(schema, ['import_rows', 'import_batches', 'organisation_closures'])
}
