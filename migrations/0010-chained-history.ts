import { NO_HASH, NO_ORGANISATION, sealed, type ToldEntry } from '../src/models/seal'
import type { Schema } from './schema'

type OldEntry = ToldEntry & { id: number }

const HASH = (column: string) => `CHECK (length(${column}) = 64)`

/** Entries carried over at a time. */
const CHUNK = 250

/** Each entry is tied to the one before it; values may be taken out of an entry, and nothing else about it may change. */
export async function up(schema: Schema) {
  const { run, text } = schema
  await run(`CREATE TABLE chain_heads (chain INTEGER PRIMARY KEY, sequence INTEGER NOT NULL CHECK (sequence > 0), hash ${text} NOT NULL)`)
  await setAside(schema)
  await createEntries(
    schema,
    `chain INTEGER NOT NULL,
     sequence INTEGER NOT NULL CHECK (sequence > 0),
     previous_hash ${text} NOT NULL ${HASH('previous_hash')},
     hash ${text} NOT NULL ${HASH('hash')},
     ${['before', 'after', 'reason'].map(value => `${value}_salt ${text}, ${value}_digest ${text} ${HASH(`${value}_digest`)}`).join(', ')}`,
  )
  await run('CREATE UNIQUE INDEX audit_entries_chain ON audit_entries (chain, sequence)')
  await run('CREATE INDEX audit_entries_user ON audit_entries (user_id, at)')
  await chainEntries(schema)
  await run('DROP TABLE old_entries')
  await (schema.onSqlite ? refuseOnSqlite(schema) : refuseOnPostgres(schema))
}

export async function down(schema: Schema) {
  await setAside(schema)
  await createEntries(schema)
  const columns = 'id, at, user_id, user_name, organisation_id, act, subject_kind, subject_id, before, after, reason'
  await schema.run(`INSERT INTO audit_entries (${columns}) SELECT ${columns} FROM old_entries`)
  await countOn(schema)
  await schema.run('DROP TABLE old_entries')
  await schema.run('DROP TABLE chain_heads')
  await schema.appendOnly('audit_entries')
}

/** The table as it stands, under another name, without what guards it. */
async function setAside({ run, onSqlite, dropAppendOnly }: Schema) {
  await dropAppendOnly('audit_entries')
  for (const trigger of ['no_update', 'no_delete']) if (onSqlite) await run(`DROP TRIGGER audit_entries_${trigger}`)
  for (const index of ['subject', 'organisation', 'chain', 'user']) await run(`DROP INDEX IF EXISTS audit_entries_${index}`)
  await run('ALTER TABLE audit_entries RENAME TO old_entries')
}

async function createEntries({ run, id, text }: Schema, more?: string) {
  await run(`CREATE TABLE audit_entries (
    id ${id},
    at ${text} NOT NULL,
    user_id INTEGER REFERENCES users(id),
    user_name ${text} NOT NULL,
    organisation_id INTEGER REFERENCES organisations(id),
    act ${text} NOT NULL,
    subject_kind ${text} NOT NULL,
    subject_id INTEGER NOT NULL,
    before ${text},
    after ${text},
    reason ${text}
    ${more ? `, ${more}` : ''}
  )`)
  await run('CREATE INDEX audit_entries_subject ON audit_entries (subject_kind, subject_id)')
  await run('CREATE INDEX audit_entries_organisation ON audit_entries (organisation_id, at)')
}

/** Chains what was told before there were chains, in the order it was told. */
async function chainEntries(schema: Schema) {
  const chainOf = await chainsOf(schema)
  const ends = new Map<number, { sequence: number; hash: string }>()
  for (let last = 0; ;) {
    const entries = await schema.rows<OldEntry>(
      `SELECT id, at, user_id AS "userId", user_name AS "userName", organisation_id AS "organisationId", act,
              subject_kind AS "subjectKind", subject_id AS "subjectId", before, after, reason
       FROM old_entries WHERE id > ${last} ORDER BY id LIMIT ${CHUNK}`,
    )
    const rows = entries.map(entry => {
      const chain = chainOf(entry.organisationId)
      const { sequence, hash } = ends.get(chain) ?? { sequence: 0, hash: NO_HASH }
      const row = { ...sealed(entry, { chain, sequence: sequence + 1, previousHash: hash }), id: entry.id }
      ends.set(chain, row)
      return row
    })
    await schema.insert('audit_entries', rows.map(inColumns))
    if (entries.length < CHUNK) break
    last = entries.at(-1)!.id
  }
  await schema.insert(
    'chain_heads',
    [...ends].map(([chain, { sequence, hash }]) => ({ chain, sequence, hash })),
  )
  await countOn(schema)
}

/** All from a grassroots organisation down share its chain; each organisation above has its own. */
async function chainsOf({ rows }: Schema) {
  const organisations = await rows<{ id: number; path: string; tier: string }>('SELECT id, path, tier FROM organisations')
  const grassroots = new Set(organisations.filter(({ tier }) => tier === 'GRASSROOTS').map(({ id }) => id))
  const chains = new Map(
    organisations.map(({ id, path }) => [
      id,
      path
        .split('/')
        .map(Number)
        .find(each => grassroots.has(each)) ?? id,
    ]),
  )
  return (organisationId: number | null) => (organisationId === null ? NO_ORGANISATION : chains.get(organisationId)!)
}

/** Names of columns for names of properties. */
const inColumns = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      value as string | number | null,
    ]),
  )

/** The next id follows those carried over. */
async function countOn({ run, onSqlite }: Schema) {
  if (onSqlite) return
  await run(`SELECT setval(pg_get_serial_sequence('audit_entries', 'id'), (SELECT COALESCE(MAX(id), 0) + 1 FROM audit_entries), false)`)
}

/** What stays as it was whatever is taken out of an entry. */
const KEPT = [
  ...['id', 'at', 'user_id', 'user_name', 'organisation_id', 'act', 'subject_kind', 'subject_id'],
  ...['chain', 'sequence', 'previous_hash', 'hash', 'before_digest', 'after_digest', 'reason_digest'],
]

/** Values go together with their salt: a digest whose salt is known could be guessed. */
const TAKEN_OUT = ['before', 'after', 'reason']

const allowed = (same: (column: string) => string) =>
  [
    ...KEPT.map(same),
    ...TAKEN_OUT.map(value => `((${same(value)} AND ${same(`${value}_salt`)}) OR (NEW.${value} IS NULL AND NEW.${value}_salt IS NULL))`),
  ].join(' AND ')

const REFUSAL = 'audit_entries is append-only'

async function refuseOnSqlite({ run }: Schema) {
  const refuse = `BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`
  await run(`CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries ${refuse}`)
  await run(`CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
    WHEN NOT (${allowed(column => `NEW.${column} IS OLD.${column}`)}) ${refuse}`)
}

async function refuseOnPostgres({ run }: Schema) {
  await run(`CREATE FUNCTION audit_entries_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`)
  const execute = 'EXECUTE FUNCTION audit_entries_append_only()'
  await run(`CREATE TRIGGER audit_entries_no_delete BEFORE DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT ${execute}`)
  await run(`CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries FOR EACH ROW
    WHEN (NOT (${allowed(column => `NEW.${column} IS NOT DISTINCT FROM OLD.${column}`)})) ${execute}`)
}
