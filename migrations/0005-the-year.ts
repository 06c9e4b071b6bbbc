import { dropTables, isDate, oneOf, type Schema } from './schema'

const SECTIONS = [
  'CONTEXT',
  'POLITICAL_TASKS',
  'IDEOLOGICAL_WORK',
  'ORGANISATION_WORK',
  'MEMBER_WORK',
  'INSPECTION_WORK',
  'MASS_MOBILISATION',
  'WEAKNESSES',
  'CAUSES',
  'LESSONS',
  'DIRECTION',
  'PROPOSALS',
]

export async function up(schema: Schema) {
  await profiles(schema)
  await conferences(schema)
  await documents(schema)
}

async function profiles({ run, id, text }: Schema) {
  await run(`CREATE TABLE year_profiles (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    rating_year_reported INTEGER NOT NULL,
    theme ${text}, orientation ${text}, study_topic ${text},
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, year),
    CHECK (rating_year_reported BETWEEN year - 1 AND year)
  )`)
  await run(`CREATE TABLE year_sections (
    id ${id},
    profile_id INTEGER NOT NULL REFERENCES year_profiles(id),
    section ${text} NOT NULL ${oneOf('section', SECTIONS)},
    position INTEGER NOT NULL,
    body ${text} NOT NULL CHECK (length(body) > 0),
    UNIQUE (profile_id, section, position)
  )`)
  await run(`CREATE TABLE year_references (
    id ${id},
    profile_id INTEGER NOT NULL REFERENCES year_profiles(id),
    role ${text} NOT NULL ${oneOf('role', ['DIRECTIVE', 'GUIDANCE'])},
    position INTEGER NOT NULL,
    number ${text} NOT NULL,
    dated_on ${text} NOT NULL ${isDate('dated_on')},
    issuer ${text} NOT NULL,
    subject ${text},
    UNIQUE (profile_id, role, position)
  )`)
}

async function conferences({ run, id, text }: Schema) {
  await run(`CREATE TABLE conferences (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    held_on ${text} ${isDate('held_on')},
    venue ${text},
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, year)
  )`)
  await run(`CREATE TABLE conference_attendees (
    id ${id},
    conference_id INTEGER NOT NULL REFERENCES conferences(id),
    position INTEGER NOT NULL,
    role ${text} NOT NULL ${oneOf('role', ['CHAIR', 'HOST', 'GUEST', 'GROUP'])},
    name ${text} NOT NULL,
    posts ${text},
    UNIQUE (conference_id, position)
  )`)
}

async function documents({ run, id, text }: Schema) {
  await run(`CREATE TABLE files (
    id ${id},
    hash ${text} NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    type ${text} NOT NULL,
    name ${text} NOT NULL,
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    created_by INTEGER,
    created_at ${text} NOT NULL,
    keep_until ${text} ${isDate('keep_until')}
  )`)
  await run('CREATE INDEX files_hash ON files (hash)')
  await run(`CREATE TABLE documents (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    term_id INTEGER NOT NULL REFERENCES terms(id),
    year INTEGER NOT NULL,
    form ${text} NOT NULL,
    kind ${text} NOT NULL ${oneOf('kind', ['BC', 'QĐ', 'TB', 'BB', 'KH', 'NQ', 'TTr', 'CV'])},
    number INTEGER NOT NULL CHECK (number > 0),
    dated_on ${text} NOT NULL ${isDate('dated_on')},
    subject ${text} NOT NULL,
    signatory_name ${text} NOT NULL,
    signatory_office ${text} NOT NULL,
    figures ${text} NOT NULL,
    issued_at ${text} NOT NULL,
    issued_by INTEGER,
    UNIQUE (term_id, kind, number)
  )`)
  await run('CREATE INDEX documents_organisation ON documents (organisation_id, year)')
  await run(`CREATE TABLE document_files (
    id ${id},
    document_id INTEGER NOT NULL REFERENCES documents(id),
    format ${text} NOT NULL ${oneOf('format', ['pdf', 'html', 'docx', 'xlsx'])},
    file_id INTEGER NOT NULL REFERENCES files(id),
    UNIQUE (document_id, format)
  )`)
}

export const down = (schema: Schema) =>
  dropTables(schema, [
    'document_files',
    'documents',
    'files',
    'conference_attendees',
    'conferences',
    'year_references',
    'year_sections',
    'year_profiles',
  ])
