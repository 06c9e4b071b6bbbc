import { down as dropPeriods, up as createPeriods } from './0029-cancelled-periods'
import { dropTables, isDate, oneOf, type Schema } from './schema'

const SINCE_BEFORE = ['EXEMPT', 'SUSPENDED', 'TEMPORARY']
const ENDS = ['EXEMPT_END', 'SUSPENDED_END', 'TEMPORARY_END']
const MOVES = ['TRANSFER', 'TRANSFERRED_OUT', 'TRANSFERRED_IN', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED']
const SHARED = 'member_id, kind, organisation_id, place_name, from_date, to_date, document, end_document, reason, recorded_at, recorded_by'

/** Beside the periods that never were: transfers, departures, returns, and ends of such periods. */
export async function up(schema: Schema) {
  const { run, id, text, appendOnly } = schema
  await run(`CREATE TABLE cancelled_movements (
    id ${id},
    member_id INTEGER NOT NULL REFERENCES members(id),
    kind ${text} NOT NULL ${oneOf('kind', [...SINCE_BEFORE, ...ENDS, ...MOVES])},
    left_organisation_id INTEGER REFERENCES organisations(id),
    organisation_id INTEGER REFERENCES organisations(id),
    place_name ${text},
    from_date ${text} NOT NULL ${isDate('from_date')},
    to_date ${text} ${isDate('to_date')},
    document ${text},
    end_document ${text},
    reason ${text} NOT NULL CHECK (length(reason) > 0),
    recorded_at ${text} NOT NULL,
    recorded_by INTEGER,
    CHECK ((kind IN ('TEMPORARY', 'TEMPORARY_END', 'TRANSFER', 'TRANSFERRED_IN')) = (organisation_id IS NOT NULL OR place_name IS NOT NULL))
  )`)
  await run(`INSERT INTO cancelled_movements (${SHARED}) SELECT ${SHARED} FROM cancelled_periods ORDER BY id`)
  await run('CREATE INDEX cancelled_movements_member ON cancelled_movements (member_id)')
  await appendOnly('cancelled_movements')
  await dropPeriods(schema)
}

export async function down(schema: Schema) {
  const before = SINCE_BEFORE.map(kind => `'${kind}'`).join(', ')
  await createPeriods(schema)
  await schema.run(
    `INSERT INTO cancelled_periods (${SHARED}) SELECT ${SHARED} FROM cancelled_movements WHERE kind IN (${before}) ORDER BY id`,
  )
  await dropTables(schema, ['cancelled_movements'])
  await schema.dropAppendOnly('cancelled_movements')
}
