import { QueryTypes } from 'sequelize'
import { sequelize } from '../../src/database'

type Row = Record<string, string | number | null>

export const select = (sql: string) => sequelize.query<Row>(sql, { type: QueryTypes.SELECT })
export const column = async (sql: string) => (await select(sql)).map(row => Object.values(row)[0]!)
export const count = async (sql: string) => Number((await column(`SELECT COUNT(*) ${sql}`))[0])

/** Every row of every table, in an order of its own. */
export async function everything() {
  const tables = await Promise.all((await tableNames()).map(async name => [name, await select(`SELECT * FROM ${name}`)] as const))
  return tables.map(([name, rows]) => [name, rows.map(row => JSON.stringify(row)).sort()] as const)
}

async function tableNames() {
  const tables: unknown[] = await sequelize.getQueryInterface().showAllTables()
  return tables.map(table => (typeof table === 'string' ? table : (table as { tableName: string }).tableName)).sort()
}

export const DECIDED = 'FROM ratings r JOIN rating_decisions d ON d.id = r.decision_id'

export const RECIPIENTS = `FROM commendations c
  JOIN commendation_decisions d ON d.id = c.decision_id JOIN commendation_titles t ON t.id = d.title_id`
