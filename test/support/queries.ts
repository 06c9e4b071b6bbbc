import { sequelize } from '../../src/database'

/** What the application itself asks beside its questions: the session, the transaction. */
const NOT_COUNTED = /^Executing \([^)]*\): (BEGIN|COMMIT|PRAGMA|SET |SHOW |SELECT VERSION|.*\bsessions\b)/is

/** The statements that a piece of work sends to the database, sessions and transactions left out. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = sequelize.options.logging
  const queries: string[] = []
  sequelize.options.logging = sql => {
    if (!NOT_COUNTED.test(sql)) queries.push(sql)
  }
  try {
    await work()
  } finally {
    sequelize.options.logging = before ?? false
  }
  return queries
}
