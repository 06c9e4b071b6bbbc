import { dropTables, isDate, type Schema } from './schema'

/** Records kept by hand: units closed for a time, papers behind movements, votes on candidates. */
export async function up({ run, id, text }: Schema) {
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

export async function down(schema: Schema) {
  for (const column of ['voters', 'votes_for']) await schema.run(`ALTER TABLE candidate_stages DROP COLUMN ${column}`)
  for (const column of ['ended_document', 'began_document']) await schema.run(`ALTER TABLE memberships DROP COLUMN ${column}`)
  await dropTables(schema, ['organisation_closures'])
}
