import { dropTables, isDate, oneOf, type Schema } from './schema'

const ROLES = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY', 'MEMBER', 'ADMINISTRATOR']

export async function up(schema: Schema) {
  await accounts(schema)
  await history(schema)
}

async function accounts({ run, id, text, moment }: Schema) {
  await run(`CREATE TABLE users (
    id ${id},
    username ${text} NOT NULL UNIQUE CHECK (length(username) BETWEEN 2 AND 60),
    name ${text} NOT NULL,
    password_hash ${text} NOT NULL,
    member_id INTEGER UNIQUE REFERENCES members(id),
    disabled_at ${text},
    version INTEGER NOT NULL DEFAULT 1
  )`)
  await run(`CREATE TABLE grants (
    id ${id},
    user_id INTEGER NOT NULL REFERENCES users(id),
    role ${text} NOT NULL ${oneOf('role', ROLES)},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (user_id, role, organisation_id, from_date)
  )`)
  await run(`CREATE TABLE sessions (
    sid ${text} PRIMARY KEY,
    expires ${moment} NOT NULL,
    data ${text} NOT NULL,
    created_at ${moment} NOT NULL,
    updated_at ${moment} NOT NULL
  )`)
  await run('CREATE INDEX sessions_expires ON sessions (expires)')
}

async function history({ run, id, text, appendOnly }: Schema) {
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
  )`)
  await run('CREATE INDEX audit_entries_subject ON audit_entries (subject_kind, subject_id)')
  await run('CREATE INDEX audit_entries_organisation ON audit_entries (organisation_id, at)')
  await appendOnly('audit_entries')
  await run(`CREATE TABLE jobs (
    id ${id},
    name ${text} NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    owner_id INTEGER NOT NULL REFERENCES users(id),
    state ${text} NOT NULL ${oneOf('state', ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'])},
    input ${text} NOT NULL,
    progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
    result_file_id INTEGER REFERENCES files(id),
    error ${text},
    created_at ${text} NOT NULL,
    heartbeat_at ${text},
    finished_at ${text}
  )`)
  await run('CREATE INDEX jobs_owner ON jobs (owner_id, created_at)')
}

export async function down(schema: Schema) {
  await dropTables(schema, ['jobs', 'audit_entries', 'sessions', 'grants', 'users'])
  await schema.dropAppendOnly('audit_entries')
}
