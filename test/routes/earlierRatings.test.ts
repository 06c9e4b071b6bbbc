import { load } from 'cheerio'
import { write } from '../../src/database'
import type { Member } from '../../src/models/Member'
import type { Organisation } from '../../src/models/Organisation'
import { Rating } from '../../src/models/Rating'
import { RatingDecision } from '../../src/models/RatingDecision'
import { commendationCandidates } from '../../src/queries/commendationCandidates'
import { CommendationTitle } from '../../src/models/CommendationTitle'
import { placesOf } from '../../src/queries/placesOf'
import { yearSummary } from '../../src/queries/yearSummary'
import { signInAsNew } from '../support/accounts'
import { appAt, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { makeCycle, makeMembers, makeOrganisation, makeRatings } from '../support/factories'
import { htmlErrors } from '../support/htmlCheck'

useDatabase('demo')

const now = new Date('2024-01-15T02:00:00Z')
let committee: Organisation
let cells: [Organisation, Organisation]
let people: Member[]
let office: Visitor

beforeAll(async () => {
  await write(null, async context => {
    committee = await makeOrganisation(context, { code: 'DB', name: 'Đảng bộ Thử', kind: 'COMMITTEE' })
    cells = [
      await makeOrganisation(context, { code: 'CB1', parent: committee }),
      await makeOrganisation(context, { code: 'CB2', parent: committee }),
    ]
    const names = ['Nguyễn Văn An', 'Trần Thị Bình']
    people = await makeMembers(context, cells[0], [
      ...names.map(fullName => ({ fullName })),
      { fullName: 'Lê Văn Mới', admittedOn: '2022-03-01', officialOn: '2023-03-01' },
    ])
    const run = await makeCycle(context, committee, cells, 2022, true)
    await makeRatings(context, run, [{ kind: 'MEMBER', memberId: people[0]!.id, unit: cells[0], level: 'EXCELLENT' }])
  })
  office = await signInAsNew({ username: 'van-phong-db', grants: [{ role: 'COMMITTEE_OFFICE', organisationId: committee.id }] }, appAt())
})

const at = (year: number, unit?: Organisation) => `/organisations/${committee.id}/years/${year}/earlier-ratings${unit ? `/${unit.id}` : ''}`
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const DOCUMENT = {
  ...{ documentNumber: '22-QĐ/ĐU', decidedOn: '25/12/2021', authorityName: 'Đảng ủy Thử' },
  ...{ signatoryName: 'Phạm Văn Ký', signatoryOffice: 'Bí thư', reason: '' },
}
const markOf = async (year: number, unit: Organisation) => String(load((await office.get(at(year, unit))).text)('input[name=mark]').val())
const record = async (year: number, unit: Organisation, fields: Record<string, string>) => {
  const decidedOn = `25/12/${year}`
  return office.post(at(year, unit), { mark: await markOf(year, unit), ...DOCUMENT, decidedOn, ...fields })
}
const of = (index: number) => `outcome-${people[index]!.id}`

test('the years are listed with what is on record; one that was run here is not written down by hand', async () => {
  const page = await office.get(`/organisations/${committee.id}/earlier-years`).expect(200)
  expect(await htmlErrors(page.text)).toEqual([])
  expect(textOf(page.text)).toMatch(/Năm 2023 Chưa ghi.*Năm 2022 Đánh giá trong hệ thống.*Năm 2018/)
  for (const year of [2022, 2024, 2017]) await office.get(at(year)).expect(404)
})

test('a unit and its members get their results from one paper; the books of the year balance', async () => {
  const form = await office.get(at(2021, cells[0])).expect(200)
  expect(await htmlErrors(form.text)).toEqual([])
  expect(textOf(form.text)).toContain('Lê Văn Mới chưa có trong năm 2021')
  const fields = { 'outcome-unit': 'GOOD', [of(0)]: 'EXCELLENT', [of(1)]: '' }
  expect((await record(2021, cells[0], { ...fields, decidedOn: '31/12/2020' })).status).toBe(422)
  expect((await record(2021, cells[0], { [of(0)]: '' })).status).toBe(422)
  expect((await record(2021, cells[0], { [of(2)]: 'GOOD' })).status).toBe(422)
  expect((await record(2021, cells[1], { [of(0)]: 'GOOD' })).status).toBe(422)
  expect((await record(2021, cells[0], fields)).status).toBe(303)
  const { ratingYears } = await yearSummary({ organisationId: committee.id, year: 2021, now })
  const year = ratingYears.find(each => each.year === 2021)!
  expect(year.groups).toMatchObject([
    { group: 'cells', present: 1, rated: 1, balanced: true },
    { group: 'members', present: 1, rated: 1, balanced: true, levels: { EXCELLENT: 1 } },
  ])
  await office.get(`/organisations/${committee.id}/years/2021`).expect(200)
  await office.get(`/organisations/${committee.id}/years/2021/figures/ratings.2021.members.present`).expect(200)
})

test('what is on record is put right with a reason, by a decision beside the old one; never twice on the same page', async () => {
  const mark = await markOf(2021, cells[0])
  const fields = { [of(0)]: 'GOOD', [of(1)]: 'NOT_RATED' }
  const without = await office.post(at(2021, cells[0]), { ...DOCUMENT, mark, ...fields })
  expect([without.status, textOf(without.text).includes('Hãy ghi lý do sửa')]).toEqual([422, true])
  await office.post(at(2021, cells[0]), { ...DOCUMENT, mark, ...fields, reason: 'Ghi nhầm dòng' }).expect(303)
  await office.post(at(2021, cells[0]), { ...DOCUMENT, mark, ...fields, reason: 'Ghi nhầm dòng' }).expect(409)
  const rating = await Rating.findOne({ where: { memberId: people[0]!.id, year: 2021 }, rejectOnEmpty: true })
  const decisions = await RatingDecision.findAll({ where: { ratingId: rating.id }, order: ['id'] })
  expect(decisions.map(({ level, reason, supersedesId }) => [level, reason, supersedesId])).toEqual([
    ['EXCELLENT', null, null],
    ['GOOD', 'Ghi nhầm dòng', decisions[0]!.id],
  ])
  expect(rating).toMatchObject({ state: 'PUBLISHED', decisionId: decisions[1]!.id })
  expect((await record(2021, cells[0], { [of(0)]: 'NOT_RATED', reason: 'Được miễn' })).status).toBe(303)
  expect((await record(2021, cells[0], { [of(0)]: 'EXCELLENT', reason: 'Có quyết định' })).status).toBe(303)
})

test('five years running are found across years written down and years run here', async () => {
  for (const year of [2018, 2019, 2020]) expect((await record(year, cells[0], { [of(0)]: 'EXCELLENT' })).status).toBe(303)
  const title = await CommendationTitle.create({ code: 'FIVE', name: 'Năm năm liền', position: 1, ground: 'FIVE_YEARS' })
  const places = await placesOf(committee.id)
  const found = await commendationCandidates({
    ...{ organisationId: committee.id, places, year: 2022, titleId: title.id, kinds: ['MEMBER'] },
  })
  expect(found.map(({ name, excellentYears }) => [name, excellentYears])).toEqual([['Nguyễn Văn An', 5]])
})

test('awards of an earlier year stand in the decision of their paper, and count in that year', async () => {
  const address = `/organisations/${committee.id}/years/2021/earlier-awards`
  const title = String((await CommendationTitle.findOne({ rejectOnEmpty: true })).id)
  const award = {
    ...DOCUMENT,
    documentNumber: '39-QĐ/TU',
    authorityName: 'Ban Thường vụ Tỉnh ủy',
    title,
    form: 'MERIT_CERTIFICATE',
    label: '',
  }
  const { reason: _reason, ...fields } = { ...award, unit: String(cells[0].id), member: 'tran thi binh' }
  expect(await htmlErrors((await office.get(`${address}/new`).expect(200)).text)).toEqual([])
  expect((await office.post(address, { ...fields, documentNumber: '39' })).status).toBe(422)
  expect((await office.post(address, { ...fields, member: 'Ai Đó' })).status).toBe(422)
  const made = await office.post(address, fields).expect(303)
  expect((await office.post(address, fields)).status).toBe(422)
  const second = await office.post(address, { ...fields, member: '' }).expect(303)
  expect(second.headers['location']).toBe(made.headers['location'])
  const page = textOf((await office.get(String(made.headers['location'])).expect(200)).text)
  expect(page).toContain('Cấp quyết định Ban Thường vụ Tỉnh ủy')
  expect(page).toContain('Trần Thị Bình')
  const { commendations } = await yearSummary({ organisationId: committee.id, year: 2021, now })
  expect(commendations.map(({ counts }) => [counts.members, counts.cells])).toEqual([[1, 1]])
})

test('a year that was written down is not opened again', async () => {
  const opening = await office.get(`/organisations/${committee.id}/years/2021/cycle/new`)
  expect(opening.status).toBe(422)
})
