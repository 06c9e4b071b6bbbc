import { onSqlite, sequelize } from '../../src/database'

/** What a person does who holds the database itself: nothing guards the history any more. */
export async function unguardHistory() {
  if (onSqlite) {
    await sequelize.query('DROP TRIGGER audit_entries_no_update')
    await sequelize.query('DROP TRIGGER audit_entries_no_delete')
  } else {
    await sequelize.query('ALTER TABLE audit_entries DISABLE TRIGGER USER')
  }
  await sequelize.query('DROP INDEX audit_entries_chain')
}

/** Changes the history behind the application's back; `:chain` is the organisation. */
export async function tamper(chain: number, ...statements: string[]) {
  for (const statement of statements) await sequelize.query(statement, { replacements: { chain } })
}
