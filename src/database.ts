import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { Sequelize, Transaction } from 'sequelize'
import type { Database } from 'sqlite3'
import { config } from './config'
import type { Actor } from './domain/actor'

/** How long the command line and the server wait for each other's lock on SQLite, in milliseconds. */
const BUSY_TIMEOUT = 10_000

export const onSqlite = config.databaseUrl === null
export const databaseFile = path.join(config.dataDir, 'tong-ket.sqlite')

/** Which changes of the schema were made: all that is not the users'. */
export const SCHEMA_TABLE = 'schema_migrations'

const options = { logging: false, define: { underscored: true, timestamps: false } } as const

export const sequelize = onSqlite ? openSqlite() : openPostgres(config.databaseUrl!)

function openPostgres(url: string) {
  return new Sequelize(url, { ...options, pool: { max: 10 } })
}

function openSqlite() {
  mkdirSync(config.dataDir, { recursive: true })
  const connection = new Sequelize({ ...options, dialect: 'sqlite', storage: databaseFile })
  const manager = connection.connectionManager as unknown as { getConnection(options?: object): Promise<Database & { ready?: true }> }
  const open = manager.getConnection.bind(manager)
  // Pragmas set in afterConnect do not reach the connections that Sequelize opens for transactions.
  manager.getConnection = async options => {
    const database = await open(options)
    if (!database.ready) {
      database.ready = true
      database.configure('busyTimeout', BUSY_TIMEOUT)
      database.run('PRAGMA journal_mode = WAL').run('PRAGMA synchronous = NORMAL')
    }
    return database
  }
  return connection
}

/** What every command gets: who acts, in which transaction, at what moment. */
export interface WriteContext {
  /** Null for the system itself: seeding, the command line. */
  actor: Actor | null
  transaction: Transaction
  now: Date
  /** What is to be done in the same transaction once everything else is. */
  beforeCommit(work: () => Promise<void>): void
}

const inWrite = new AsyncLocalStorage<true>()
let lastWrite: Promise<unknown> = Promise.resolve()

/**
 * The one door for writing. On SQLite writers queue up and take the lock at once; on PostgreSQL it is a plain transaction.
 * Never called inside itself: the inner one would wait for the outer for ever.
 */
export function write<Result>(actor: Actor | null, work: (context: WriteContext) => Promise<Result>, now = new Date()): Promise<Result> {
  if (inWrite.getStore()) throw new Error('write() was called inside write(): pass the context on instead')
  const run = () =>
    inWrite.run(true, () =>
      sequelize.transaction(lock, async transaction => {
        const last: (() => Promise<void>)[] = []
        const result = await work({ actor, transaction, now, beforeCommit: each => void last.push(each) })
        for (const each of last) await each()
        return result
      }),
    )
  if (!onSqlite) return run()
  const result = lastWrite.then(run)
  lastWrite = result.catch(() => undefined)
  return result
}

/** Gives back to the disk what was deleted: on SQLite it could still be read in the file. */
export async function releaseSpace(): Promise<void> {
  if (!onSqlite) return
  await sequelize.query('VACUUM')
  await sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)')
}

const lock = onSqlite ? { type: Transaction.TYPES.IMMEDIATE } : {}
