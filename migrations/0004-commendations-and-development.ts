import { dropTables, isDate, oneOf, type Schema } from './schema'

export async function up(schema: Schema) {
  await commendations(schema)
  await development(schema)
}

async function commendations({ run, id, text }: Schema) {
  await run(`CREATE TABLE commendation_titles (
    id ${id},
    code ${text} NOT NULL UNIQUE,
    name ${text} NOT NULL,
    position INTEGER NOT NULL
  )`)
  await run(`CREATE TABLE commendation_decisions (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    title_id INTEGER NOT NULL REFERENCES commendation_titles(id),
    number INTEGER NOT NULL CHECK (number > 0),
    sign ${text} NOT NULL,
    decided_on ${text} NOT NULL ${isDate('decided_on')},
    subject ${text} NOT NULL,
    signatory_name ${text} NOT NULL,
    signatory_office ${text} NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, sign, number, decided_on)
  )`)
  await run('CREATE INDEX commendation_decisions_year ON commendation_decisions (year, organisation_id)')
  await run(`CREATE TABLE commendations (
    id ${id},
    decision_id INTEGER NOT NULL REFERENCES commendation_decisions(id),
    position INTEGER NOT NULL,
    recipient_kind ${text} NOT NULL ${oneOf('recipient_kind', ['ORGANISATION', 'OTHER_COLLECTIVE', 'MEMBER', 'OTHER_PERSON'])},
    organisation_id INTEGER REFERENCES organisations(id),
    member_id INTEGER REFERENCES members(id),
    recipient_name ${text},
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    path ${text} NOT NULL,
    form ${text} NOT NULL ${oneOf('form', ['MERIT_LETTER', 'MERIT_CERTIFICATE', 'FLAG'])},
    label ${text} NOT NULL,
    UNIQUE (decision_id, position),
    CHECK ((recipient_kind = 'ORGANISATION') = (organisation_id IS NOT NULL)),
    CHECK ((recipient_kind = 'MEMBER') = (member_id IS NOT NULL)),
    CHECK ((recipient_kind IN ('OTHER_COLLECTIVE', 'OTHER_PERSON')) = (recipient_name IS NOT NULL))
  )`)
  await run(
    'CREATE UNIQUE INDEX commendations_organisation_once ON commendations (decision_id, organisation_id) WHERE organisation_id IS NOT NULL',
  )
  await run('CREATE UNIQUE INDEX commendations_member_once ON commendations (decision_id, member_id) WHERE member_id IS NOT NULL')
  await run('CREATE INDEX commendations_member ON commendations (member_id)')
  await run('CREATE INDEX commendations_organisation ON commendations (organisation_id)')
}

async function development({ run, id, text }: Schema) {
  await run(`CREATE TABLE candidates (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    full_name ${text} NOT NULL CHECK (length(full_name) > 0),
    sort_key ${text} NOT NULL,
    search_key ${text} NOT NULL,
    sex ${text} ${oneOf('sex', ['MALE', 'FEMALE'])},
    birth_date ${text} ${isDate('birth_date')},
    occupation ${text},
    source ${text} NOT NULL ${oneOf('source', ['YOUTH_UNION', 'TRADE_UNION', 'WOMEN', 'VETERANS', 'OTHER'])},
    member_id INTEGER UNIQUE REFERENCES members(id),
    version INTEGER NOT NULL DEFAULT 1
  )`)
  await run('CREATE INDEX candidates_organisation ON candidates (organisation_id)')
  await run(`CREATE TABLE candidate_stages (
    id ${id},
    candidate_id INTEGER NOT NULL REFERENCES candidates(id),
    stage ${text} NOT NULL ${oneOf('stage', ['INTRODUCED', 'AWARENESS_CLASS', 'BACKGROUND_CHECK', 'CELL_RESOLUTION', 'COMMITTEE_RESOLUTION', 'DECISION', 'ADMISSION'])},
    reached_on ${text} NOT NULL ${isDate('reached_on')},
    document ${text},
    UNIQUE (candidate_id, stage)
  )`)
  await run('CREATE INDEX candidate_stages_date ON candidate_stages (stage, reached_on)')
  await run(`CREATE TABLE admission_targets (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    target INTEGER NOT NULL CHECK (target >= 0),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, year)
  )`)
}

export const down = (schema: Schema) =>
  dropTables(schema, [
    'admission_targets',
    'candidate_stages',
    'candidates',
    'commendations',
    'commendation_decisions',
    'commendation_titles',
  ])
