import { oneOf, type Schema } from './schema'

/** Years before the system was used: their results are written down from their papers, and who decided awards may stand outside the tree. */
export async function up({ run, text }: Schema) {
  await run(`ALTER TABLE rating_cycles ADD COLUMN origin ${text} NOT NULL DEFAULT 'RUN' ${oneOf('origin', ['RUN', 'RECORDED'])}`)
  await run(`ALTER TABLE commendation_decisions ADD COLUMN authority_name ${text}`)
}

export async function down({ run }: Schema) {
  await run('ALTER TABLE commendation_decisions DROP COLUMN authority_name')
  await run('ALTER TABLE rating_cycles DROP COLUMN origin')
}
