import { isDate, type Schema } from './schema'

/** A discipline is annulled from a day on, with a reason, and stays on record; the paper that ends an exemption or a suspension stands beside the one that began it. */
export async function up({ run, text }: Schema) {
  await run(
    `ALTER TABLE disciplines ADD COLUMN annulled_on ${text} ${isDate('annulled_on')} CHECK (annulled_on IS NULL OR annulled_on >= imposed_on)`,
  )
  await run(`ALTER TABLE disciplines ADD COLUMN annulment_document ${text}`)
  await run(`ALTER TABLE disciplines ADD COLUMN annulment_reason ${text} CHECK ((annulled_on IS NULL) = (annulment_reason IS NULL))`)
  await run(`ALTER TABLE absences ADD COLUMN end_document ${text}`)
}

export async function down({ run }: Schema) {
  await run('ALTER TABLE absences DROP COLUMN end_document')
  for (const column of ['annulment_reason', 'annulment_document', 'annulled_on']) await run(`ALTER TABLE disciplines DROP COLUMN ${column}`)
}
