import { dropTables, isDate, oneOf, type Schema } from './schema'

const EARLIER_ROLES = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY', 'MEMBER', 'ADMINISTRATOR']
const ROLES = [...EARLIER_ROLES, 'INSPECTION_COMMISSION', 'SUPERIOR_OFFICE']

export async function up(schema: Schema) {
  await takeRoles(schema, ROLES, 'to_date IS NULL OR to_date >= from_date')
  await schema.run('CREATE INDEX grants_organisation ON grants (organisation_id)')
  await accounts(schema)
  await requests(schema)
  await secondFactor(schema)
  await schema.run('ALTER TABLE sessions ADD COLUMN user_id INTEGER')
  await schema.run(`ALTER TABLE sessions ADD COLUMN device ${schema.text}`)
  await schema.run('CREATE INDEX sessions_user ON sessions (user_id)')
}

/** Lets the table of grants take these roles and no others, and these periods: one that ended before it began to count may be empty. */
async function takeRoles({ run, id, text, onSqlite }: Schema, roles: readonly string[], period: string) {
  if (!onSqlite) {
    await run('ALTER TABLE grants DROP CONSTRAINT grants_role_check')
    await run(`ALTER TABLE grants ADD CONSTRAINT grants_role_check ${oneOf('role', roles)}`)
    await run('ALTER TABLE grants DROP CONSTRAINT grants_check')
    await run(`ALTER TABLE grants ADD CONSTRAINT grants_check CHECK (${period})`)
    return
  }
  await run(`CREATE TABLE grants_made_anew (
    id ${id},
    user_id INTEGER NOT NULL REFERENCES users(id),
    role ${text} NOT NULL ${oneOf('role', roles)},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (${period}),
    UNIQUE (user_id, role, organisation_id, from_date)
  )`)
  const columns = 'id, user_id, role, organisation_id, from_date, to_date'
  await run(`INSERT INTO grants_made_anew (${columns}) SELECT ${columns} FROM grants`)
  await run('DROP TABLE grants')
  await run('ALTER TABLE grants_made_anew RENAME TO grants')
}

const COLUMNS_OF_USERS = ['organisation_id', 'must_change_password', 'session_series', 'factor_secret', 'factor_step', 'signed_in_at']

/** `organisation_id` keeps the account; a session of an earlier `session_series` has ended. */
async function accounts({ run, id, text }: Schema) {
  await run('ALTER TABLE users ADD COLUMN organisation_id INTEGER')
  await run('ALTER TABLE users ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1))')
  await run('ALTER TABLE users ADD COLUMN session_series INTEGER NOT NULL DEFAULT 1')
  await run(`ALTER TABLE users ADD COLUMN factor_secret ${text}`)
  await run('ALTER TABLE users ADD COLUMN factor_step INTEGER')
  await run(`ALTER TABLE users ADD COLUMN signed_in_at ${text}`)
  await run(`UPDATE users SET organisation_id = (SELECT g.organisation_id FROM grants g WHERE g.user_id = users.id ORDER BY g.id LIMIT 1)`)
  await run(`CREATE TABLE invitations (
    id ${id},
    user_id INTEGER NOT NULL REFERENCES users(id),
    token_hash ${text} NOT NULL UNIQUE,
    created_by INTEGER REFERENCES users(id),
    created_at ${text} NOT NULL,
    expires_at ${text} NOT NULL,
    used_at ${text},
    withdrawn_at ${text}
  )`)
  await run('CREATE INDEX invitations_user ON invitations (user_id)')
}

/** A role that was asked for; it becomes a grant when somebody else than the one who asked and the one who gets it confirms it. */
async function requests({ run, id, text }: Schema) {
  await run(`CREATE TABLE grant_requests (
    id ${id},
    user_id INTEGER NOT NULL REFERENCES users(id),
    role ${text} NOT NULL ${oneOf('role', ROLES)},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    reason ${text} NOT NULL,
    requested_by INTEGER NOT NULL REFERENCES users(id),
    requested_at ${text} NOT NULL,
    state ${text} NOT NULL ${oneOf('state', ['WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'])},
    decided_by INTEGER REFERENCES users(id),
    decided_at ${text},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK (requested_by <> user_id),
    CHECK ((state = 'WAITING') = (decided_by IS NULL)),
    CHECK (state <> 'CONFIRMED' OR (decided_by <> requested_by AND decided_by <> user_id))
  )`)
  await run('CREATE INDEX grant_requests_place ON grant_requests (organisation_id, state)')
  await run('CREATE INDEX grant_requests_user ON grant_requests (user_id)')
}

async function secondFactor({ run, id, text }: Schema) {
  await run(`CREATE TABLE recovery_codes (
    id ${id},
    user_id INTEGER NOT NULL REFERENCES users(id),
    code_hash ${text} NOT NULL,
    used_at ${text},
    UNIQUE (user_id, code_hash)
  )`)
  await run(`CREATE TABLE factor_requirements (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    role ${text} NOT NULL ${oneOf('role', ROLES)},
    UNIQUE (organisation_id, role)
  )`)
}

export async function down(schema: Schema) {
  const { run } = schema
  await run('DROP INDEX sessions_user')
  for (const column of ['device', 'user_id']) await run(`ALTER TABLE sessions DROP COLUMN ${column}`)
  await dropTables(schema, ['factor_requirements', 'recovery_codes', 'grant_requests', 'invitations'])
  for (const column of COLUMNS_OF_USERS.toReversed()) await run(`ALTER TABLE users DROP COLUMN ${column}`)
  await run('DROP INDEX grants_organisation')
  await run(`DELETE FROM grants WHERE role IN ('INSPECTION_COMMISSION', 'SUPERIOR_OFFICE') OR to_date <= from_date`)
  await takeRoles(schema, EARLIER_ROLES, 'to_date IS NULL OR to_date > from_date')
}
