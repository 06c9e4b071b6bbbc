import { sequelize, write } from '../../src/database'
import type { Actor } from '../../src/domain/actor'
import { Member } from '../../src/models/Member'
import { Organisation } from '../../src/models/Organisation'
import { User } from '../../src/models/User'
import { checkAccounts } from '../../src/queries/imports/checkAccounts'
import { knownAccounts, usernamesTaken } from '../../src/queries/imports/knownAccounts'
import type { ReadRow } from '../../src/domain/importRow'
import { useDatabase } from '../support/database'
import { queriesOf } from '../support/queries'

useDatabase('demo')

const TODAY = '2024-01-15'
const MANY = 20_000
let committee: Organisation
let actor: Actor

beforeAll(async () => {
  committee = await Organisation.byCode('Q6-CQCQ')
  const { id: userId, name } = (await User.findOne({ where: { username: 'van-phong' } }))!
  actor = {
    userId,
    name,
    memberId: null,
    grants: [{ role: 'COMMITTEE_OFFICE', organisationId: committee.id, path: committee.path }],
  } as Actor
  await write(null, ({ transaction }) =>
    sequelize.query(
      `INSERT INTO users (username, name, password_hash, organisation_id, version)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY})
       SELECT CASE WHEN i % 1000 = 0 THEN 'thu.nghiem-' ELSE 'ai-do-' END || i, 'Người Thứ ' || i, '', ${committee.id}, 1 FROM n`,
      { transaction },
    ),
  )
})

const row = (number: number, fullName: string, rest: Record<string, string> = {}): ReadRow => ({
  ...{ number, problems: [] },
  values: { unitCode: 'Q6-CQCQ-05', role: 'CELL_SECRETARY', fullName, ...rest },
})

async function checked(rows: ReadRow[]) {
  async function* chunks() {
    yield rows
  }
  const found = []
  for await (const chunk of checkAccounts(chunks(), { actor, organisation: committee, today: TODAY, year: null })) found.push(...chunk)
  return found
}

test('among twenty thousand accounts only those that the file may be about are read, and only the names that might be proposed', async () => {
  const member = (await User.findOne({ where: { username: 'dang-vien' } }))!.memberId!
  const asked = { usernames: ['ai-do-7', 'khong-co'], memberIds: [member], names: new Set(['NGƯỜI THỨ 9']) }
  const found = await knownAccounts(asked, committee, TODAY)
  expect(found.map(({ username }) => username).toSorted()).toEqual(['ai-do-7', 'ai-do-9', 'dang-vien'])
  expect(await knownAccounts({ ...asked, names: new Set() }, committee, TODAY)).toHaveLength(2)
  expect(await usernamesTaken(['thu.nghiem', 'ai-do-1'])).toHaveLength(MANY / 1000 + 1)
})

test('a file asks as few questions as before, whatever stands on file, and proposes what is free', async () => {
  const [{ fullName }] = (await Member.findAll({ limit: 1, order: ['id'] })) as [Member]
  let rows: Awaited<ReturnType<typeof checked>> = []
  const queries = await queriesOf(async () => {
    rows = await checked([
      row(2, 'Lê Thử Nghiệm'),
      row(3, 'Người Thứ 9'),
      row(4, 'Mới Hoàn Toàn', { username: 'ai-do-8' }),
      row(5, fullName),
    ])
  })
  expect(queries.length).toBeLessThanOrEqual(8)
  expect(queries.filter(sql => /FROM users/.test(sql) && !/WHERE/.test(sql))).toEqual([])
  expect(rows[0]).toMatchObject({ outcome: 'NEW', content: { username: 'thu.nghiem' } })
  expect(rows[1]!.problems).toMatchObject([{ field: 'username', message: expect.stringContaining('«ai-do-9» cùng họ tên') as string }])
  expect(rows[2]!.problems).toMatchObject([{ field: 'username', message: expect.stringContaining('đã có người dùng') as string }])
  await User.update({ username: 'thu.nghiem' }, { where: { username: 'ai-do-1' } })
  await User.update({ username: 'le.thu.nghiem' }, { where: { username: 'ai-do-2' } })
  expect((await checked([row(2, 'Lê Thử Nghiệm')]))[0]!.content).toMatchObject({ username: 'thu.nghiem-2' })
})
