import { load } from 'cheerio'
import { write } from '../../src/database'
import { Rating } from '../../src/models/Rating'
import { RatingCycle } from '../../src/models/RatingCycle'
import { TemporaryStay } from '../../src/models/TemporaryStay'
import { select } from '../../src/queries/select'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { organisationId, ratingsIn, writtenRatings } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const CELL = 'Q6-CQCQ-01'
let cell: number
let year: string
let committeeYear: string
let secretary: Visitor
let office: Visitor

beforeAll(async () => {
  cell = await organisationId(CELL)
  year = `/organisations/${cell}/years/2023`
  committeeYear = `/organisations/${await organisationId('Q6-CQCQ')}/years/2023`
  secretary = await signInAs('bi-thu-cb01', app)
  office = await signInAs('van-phong', app)
})

const states = async () => new Set((await ratingsIn(CELL, 2023)).filter(({ state }) => state !== 'NOT_RATED').map(({ state }) => state))
const openRows = async () => (await ratingsIn(CELL, 2023)).filter(({ state }) => state === 'DRAFT' || state === 'RETURNED')
const fill = async () => {
  for (const { id, version, proposedLevel } of await openRows()) {
    if (!proposedLevel) await secretary.post(`${year}/ratings/${id}`, { version, proposedLevel: 'GOOD', remarks: '' }).expect(303)
  }
}
const acts = () =>
  select<{ act: string; userName: string; reason: string | null }>(
    `SELECT act, user_name AS "userName", reason FROM audit_entries WHERE subject_kind = 'organisation' AND subject_id = :cell ORDER BY id`,
    { cell },
  )
const rowOnBoard = async (name: string) => {
  const $ = load((await office.get(`${committeeYear}/progress`).expect(200)).text)
  return $('.matrix tbody tr')
    .filter((_, row) => $(row).text().includes(name))
    .text()
    .replace(/\s+/g, ' ')
}

test('the board shows every unit at its step and who holds it up', async () => {
  const { text } = await office.get(`${committeeYear}/progress`).expect(200)
  expect(load(text)('.matrix tbody tr')).toHaveLength(16)
  expect(await rowOnBoard('Văn phòng Ủy ban nhân dân')).toContain('Bí thư Đặng Quốc Tường: còn')
  const { text: empty } = await office.get(committeeYear.replace('2023', '2024') + '/progress').expect(200)
  expect(empty).toContain('Năm này chưa mở đợt đánh giá')
})

test('a file with rows without a level is not handed in, and the page links to each of them', async () => {
  const before = await writtenRatings()
  const { text } = await secretary.post(`${year}/submission`).expect(422)
  expect(text).toContain('chưa có mức đề xuất')
  const missing = (await openRows()).map(({ id }) => `${year}/ratings#row-${id}`)
  const links = load(text)('#h-missing ~ ul a')
    .map((_, link) => load(link)('a').attr('href'))
    .get()
  expect(links.toSorted()).toEqual(missing.toSorted())
  expect(await writtenRatings()).toEqual(before)
})

test('who takes part in another cell for a time is rated at home, and the sheet, the file and its review say so', async () => {
  const person = (await openRows()).find(({ kind }) => kind === 'MEMBER')!
  const host = await organisationId('Q6-CQCQ-07')
  const stay = { memberId: person.memberId!, organisationId: host, fromDate: '2023-03-01', document: '12-GT/CB' }
  await write(null, ({ transaction }) => TemporaryStay.create(stay, { transaction }))
  const says = /Sinh hoạt tạm thời ở Chi bộ .+ từ 01\/03\/2023: xếp loại ở đây, sau ý kiến bằng văn bản của nơi ấy\. \(chưa có căn cứ/
  const words = async (visitor: Visitor, address: string, part: string) =>
    load((await visitor.get(address).expect(200)).text)(part)
      .text()
      .replace(/\s+/g, ' ')
  expect(await words(secretary, `${year}/ratings`, `#row-${person.id} .sr__who`)).toMatch(says)
  expect(await words(secretary, `${year}/submission`, '[aria-labelledby=h-away]')).toMatch(says)
  expect(await words(office, `${year}/review`, 'tbody')).toMatch(says)
  const hosted = await ratingsIn('Q6-CQCQ-07', 2023)
  expect(hosted.filter(({ memberId }) => memberId === person.memberId)).toEqual([])
  const readiness = await words(office, committeeYear.replace('2023', '2025') + '/cycle', 'main')
  expect(readiness).toContain('Căn cứ: Hướng dẫn 43-HD/BTCTW, mục 7.6. Để biết')
})

test('a person whom the cell leaves out with a reason counts as not rated, and comes back', async () => {
  const { id, name } = (await openRows()).at(-1)!
  await secretary.post(`/ratings/${id}/exclusion`, { reason: '' }).expect(422)
  await secretary.post(`/ratings/${id}/exclusion`, { reason: 'Đi học tập trung dài hạn' }).expect(303)
  const shown = load((await secretary.get(`${year}/ratings`)).text)(`#row-${id}`).text()
  expect(shown).toContain('Đi học tập trung dài hạn')
  await secretary.get(`/ratings/${id}/exclusion/new`).expect(422)
  await secretary.post(`/ratings/${id}/inclusion`, { reason: 'Nhầm người' }).expect(303)
  expect((await openRows()).map(row => row.name)).toContain(name)
})

test('the minutes of counting hold their order, and a tally that does not fit them is pointed out', async () => {
  const meeting = { version: 0, heldOn: '05/12/2023', place: 'Phòng họp', chairName: 'Đặng Quốc Tường', counterNames: 'Tổ kiểm phiếu' }
  const wrong = await secretary.post(`${year}/meeting`, { ...meeting, present: 9, issued: 10, returned: 9 }).expect(422)
  expect(load(wrong.text)('#issued-error').text()).toContain('Phát ra 10 phiếu nhưng chỉ có 9 người bỏ phiếu có mặt')
  await secretary.post(`${year}/meeting`, { ...meeting, present: 9, issued: 9, returned: 9 }).expect(303)
  await secretary.post(`${year}/meeting`, { ...meeting, present: 9, issued: 9, returned: 8 }).expect(409)
})

test('a level that the votes do not bear out is handed in only with a reason', async () => {
  await fill()
  const row = (await openRows()).find(({ kind, proposedLevel }) => kind === 'MEMBER' && proposedLevel === 'GOOD')!
  const votes = { votesExcellent: 9, votesGood: 0, votesSatisfactory: 0, votesUnsatisfactory: 0, votesInvalid: 0 }
  const enter = (rest: object) =>
    secretary.post(`${year}/ratings/${row.id}`, { version: row.version, proposedLevel: 'GOOD', remarks: '', ...rest })
  await write(null, ({ transaction }) => Rating.update(votes, { where: { id: row.id }, transaction }))
  const { text } = await secretary.post(`${year}/submission`).expect(422)
  expect(load(text)('#h-missing ~ ul').text()).toContain(`${row.name}: chưa ghi lý do đề xuất như vậy`)
  expect(text).toContain(`Còn 1 dòng chưa nộp được: ${row.name} (chưa ghi lý do đề xuất như vậy)`)
  expect(await states()).toEqual(new Set(['DRAFT']))
  const asked = load((await secretary.get(`${year}/ratings`)).text)
  expect(asked('.sheet-attention a').attr('href')).toBe(`#row-${row.id}`)
  expect(asked(`#row-${row.id} .sr__ask`).text()).toContain('Mức đề xuất khác mức được nhiều phiếu nhất. (chưa có căn cứ trong hệ thống)')
  expect(asked(`#row-${row.id} [name=levelReason]`)).toHaveLength(1)
  await enter({ levelReason: 'Chi bộ thống nhất sau khi bàn lại' }).expect(303)
  const answered = load((await secretary.get(`${year}/ratings`)).text)
  expect(answered('.sheet-attention')).toHaveLength(0)
  expect(answered(`#row-${row.id} [name=levelReason]`).val()).toBe('Chi bộ thống nhất sau khi bàn lại')
})

test('a whole file is handed in, is then closed to the cell, and sent twice is handed in once', async () => {
  await fill()
  const answers = await Promise.all([secretary.post(`${year}/submission`), secretary.post(`${year}/submission`)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await states()).toEqual(new Set(['SUBMITTED']))
  expect((await acts()).filter(({ act }) => act === 'handIn')).toHaveLength(1)
  const sheet = load((await secretary.get(`${year}/ratings`)).text)
  expect(sheet('.sheet form')).toHaveLength(0)
  expect(sheet('.stepper [aria-current=step]').text()).toContain('Thẩm định 00/21')
  expect(sheet('.note').text()).toContain('Chi bộ đã nộp hồ sơ nên mức đề xuất không sửa được nữa')
  const [row] = await ratingsIn(CELL, 2023)
  const { text } = await secretary
    .post(`${year}/ratings/${row!.id}`, { version: row!.version, proposedLevel: 'SATISFACTORY', remarks: '' })
    .expect(422)
  expect(text).toContain('Chi bộ đã nộp hồ sơ')
  expect(await rowOnBoard('Văn phòng Ủy ban nhân dân')).toContain('Văn phòng cấp ủy')
})

test('a return names one step and a reason, and the cell can work again', async () => {
  const { text } = await office.post(`${year}/return`, { to: 'CELL', reason: '' }).expect(422)
  expect(load(text)('#reason-error').text()).toContain('Hãy ghi lý do trả lại')
  await office.post(`${year}/return`, { to: 'APPRAISAL', reason: 'Xem lại' }).expect(422)
  await office.post(`${year}/return`, { to: 'CELL', reason: 'Thiếu biên bản kiểm phiếu' }).expect(303)
  expect(await states()).toEqual(new Set(['RETURNED']))
  expect(await rowOnBoard('Văn phòng Ủy ban nhân dân')).toContain('Thiếu biên bản kiểm phiếu')
  const sheet = load((await secretary.get(`${year}/ratings`)).text)
  expect(sheet('.note--wait').text()).toMatch(/Trần Ngọc Hân đã trả hồ sơ về chi bộ[^]*Lý do: Thiếu biên bản kiểm phiếu/)
  expect(sheet('.sheet form').length).toBeGreaterThan(0)
  await secretary.post(`${year}/submission`).expect(303)
  expect(await states()).toEqual(new Set(['SUBMITTED']))
})

test('appraisal goes on, and one step back is one step', async () => {
  await office.post(`${year}/appraisal`).expect(303)
  expect(await states()).toEqual(new Set(['APPRAISED']))
  await office.post(`${year}/appraisal`).expect(422)
  await office.post(`${year}/return`, { to: 'APPRAISAL', reason: 'Còn một dòng chưa xem' }).expect(303)
  expect(await states()).toEqual(new Set(['SUBMITTED']))
  expect((await acts()).map(({ act }) => act)).toEqual([
    ...['recordMeeting', 'handIn', 'returnToCell', 'handIn', 'appraise', 'returnToAppraisal'],
  ])
})

test('a fact goes in with its source and speaks in the review; a value that cannot be read does not', async () => {
  const { id } = (await ratingsIn(CELL, 2023)).find(({ kind, proposedLevel }) => kind === 'MEMBER' && proposedLevel === 'GOOD')!
  await office.post(`/ratings/${id}/facts`, { kind: 'DISCIPLINED', value: 'chắc vậy', source: '12-QĐ/UBKT' }).expect(422)
  await office.post(`/ratings/${id}/facts`, { kind: 'DISCIPLINED', value: 'có', source: '12-QĐ/UBKT' }).expect(303)
  const { text } = await office.get(`${year}/review`).expect(200)
  expect(text).toContain('Không đạt điều kiện «không bị kỷ luật trong năm')
  expect(text).toContain('Chưa có dữ liệu')
})

describe('a deadline that locks', () => {
  const other = 'Q6-CQCQ-02'
  beforeAll(async () => {
    const cycle = (await RatingCycle.ofCommittee(await organisationId('Q6-CQCQ'), 2023))!
    const locking = { on: '2024-01-10', locks: true }
    const deadlines = { HAND_IN: locking, DECIDE: locking, APPRAISE: { on: '2024-01-12', locks: false } }
    await write(null, ({ transaction }) =>
      cycle.update({ settings: JSON.stringify({ ...cycle.facts().settings, deadlines }) }, { transaction }),
    )
  })

  test('closes the sheet with its reason, until the office gives that cell more time', async () => {
    const unit = await organisationId(other)
    const sheet = `/organisations/${unit}/years/2023/ratings`
    const person = await signInAs('bi-thu-cb02', app)
    const [row] = await ratingsIn(other, 2023)
    const entry = { version: row!.version, proposedLevel: 'GOOD', remarks: '' }
    const { text } = await person.post(`${sheet}/${row!.id}`, entry).expect(422)
    expect(text).toContain('Hạn nộp hồ sơ là 10/01/2024, đã khóa')
    const extension = { unitId: unit, step: 'HAND_IN', untilDate: '20/01/2024', reason: 'Bí thư nằm viện' }
    await office.post(`${committeeYear}/progress/extensions`, { ...extension, untilDate: '09/01/2024' }).expect(422)
    await office.post(`${committeeYear}/progress/extensions`, extension).expect(303)
    await person.post(`${sheet}/${row!.id}`, entry).expect(303)
    const board = load((await office.get(`${committeeYear}/progress`)).text)
    expect(board('#h-extensions').closest('section').text()).toContain('Bí thư nằm viện')
  })

  test('of deciding is the committee’s own: more time is given to it, not to a cell', async () => {
    const [row] = await ratingsIn('Q6-CQCQ-03', 2023)
    const decision = {
      ...{ [`chosen-${row!.id}`]: row!.version, [`level-${row!.id}`]: 'GOOD', documentNumber: '22-QĐ/ĐU', decidedOn: '12/01/2024' },
      ...{ signatoryName: 'Lê Thị Thanh Thảo', signatoryOffice: 'Bí thư', reason: 'Theo nghị quyết' },
    }
    const head = await signInAs('bi-thu', app)
    const locked = await head.post(`${committeeYear}/decisions`, decision).expect(422)
    expect(locked.text).toContain('Hạn quyết định là 10/01/2024, đã khóa')
    const extension = { step: 'DECIDE', untilDate: '20/01/2024', reason: 'Họp muộn' }
    const { text } = await office.post(`${committeeYear}/progress/extensions`, { ...extension, unitId: cell }).expect(422)
    expect(load(text)('#unitId-error').text()).toContain('hãy chọn cấp ủy')
    await office.post(`${committeeYear}/progress/extensions`, { ...extension, unitId: await organisationId('Q6-CQCQ') }).expect(303)
    await head.post(`${committeeYear}/decisions`, decision).expect(303)
  })

  test('is told to copy to those who are late', async () => {
    const { text } = await office.get(`${committeeYear}/progress`).expect(200)
    expect(load(text)('textarea[readonly]').text()).not.toContain('Chi bộ Phòng Nội vụ: nộp')
  })
})
