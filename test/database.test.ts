import { sequelize, write } from '../src/database'
import { AuditEntry } from '../src/models/AuditEntry'
import { useDatabase } from './support/database'

useDatabase('empty')

const entry = (subjectId: number) => ({ act: 'signIn' as const, subjectKind: 'thing', subjectId, organisationId: null })

test('forty writers at the same time all succeed, one after another', async () => {
  const before = await AuditEntry.count()
  await Promise.all(Array.from({ length: 40 }, (_, i) => write(null, context => AuditEntry.record(context, entry(i + 1)))))
  expect(await AuditEntry.count()).toBe(before + 40)
})

test('a write that fails leaves nothing, and the next one goes on', async () => {
  const before = await AuditEntry.count()
  const failing = write(null, async context => {
    await AuditEntry.record(context, entry(99))
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await AuditEntry.count()).toBe(before)
  await write(null, context => AuditEntry.record(context, entry(100)))
  expect(await AuditEntry.count()).toBe(before + 1)
})

test('a write inside a write is refused instead of waiting for itself', async () => {
  await expect(write(null, () => write(null, async () => 1))).rejects.toThrow('inside write()')
})

test.each(['UPDATE audit_entries SET act = 1', 'DELETE FROM audit_entries'])('the history cannot be changed: %s', async statement => {
  await write(null, context => AuditEntry.record(context, entry(7)))
  // SQLite's driver calls what a trigger refuses a broken constraint; the database's own words are beneath.
  await expect(sequelize.query(statement)).rejects.toMatchObject({ parent: { message: expect.stringContaining('append-only') } })
})
