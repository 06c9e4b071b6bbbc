import type { Schema } from './schema'

/** Who headed the committee on the counting date: a cap may leave them out. Nobody did so in the years on file. */
export async function up({ run }: Schema) {
  await run('ALTER TABLE ratings ADD COLUMN is_head INTEGER NOT NULL DEFAULT 0 CHECK (is_head IN (0, 1))')
}

export async function down({ run }: Schema) {
  await run('ALTER TABLE ratings DROP COLUMN is_head')
}
