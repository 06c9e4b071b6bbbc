import { dropTables, isDate, oneOf, type Schema } from './schema'

const LEVELS = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY']
const STEPS = ['SELF_REVIEW', 'MEETING', 'HAND_IN', 'APPRAISE', 'DECIDE', 'PUBLISH']
const MOVES = ['HANDED_IN', 'RETURNED_TO_CELL', 'APPRAISED', 'RETURNED_TO_APPRAISAL']
const FACTS = [
  'TASKS_DONE',
  'TASKS_LATE',
  'TASKS_BEYOND',
  'WEAKNESSES_MENDED',
  'CIVIL_SERVANT_LEVEL',
  'DISCIPLINED',
  'DEGRADED',
  'SICK_MONTHS',
]

const VOTES = ['votes_excellent', 'votes_good', 'votes_satisfactory', 'votes_unsatisfactory', 'votes_invalid']

export async function up(schema: Schema) {
  await entries(schema)
  await files(schema)
  await facts(schema)
}

/** What a cell enters for a subject beside the level that it proposes. */
async function entries({ run, text }: Schema) {
  await run(`ALTER TABLE ratings ADD COLUMN self_level ${text} ${oneOf('self_level', LEVELS)}`)
  for (const column of VOTES) await run(`ALTER TABLE ratings ADD COLUMN ${column} INTEGER CHECK (${column} >= 0)`)
  await run(`ALTER TABLE ratings ADD COLUMN level_reason ${text}`)
}

async function files({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE unit_moves (
    id ${id},
    cycle_id INTEGER NOT NULL REFERENCES rating_cycles(id),
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    move ${text} NOT NULL ${oneOf('move', MOVES)},
    at ${text} NOT NULL,
    user_id INTEGER,
    user_name ${text} NOT NULL,
    reason ${text},
    CHECK (move NOT LIKE 'RETURNED%' OR length(reason) > 0)
  )`)
  await run('CREATE INDEX unit_moves_unit ON unit_moves (cycle_id, unit_id, id)')
  await appendOnly('unit_moves')
  await run(`CREATE TABLE deadline_exceptions (
    id ${id},
    cycle_id INTEGER NOT NULL REFERENCES rating_cycles(id),
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    step ${text} NOT NULL ${oneOf('step', STEPS)},
    until_date ${text} NOT NULL ${isDate('until_date')},
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    at ${text} NOT NULL,
    user_id INTEGER,
    user_name ${text} NOT NULL
  )`)
  await run('CREATE INDEX deadline_exceptions_unit ON deadline_exceptions (cycle_id, unit_id)')
  await appendOnly('deadline_exceptions')
  await run(`CREATE TABLE unit_ballots (
    id ${id},
    cycle_id INTEGER NOT NULL REFERENCES rating_cycles(id),
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    held_on ${text} NOT NULL ${isDate('held_on')},
    place ${text},
    chair_name ${text} NOT NULL,
    counter_names ${text} NOT NULL,
    voters INTEGER NOT NULL CHECK (voters >= 1),
    present INTEGER NOT NULL CHECK (present >= 0),
    issued INTEGER NOT NULL CHECK (issued >= 0),
    returned INTEGER NOT NULL CHECK (returned >= 0),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (cycle_id, unit_id),
    CHECK (returned <= issued AND issued <= present AND present <= voters)
  )`)
}

async function facts({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE rating_facts (
    id ${id},
    rating_id INTEGER NOT NULL REFERENCES ratings(id),
    kind ${text} NOT NULL ${oneOf('kind', FACTS)},
    value ${text} NOT NULL,
    source ${text} NOT NULL CHECK (length(source) > 0),
    at ${text} NOT NULL,
    user_id INTEGER,
    user_name ${text} NOT NULL
  )`)
  await run('CREATE INDEX rating_facts_rating ON rating_facts (rating_id, kind, id)')
  await appendOnly('rating_facts')
}

export async function down(schema: Schema) {
  await dropTables(schema, ['rating_facts', 'unit_ballots', 'deadline_exceptions', 'unit_moves'])
  for (const table of ['rating_facts', 'deadline_exceptions', 'unit_moves']) await schema.dropAppendOnly(table)
  for (const column of ['level_reason', ...VOTES.toReversed(), 'self_level']) {
    await schema.run(`ALTER TABLE ratings DROP COLUMN ${column}`)
  }
}
