import { sequelize, write } from '../../src/database'
import { AuditEntry } from '../../src/models/AuditEntry'
import { sealed } from '../../src/models/seal'
import { chainHead } from '../../src/queries/chainHead'
import { checkChain } from '../../src/queries/historyCheck'
import { useDatabase } from '../support/database'
import { makeOrganisation } from '../support/factories'
import { queriesOf } from '../support/queries'
import { tamper, unguardHistory } from '../support/tampering'

useDatabase('empty')

const NOWHERE = 'f'.repeat(64)
const act = (organisationId: number | null, subjectId: number) => ({
  ...{ act: 'proposeLevel' as const, subjectKind: 'rating', subjectId, organisationId },
  ...{ before: { level: null }, after: { level: 'GOOD' }, reason: `Lý do thứ ${subjectId}` },
})

let organisations = 0

/** An organisation of its own with six entries. */
async function chainOfSix() {
  const { id } = await write(null, context => makeOrganisation(context, { code: `T${++organisations}` }))
  for (const first of [1, 4]) {
    await write(null, context => AuditEntry.record(context, act(id, first), act(id, first + 1), act(id, first + 2)))
  }
  return id
}

const faultsOf = async (chain: number, head = NOWHERE) =>
  (await checkChain({ chain, code: '' }, head)).faults.map(({ kind, sequence }) => `${sequence} ${kind}`)

describe('while the triggers stand', () => {
  test('entries of many organisations told at once stand in unbroken chains, in a few statements', async () => {
    const chains = [await chainOfSix(), await chainOfSix()]
    const acts = Array.from({ length: 500 }, (_, index) => act(index % 3 === 2 ? null : chains[index % 3]!, index + 1))
    const statements = await queriesOf(() => write(null, context => AuditEntry.record(context, ...acts)))
    expect(statements.length).toBeLessThanOrEqual(5)
    for (const chain of [...chains, 0]) expect(await faultsOf(chain)).toEqual([])
    expect((await chainHead(chains[0]!)).sequence).toBe(6 + 167)
    expect((await chainHead(null)).sequence).toBe(166)
  })

  test('writers at the same moment, each in two chains and in opposite order, never break one', async () => {
    const [one, two] = [await chainOfSix(), await chainOfSix()]
    const pairs = Array.from({ length: 30 }, (_, index) => (index % 2 ? [one, two] : [two, one]))
    await Promise.all(
      pairs.map(([first, second], index) =>
        write(null, async context => {
          await AuditEntry.record(context, act(first!, index + 1))
          await AuditEntry.record(context, act(second!, index + 1))
        }),
      ),
    )
    for (const chain of [one, two]) {
      expect(await faultsOf(chain)).toEqual([])
      expect((await chainHead(chain)).sequence).toBe(36)
    }
  })

  test('a cell stands in the chain of its grassroots organisation, what is above in one of its own', async () => {
    const [above, committee, cell] = await write(null, async context => {
      const top = await makeOrganisation(context, { code: 'Top', kind: 'COMMITTEE', tier: 'ABOVE_GRASSROOTS' })
      const middle = await makeOrganisation(context, { code: 'Middle', kind: 'COMMITTEE', parent: top })
      const bottom = await makeOrganisation(context, { code: 'Bottom', parent: middle })
      await AuditEntry.record(context, act(top.id, 1), act(middle.id, 2), act(bottom.id, 3))
      return [top.id, middle.id, bottom.id]
    })
    expect((await chainHead(above!)).sequence).toBe(1)
    expect((await chainHead(committee!)).sequence).toBe(2)
    expect(await chainHead(cell!)).toEqual(await chainHead(committee!))
  })

  test('a write that fails takes no number', async () => {
    const chain = await chainOfSix()
    const failing = write(null, async context => {
      await AuditEntry.record(context, act(chain, 7))
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect((await chainHead(chain)).sequence).toBe(6)
    expect(await faultsOf(chain)).toEqual([])
  })

  test.each([
    ['another value', `UPDATE audit_entries SET after = '{}'`],
    ['a value without its salt', 'UPDATE audit_entries SET after = NULL'],
    ['a salt without its value', 'UPDATE audit_entries SET after_salt = NULL'],
    ['another person', `UPDATE audit_entries SET after = NULL, after_salt = NULL, user_name = 'Ai đó'`],
    ['no row at all', 'DELETE FROM audit_entries'],
  ])('%s is refused', async (_, statement) => {
    await chainOfSix()
    await expect(sequelize.query(statement)).rejects.toMatchObject({ parent: { message: expect.stringContaining('append-only') } })
  })
})

describe('whoever holds the database itself is found out when', () => {
  beforeAll(unguardHistory)

  /** A chain of six, and what is found wrong with it afterwards. */
  const CASES: [what: string, statements: string[], found: string[]][] = [
    ['nothing was done', [], []],
    ['a value was changed', [`UPDATE audit_entries SET after = '{}' WHERE organisation_id = :chain AND sequence = 3`], ['3 ALTERED']],
    ['a person was changed', [`UPDATE audit_entries SET user_name = 'X' WHERE organisation_id = :chain AND sequence = 3`], ['3 ALTERED']],
    ['an entry was taken out', ['DELETE FROM audit_entries WHERE organisation_id = :chain AND sequence = 3'], ['3 REMOVED']],
    [
      'an entry was taken out and the others closed up',
      [
        'DELETE FROM audit_entries WHERE organisation_id = :chain AND sequence = 3',
        'UPDATE audit_entries SET sequence = sequence - 1 WHERE organisation_id = :chain AND sequence > 3',
      ],
      ['3 REMOVED', '3 MOVED', '4 MOVED', '5 MOVED'],
    ],
    [
      'two entries were swapped',
      ['UPDATE audit_entries SET sequence = 7 - sequence WHERE organisation_id = :chain AND sequence IN (2, 5)'],
      ['2 MOVED', '5 MOVED'],
    ],
    ['the newest was taken out', ['DELETE FROM audit_entries WHERE organisation_id = :chain AND sequence = 6'], ['6 REMOVED']],
    ['the end is no longer kept', ['DELETE FROM chain_heads WHERE chain = :chain'], ['6 END_LOST']],
    [
      'a value was taken out in silence',
      ['UPDATE audit_entries SET after = NULL, after_salt = NULL WHERE organisation_id = :chain AND sequence = 4'],
      ['4 ERASED'],
    ],
    [
      'an entry was moved to another history',
      [`UPDATE audit_entries SET chain = 0 WHERE organisation_id = :chain AND sequence = 2`],
      ['2 REMOVED'],
    ],
  ]

  test.each(CASES)('%s', async (_, statements, found) => {
    const chain = await chainOfSix()
    await tamper(chain, ...statements)
    expect(await faultsOf(chain)).toEqual(found)
  })

  test('an entry was chained in with a right hash', async () => {
    const chain = await chainOfSix()
    const [second, third] = await AuditEntry.findAll({ where: { organisationId: chain, sequence: [2, 3] }, order: ['sequence'], raw: true })
    const { id: _id, ...forged } = third!
    await AuditEntry.create(
      sealed({ ...forged, userName: 'Kẻ chen vào' } as never, { chain, sequence: 3, previousHash: second!.hash }) as never,
    )
    expect(await faultsOf(chain)).toEqual(['3 INSERTED'])
    await tamper(
      chain,
      `UPDATE audit_entries SET sequence = sequence + 1 WHERE organisation_id = :chain AND sequence > 2 AND user_name <> 'Kẻ chen vào'`,
    )
    expect(await faultsOf(chain)).toEqual(['3 INSERTED', '4 MOVED', '5 MOVED', '6 MOVED', '7 MOVED'])
  })

  test('an entry was rewritten with a right hash', async () => {
    const chain = await chainOfSix()
    const entry = await AuditEntry.findOne({ where: { organisationId: chain, sequence: 4 }, rejectOnEmpty: true })
    await entry.update(
      sealed({ ...entry.get({ plain: true }), reason: 'Lý do khác' } as never, { chain, sequence: 4, previousHash: entry.previousHash }),
    )
    expect(await faultsOf(chain)).toEqual(['4 ALTERED'])
  })

  test('the newest was taken out with care, and somebody kept the earlier head', async () => {
    const chain = await chainOfSix()
    const { hash } = await chainHead(chain)
    await tamper(
      chain,
      'DELETE FROM audit_entries WHERE organisation_id = :chain AND sequence = 6',
      `UPDATE chain_heads SET sequence = 5, hash = (SELECT e.hash FROM audit_entries e WHERE e.organisation_id = :chain AND e.sequence = 5)
       WHERE chain = :chain`,
    )
    expect(await checkChain({ chain, code: '' }, hash)).toMatchObject({ faults: [], holdsHead: false })
  })
})
