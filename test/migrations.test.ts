import { readdirSync } from 'node:fs'
import path from 'node:path'
import { migrations } from '../migrations'
import { sequelize, write } from '../src/database'
import { migrator } from '../src/migrations'
import { AuditEntry } from '../src/models/AuditEntry'
import { checkChain } from '../src/queries/historyCheck'
import { select } from '../src/queries/select'
import { useDatabase } from './support/database'

useDatabase('empty')

const tables = async () => (await sequelize.getQueryInterface().showAllTables()).map(table => String(table)).sort()

test('every file of the folder is listed, in its order', () => {
  const files = readdirSync(path.join(__dirname, '../migrations')).filter(name => /^\d/.test(name))
  expect(Object.keys(migrations)).toEqual(files.map(name => path.parse(name).name).sort())
})

test('the schema goes back to nothing and forward again', async () => {
  const before = await tables()
  expect(before.length).toBeGreaterThan(25)
  await migrator.down({ to: 0 })
  expect(await tables()).toEqual(['schema_migrations'])
  await migrator.up()
  expect(await tables()).toEqual(before)
})

test('entries told before there were chains are chained, and stay when the schema goes back', async () => {
  const acts = Array.from({ length: 600 }, (_, index) => ({
    act: 'signIn' as const,
    subjectKind: 'user',
    subjectId: index + 1,
    organisationId: null,
  }))
  await write(null, context => AuditEntry.record(context, ...acts))
  await migrator.down({ to: '0010-chained-history' })
  expect(await select('SELECT DISTINCT act, COUNT(*) AS entries FROM audit_entries GROUP BY act')).toHaveLength(1)
  await migrator.up()
  const checked = await checkChain({ chain: 0, code: '' }, '')
  expect(checked).toMatchObject({ entries: 600, faults: [] })
  await write(null, context => AuditEntry.record(context, acts[0]!))
  expect(await checkChain({ chain: 0, code: '' }, '')).toMatchObject({ entries: 601, faults: [] })
})
