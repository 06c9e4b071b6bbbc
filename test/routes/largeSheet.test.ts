import { load } from 'cheerio'
import { write } from '../../src/database'
import { appAt, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { makeLargeCell } from '../support/largeCell'
import { queriesOf } from '../support/queries'
import { ratingsIn, type StoredRating } from '../support/ratings'

useDatabase('demo')

const SIZE = 500
const MOST_QUERIES = 10
const MOST_BYTES = 1_048_576

let sheet: string
let secretary: Visitor
let row: StoredRating

beforeAll(async () => {
  const made = await write(null, context => makeLargeCell(context, SIZE))
  sheet = made.sheet
  const grants = [{ role: 'CELL_SECRETARY' as const, organisationId: made.cell.id }]
  secretary = await signInAsNew({ username: 'dong-cb', memberId: made.secretary.id, grants }, appAt())
  row = (await ratingsIn('DONG-01', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
})

const VOTES = { votesExcellent: 1, votesGood: 498, votesSatisfactory: 0, votesUnsatisfactory: 0, votesInvalid: 1 }
const sending = (fields: Record<string, string | number>) =>
  secretary.post(`${sheet}/${row.id}`, { partial: 'yes', remarks: '', ...fields }).set('accept', 'application/json')

test(`a cell of ${SIZE} is shown whole with at most ${MOST_QUERIES} queries, in a page below a megabyte`, async () => {
  let page = ''
  const queries = await queriesOf(async () => {
    page = (await secretary.get(sheet).expect(200)).text
  })
  expect(queries.slice(MOST_QUERIES)).toEqual([])
  expect(load(page)('.sr')).toHaveLength(SIZE + 1)
  expect(load(page)('form.sr__form')).toHaveLength(SIZE + 1 - SIZE / 50)
  expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES)
})

test(`a row of it is saved with at most ${MOST_QUERIES} queries, and so is what follows it read`, async () => {
  const saved = await queriesOf(() =>
    sending({ version: row.version, proposedLevel: 'EXCELLENT', selfLevel: 'GOOD', ...VOTES }).expect(200),
  )
  expect(saved.slice(MOST_QUERIES)).toEqual([])
  let live = ''
  const read = await queriesOf(async () => {
    live = (await secretary.get(`${sheet}?part=live`).expect(200)).text
  })
  expect(read.slice(MOST_QUERIES)).toEqual([])
  expect(load(live)('.sheet-attention a').attr('href')).toBe(`#row-${row.id}`)
  expect(load(live)('.sheet-live').text()).toContain('Hạn nộp 01/02/2024, còn 17 ngày')
})

test(`so is a row that is sent with its button, by a page without scripts`, async () => {
  const fields = { version: row.version + 1, proposedLevel: 'EXCELLENT', levelReason: 'Có thành tích đột xuất', remarks: '', ...VOTES }
  const saved = await queriesOf(() => secretary.post(`${sheet}/${row.id}`, fields).expect(303))
  expect(saved.some(sql => sql.includes('UPDATE'))).toBe(true)
  expect(saved.slice(MOST_QUERIES)).toEqual([])
})

test('ballots that do not make the returned ones are refused with the numbers', async () => {
  const { body } = await sending({ version: row.version + 2, ...VOTES, votesGood: 499 }).expect(422)
  expect(body.error).toContain('Bốn mức có 500 phiếu, cộng 1 phiếu không hợp lệ là 501, nhưng cuộc họp thu về 500 phiếu.')
})

test('a row says whether the member or the cell entered the self-rating', async () => {
  const { text } = await secretary.get(sheet)
  expect(load(text)(`#row-${row.id} .sr__self small`).text()).toMatch(/đã tự ghi|ghi thay/)
})
