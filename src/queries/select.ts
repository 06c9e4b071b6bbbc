import { QueryTypes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'
import type { PathRange } from '../domain/treePath'

type Value = string | number | null | readonly (string | number)[]
export type Values = Record<string, Value>

/**
 * Rows of a SELECT; column names are written as they are wanted: `SELECT full_name AS "fullName"`.
 * A command passes its transaction on, to read what it is about to write.
 */
export const select = <Row extends object>(sql: string, values: Values = {}, transaction: Transaction | null = null): Promise<Row[]> =>
  sequelize.query<Row>(sql, { type: QueryTypes.SELECT, replacements: values, transaction })

/** A piece of SQL with its values. */
export interface Condition {
  sql: string
  values: Values
}

/** That a path column lies in one of these subtrees. */
export function inSubtrees(column: string, ranges: readonly PathRange[]): Condition {
  const values: Values = {}
  const parts = ranges.map(({ from, before }, index) => {
    values[`from${index}`] = from
    values[`before${index}`] = before
    return `(${column} >= :from${index} AND ${column} < :before${index})`
  })
  return { sql: parts.length ? `(${parts.join(' OR ')})` : '1 = 0', values }
}

/** Many texts as a table of one column (listed.value): they come as one text in JSON, so that the database need not take apart a long list of literals. */
export const listOf = (name: string) =>
  onSqlite ? `json_each(:${name}) AS listed` : `json_array_elements_text(CAST(:${name} AS json)) AS listed(value)`

/** That a column bears one of many texts. */
export const isAmong = (column: string, name: string) => `${column} IN (SELECT listed.value FROM ${listOf(name)})`
