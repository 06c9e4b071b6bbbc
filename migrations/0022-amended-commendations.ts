import type { Schema } from './schema'

const NOT_WITHDRAWN = 'NOT EXISTS (SELECT 1 FROM commendation_withdrawals w WHERE w.commendation_id = c.id)'
const NOT_AMENDED = 'NOT EXISTS (SELECT 1 FROM commendation_decisions d WHERE d.amends_id = c.decision_id)'

const view = async ({ run }: Schema, ...conditions: string[]) => {
  await run('DROP VIEW commendations_in_force')
  await run(`CREATE VIEW commendations_in_force AS SELECT c.* FROM commendations c WHERE ${conditions.join(' AND ')}`)
}

/** The list of an amending decision stands in place of the older one, which stays on record and counts no more. */
export async function up(schema: Schema) {
  await schema.run(
    'CREATE UNIQUE INDEX commendation_decisions_amended_once ON commendation_decisions (amends_id) WHERE amends_id IS NOT NULL',
  )
  await view(schema, NOT_WITHDRAWN, NOT_AMENDED)
}

export async function down(schema: Schema) {
  await view(schema, NOT_WITHDRAWN)
  await schema.run('DROP INDEX commendation_decisions_amended_once')
}
