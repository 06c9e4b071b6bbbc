import { verifyHistory } from '../src/audit'
import { config } from '../src/config'
import { signInAs, type Visitor } from './support/app'
import { useDatabase } from './support/database'
import { actsOn, organisationId, ratingsIn, type StoredRating } from './support/ratings'
import { startServer } from './support/startedServer'

useDatabase('demo')

const CELL = 'Q6-CQCQ-01'
/** After so many answers the server is killed, while the other rows are on their way. */
const ANSWERED = 3

const env = { PORT: '0', DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' }
const openRows = async () => (await ratingsIn(CELL, 2023)).filter(({ state }) => state === 'DRAFT')

/** As a row that saves itself is sent; false where no answer came. */
const sendingTo = (secretary: Visitor, sheet: string) => async (row: StoredRating) => {
  const fields = { version: row.version, partial: 'yes', proposedLevel: 'GOOD', remarks: `Ghi chú của ${row.name}` }
  const answer = await secretary
    .post(`${sheet}/${row.id}`, fields)
    .set('accept', 'application/json')
    .catch(() => null)
  return answer?.status === 200
}

test('rows on their way to a server that is killed are stored once each when they are sent again, and the history is whole', async () => {
  const sheet = `/organisations/${await organisationId(CELL)}/years/2023/ratings`
  const rows = await openRows()
  const first = await startServer(env)
  const send = sendingTo(await signInAs('bi-thu-cb01', first.address), sheet)
  let answers = 0
  const arrived = await Promise.all(
    rows.map(async row => {
      const isStored = await send(row)
      if (isStored && ++answers === ANSWERED) first.server.kill('SIGKILL')
      return isStored
    }),
  )
  expect(await first.ended).toBe(null)
  expect(arrived.filter(Boolean).length).toBeGreaterThanOrEqual(ANSWERED)
  const unanswered = rows.filter((_, index) => !arrived[index])
  expect(unanswered.length).toBeGreaterThan(0)
  const stored = await ratingsIn(CELL, 2023)
  for (const [index, { id }] of rows.entries()) {
    if (arrived[index]) expect(stored.find(each => each.id === id)!.proposedLevel).toBe('GOOD')
  }

  const second = await startServer(env)
  const again = sendingTo(await signInAs('bi-thu-cb01', second.address), sheet)
  for (const row of unanswered) expect(await again(row)).toBe(true)
  second.server.kill('SIGTERM')
  await second.ended

  const after = await openRows()
  expect(after.map(({ proposedLevel, remarks, version }) => ({ proposedLevel, remarks, version }))).toEqual(
    rows.map(({ name, version }) => ({ proposedLevel: 'GOOD', remarks: `Ghi chú của ${name}`, version: version + 1 })),
  )
  for (const { id } of rows) expect(await actsOn(id)).toHaveLength(1)
  expect((await verifyHistory({ code: undefined, head: undefined })).join()).toContain('nguyên vẹn')
})
