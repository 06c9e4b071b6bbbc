import { onSqlite } from '../database'
import { select, type Values } from './select'

/** A list that is asked together with others: its SELECT with its values, and the names of its columns. */
export interface Question<Row extends object> {
  sql: string
  values: Values
  columns: readonly (keyof Row & string)[]
}

type Lists<Questions> = { [Name in keyof Questions]: Questions[Name] extends Question<infer Row> ? Row[] : never }

const JSON_OBJECT = onSqlite ? 'json_object' : 'json_build_object'

/** Several lists of different columns in one query; each keeps its own order. */
export async function selectTogether<Questions extends Record<string, Question<never>>>(questions: Questions): Promise<Lists<Questions>> {
  const named = Object.entries(questions)
  const rows = await select<{ list: string; content: string }>(
    `SELECT list, content FROM (${named.map(([name, question]) => listed(name, question)).join(' UNION ALL ')}) lists ORDER BY list, place`,
    Object.assign({}, ...named.map(([name, { values }]) => ownValues(name, values))),
  )
  const rowsOf = (name: string) => rows.filter(({ list }) => list === name).map(({ content }) => JSON.parse(content) as object)
  return Object.fromEntries(named.map(([name]) => [name, rowsOf(name)])) as Lists<Questions>
}

const listed = (name: string, { sql, columns }: Question<never>) =>
  `SELECT '${name}' AS list, ROW_NUMBER() OVER () AS place,
     CAST(${JSON_OBJECT}(${columns.map(column => `'${column}', q."${column}"`).join(', ')}) AS TEXT) AS content
   FROM (${sql.replace(/(?<!:):([a-zA-Z]\w*)/g, `:${name}_$1`)}) q`

/** The lists are asked with values of the same names: each value bears the name of its list, too. */
const ownValues = (name: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}_${key}`, value]))
