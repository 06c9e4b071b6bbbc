import { dropTables, isDate, oneOf, type Schema } from './schema'

/** An exemption, a suspension or a temporary stay that never was: out of what is counted, and kept as it stood. */
export async function up({ run, id, text, appendOnly }: Schema) {
  await run(`CREATE TABLE cancelled_periods (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    kind ${text} NOT NULL ${oneOf('kind', ['EXEMPT', 'SUSPENDED', 'TEMPORARY'])},
    organisation_id INTEGER REFERENCES organisations(id),
    place_name ${text},
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    document ${text},
    end_document ${text},
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER,
    CHECK ((kind = 'TEMPORARY') = (organisation_id IS NOT NULL OR place_name IS NOT NULL))
  )`)
  await run('CREATE INDEX cancelled_periods_member ON cancelled_periods (member_id)')
  await appendOnly('cancelled_periods')
}

export async function down(schema: Schema) {
  await dropTables(schema, ['cancelled_periods'])
  await schema.dropAppendOnly('cancelled_periods')
}
