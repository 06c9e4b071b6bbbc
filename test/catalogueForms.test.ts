import { whenIdle } from '../src/jobs/queue'
import { appAt, type Visitor } from './support/app'
import { allReadersAt, answerOf } from './support/catalogueAsking'
import { READER_NAMES, type ReaderName } from './support/catalogueReaders'
import { ROWS } from './support/catalogueRows'
import { makeWorld, type World } from './support/catalogueWorld'
import { useDatabase } from './support/database'
import { everything } from './support/everything'

useDatabase('empty')

const app = appAt()
let world: World
let visitors: Record<ReaderName, Visitor>

beforeAll(async () => {
  world = await makeWorld()
  visitors = await allReadersAt(app)
})

/** Columns of tables that a form must never set: what became of a record, who decided, whose it is. */
const foreignFields = (): Record<string, string | number> => ({
  ...{ status: 'PUBLISHED', state: 'PUBLISHED', decidedBy: 1, publishedOn: '2024-01-01', userId: 1 },
  ...{ organisationId: world.organisation.C1, unitId: world.organisation.C1, memberId: world.member['C1.member']! },
})

/** Somebody whom the route lets write, and where. */
function allowed(route: string) {
  const { expected, addresses } = ROWS[route]!
  for (const reader of READER_NAMES) {
    for (const [column, status] of Object.entries(expected[reader])) {
      const [address] = addresses(world, column)
      if (status < 400 && address) return { reader, column, address }
    }
  }
  return null
}

const POSTS = Object.keys(ROWS).filter(route => route.startsWith('POST'))

test.each(POSTS)('%s takes no field that is not its own', async route => {
  const { fields, prepare } = ROWS[route]!
  await prepare?.(world)
  await whenIdle()
  const asked = allowed(route)
  // Where nobody is let through in the catalogue, its own row sends what is refused.
  if (!asked) return
  const own = (await fields?.(world, asked.column, asked.address)) ?? {}
  const before = await everything()
  const taken: string[] = []
  for (const [name, value] of Object.entries(foreignFields())) {
    if (name in own) continue
    const { status } = await answerOf(visitors[asked.reader].post(asked.address, { ...own, [name]: value }))
    if (status < 400) taken.push(`${name}: ${status}`)
  }
  expect(taken).toEqual([])
  expect(await everything()).toBe(before)
})
