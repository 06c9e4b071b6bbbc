import { load } from 'cheerio'
import { write } from '../../src/database'
import { sortKey, searchKey } from '../../src/domain/personName'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { appAt, signInAs, type Visitor } from '../support/app'
import { signInAsNew } from '../support/accounts'
import { useDatabase } from '../support/database'
import { organisationId } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const id: Record<string, number> = {}
const visitors: Record<string, Visitor> = {}

beforeAll(async () => {
  for (const code of ['Q6', 'Q6-CQCQ', 'Q6-CQCQ-01', 'Q6-CQCQ-02', 'Q6-P01']) id[code] = await organisationId(code)
  for (const username of ['van-phong', 'bi-thu-cb01', 'bi-thu-cb02', 'dang-vien', 'quan-tri', 'quan-uy'])
    visitors[username] = await signInAs(username, app)
  visitors['phuong-1'] = await signInAsNew(
    { username: 'phuong-1', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: id['Q6-P01']! }] },
    app,
  )
})

const page = async (username: string, address: string) => load((await visitors[username]!.get(address).expect(200)).text)
const listOf = (code: string, year: number | string, query = '') => `/organisations/${id[code]}/years/${year}/candidates${query}`
const countIn = ($: ReturnType<typeof load>) => Number($('#h-list').text().split(' ')[0])
const firstOf = (code: string) => Candidate.findOne({ where: { organisationId: id[code]! }, order: ['id'], rejectOnEmpty: true })

async function makeCandidate(code: string, fullName: string, stages: [CandidateStage['stage'], string][]) {
  return write(null, async ({ transaction }) => {
    const keys = { sortKey: sortKey(fullName), searchKey: searchKey(fullName) }
    const candidate = await Candidate.create({ organisationId: id[code]!, fullName, ...keys, source: 'OTHER' }, { transaction })
    await CandidateStage.bulkCreate(
      stages.map(([stage, reachedOn]) => ({ candidateId: candidate.id, stage, reachedOn })),
      { transaction },
    )
    return candidate
  })
}

test.each([
  ['van-phong', 'Q6-CQCQ', 200],
  ['van-phong', 'Q6', 404],
  ['quan-uy', 'Q6', 200],
  ['bi-thu-cb01', 'Q6-CQCQ-01', 200],
  ['bi-thu-cb01', 'Q6-CQCQ', 403],
  ['bi-thu-cb01', 'Q6-CQCQ-02', 404],
  ['dang-vien', 'Q6-CQCQ-01', 403],
  ['quan-tri', 'Q6-CQCQ', 403],
  ['phuong-1', 'Q6-CQCQ', 404],
])('%s asks for the list of %s and gets %i', async (username, code, status) => {
  await visitors[username]!.get(listOf(code, 2022)).expect(status)
})

test('the year 2022 states 12 verifications, 10 in the class and 3 of 8 admitted, each with its records', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2022))
  const figures = $('.figure')
    .toArray()
    .map(figure => $(figure).find('.figure__value, .figure__pct').text())
  expect(figures).toEqual(['12', '10', '03/0837,5%'])
  expect($('.figure__go a').first().attr('href')).toBe(
    `/organisations/${id['Q6-CQCQ']}/years/2022/figures/development.2022.backgroundChecks`,
  )
})

test('each stage finds as many as its figure counts', async () => {
  for (const [stage, count] of [
    ['BACKGROUND_CHECK', 12],
    ['AWARENESS_CLASS', 10],
    ['ADMISSION', 3],
  ] as const) {
    expect(countIn(await page('van-phong', listOf('Q6-CQCQ', 2022, `?stage=${stage}`)))).toBe(count)
  }
})

test('those followed in the year are more than those who reached a stage in it, and hold them', async () => {
  const reached = countIn(await page('van-phong', listOf('Q6-CQCQ', 2022)))
  const onTheWay = countIn(await page('van-phong', listOf('Q6-CQCQ', 2022, '?scope=ON_THE_WAY')))
  expect(onTheWay).toBeGreaterThan(reached)
})

test('stages of the year stand out from those of other years', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2022, '?stage=ADMISSION'))
  for (const date of $('.stages td b').toArray()) expect($(date).text()).toMatch(/\/2022$/)
  for (const cell of $('.stages td.muted').toArray()) expect($(cell).text()).not.toMatch(/\/2022$/)
})

test('units and sources narrow the list; a cell through the committee is the cell itself', async () => {
  const through = countIn(await page('van-phong', listOf('Q6-CQCQ', 2022, `?unit=${id['Q6-CQCQ-01']}`)))
  expect(countIn(await page('bi-thu-cb01', listOf('Q6-CQCQ-01', 2022)))).toBe(through)
  const women = await page('van-phong', listOf('Q6-CQCQ', 2022, '?source=WOMEN'))
  for (const row of women('.stages tbody tr').toArray()) expect(women(row).text()).toContain('Hội Phụ nữ')
})

test('targets and admissions of the units stand side by side', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2022))
  const rows = $('#h-units').closest('section').find('tbody tr').toArray()
  expect(rows).toHaveLength(10)
  expect(rows.map(row => $(row).find('td').eq(2).text()).filter(admitted => admitted === '1')).toHaveLength(3)
})

test('a year without stages says what will stand there', async () => {
  const $ = await page('van-phong', listOf('Q6-CQCQ', 2025))
  expect($('.empty').text()).toContain('Năm 2025 chưa ghi bước nào')
})

test.each([
  ['1999', ''],
  ['abc', ''],
  ['2022', '?stage=SOMETHING'],
  ['2022', '?page=50'],
])('year %s with «%s» is not found', async (year, query) => {
  await visitors['van-phong']!.get(listOf('Q6-CQCQ', year, query)).expect(404)
})

test.each([
  ['van-phong', 200],
  ['bi-thu-cb01', 200],
  ['bi-thu-cb02', 404],
  ['dang-vien', 403],
  ['quan-tri', 403],
  ['phuong-1', 404],
])('%s asks for a candidate of cell 01 and gets %i', async (username, status) => {
  await visitors[username]!.get(`/candidates/${(await firstOf('Q6-CQCQ-01')).id}`).expect(status)
})

test('a candidate once admitted leads to the profile of the member', async () => {
  const candidate = await firstOf('Q6-CQCQ-01')
  const $ = await page('bi-thu-cb01', `/candidates/${candidate.id}`)
  expect($('.note').text()).toContain('Đã kết nạp ngày')
  expect($('.note a').attr('href')).toBe(`/members/${candidate.memberId}`)
})

test('stages not yet reached are named as such', async () => {
  const candidate = await makeCandidate('Q6-CQCQ-02', 'Lý Thị Mới', [['INTRODUCED', '2023-05-04']])
  const $ = await page('bi-thu-cb02', `/candidates/${candidate.id}`)
  expect($('tbody tr').first().text()).toMatch(/Được giới thiệu\s+04\/05\/2023/)
  expect($('tbody tr').last().text()).toMatch(/Lễ kết nạp\s+Chưa có/)
})

test.each(['0', 'abc', '99999999'])('%s is no candidate', async wrong => {
  await visitors['van-phong']!.get(`/candidates/${wrong}`).expect(404)
})

test('a name with markup and quotes is text and nothing else', async () => {
  const name = `Trần <script>alert('1')</script> "Mỹ" & Ngân`
  const { id: odd } = await makeCandidate('Q6-CQCQ-01', name, [['INTRODUCED', '2022-05-04']])
  for (const address of [`/candidates/${odd}`, listOf('Q6-CQCQ-01', 2022)]) {
    const $ = await page('bi-thu-cb01', address)
    expect($('main script').length).toBe(0)
    expect($('main').text()).toContain(name)
  }
})
