import type { Schema } from './schema'

export async function up({ run, text }: Schema) {
  await run(`ALTER TABLE jobs ADD COLUMN outcome ${text}`)
}

export const down = ({ run }: Schema) => run('ALTER TABLE jobs DROP COLUMN outcome')
