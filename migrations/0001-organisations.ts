import { dropTables, isDate, oneOf, type Schema } from './schema'

export async function up({ run, id, text }: Schema) {
  await run(`CREATE TABLE organisations (
    id ${id},
    code ${text} NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
    kind ${text} NOT NULL ${oneOf('kind', ['COMMITTEE', 'SECTION', 'CELL'])},
    tier ${text} NOT NULL ${oneOf('tier', ['ABOVE_GRASSROOTS', 'GRASSROOTS', 'BELOW_GRASSROOTS'])},
    parent_id INTEGER REFERENCES organisations(id),
    path ${text} NOT NULL DEFAULT '/',
    sign ${text} NOT NULL,
    place ${text} NOT NULL,
    founded_on ${text} ${isDate('founded_on')},
    closed_on ${text} ${isDate('closed_on')},
    records_kept_by INTEGER REFERENCES organisations(id),
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (parent_id IS NULL OR parent_id <> id)
  )`)
  await run('CREATE INDEX organisations_path ON organisations (path)')
  await run('CREATE INDEX organisations_parent ON organisations (parent_id)')
  await run(`CREATE TABLE organisation_names (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    name ${text} NOT NULL,
    body_name ${text} NOT NULL,
    search_key ${text} NOT NULL,
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (organisation_id, from_date)
  )`)
  await run('CREATE UNIQUE INDEX organisation_names_current ON organisation_names (organisation_id) WHERE to_date IS NULL')
  await run(`CREATE TABLE organisation_parents (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    parent_id INTEGER NOT NULL REFERENCES organisations(id),
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK (parent_id <> organisation_id),
    UNIQUE (organisation_id, from_date)
  )`)
  await run('CREATE UNIQUE INDEX organisation_parents_current ON organisation_parents (organisation_id) WHERE to_date IS NULL')
  await run(`CREATE TABLE terms (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    name ${text} NOT NULL,
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    CHECK (to_date IS NULL OR to_date > from_date),
    UNIQUE (organisation_id, from_date)
  )`)
}

export const down = (schema: Schema) => dropTables(schema, ['terms', 'organisation_parents', 'organisation_names', 'organisations'])
