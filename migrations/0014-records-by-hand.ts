import { dropTables, isDate, oneOf, type Schema } from './schema'

const STAGES = ['INTRODUCED', 'AWARENESS_CLASS', 'BACKGROUND_CHECK', 'CELL_RESOLUTION', 'COMMITTEE_RESOLUTION', 'DECISION', 'ADMISSION']

/** What is recorded by hand about candidates, targets and members who take part elsewhere for a time. */
export async function up(schema: Schema) {
  await candidates(schema)
  await targets(schema)
  await temporaryStays(schema)
}

/** A stage recorded wrongly is put right by an entry that keeps what stood there; a candidacy may end and be taken up again. */
async function candidates({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE candidate_stage_corrections (
    id ${id},
    candidate_id INTEGER NOT NULL REFERENCES candidates(id),
    stage ${text} NOT NULL ${oneOf('stage', STAGES)},
    was_reached_on ${text} NOT NULL ${isDate('was_reached_on')},
    was_document ${text},
    was_votes_for INTEGER,
    was_voters INTEGER,
    reached_on ${text} ${isDate('reached_on')},
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER
  )`)
  await run('CREATE INDEX candidate_stage_corrections_candidate ON candidate_stage_corrections (candidate_id)')
  await appendOnly('candidate_stage_corrections')
  await run(`CREATE TABLE candidate_endings (
    id ${id},
    candidate_id INTEGER NOT NULL REFERENCES candidates(id),
    ended_on ${text} NOT NULL ${isDate('ended_on')},
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    document ${text},
    resumed_on ${text} ${isDate('resumed_on')},
    CHECK (resumed_on IS NULL OR resumed_on >= ended_on)
  )`)
  await run('CREATE UNIQUE INDEX candidate_endings_current ON candidate_endings (candidate_id) WHERE resumed_on IS NULL')
}

/** Every time a target was set, beside the one that holds. */
async function targets({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE admission_target_entries (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    target INTEGER CHECK (target >= 0),
    set_on ${text} NOT NULL ${isDate('set_on')},
    document ${text},
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER
  )`)
  await run('CREATE INDEX admission_target_entries_year ON admission_target_entries (organisation_id, year)')
  await appendOnly('admission_target_entries')
}

/** Takes part in another cell for a time, and stays a member of the own one. */
async function temporaryStays({ run, id, text }: Schema) {
  await run(`CREATE TABLE temporary_stays (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    organisation_id INTEGER REFERENCES organisations(id),
    place_name ${text},
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    document ${text},
    end_document ${text},
    CHECK (to_date IS NULL OR to_date > from_date),
    CHECK ((organisation_id IS NULL) <> (place_name IS NULL))
  )`)
  await run('CREATE UNIQUE INDEX temporary_stays_current ON temporary_stays (member_id) WHERE to_date IS NULL')
  await run('CREATE INDEX temporary_stays_organisation ON temporary_stays (organisation_id)')
}

const APPEND_ONLY = ['candidate_stage_corrections', 'admission_target_entries']

export async function down(schema: Schema) {
  await dropTables(schema, ['temporary_stays', 'admission_target_entries', 'candidate_endings', 'candidate_stage_corrections'])
  for (const table of APPEND_ONLY) await schema.dropAppendOnly(table)
}
