import { QueryTypes, type Transaction } from 'sequelize'
import { onSqlite, releaseSpace, SCHEMA_TABLE, sequelize, write } from '../database'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { holdsDemo } from '../queries/demoOnFile'
import { removeAllFiles } from '../storage'
import { forgetViews } from './countViews'

/**
 * Empties the system of the demo and of everything that was entered into it. Nothing is kept but one entry that says so, by which the next
 * start knows that the demo was left. What guards tables that only grow is taken down for it and put up again, in the same transaction. Throws RuleError where it is not the demo that is on file.
 */
export async function leaveDemo(now: Date): Promise<void> {
  await write(
    null,
    async context => {
      const { transaction } = context
      if (!(await holdsDemo(transaction))) throw new RuleError('Hệ thống này không chứa dữ liệu minh họa nên không có gì để bỏ.')
      await (onSqlite ? emptySqlite(transaction) : emptyPostgres(transaction))
      await AuditEntry.record(context, { act: 'leaveDemo', subjectKind: 'system', subjectId: 1, organisationId: null })
    },
    now,
  )
  forgetViews()
  await removeAllFiles()
  await releaseSpace()
}

const select = <Row extends object>(sql: string, transaction: Transaction) =>
  sequelize.query<Row>(sql, { type: QueryTypes.SELECT, transaction })

async function emptyPostgres(transaction: Transaction) {
  const tables = await select<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '${SCHEMA_TABLE}'`,
    transaction,
  )
  const guarded = await select<{ name: string }>(
    'SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE NOT tgisinternal',
    transaction,
  )
  const run = (sql: string) => sequelize.query(sql, { transaction })
  for (const { name } of guarded) await run(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
  await run(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY`)
  for (const { name } of guarded) await run(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
}

async function emptySqlite(transaction: Transaction) {
  const run = (sql: string) => sequelize.query(sql, { transaction })
  const triggers = await select<{ name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`, transaction)
  const tables = await select<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> '${SCHEMA_TABLE}'`,
    transaction,
  )
  await run('PRAGMA defer_foreign_keys = ON')
  for (const { name } of triggers) await run(`DROP TRIGGER "${name}"`)
  for (const { name } of tables) await run(`DELETE FROM "${name}"`)
  await run('DELETE FROM sqlite_sequence')
  for (const { sql } of triggers) await run(sql)
}
