import { dropTables, isDate, oneOf, type Schema } from './schema'

const LEVELS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']

export async function up(schema: Schema) {
  await cycles(schema)
  await ratings(schema)
  await decisions(schema)
}

async function cycles({ run, id, text }: Schema) {
  await run(`CREATE TABLE rating_cycles (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1930 AND 2200),
    period ${text} NOT NULL DEFAULT 'YEAR' ${oneOf('period', ['YEAR'])},
    regulation ${text} NOT NULL,
    guidance ${text} NOT NULL,
    counting_date ${text} NOT NULL ${isDate('counting_date')},
    opened_on ${text} NOT NULL ${isDate('opened_on')},
    published_on ${text} ${isDate('published_on')},
    settings ${text} NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (organisation_id, year, period)
  )`)
  await run(`CREATE TABLE cycle_places (
    id ${id},
    cycle_id INTEGER NOT NULL REFERENCES rating_cycles(id),
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    parent_id INTEGER REFERENCES organisations(id),
    path ${text} NOT NULL,
    code ${text} NOT NULL,
    kind ${text} NOT NULL ${oneOf('kind', ['COMMITTEE', 'SECTION', 'CELL'])},
    name ${text} NOT NULL,
    body_name ${text} NOT NULL,
    UNIQUE (cycle_id, organisation_id)
  )`)
  await run('CREATE INDEX cycle_places_organisation ON cycle_places (organisation_id)')
}

async function ratings({ run, id, text }: Schema) {
  await run(`CREATE TABLE ratings (
    id ${id},
    cycle_id INTEGER NOT NULL REFERENCES rating_cycles(id),
    year INTEGER NOT NULL,
    kind ${text} NOT NULL ${oneOf('kind', ['ORGANISATION', 'MEMBER', 'COLLECTIVE', 'LEADER'])},
    organisation_id INTEGER REFERENCES organisations(id),
    member_id INTEGER REFERENCES members(id),
    collective_id INTEGER REFERENCES collectives(id),
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    path ${text} NOT NULL,
    state ${text} NOT NULL ${oneOf('state', ['NOT_RATED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'DECIDED', 'PUBLISHED'])},
    not_rated_reason ${text} ${oneOf('not_rated_reason', ['EXEMPT', 'SUSPENDED', 'UNDER_SIX_MONTHS', 'FOUNDED_UNDER_SIX_MONTHS', 'OTHER'])},
    not_rated_note ${text},
    proposed_level ${text} ${oneOf('proposed_level', LEVELS)},
    remarks ${text},
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((kind = 'ORGANISATION') = (organisation_id IS NOT NULL)),
    CHECK ((kind IN ('MEMBER', 'LEADER')) = (member_id IS NOT NULL)),
    CHECK ((kind = 'COLLECTIVE') = (collective_id IS NOT NULL)),
    CHECK ((state = 'NOT_RATED') = (not_rated_reason IS NOT NULL))
  )`)
  await run('CREATE UNIQUE INDEX ratings_subject_organisation ON ratings (cycle_id, organisation_id) WHERE organisation_id IS NOT NULL')
  await run('CREATE UNIQUE INDEX ratings_subject_member ON ratings (cycle_id, kind, member_id) WHERE member_id IS NOT NULL')
  await run('CREATE UNIQUE INDEX ratings_subject_collective ON ratings (cycle_id, collective_id) WHERE collective_id IS NOT NULL')
  await run('CREATE INDEX ratings_tree ON ratings (year, path)')
  await run('CREATE INDEX ratings_member ON ratings (member_id, year)')
  await run('CREATE INDEX ratings_organisation ON ratings (organisation_id, year)')
  await run('CREATE INDEX ratings_unit ON ratings (unit_id, year, kind)')
}

async function decisions({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE rating_decisions (
    id ${id},
    rating_id INTEGER NOT NULL REFERENCES ratings(id),
    level ${text} NOT NULL ${oneOf('level', LEVELS)},
    points INTEGER CHECK (points BETWEEN 0 AND 10000),
    authority_id INTEGER REFERENCES organisations(id),
    authority_name ${text} NOT NULL,
    document_number ${text} NOT NULL,
    decided_on ${text} NOT NULL ${isDate('decided_on')},
    signatory_name ${text} NOT NULL,
    signatory_office ${text} NOT NULL,
    citation ${text} NOT NULL,
    reason ${text},
    supersedes_id INTEGER UNIQUE REFERENCES rating_decisions(id),
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER
  )`)
  await run('CREATE UNIQUE INDEX rating_decisions_first ON rating_decisions (rating_id) WHERE supersedes_id IS NULL')
  await run('CREATE INDEX rating_decisions_rating ON rating_decisions (rating_id)')
  await appendOnly('rating_decisions')
  await run(`ALTER TABLE ratings ADD COLUMN decision_id INTEGER REFERENCES rating_decisions(id)
    CHECK ((decision_id IS NOT NULL) = (state IN ('DECIDED', 'PUBLISHED')))`)
  await run('CREATE UNIQUE INDEX ratings_decision ON ratings (decision_id)')
}

export async function down(schema: Schema) {
  await schema.run('DROP INDEX ratings_decision')
  await schema.run('ALTER TABLE ratings DROP COLUMN decision_id')
  await dropTables(schema, ['rating_decisions', 'ratings', 'cycle_places', 'rating_cycles'])
  await schema.dropAppendOnly('rating_decisions')
}
