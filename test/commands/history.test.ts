import { onSqlite, sequelize } from '../../src/database'
import { ACTS } from '../../src/labels/acts'
import { AuditEntry } from '../../src/models/AuditEntry'
import { chainsOnRecord, checkChain } from '../../src/queries/historyCheck'
import { makeWorld, type World } from '../support/catalogueWorld'
import type { CommandRow } from '../support/commandRow'
import { BEGINS_ANEW, COMMANDS, FIRST_COMMAND, STEPS } from '../support/commandRows'
import { commandNames, writersIn } from '../support/commandSources'
import { useDatabase } from '../support/database'
import { everything } from '../support/everything'

useDatabase('empty')

let world: World

/** While it works, the very last statement of every write fails: the entries are written by then, and all else is done. */
async function whileHistoryFails(work: () => Promise<unknown>) {
  const trigger = 'CREATE TRIGGER history_fails BEFORE UPDATE OF hash ON chain_heads'
  if (onSqlite) await sequelize.query(`${trigger} BEGIN SELECT RAISE(ABORT, 'the history fails'); END`)
  else {
    await sequelize.query(`CREATE OR REPLACE FUNCTION history_fails() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the history fails'; END $$`)
    await sequelize.query(`${trigger} FOR EACH ROW EXECUTE FUNCTION history_fails()`)
  }
  try {
    await work()
  } finally {
    await sequelize.query(onSqlite ? 'DROP TRIGGER history_fails' : 'DROP TRIGGER history_fails ON chain_heads')
  }
}

test('every command has a row, and every row a command', () => {
  expect([...Object.keys(FIRST_COMMAND), ...Object.keys(COMMANDS), ...STEPS, ...BEGINS_ANEW].sort()).toEqual(commandNames())
})

test('a command that is added is seen', () => {
  const source =
    '/** Does. */\nexport function doIt(actor: Actor) {\n  return write(actor, work)\n}\n\nconst other = () => write(null, work)\n'
  expect(writersIn(source)).toEqual(['doIt'])
})

/** Runs a command twice: once where its history can not be written, which must leave nothing, and once for good. */
async function leavesItsEntries({ tells, entries = 1, given, run }: CommandRow) {
  await given?.(world)
  const before = await everything({ sessions: true })
  await whileHistoryFails(() => expect(run(world)).rejects.toThrow())
  expect(await everything({ sessions: true })).toBe(before)
  const last = ((await AuditEntry.max('id')) as number | null) ?? 0
  await run(world)
  expect(await everything({ sessions: true })).not.toBe(before)
  const told = (await AuditEntry.findAll({ order: ['id'], raw: true })).filter(({ id }) => id > last)
  expect(told).toHaveLength(entries)
  for (const entry of told) {
    if (tells === 'CHANGE' || tells === 'REMOVAL') expect(entry.before).not.toBeNull()
    if (tells === 'CHANGE' || tells === 'CREATION') expect(entry.after).not.toBeNull()
  }
}

describe('leaves just its entries, in the transaction that does the work', () => {
  test.each(Object.entries(FIRST_COMMAND))('%s', (_, row) => leavesItsEntries(row))

  describe('on two committees', () => {
    beforeAll(async () => {
      world = await makeWorld()
    })

    test.each(Object.entries(COMMANDS))('%s', (_, row) => leavesItsEntries(row))
  })
})

test('a layman reads in words what was done', async () => {
  const acts = (await AuditEntry.findAll({ attributes: ['act'], group: ['act'], raw: true })).map(({ act }) => act)
  expect(acts.length).toBeGreaterThan(40)
  expect(acts.filter(act => !ACTS.includes(act))).toEqual([])
})

test('the chains are whole after all of it', async () => {
  for (const chain of await chainsOnRecord()) expect((await checkChain(chain, '')).faults).toEqual([])
})
