import { load } from 'cheerio'
import { createApp } from '../../src/app'
import { write } from '../../src/database'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { select } from '../../src/queries/select'
import { signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

let moment = '2024-01-15T02:00:00.000Z'
const app = createApp({ now: () => new Date(moment) })
let address: string
let cycleId: number
let head: Visitor

beforeAll(async () => {
  const committee = await organisationId('Q6-CQCQ')
  address = `/organisations/${committee}/years/2022/publication`
  cycleId = (await RatingCycle.ofCommittee(committee, 2022))!.id
  head = await signInAs('bi-thu', app)
})

const counts = async () => {
  const rows = await select<{ state: string; count: number }>(
    'SELECT state, CAST(COUNT(*) AS INTEGER) AS count FROM ratings WHERE cycle_id = :cycleId GROUP BY state',
    { cycleId },
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
const acts = () =>
  select<{ act: string; reason: string | null }>(
    `SELECT act, reason FROM audit_entries WHERE act IN ('publishRatings', 'unpublishRatings') ORDER BY id`,
  )
const ownPage = async () => load((await (await signInAs('dang-vien', app)).get('/me')).text)('main').text()

test('a publication is taken back only with a reason and by a secretary; then nobody sees the own result', async () => {
  const before = await counts()
  await head.post(`${address}/withdrawal`, { reason: '' }).expect(422)
  await (await signInAs('van-phong', app)).post(`${address}/withdrawal`, { reason: 'Sai' }).expect(403)
  expect(await counts()).toEqual(before)
  await head.post(`${address}/withdrawal`, { reason: 'Sai số quyết định' }).expect(303)
  expect(await counts()).toEqual({ NOT_RATED: before['NOT_RATED'], DECIDED: before['PUBLISHED'] })
  expect(await ownPage()).toContain('Kết quả năm 2022 chưa công bố')
  expect(await acts()).toEqual([{ act: 'unpublishRatings', reason: 'Sai số quyết định' }])
})

test('while somebody waits for a decision nothing is published, and the page says who', async () => {
  const [row] = await ratingsIn('Q6-CQCQ-03', 2022)
  const { decisionId } = await Rating.findByPk(row!.id, { rejectOnEmpty: true })
  const set = (state: 'APPRAISED' | 'DECIDED', decision: number | null) =>
    write(null, ({ transaction }) => Rating.update({ state, decisionId: decision }, { where: { id: row!.id }, transaction }))
  await set('APPRAISED', null)
  const { text } = await head.post(address).expect(422)
  expect(load(text)('#problems').text()).toContain('Còn 1 đối tượng chưa có quyết định')
  expect(load(text)('#h-undecided').closest('section').text()).toContain('còn 1 đối tượng')
  expect(await acts()).toHaveLength(1)
  await set('DECIDED', decisionId!)
})

test('what is decided is published once, however often it is sent, and members read their result', async () => {
  const before = await counts()
  const answers = await Promise.all([head.post(address), head.post(address)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await counts()).toEqual({ NOT_RATED: before['NOT_RATED'], PUBLISHED: before['DECIDED'] })
  expect((await acts()).map(({ act }) => act)).toEqual(['unpublishRatings', 'publishRatings'])
  expect(await ownPage()).not.toContain('Kết quả năm 2022 chưa công bố')
  const cycle = await RatingCycle.findByPk(cycleId, { rejectOnEmpty: true })
  expect(cycle.publishedOn).toBe('2024-01-15')
})

test('ten minutes after the password was typed it is asked for again, and the form is sent with it', async () => {
  moment = '2024-01-15T02:11:00.000Z'
  const before = await counts()
  const { text } = await head.post(`${address}/withdrawal`, { reason: 'Sai tên một chi bộ' }).expect(401)
  expect(load(text)('input[name=reason]').val()).toBe('Sai tên một chi bộ')
  await head.post(`${address}/withdrawal`, { reason: 'Sai tên một chi bộ', _password: 'khong-phai' }).expect(422)
  expect(await counts()).toEqual(before)
  await head.post(`${address}/withdrawal`, { reason: 'Sai tên một chi bộ', _password: 'tong-ket-2022' }).expect(303)
  moment = '2024-01-15T02:30:00.000Z'
  await head.post(address).expect(401)
  await head.post(address, { _password: 'tong-ket-2022' }).expect(303)
  expect(await counts()).toEqual(before)
})
