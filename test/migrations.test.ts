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

test('who is on a standing board was on the board before there was such an office, once', async () => {
  const id = 900
  const place = { id, code: 'P', kind: 'COMMITTEE', tier: 'GRASSROOTS', path: '/900/', sign: 'ĐU', place: 'P', version: 1 }
  await sequelize.getQueryInterface().bulkInsert('organisations', [place])
  const held = (name: string, role: string, from: string) => ({ organisation_id: id, role, person_name: name, from_date: from })
  await sequelize
    .getQueryInterface()
    .bulkInsert('offices', [
      held('An', 'STANDING_MEMBER', '2022-01-01'),
      held('Bé', 'BOARD_MEMBER', '2020-01-01'),
      held('Bé', 'STANDING_MEMBER', '2022-01-01'),
    ])
  await migrator.down({ to: '0032-standing-boards' })
  const now = () => select('SELECT person_name AS name, role FROM offices ORDER BY person_name, id')
  const before = ['An', 'Bé'].map(name => ({ name, role: 'BOARD_MEMBER' }))
  expect(await now()).toEqual(before)
  await expect(sequelize.getQueryInterface().bulkInsert('offices', [held('Ca', 'STANDING_MEMBER', '2022-01-01')])).rejects.toThrow()
  await migrator.up()
  expect(await now()).toEqual(before)
  await sequelize.query('DELETE FROM offices')
  await sequelize.query('DELETE FROM organisations')
})

test('periods that were cancelled before movements could be stand on record after it, and after going back', async () => {
  const database = sequelize.getQueryInterface()
  await migrator.down({ to: '0030-cancelled-movements' })
  await database.bulkInsert('members', [{ id: 901, full_name: 'An', sort_key: 'an', search_key: 'an', admitted_on: '2015-01-01' }])
  const period = { member_id: 901, kind: 'EXEMPT', from_date: '2023-05-01', to_date: null, reason: 'Nhầm', recorded_at: '2024-01-01' }
  await database.bulkInsert('cancelled_periods', [period])
  await migrator.up()
  const day = { ...period, kind: 'DECEASED', from_date: '2023-06-01' }
  await database.bulkInsert('cancelled_movements', [day])
  expect(await select('SELECT kind, from_date, reason FROM cancelled_movements ORDER BY id')).toEqual([
    { kind: 'EXEMPT', from_date: '2023-05-01', reason: 'Nhầm' },
    { kind: 'DECEASED', from_date: '2023-06-01', reason: 'Nhầm' },
  ])
  await expect(sequelize.query('DELETE FROM cancelled_movements')).rejects.toThrow()
  await migrator.down({ to: '0030-cancelled-movements' })
  expect(await select('SELECT kind, from_date FROM cancelled_periods')).toEqual([{ kind: 'EXEMPT', from_date: '2023-05-01' }])
  await migrator.down({ to: 0 })
  await migrator.up()
})

test('the own text of a year stays when the schema goes back; a rating year that nobody chose is then the year itself', async () => {
  const tables = sequelize.getQueryInterface()
  const place = { id: 901, code: 'T', kind: 'COMMITTEE', tier: 'GRASSROOTS', path: '/901/', sign: 'ĐU', place: 'T', version: 1 }
  await tables.bulkInsert('organisations', [place])
  await tables.bulkInsert('year_profiles', [{ id: 7, organisation_id: 901, year: 2023, rating_year_reported: null, theme: 'Đoàn kết' }])
  await tables.bulkInsert('year_sections', [{ profile_id: 7, section: 'CAUSES', position: 1, body: 'Vì việc nhiều.' }])
  await tables.bulkInsert('year_references', [
    { profile_id: 7, role: 'GUIDANCE', position: 1, number: '1-HD/QU', dated_on: '2023-11-01', issuer: 'QU' },
  ])
  await migrator.down({ to: '0034-rating-year-left-open' })
  const now = () =>
    select(`SELECT p.rating_year_reported AS stated, p.theme, s.body, r.number FROM year_profiles p
      JOIN year_sections s ON s.profile_id = p.id JOIN year_references r ON r.profile_id = p.id`)
  const kept = { stated: 2023, theme: 'Đoàn kết', body: 'Vì việc nhiều.', number: '1-HD/QU' }
  expect(await now()).toEqual([kept])
  await migrator.up()
  expect(await now()).toEqual([kept])
  await expect(
    tables.bulkInsert('year_sections', [{ profile_id: 8, section: 'CAUSES', position: 1, body: 'Không có năm.' }]),
  ).rejects.toThrow()
  for (const table of ['year_sections', 'year_references', 'year_profiles', 'organisations']) await sequelize.query(`DELETE FROM ${table}`)
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
