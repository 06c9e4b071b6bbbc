import { dropTables, isDate, oneOf, type Schema } from './schema'

const RECIPIENT_KINDS = ['ORGANISATION', 'OTHER_COLLECTIVE', 'MEMBER', 'OTHER_PERSON']
const FORMS = ['MERIT_LETTER', 'MERIT_CERTIFICATE', 'FLAG']
const GROUNDS = ['EXCELLENT_IN_YEAR', 'OUTSTANDING', 'FIVE_YEARS', 'SPECIAL', 'MOVEMENT']

/** Exactly one way of naming who is meant, by the kind of recipient. */
const RECIPIENT = (text: string) => `
    recipient_kind ${text} NOT NULL ${oneOf('recipient_kind', RECIPIENT_KINDS)},
    organisation_id INTEGER REFERENCES organisations(id),
    member_id INTEGER REFERENCES members(id),
    recipient_name ${text},
    unit_id INTEGER NOT NULL REFERENCES organisations(id),
    CHECK ((recipient_kind = 'ORGANISATION') = (organisation_id IS NOT NULL)),
    CHECK ((recipient_kind = 'MEMBER') = (member_id IS NOT NULL)),
    CHECK ((recipient_kind IN ('OTHER_COLLECTIVE', 'OTHER_PERSON')) = (recipient_name IS NOT NULL))`

export async function up(schema: Schema) {
  await titles(schema)
  await withdrawals(schema)
  await drafts(schema)
  await proposals(schema)
}

/** What a title is given for, and how its label is proposed: «{năm}» stands for the year. */
async function titles({ run, text }: Schema) {
  await run(`ALTER TABLE commendation_titles ADD COLUMN ground ${text} NOT NULL DEFAULT 'MOVEMENT' ${oneOf('ground', GROUNDS)}`)
  await run(`ALTER TABLE commendation_titles ADD COLUMN label ${text} NOT NULL DEFAULT ''`)
  await run(`UPDATE commendation_titles SET ground = 'EXCELLENT_IN_YEAR' WHERE code = 'EXCELLENT_IN_YEAR'`)
  await run('ALTER TABLE commendation_decisions ADD COLUMN base_salary INTEGER CHECK (base_salary > 0)')
  await run('ALTER TABLE commendation_decisions ADD COLUMN amends_id INTEGER REFERENCES commendation_decisions(id)')
}

/** An award is never taken off its decision: a later document withdraws it, and from then on it is not counted. */
async function withdrawals({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE commendation_withdrawals (
    id ${id},
    commendation_id INTEGER NOT NULL UNIQUE REFERENCES commendations(id),
    document_number ${text} NOT NULL,
    decided_on ${text} NOT NULL ${isDate('decided_on')},
    signatory_name ${text} NOT NULL,
    signatory_office ${text} NOT NULL,
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER
  )`)
  await appendOnly('commendation_withdrawals')
  await run(`CREATE VIEW commendations_in_force AS SELECT c.* FROM commendations c
    WHERE NOT EXISTS (SELECT 1 FROM commendation_withdrawals w WHERE w.commendation_id = c.id)`)
}

async function drafts({ run, id, text }: Schema) {
  await run(`CREATE TABLE commendation_drafts (
    id ${id},
    organisation_id INTEGER NOT NULL REFERENCES organisations(id),
    year INTEGER NOT NULL,
    title_id INTEGER NOT NULL REFERENCES commendation_titles(id),
    subject ${text} NOT NULL,
    form ${text} NOT NULL ${oneOf('form', FORMS)},
    label ${text} NOT NULL,
    base_salary INTEGER CHECK (base_salary > 0),
    amends_id INTEGER REFERENCES commendation_decisions(id),
    decision_id INTEGER UNIQUE REFERENCES commendation_decisions(id),
    dropped_reason ${text},
    created_at ${text} NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK (decision_id IS NULL OR dropped_reason IS NULL)
  )`)
  await run('CREATE INDEX commendation_drafts_year ON commendation_drafts (organisation_id, year)')
  await run(`CREATE TABLE commendation_draft_recipients (
    id ${id},
    draft_id INTEGER NOT NULL REFERENCES commendation_drafts(id),
    origin ${text} NOT NULL ${oneOf('origin', ['FOUND', 'PROPOSED', 'ADDED'])},
    removed_reason ${text},
    ${RECIPIENT(text)}
  )`)
  await run(`CREATE UNIQUE INDEX commendation_draft_organisation ON commendation_draft_recipients (draft_id, organisation_id)
    WHERE organisation_id IS NOT NULL`)
  await run(
    'CREATE UNIQUE INDEX commendation_draft_member ON commendation_draft_recipients (draft_id, member_id) WHERE member_id IS NOT NULL',
  )
}

/** What a unit asks its committee for. */
async function proposals({ run, id, text }: Schema) {
  await run(`CREATE TABLE commendation_proposals (
    id ${id},
    year INTEGER NOT NULL,
    title_id INTEGER NOT NULL REFERENCES commendation_titles(id),
    merits ${text} NOT NULL CHECK (length(merits) > 0),
    withdrawn_reason ${text},
    proposed_at ${text} NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    ${RECIPIENT(text)}
  )`)
  await run('CREATE INDEX commendation_proposals_unit ON commendation_proposals (unit_id, year)')
  await run(`CREATE UNIQUE INDEX commendation_proposals_member ON commendation_proposals (year, title_id, member_id)
    WHERE member_id IS NOT NULL AND withdrawn_reason IS NULL`)
}

export async function down(schema: Schema) {
  await dropTables(schema, ['commendation_proposals', 'commendation_draft_recipients', 'commendation_drafts'])
  await schema.run('DROP VIEW commendations_in_force')
  await dropTables(schema, ['commendation_withdrawals'])
  await schema.dropAppendOnly('commendation_withdrawals')
  for (const column of ['amends_id', 'base_salary']) await schema.run(`ALTER TABLE commendation_decisions DROP COLUMN ${column}`)
  for (const column of ['label', 'ground']) await schema.run(`ALTER TABLE commendation_titles DROP COLUMN ${column}`)
}
