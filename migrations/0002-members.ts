import { dropTables, isDate, oneOf, type Schema } from './schema'

export async function up(schema: Schema) {
  await people(schema)
  await offices(schema)
}

async function people({ run, id, text }: Schema) {
  await run(`CREATE TABLE members (
    id ${id},
    full_name ${text} NOT NULL CHECK (length(full_name) > 0),
    sort_key ${text} NOT NULL,
    search_key ${text} NOT NULL,
    birth_name ${text}, aliases ${text},
    sex ${text} ${oneOf('sex', ['MALE', 'FEMALE'])},
    birth_date ${text} ${isDate('birth_date')},
    home_town ${text}, residence ${text}, ethnicity ${text}, religion ${text},
    occupation ${text}, education ${text}, political_theory ${text}, post ${text},
    identity_number ${text} UNIQUE,
    card_number ${text} UNIQUE,
    admitted_on ${text} NOT NULL ${isDate('admitted_on')},
    admitted_at ${text},
    official_on ${text} ${isDate('official_on')},
    official_at ${text},
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (official_on IS NULL OR official_on >= admitted_on)
  )`)
  await run(`CREATE TABLE memberships (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    began_by ${text} NOT NULL ${oneOf('began_by', ['ADMITTED', 'TRANSFERRED_IN', 'FOUNDING'])},
    ended_by ${text} ${oneOf('ended_by', ['TRANSFERRED_OUT', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED'])},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK ((to_date IS NULL) = (ended_by IS NULL)),
    UNIQUE (member_id, from_date)
  )`)
  await run('CREATE UNIQUE INDEX memberships_current ON memberships (member_id) WHERE to_date IS NULL')
  await run('CREATE INDEX memberships_organisation ON memberships (organisation_id, from_date)')
  await run(`CREATE TABLE absences (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    kind ${text} NOT NULL ${oneOf('kind', ['EXEMPT', 'SUSPENDED'])},
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    document ${text},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (member_id, kind, from_date)
  )`)
  await run(`CREATE TABLE disciplines (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    form ${text} NOT NULL ${oneOf('form', ['REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION'])},
    imposed_on ${text} NOT NULL ${isDate('imposed_on')},
    document ${text} NOT NULL,
    reason ${text}
  )`)
  await run('CREATE INDEX disciplines_member ON disciplines (member_id, imposed_on)')
}

async function offices({ run, id, text }: Schema) {
  await run(`CREATE TABLE offices (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    role ${text} NOT NULL ${oneOf('role', ['SECRETARY', 'DEPUTY_SECRETARY', 'BOARD_MEMBER', 'INSPECTION_CHAIR', 'INSPECTION_MEMBER'])},
    member_id INTEGER REFERENCES members(id),
    person_name ${text},
    other_posts ${text},
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK ((member_id IS NULL) <> (person_name IS NULL))
  )`)
  await run('CREATE INDEX offices_organisation ON offices (organisation_id, role, from_date)')
  await run('CREATE INDEX offices_member ON offices (member_id)')
  await run(`CREATE TABLE collectives (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    name ${text} NOT NULL,
    head_member_id INTEGER REFERENCES members(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (organisation_id, name, from_date)
  )`)
  await run(`CREATE TABLE collective_members (
    id ${id},
    collective_id INTEGER NOT NULL REFERENCES collectives(id),
    member_id INTEGER NOT NULL REFERENCES members(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (collective_id, member_id, from_date)
  )`)
}

export const down = (schema: Schema) =>
  dropTables(schema, ['collective_members', 'collectives', 'offices', 'disciplines', 'absences', 'memberships', 'members'])
