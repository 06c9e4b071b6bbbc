import { sequelize } from '../../src/database'

/** What does not count: the session, and the brackets around a transaction. */
const APART = /FROM "?sessions|INTO "?sessions|UPDATE "?sessions|`sessions`|BEGIN|START TRANSACTION|COMMIT|PRAGMA/i

/** The queries that a piece of work asked of the database. */
export async function queriesOf(work: () => PromiseLike<unknown>): Promise<string[]> {
  const asked: string[] = []
  const before = sequelize.options.logging
  sequelize.options.logging = sql => void asked.push(sql)
  try {
    await work()
  } finally {
    sequelize.options.logging = before ?? false
  }
  return asked.filter(sql => !APART.test(sql))
}
