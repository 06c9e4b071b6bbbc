import { isDate, oneOf, type Schema } from './schema'

const SECTIONS = [
  ...['CONTEXT', 'POLITICAL_TASKS', 'IDEOLOGICAL_WORK', 'ORGANISATION_WORK', 'MEMBER_WORK', 'INSPECTION_WORK', 'MASS_MOBILISATION'],
  ...['WEAKNESSES', 'CAUSES', 'LESSONS', 'DIRECTION', 'PROPOSALS'],
]

/** A year has words of its own before anybody chooses which rating year its report states. */
export async function up(schema: Schema) {
  if (schema.onSqlite) return replaceTables(schema, 'INTEGER')
  await schema.run('ALTER TABLE year_profiles ALTER COLUMN rating_year_reported DROP NOT NULL')
}

export async function down(schema: Schema) {
  await schema.run('UPDATE year_profiles SET rating_year_reported = year WHERE rating_year_reported IS NULL')
  if (schema.onSqlite) return replaceTables(schema, 'INTEGER NOT NULL')
  await schema.run('ALTER TABLE year_profiles ALTER COLUMN rating_year_reported SET NOT NULL')
}

/** SQLite changes no column in place, and what refers to a table follows it when it is renamed: all three are made anew. */
async function replaceTables(schema: Schema, ratingYear: string) {
  const { run, id } = schema
  const tables = ['year_profiles', 'year_sections', 'year_references']
  for (const table of tables) await run(`ALTER TABLE ${table} RENAME TO earlier_${table}`)
  await run(`CREATE TABLE year_profiles (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    rating_year_reported ${ratingYear},
    theme TEXT, orientation TEXT, study_topic TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, year),
    CHECK (rating_year_reported BETWEEN year - 1 AND year)
  )`)
  await run(`CREATE TABLE year_sections (
    id ${id},
    profile_id INTEGER NOT NULL REFERENCES year_profiles(id),
    section TEXT NOT NULL ${oneOf('section', SECTIONS)},
    position INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (length(body) > 0),
    UNIQUE (profile_id, section, position)
  )`)
  await run(`CREATE TABLE year_references (
    id ${id},
    profile_id INTEGER NOT NULL REFERENCES year_profiles(id),
    role TEXT NOT NULL ${oneOf('role', ['DIRECTIVE', 'GUIDANCE'])},
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    dated_on TEXT NOT NULL ${isDate('dated_on')},
    issuer TEXT NOT NULL,
    subject TEXT,
    UNIQUE (profile_id, role, position)
  )`)
  for (const table of tables) await run(`INSERT INTO ${table} SELECT * FROM earlier_${table}`)
  for (const table of tables.toReversed()) await run(`DROP TABLE earlier_${table}`)
}
