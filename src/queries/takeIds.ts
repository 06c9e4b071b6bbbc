import { QueryTypes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'
import { select } from './select'

/** Tables whose records are made from rows of files. */
export type FiledTable = 'members' | 'organisations' | 'ratings' | 'offices' | 'candidates' | 'admission_targets' | 'commendations'

/** Ids that no record of the table will bear but those they are taken for; taken and not used they stay unused. */
export const takeIds = (table: FiledTable, count: number, transaction: Transaction): Promise<number[]> =>
  (onSqlite ? takenOnSqlite : takenOnPostgres)(table, count, transaction)

async function takenOnPostgres(table: FiledTable, count: number, transaction: Transaction) {
  const [row] = await select<{ ids: number[] | null }>(
    `SELECT array_agg(CAST(nextval(counter) AS INTEGER)) AS ids
     FROM (SELECT CAST(pg_get_serial_sequence('${table}', 'id') AS regclass) AS counter OFFSET 0) counters, generate_series(1, :count)`,
    { count },
    transaction,
  )
  return row!.ids ?? []
}

/** The counter of a table that never had a record is not there yet. */
async function takenOnSqlite(table: FiledTable, count: number, transaction: Transaction) {
  const run = (sql: string) => sequelize.query(sql, { type: QueryTypes.RAW, replacements: { table, count }, transaction })
  const counter = 'FROM sqlite_sequence WHERE name = :table'
  await run(`INSERT INTO sqlite_sequence (name, seq) SELECT :table, 0 WHERE NOT EXISTS (SELECT 1 ${counter})`)
  await run('UPDATE sqlite_sequence SET seq = seq + :count WHERE name = :table')
  const [row] = await select<{ last: number }>(`SELECT seq AS last ${counter}`, { table }, transaction)
  return Array.from({ length: count }, (_, index) => row!.last - count + 1 + index)
}
