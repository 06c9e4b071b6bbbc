import { readdirSync } from 'node:fs'
import path from 'node:path'
import { migrations } from '../migrations'
import { sequelize } from '../src/database'
import { migrator } from '../src/migrations'
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
