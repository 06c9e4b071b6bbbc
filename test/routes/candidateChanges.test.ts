import { load } from 'cheerio'
import { Candidate } from '../../src/models/Candidate'
import { CandidateStage } from '../../src/models/CandidateStage'
import { CandidateStageCorrection } from '../../src/models/CandidateStageCorrection'
import { Member } from '../../src/models/Member'
import { Membership } from '../../src/models/Membership'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { htmlErrors } from '../support/htmlCheck'
import { organisationId } from '../support/ratings'

useDatabase('demo')

let secretary: Visitor
let office: Visitor
let cell: number
beforeAll(async () => {
  const app = appAt()
  secretary = await signInAs('bi-thu-cb01', app)
  office = await signInAs('van-phong', app)
  cell = await organisationId('Q6-CQCQ-01')
})

const PERSON = { fullName: 'Ngô Thị  Ưu Tú', sex: 'FEMALE', birthDate: '02/09/1999', occupation: 'Giáo viên', source: 'YOUTH_UNION' }
const textOf = (page: string) => load(page)('main').text().replace(/\s+/g, ' ')
const made = () => Candidate.findOne({ where: { fullName: 'Ngô Thị Ưu Tú' }, rejectOnEmpty: true })
const versioned = async (fields: Record<string, string | number>) => ({ version: (await made()).version, ...fields })
const post = async (visitor: Visitor, rest: string, fields: Record<string, string | number>) =>
  visitor.post(`/candidates/${(await made()).id}/${rest}`, await versioned(fields))
const stages = async () =>
  (await CandidateStage.findAll({ where: { candidateId: (await made()).id }, order: ['reachedOn', 'id'] })).map(each => each.stage)
const inClass = async () => {
  const { figures } = await yearSummary({ organisationId: cell, year: 2023, now: new Date('2024-01-15T02:00:00Z') })
  return figures.find(({ key }) => key === 'development.2023.awarenessClass')!.count
}

test('a cell secretary puts a candidate on file after a look at namesakes', async () => {
  const fields = { ...PERSON, unit: cell, introducedOn: '12/01/2023', document: '02-NQ/CB' }
  const form = await secretary.get(`/organisations/${cell}/candidates/new`).expect(200)
  expect(load(form.text)('#unit option[selected]').val()).toBe(String(cell))
  expect(await htmlErrors((await secretary.post(`/organisations/${cell}/candidates/new`, fields).expect(200)).text)).toEqual([])
  await secretary.post(`/organisations/${cell}/candidates`, fields).expect(303)
  await secretary.post(`/organisations/${cell}/candidates`, fields).expect(422)
  const { id } = await made()
  expect(textOf((await secretary.get(`/candidates/${id}`).expect(200)).text)).toContain('02-NQ/CB')
  const again = await secretary.post(`/organisations/${cell}/candidates/new`, fields).expect(200)
  expect(textOf(again.text)).toContain('Đã có hồ sơ quần chúng trùng họ tên: Ngô Thị Ưu Tú')
})

test('a candidate cannot be put into a cell outside the own part of the tree', async () => {
  const elsewhere = await organisationId('Q6-CQCQ-02')
  await secretary.post(`/organisations/${cell}/candidates`, { ...PERSON, unit: elsewhere, introducedOn: '12/01/2023' }).expect(422)
  await secretary.get(`/organisations/${elsewhere}/candidates/new`).expect(404)
})

test('the stage that comes next is asked for, in order, and counted at once', async () => {
  const before = await inClass()
  const form = load((await secretary.get(`/candidates/${(await made()).id}/stages/new`).expect(200)).text)
  expect(form('h1').text()).toBe('Ghi bước: Học lớp nhận thức về Đảng')
  const stage = { stage: 'AWARENESS_CLASS', document: '' }
  const early = await post(secretary, 'stages', { ...stage, reachedOn: '11/01/2023' })
  expect(early.status).toBe(422)
  expect(load(early.text)('#reachedOn-error').text()).toContain('không thể trước bước «Được giới thiệu» (ngày 12/01/2023)')
  expect((await post(secretary, 'stages', { ...stage, stage: 'DECISION', reachedOn: '11/02/2023' })).status).toBe(422)
  expect((await post(secretary, 'stages', { ...stage, reachedOn: '11/02/2023' })).status).toBe(303)
  expect(await inClass()).toBe(before + 1)
  const { version } = await made()
  const old = { version: version - 1, stage: 'BACKGROUND_CHECK', reachedOn: '12/02/2023', document: '' }
  await secretary.post(`/candidates/${(await made()).id}/stages`, old).expect(409)
})

test('a resolution is carried by two thirds of all who may vote', async () => {
  expect((await post(secretary, 'stages', { stage: 'BACKGROUND_CHECK', reachedOn: '12/03/2023', document: '' })).status).toBe(303)
  const vote = { stage: 'CELL_RESOLUTION', reachedOn: '20/04/2023', document: '05-NQ/CB' }
  for (const votes of [
    { votesFor: 7, voters: 12 },
    { votesFor: 8, voters: '' },
    { votesFor: '', voters: 12 },
    { votesFor: 13, voters: 12 },
  ]) {
    const refused = await post(secretary, 'stages', { ...vote, ...votes })
    expect([votes, refused.status, load(refused.text)('#votesFor-error').length]).toEqual([votes, 422, 1])
  }
  expect((await post(secretary, 'stages', { ...vote, votesFor: 8, voters: 12 })).status).toBe(303)
  expect(textOf((await secretary.get(`/candidates/${(await made()).id}`)).text)).toContain('8/12 tán thành')
})

test('a stage is put right by a new entry that keeps what stood there; only the last is taken back', async () => {
  const { id } = await made()
  const form = load((await office.get(`/candidates/${id}/corrections/new?stage=AWARENESS_CLASS`).expect(200)).text)
  expect(form('#reachedOn').val()).toBe('11/02/2023')
  const fix = { stage: 'AWARENESS_CLASS', document: '', reason: 'Ghi nhầm ngày' }
  expect((await post(office, 'corrections', { ...fix, reachedOn: '' })).status).toBe(422)
  expect((await post(office, 'corrections', { ...fix, reachedOn: '13/03/2023' })).status).toBe(422)
  expect((await post(office, 'corrections', { ...fix, reachedOn: '14/02/2023', reason: '' })).status).toBe(422)
  expect((await post(office, 'corrections', { ...fix, reachedOn: '14/02/2023' })).status).toBe(303)
  const back = { stage: 'CELL_RESOLUTION', reachedOn: '', document: '', votesFor: '', voters: '', reason: 'Chi bộ chưa họp' }
  expect((await post(office, 'corrections', back)).status).toBe(303)
  expect(await stages()).toEqual(['INTRODUCED', 'AWARENESS_CLASS', 'BACKGROUND_CHECK'])
  const kept = await CandidateStageCorrection.findAll({ where: { candidateId: id }, order: ['id'] })
  expect(kept).toMatchObject([
    { stage: 'AWARENESS_CLASS', wasReachedOn: '2023-02-11', reachedOn: '2023-02-14', reason: 'Ghi nhầm ngày' },
    { stage: 'CELL_RESOLUTION', wasReachedOn: '2023-04-20', wasVotesFor: 8, reachedOn: null },
  ])
  await expect(CandidateStageCorrection.destroy({ where: { candidateId: id } })).rejects.toThrow()
  const page = textOf((await office.get(`/candidates/${id}`)).text)
  expect(page).toContain('Trước ghi 11/02/2023, sửa thành 14/02/2023')
})

test('a candidacy ends with a reason, leaves later years, and is taken up again', async () => {
  const { id } = await made()
  const listed = async (year: number) => {
    const list = await secretary.get(`/organisations/${cell}/years/${year}/candidates?scope=ON_THE_WAY`).expect(200)
    return load(list.text)('main').text().includes('Ngô Thị Ưu Tú')
  }
  const end = { endedOn: '30/06/2023', document: '' }
  expect((await post(secretary, 'endings', { ...end, reason: '' })).status).toBe(422)
  expect((await post(secretary, 'endings', { ...end, reason: 'Chuyển công tác' })).status).toBe(303)
  expect([await listed(2023), await listed(2024)]).toEqual([true, false])
  await secretary.get(`/candidates/${id}/stages/new`).expect(404)
  expect((await post(secretary, 'resumptions', { resumedOn: '29/06/2023', reason: '' })).status).toBe(422)
  expect((await post(secretary, 'resumptions', { resumedOn: '30/06/2023', reason: 'Trở về đơn vị' })).status).toBe(303)
  expect(await listed(2024)).toBe(true)
  expect(textOf((await secretary.get(`/candidates/${id}`)).text)).toContain('Từng thôi theo dõi từ ngày 30/06/2023')
})

test('the profile of a candidate is changed, and its history says from what to what', async () => {
  const { id } = await made()
  expect((await post(secretary, 'profile', { ...PERSON, source: 'WOMEN', birthDate: '' })).status).toBe(303)
  expect(textOf((await secretary.get(`/candidates/${id}`)).text)).toContain('Nguồn giới thiệu «Đoàn Thanh niên» → «Hội Phụ nữ»')
})

test('one act makes a probationary member of a candidate, whose twelve months count from the ceremony', async () => {
  const { id } = await made()
  await office.get(`/candidates/${id}/admissions/new`).expect(404)
  for (const [stage, reachedOn] of [
    ['CELL_RESOLUTION', '01/08/2023'],
    ['COMMITTEE_RESOLUTION', '01/09/2023'],
  ] as const) {
    const votes = { votesFor: '', voters: '' }
    expect((await post(secretary, 'stages', { stage, reachedOn, document: '', ...votes })).status).toBe(303)
  }
  await secretary.get(`/candidates/${id}/admissions/new`).expect(403)
  const fields = { document: '45-QĐ/ĐU', decidedOn: '01/10/2023', admittedOn: '10/10/2023', admittedAt: 'Chi bộ 01' }
  const early = await post(office, 'admissions', { ...fields, admittedOn: '30/09/2023' })
  expect([early.status, load(early.text)('#admittedOn-error').length]).toEqual([422, 1])
  const review = await post(office, 'admissions/new', fields)
  expect(textOf(review.text)).toContain('Đủ 12 tháng dự bị vào ngày 10/10/2024')
  expect((await post(office, 'admissions', fields)).status).toBe(303)
  const { memberId } = await made()
  const member = await Member.findByPk(memberId!, { rejectOnEmpty: true })
  expect(member).toMatchObject({ fullName: 'Ngô Thị Ưu Tú', admittedOn: '2023-10-10', officialOn: null })
  expect(await Membership.findOne({ where: { memberId: memberId! } })).toMatchObject({ organisationId: cell, fromDate: '2023-10-10' })
  expect((await stages()).slice(-2)).toEqual(['DECISION', 'ADMISSION'])
  expect(textOf((await office.get(`/members/${memberId}`)).text)).toContain('Đủ 12 tháng dự bị 10/10/2024')
  await office.get(`/candidates/${id}/admissions/new`).expect(404)
})

test('the day of admission is put right at the stage, and the profile and the membership follow', async () => {
  const { memberId } = await made()
  const fix = { stage: 'ADMISSION', document: '', reason: 'Lễ tổ chức ngày 12' }
  expect((await post(secretary, 'corrections', { ...fix, reachedOn: '12/10/2023' })).status).toBe(403)
  expect((await post(office, 'corrections', { ...fix, reachedOn: '' })).status).toBe(422)
  expect((await post(office, 'corrections', { ...fix, reachedOn: '12/10/2023' })).status).toBe(303)
  expect(await Member.findByPk(memberId!)).toMatchObject({ admittedOn: '2023-10-12' })
  expect(await Membership.findOne({ where: { memberId: memberId! } })).toMatchObject({ fromDate: '2023-10-12' })
})
