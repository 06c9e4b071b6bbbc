import type { Schema } from './schema'

/** Decisions of earlier years and facts come from files too, each naming the file that brought it. */
const TABLES = ['rating_decisions', 'rating_facts'] as const

export async function up(schema: Schema) {
  const { run } = schema
  await run('ALTER TABLE import_batches ADD COLUMN year INTEGER')
  // A year that was recorded from a file and never opened here.
  await run('ALTER TABLE rating_cycles ADD COLUMN batch_id INTEGER REFERENCES import_batches(id)')
  for (const table of TABLES) {
    await run(`ALTER TABLE ${table} ADD COLUMN batch_id INTEGER REFERENCES import_batches(id)`)
    await run(`CREATE INDEX ${table}_batch ON ${table} (batch_id) WHERE batch_id IS NOT NULL`)
    await dropRefusals(schema, table)
    await (schema.onSqlite ? refuseOnSqlite(schema, table) : refuseOnPostgres(schema, table))
  }
}

async function dropRefusals({ run, onSqlite, dropAppendOnly }: Schema, table: string) {
  if (!onSqlite) return dropAppendOnly(table)
  for (const act of ['update', 'delete']) await run(`DROP TRIGGER ${table}_no_${act}`)
}

/** What a file brought leaves with the file, once that is taken back as a whole; nothing else ever leaves. */
const TAKEN_BACK = `EXISTS (SELECT 1 FROM import_batches b WHERE b.id = OLD.batch_id AND b.state = 'UNDONE')`

async function refuseOnSqlite({ run }: Schema, table: string) {
  const refusal = `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`
  await run(`CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} ${refusal}`)
  await run(`CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT ${TAKEN_BACK} ${refusal}`)
}

async function refuseOnPostgres({ run }: Schema, table: string) {
  await run(`CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF TG_OP = 'DELETE' AND ${TAKEN_BACK} THEN RETURN OLD; END IF;
    RAISE EXCEPTION '${table} is append-only'; END $$`)
  await run(`CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION ${table}_append_only()`)
}

export async function down(schema: Schema) {
  for (const table of TABLES.toReversed()) {
    await dropRefusals(schema, table)
    await schema.run(`DROP INDEX ${table}_batch`)
    await schema.run(`ALTER TABLE ${table} DROP COLUMN batch_id`)
    await schema.appendOnly(table)
  }
  await schema.run('ALTER TABLE rating_cycles DROP COLUMN batch_id')
  await schema.run('ALTER TABLE import_batches DROP COLUMN year')
}
