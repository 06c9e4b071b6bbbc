import { isDate, oneOf, type Schema } from './schema'

const ROLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'BOARD_MEMBER', 'INSPECTION_CHAIR', 'INSPECTION_MEMBER']

/** A member of the standing board has an office of its own. */
export const up = (schema: Schema) => allow(schema, [...ROLES, 'STANDING_MEMBER'])

/** Who sits on the standing board sits on the board: as such it was recorded before, once for each time. */
export async function down(schema: Schema) {
  await schema.run(`DELETE FROM offices WHERE role = 'STANDING_MEMBER' AND EXISTS (
    SELECT 1 FROM offices b WHERE b.role = 'BOARD_MEMBER' AND b.organisation_id = offices.organisation_id
      AND (b.member_id = offices.member_id OR b.person_name = offices.person_name)
      AND b.from_date < COALESCE(offices.to_date, '9999-12-31') AND offices.from_date < COALESCE(b.to_date, '9999-12-31'))`)
  if (!schema.onSqlite) await dropCheck(schema)
  await schema.run("UPDATE offices SET role = 'BOARD_MEMBER' WHERE role = 'STANDING_MEMBER'")
  await allow(schema, ROLES)
}

async function allow(schema: Schema, roles: readonly string[]) {
  if (schema.onSqlite) return replaceTable(schema, roles)
  await dropCheck(schema)
  await schema.run(`ALTER TABLE offices ADD CONSTRAINT offices_role_check ${oneOf('role', roles)}`)
}

const dropCheck = ({ run }: Schema) => run('ALTER TABLE offices DROP CONSTRAINT IF EXISTS offices_role_check')

/** SQLite changes no CHECK in place. */
async function replaceTable({ run, id }: Schema, roles: readonly string[]) {
  await run('ALTER TABLE offices RENAME TO earlier_offices')
  for (const index of ['offices_organisation', 'offices_member']) await run(`DROP INDEX ${index}`)
  await run(`CREATE TABLE offices (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    role TEXT NOT NULL ${oneOf('role', roles)},
    member_id INTEGER REFERENCES members(id),
    person_name TEXT,
    other_posts TEXT,
    from_date TEXT NOT NULL ${isDate('from_date')},
    to_date TEXT ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK ((member_id IS NULL) <> (person_name IS NULL))
  )`)
  await run('INSERT INTO offices SELECT * FROM earlier_offices')
  await run('DROP TABLE earlier_offices')
  await run('CREATE INDEX offices_organisation ON offices (organisation_id, role, from_date)')
  await run('CREATE INDEX offices_member ON offices (member_id)')
}
