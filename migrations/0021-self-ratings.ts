import { oneOf, type Schema } from './schema'

const COLUMNS = ['self_rated_by', 'self_rater_name', 'self_rated_at', 'self_strengths', 'self_weaknesses']

/** Who entered a self-rating, and its words. What stood before came from the sheet of the cell. */
export async function up({ run, text }: Schema) {
  for (const column of COLUMNS) {
    await run(`ALTER TABLE ratings ADD COLUMN ${column} ${text} ${column === 'self_rated_by' ? oneOf(column, ['MEMBER', 'CELL']) : ''}`)
  }
  await run(`UPDATE ratings SET self_rated_by = 'CELL' WHERE self_level IS NOT NULL`)
}

export async function down({ run }: Schema) {
  for (const column of COLUMNS.toReversed()) await run(`ALTER TABLE ratings DROP COLUMN ${column}`)
}
