import { type Asked, policies } from './support/policyMutations'
import { whenIdle } from '../src/jobs/queue'
import { onSqlite } from '../src/database'
import { AuditEntry } from '../src/models/AuditEntry'
import { allReadersAt, answerOf, readerAt } from './support/catalogueAsking'
import { type Answer, faultsOf, markOf, marksIn } from './support/catalogueCheck'
import { type MarkKey, READER_NAMES, type ReaderName } from './support/catalogueReaders'
import { routesOf, unmatched } from './support/catalogueRoutes'
import { ROWS } from './support/catalogueRows'
import { makeWorld, type World } from './support/catalogueWorld'
import { appAt, type Visitor } from './support/app'
import { useDatabase } from './support/database'
import { everything } from './support/everything'

useDatabase('empty')

const app = appAt()
let visitors: Record<ReaderName, Visitor>
/** Everything on record, as the last request left it that was to write nothing; null where others have written since. */
let known: string | null = null
/** The marks that each reader has met in all answers. */
const met = new Map<ReaderName, Set<string>>(READER_NAMES.map(reader => [reader, new Set()]))
let world: World

beforeAll(async () => {
  world = await makeWorld()
  visitors = await allReadersAt(app)
})

const ROUTES = Object.keys(ROWS)
const isRefused = (reader: ReaderName, status: number) => reader === 'anonymous' || status === 403 || status === 404

/**
 * The columns of its table in which a route is asked, with their statuses: all of them on SQLite. On PostgreSQL all that let a reader in,
 * and of those that refuse alike one, another from route to route and from reader to reader: what differs there is how records are read.
 */
function columnsOf(route: string, reader: ReaderName): [string, number][] {
  const { expected, inTurn } = ROWS[route]!
  const columns = Object.entries(expected[reader])
  if (onSqlite || inTurn) return columns
  // By the letters of the route: one that is added turns no other.
  const turn = [...route].reduce((sum, letter) => sum + letter.charCodeAt(0), READER_NAMES.indexOf(reader))
  return columns.filter(([column, status]) => {
    const alike = columns.filter(([, other]) => other === status)
    return !isRefused(reader, status) || alike[turn % alike.length]![0] === column
  })
}

/** Asks a route in the columns of its table. */
async function faultsOfRoute(route: string, reader: ReaderName, visitor = visitors[reader]): Promise<string[]> {
  const faults: string[] = []
  for (const [column] of columnsOf(route, reader)) faults.push(...(await faultsOfColumn({ route, reader, column }, visitor)))
  return faults
}

async function faultsOfColumn(asked: Asked, visitor = visitors[asked.reader]): Promise<string[]> {
  const { route, reader, column } = asked
  const { expected, addresses, fields } = ROWS[route]!
  const status = (expected[reader] as Record<string, number>)[column]!
  const faults: string[] = []
  for (const address of addresses(world, column)) {
    const values = route.startsWith('POST') ? await fields?.(world, column, address) : {}
    policies.asking = asked
    const answer = await answerOf(route.startsWith('POST') ? visitor.post(address, values) : visitor.get(address))
    policies.asking = null
    faults.push(...faultsOf({ route, reader, address: `${address} (${column})`, status, marks: world.marks }, answer))
    for (const key of marksIn(answer, world.marks)) met.get(reader)!.add(key)
  }
  return faults
}

test('every route of the app has a row, and every row a route', () => {
  expect(unmatched(routesOf(app), ROUTES)).toEqual({ routesWithoutRow: [], rowsWithoutRoute: [] })
})

const GETS = ROUTES.filter(route => route.startsWith('GET'))

describe.each(GETS)('%s', route => {
  test.each(READER_NAMES)('answers %s by role and place, and names nobody it should not', async reader => {
    await ROWS[route]!.prepare?.(world)
    expect(await faultsOfRoute(route, reader)).toEqual([])
  })
})

describe.each(ROUTES.filter(route => route.startsWith('POST')))('%s', route => {
  test.each(READER_NAMES)('takes from %s what role and place allow, and writes nothing else', async reader => {
    const { addresses, acts = 0, alone, prepare } = ROWS[route]!
    if (prepare || alone) known = null
    await prepare?.(world)
    await whenIdle()
    const visitor = alone ? await readerAt(app, reader) : visitors[reader]
    const columns = columnsOf(route, reader).filter(([, status]) => status < 400)
    const wanted = acts * columns.flatMap(([column]) => addresses(world, column)).length
    const [before, entries] = [wanted === 0 ? (known ?? (await everything())) : null, await AuditEntry.count()]
    known = null
    expect(await faultsOfRoute(route, reader, visitor)).toEqual([])
    expect(await AuditEntry.count()).toBe(entries + wanted)
    if (before === null) return
    const after = await everything()
    expect(after).toBe(before)
    known = after
  })
})

describe('what the readers met', () => {
  const seenBy = (reader: ReaderName, ...places: string[]) =>
    world.marks.filter(key => places.includes(key.split('.')[0]!) && met.get(reader)!.has(key))
  const all = (...places: string[]) => world.marks.filter(key => places.includes(key.split('.')[0]!))

  test('the pages show every person to those above, so that a mark kept from others was there to be kept', () => {
    const silent = ['A.administrator', 'A.secretary', 'A.inspection', 'A.grantless', 'S.office', 'S.superior']
    const heard = (keys: string[]) => keys.filter(key => !silent.includes(key))
    const below = ['A', 'A1', 'A2', 'A3', 'A31', 'A9']
    expect(heard(seenBy('officeOfS', 'S', ...below, 'B', 'B1'))).toEqual(heard(all('S', ...below, 'B', 'B1')))
    for (const reader of ['officeOfA', 'inspectionOfA'] as const) expect(heard(seenBy(reader, ...below))).toEqual(heard(all(...below)))
  })

  test('a member meets the own name, the names on the lists of commendations, who signs them, and who may see the own record', () => {
    const lists = (cell: string) => [`${cell}.commended`, `${cell}.visitor`]
    const people = [...met.get('member')!].filter(key => !key.endsWith('.body')).sort()
    expect(people).toEqual(
      [
        'A.officer',
        ...['S.office', 'A.office', 'A.secretary', 'A.inspection', 'A1.secretary'],
        'A.signatory',
        'A1.commended',
        'A1.honoured',
        'A1.officer',
        'A1.reader',
        'A1.visitor',
        ...lists('A2'),
        ...lists('A31'),
        ...lists('A9'),
        'S.signatory',
        'news.published',
      ].sort(),
    )
  })
})

describe('the catalogue itself', () => {
  const asked = { route: 'GET /members/:memberId', reader: 'member', address: '/members/2', status: 403 } as const
  const marks: MarkKey[] = ['A1.member', 'A1.reader']
  const refused: Answer = { status: 403, headers: {}, text: '<p>Hồ sơ này dành cho cấp ủy.</p>' }

  test('finds a route that nobody wrote a row for', () => {
    expect(unmatched([...ROUTES, 'GET /made-up'], ROUTES).routesWithoutRow).toEqual(['GET /made-up'])
    expect(unmatched([], ['GET /gone']).rowsWithoutRoute).toEqual(['GET /gone'])
  })

  test('reads a route that is added to the app', () => {
    const grown = appAt()
    grown.get('/made-up', (_req, res) => void res.end())
    expect(unmatched(routesOf(grown), ROUTES).routesWithoutRow).toEqual(['GET /made-up'])
  })

  test('finds a refusal that turned into a yes', () => {
    expect(faultsOf({ ...asked, marks }, refused)).toEqual([])
    expect(faultsOf({ ...asked, marks }, { ...refused, status: 200 })).toEqual(['member, GET /members/2: 200 instead of 403'])
  })

  test.each([
    ['a page', { ...refused, text: `<td>Trần Thị ${markOf('A1.member')}</td>` }],
    [
      'a file that breaks the line within the name',
      { ...refused, text: `Trần Thị ${markOf('A1.member').slice(0, 5)}\n${markOf('A1.member').slice(5)}` },
    ],
    ['an address sent along', { ...refused, headers: { location: `/members?q=${markOf('A1.member').toLowerCase()}` } }],
    ['the name of a file', { ...refused, headers: { 'content-disposition': `attachment; filename="${markOf('A1.member')}.pdf"` } }],
  ])('finds the mark of an outsider in %s', (_place, answer) => {
    expect(faultsOf({ ...asked, marks }, answer)).toEqual(['member, GET /members/2: shows A1.member'])
  })

  test('finds an anonymous reader led elsewhere than to the sign-in page', () => {
    const answer = { status: 303, headers: { location: '/me' }, text: '' }
    expect(faultsOf({ ...asked, reader: 'anonymous', status: 303, marks }, answer)).toHaveLength(1)
  })
})

/** Last: what a policy turned to yes lets through is written. */
describe('a policy turned to yes', () => {
  test.each(policies.names)('is found: %s', async policy => {
    const faults: string[] = []
    for (const asked of policies.refusedBy(policy)) {
      await ROWS[asked.route]!.prepare?.(world)
      faults.push(...(await policies.whileYes(policy, () => faultsOfColumn(asked))))
      if (faults.length > 0) break
    }
    expect(faults).not.toEqual([])
  })
})
