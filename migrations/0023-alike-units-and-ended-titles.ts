import { isDate, type Schema } from './schema'

/** Units of like position and tasks are named when a year is opened; a title ends on a day and stays in the lists of the past. */
export async function up({ run, text }: Schema) {
  await run(`ALTER TABLE cycle_places ADD COLUMN alike ${text}`)
  await run(`ALTER TABLE commendation_titles ADD COLUMN ended_on ${text} ${isDate('ended_on')}`)
}

export async function down({ run }: Schema) {
  await run('ALTER TABLE commendation_titles DROP COLUMN ended_on')
  await run('ALTER TABLE cycle_places DROP COLUMN alike')
}
