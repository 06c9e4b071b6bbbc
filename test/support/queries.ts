import { sequelize } from '../../src/database'

/** What the application itself asks beside its questions: the session, the transaction, the greeting of a connection. */
const NOT_COUNTED = /^Executing \([^)]*\): (BEGIN|START TRANSACTION|COMMIT|PRAGMA|SET |SHOW |SELECT VERSION|.*\bsessions\b)/is

/** Where Sequelize itself looks for somebody to tell of each query. */
const { options } = sequelize as unknown as { options: { logging: false | ((sql: string) => void) } }

/** The queries that a piece of work asked of the database. */
export async function queriesOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  const asked: string[] = []
  options.logging = sql => void asked.push(sql)
  try {
    await work()
  } finally {
    options.logging = false
  }
  return asked.filter(sql => !NOT_COUNTED.test(sql))
}
