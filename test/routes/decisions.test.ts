import { load } from 'cheerio'
import { write } from '../../src/database'
import { RatingCycle } from '../../src/models/RatingCycle'
import { RoleGrant } from '../../src/models/RoleGrant'
import { User } from '../../src/models/User'
import { select } from '../../src/queries/select'
import { yearSummary } from '../../src/queries/yearSummary'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { actsOn, organisationId, ratingsIn, type StoredRating, writtenRatings } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const COMMITTEE = 'Q6-CQCQ'
let committee: number
let office: Visitor

const decisionsOf = (year: number) => `/organisations/${committee}/years/${year}/decisions`

beforeAll(async () => {
  committee = await organisationId(COMMITTEE)
  office = await signInAs('bi-thu', app)
})

/** The 16 cells in the order of their codes. */
async function cellsOf(year: number): Promise<StoredRating[]> {
  const codes = Array.from({ length: 16 }, (_, index) => `Q6-CQCQ-${String(index + 1).padStart(2, '0')}`)
  return Promise.all(codes.map(async code => (await ratingsIn(code, year))[0]!))
}

const choosing = (ratings: StoredRating[], levelOf: (rating: StoredRating, index: number) => string) => ({
  ...Object.fromEntries(ratings.map(({ id, version }) => [`chosen-${id}`, version])),
  ...Object.fromEntries(ratings.map((rating, index) => [`level-${rating.id}`, levelOf(rating, index)])),
})

const DOCUMENT = {
  documentNumber: '22-QĐ/ĐU',
  decidedOn: '10/01/2024',
  signatoryName: 'Lê Thị Thanh Thảo',
  signatoryOffice: 'Bí thư',
  reason: 'Theo nghị quyết của đảng ủy',
}

const decisionOn = async (ratingId: number) =>
  (
    await select<Record<string, unknown>>(
      `SELECT d.id, d.level, d.authority_id AS "authorityId", d.authority_name AS "authorityName", d.document_number AS "documentNumber",
              d.decided_on AS "decidedOn", d.signatory_name AS "signatoryName", d.citation, d.reason, d.supersedes_id AS "supersedesId"
       FROM rating_decisions d JOIN ratings r ON r.decision_id = d.id WHERE r.id = :ratingId`,
      { ratingId },
    )
  )[0]!

describe('what is refused writes nothing and says what to do', () => {
  let before: Awaited<ReturnType<typeof writtenRatings>>
  beforeEach(async () => {
    before = await writtenRatings()
  })
  afterEach(async () => expect(await writtenRatings()).toEqual(before))

  const sentence = (text: string) => load(text)('.note--bad').text()

  test.each([
    ['a number without its sign', { documentNumber: '22' }, 'Hãy ghi đủ số và ký hiệu'],
    ['no number', { documentNumber: '' }, 'Hãy ghi số quyết định'],
    ['another kind of document', { documentNumber: '22-BC/ĐU' }, 'Hãy ghi đủ số và ký hiệu'],
    ['a day that is not in the calendar', { decidedOn: '31/02/2024' }, 'Ngày này không có trong lịch'],
    ['tomorrow', { decidedOn: '16/01/2024' }, 'không thể sau hôm nay (15/01/2024)'],
    ['the day before the cycle was opened', { decidedOn: '19/11/2023' }, 'không thể trước ngày mở đợt đánh giá (20/11/2023)'],
    ['nobody who signed', { signatoryName: ' ' }, 'Hãy ghi họ và tên người ký'],
    ['a signatory without an office', { signatoryOffice: '' }, 'Hãy ghi chức vụ người ký'],
    ['a state of its own', { status: 'PUBLISHED' }, 'Biểu mẫu này không có ô «status»'],
    ['somebody else who decides', { decidedBy: '7' }, 'Biểu mẫu này không có ô «decidedBy»'],
  ])('%s', async (_, wrong, expected) => {
    const [cell] = await cellsOf(2023)
    const { text } = await office.post(decisionsOf(2023), { ...choosing([cell!], () => 'GOOD'), ...DOCUMENT, ...wrong }).expect(422)
    expect(sentence(text)).toContain(expected)
    const page = load(text)
    const [field] = Object.keys(wrong)
    if (page(`#${field}`).length) expect(page(`#${field}-error`).text()).toContain(expected)
    for (const [name, value] of Object.entries({ ...DOCUMENT, ...wrong })) {
      if (page(`input#${name}`).length) expect(page(`input#${name}`).val()).toBe(value.trim())
    }
    expect(page(`#level-${cell!.id} option:selected`).val()).toBe('GOOD')
  })

  test.each([
    ['a level that does not exist', 'X', 'Không có mức này'],
    ['no level', '', 'Hãy chọn mức để ghi'],
  ])('%s', async (_, level, expected) => {
    const [cell] = await cellsOf(2023)
    for (const address of [decisionsOf(2023), `${decisionsOf(2023)}/new`]) {
      const document = address.endsWith('new') ? {} : DOCUMENT
      const { text } = await office.post(address, { ...choosing([cell!], () => level), ...document }).expect(422)
      expect(sentence(text)).toContain(`${cell!.name}: ${expected}`)
    }
  })

  test('nothing chosen', async () => {
    const { text } = await office.post(`${decisionsOf(2023)}/new`).expect(422)
    expect(sentence(text)).toContain('Hãy đánh dấu ít nhất một đối tượng')
  })

  test('more excellent ones than the cap admits', async () => {
    const cells = await cellsOf(2023)
    const choice = choosing(cells, (_, index) => (index < 3 ? 'EXCELLENT' : 'GOOD'))
    const review = await office.post(`${decisionsOf(2023)}/new`, choice).expect(200)
    expect(load(review.text)('.cap').text()).toMatch(/sau khi ghi: đã quyết định 3, được tối đa 2, vượt 1/)
    const { text } = await office.post(decisionsOf(2023), { ...choice, ...DOCUMENT }).expect(422)
    expect(sentence(text)).toContain('Ghi như vậy thì có 3 chi bộ xuất sắc, được tối đa 2')
    expect(sentence(text)).toContain('Hãy chuyển bớt chi bộ xuống mức Tốt')
  })

  test('a rating of another year', async () => {
    const [old] = await cellsOf(2022)
    const [cell] = await cellsOf(2023)
    const { text } = await office.post(decisionsOf(2023), { ...choosing([cell!, old!], () => 'GOOD'), ...DOCUMENT }).expect(422)
    expect(sentence(text)).toContain('Có 1 đối tượng không thuộc đợt đánh giá năm 2023')
  })

  test('the committee’s own rating, which stands in the cycle of the level above', async () => {
    const [own] = await ratingsIn(COMMITTEE, 2023)
    const { text } = await office.post(decisionsOf(2023), { ...choosing([own!], () => 'EXCELLENT'), ...DOCUMENT }).expect(422)
    expect(sentence(text)).toContain('không thuộc đợt đánh giá')
  })

  test('somebody who is not rated', async () => {
    const exempt = (await ratingsIn('Q6-CQCQ-01', 2023)).find(({ state }) => state === 'NOT_RATED')!
    const { text } = await office.post(decisionsOf(2023), { ...choosing([exempt], () => 'GOOD'), ...DOCUMENT }).expect(422)
    expect(sentence(text)).toContain(`${exempt.name}: Đối tượng này không xếp loại`)
    await office.get(`${decisionsOf(2023)}/new?rating=${exempt.id}`).expect(422)
  })

  test('a new decision without a reason', async () => {
    const cell = (await cellsOf(2022))[3]!
    const { text } = await office.post(decisionsOf(2022), { ...choosing([cell], () => 'GOOD'), ...DOCUMENT, reason: '' }).expect(422)
    expect(load(text)('#reason-error').text()).toContain('Hãy ghi lý do')
  })

  test('a level changed after the numbers were shown: the new numbers come first', async () => {
    const [cell] = await cellsOf(2023)
    const review = await office
      .post(
        `${decisionsOf(2023)}/new`,
        choosing([cell!], () => 'GOOD'),
      )
      .expect(200)
    const reviewed = String(load(review.text)('input[name=reviewed]').val())
    const { text } = await office.post(decisionsOf(2023), { ...choosing([cell!], () => 'SATISFACTORY'), ...DOCUMENT, reviewed }).expect(200)
    expect(sentence(text)).toContain('Mời xem lại các con số')
    expect(text).toContain('1 chi bộ: 1 hoàn thành nhiệm vụ')
  })

  test('a row that somebody else has changed meanwhile: what is stored now stands beside what was chosen', async () => {
    const [cell] = await cellsOf(2023)
    const stale = { ...cell!, version: cell!.version + 1 }
    const { text } = await office.post(decisionsOf(2023), { ...choosing([stale], () => 'GOOD'), ...DOCUMENT }).expect(409)
    expect(sentence(text)).toContain('Có người vừa sửa 1 dòng')
    expect(load(text)('.picklist tbody tr').text()).toContain('Vừa có người sửa dòng này')
    expect(load(text)(`#chosen-${cell!.id}`).val()).toBe(String(cell!.version))
  })

  test.each(['bi-thu-cb01', 'dang-vien', 'quan-tri'])('%s records no decisions', async username => {
    const visitor = await signInAs(username, app)
    const [cell] = await cellsOf(2023)
    await visitor.get(decisionsOf(2023)).expect(403)
    await visitor.get(`${decisionsOf(2023)}/new?rating=${cell!.id}`).expect(403)
    await visitor
      .post(
        `${decisionsOf(2023)}/new`,
        choosing([cell!], () => 'GOOD'),
      )
      .expect(403)
    await visitor.post(decisionsOf(2023), { ...choosing([cell!], () => 'GOOD'), ...DOCUMENT }).expect(403)
  })

  test('the office prepares a decision and sees what it would do, but the secretary or a deputy records it', async () => {
    const staff = await signInAs('van-phong', app)
    const [cell] = await cellsOf(2023)
    await staff
      .post(
        `${decisionsOf(2023)}/new`,
        choosing([cell!], () => 'GOOD'),
      )
      .expect(200)
    const { text } = await staff.post(decisionsOf(2023), { ...choosing([cell!], () => 'GOOD'), ...DOCUMENT }).expect(403)
    expect(text).toContain('bí thư hoặc phó bí thư')
  })

  test('the cycle of the level above does not exist for the committee’s office', async () => {
    const above = `/organisations/${await organisationId('Q6')}/years/2023/decisions`
    const [own] = await ratingsIn(COMMITTEE, 2023)
    await office.get(above).expect(404)
    await office.post(above, { ...choosing([own!], () => 'EXCELLENT'), ...DOCUMENT }).expect(404)
  })

  test.each(['1999', 'abc'])('the year %s is refused', async year => {
    await office.post(`/organisations/${committee}/years/${year}/decisions`, DOCUMENT).expect(404)
  })

  test('a year that was not opened takes no decision', async () => {
    await office.get(`/organisations/${committee}/years/2024/decisions`).expect(200, /Chưa có đợt đánh giá/)
    const { text } = await office.post(`/organisations/${committee}/years/2024/decisions`, DOCUMENT).expect(404)
    expect(text).toContain('chưa mở đợt đánh giá')
  })

  test('a form without the session’s token', async () => {
    const [cell] = await cellsOf(2023)
    await office.postWithout(decisionsOf(2023), { ...choosing([cell!], () => 'GOOD'), ...DOCUMENT }).expect(403)
  })

  test.each(['?unit=abc', '?kind=X', '?step=Y', '?page=0', '?level=GOOD'])('no list is at %s', async query => {
    await office.get(`${decisionsOf(2023)}${query}`).expect(404, /Không có danh sách này/)
  })
})

describe('the list', () => {
  const namesOn = async (query: string) =>
    load((await office.get(`${decisionsOf(2023)}${query}`).expect(200)).text)('.picklist tbody th a')
      .map((_, link) => load(link).text())
      .get()

  test('units come first by code, then people by unit and name, 100 a page', async () => {
    const cells = (await cellsOf(2023)).map(({ name }) => name)
    const first = await namesOn('')
    const people = (await ratingsIn('Q6-CQCQ-01', 2023)).slice(1).map(({ name }) => name)
    expect(first.slice(0, 16 + people.length)).toEqual([...cells, ...people])
    expect(first).toHaveLength(100)
    const all = [...first, ...(await namesOn('?page=2')), ...(await namesOn('?page=3'))]
    expect(all).toHaveLength(await countOf(2023))
  })

  const countOf = async (year: number) =>
    (
      await select<{ count: number }>(
        'SELECT CAST(COUNT(*) AS INTEGER) AS count FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id WHERE c.organisation_id = :committee AND c.year = :year',
        { committee, year },
      )
    )[0]!.count

  test('it is narrowed by unit, kind and step', async () => {
    const unit = await organisationId('Q6-CQCQ-02')
    const inCell = await ratingsIn('Q6-CQCQ-02', 2023)
    expect(await namesOn(`?unit=${unit}`)).toEqual(inCell.map(({ name }) => name))
    expect(await namesOn(`?unit=${unit}&kind=ORGANISATION`)).toEqual([inCell[0]!.name])
    expect(await namesOn('?step=PROPOSED')).toEqual([])
    expect(await namesOn('?step=NOT_RATED&kind=MEMBER')).not.toEqual([])
  })

  test('the proposed level is chosen beforehand, and all that are proposed can be reviewed at once', async () => {
    const secretary = await signInAs('bi-thu-cb02', app)
    const unit = await organisationId('Q6-CQCQ-02')
    const [cell, member] = await ratingsIn('Q6-CQCQ-02', 2023)
    for (const { id, version } of [cell!, member!]) {
      await secretary.post(`/organisations/${unit}/years/2023/ratings/${id}`, { version, proposedLevel: 'GOOD', remarks: '' }).expect(303)
    }
    const { text } = await office.get(`${decisionsOf(2023)}?unit=${unit}`)
    expect(load(text)(`#level-${cell!.id} option:selected`).val()).toBe('GOOD')
    const review = await office.post(`${decisionsOf(2023)}/new`, { scope: 'proposed', unit, kind: '', step: '', page: 1 }).expect(200)
    expect(load(review.text)('h2').text()).toContain('Ghi quyết định cho 1 chi bộ và 1 đảng viên?')
    expect(load(review.text)('input[name=signatoryName]').val()).toBe('Lê Thị Thanh Thảo')
  })
})

describe('recording', () => {
  test('the cells of the open year are decided in one act, and the figures follow', async () => {
    const cells = await cellsOf(2023)
    const before = await writtenRatings()
    const levelOf = (_: StoredRating, index: number) => (index < 2 ? 'EXCELLENT' : index === 15 ? 'SATISFACTORY' : 'GOOD')
    await office
      .post(decisionsOf(2023), { ...choosing(cells, levelOf), ...DOCUMENT })
      .expect(303)
      .expect('location', decisionsOf(2023))

    const after = await writtenRatings()
    expect(after).toEqual({ ...before, versions: before.versions + 16, decisions: before.decisions + 16, acts: before.acts + 16 })
    const decided = await cellsOf(2023)
    expect(decided.map(({ level }) => level)).toEqual(cells.map(levelOf))
    expect(new Set(decided.map(({ state }) => state))).toEqual(new Set(['DECIDED']))
    expect(await decisionOn(cells[0]!.id)).toMatchObject({
      authorityId: committee,
      authorityName: 'Đảng ủy Cơ quan Chính quyền Quận 6',
      documentNumber: '22-QĐ/ĐU',
      decidedOn: '2024-01-10',
      signatoryName: 'Lê Thị Thanh Thảo',
      reason: 'Theo nghị quyết của đảng ủy',
      supersedesId: null,
    })
    expect((await decisionOn(cells[0]!.id))['citation']).toMatch(/^Quy định số 124-QĐ\/TW[^]*25-HD\/BTCTW/)

    const summary = await yearSummary({ organisationId: committee, year: 2023, now: new Date() })
    expect(summary.figures.find(({ key }) => key === 'ratings.2023.cells.GOOD')).toMatchObject({ count: 13, total: 16 })
    const { text } = await office.get(decisionsOf(2023))
    expect(load(text)('.note--ok').text()).toContain('Đã ghi quyết định 22-QĐ/ĐU cho 16 đối tượng')
    expect(load((await office.get(decisionsOf(2023))).text)('.note--ok')).toHaveLength(0)
  })

  test('a level proposed meanwhile by the cell no longer can be: the decision stands', async () => {
    const secretary = await signInAs('bi-thu-cb01', app)
    const [cell] = await cellsOf(2023)
    const sheet = `/organisations/${await organisationId('Q6-CQCQ-01')}/years/2023/ratings`
    const { text } = await secretary
      .post(`${sheet}/${cell!.id}`, { version: cell!.version, proposedLevel: 'UNSATISFACTORY', remarks: '' })
      .expect(422)
    expect(text).toContain('Đã có quyết định xếp loại')
    await secretary.post(`${sheet}/${cell!.id}`, { version: cell!.version - 1, proposedLevel: 'UNSATISFACTORY', remarks: '' }).expect(409)
  })

  test('a new decision on one cell of 2021 supersedes the old one and changes every figure at once', async () => {
    const figure = async () => {
      const { figures } = await yearSummary({ organisationId: committee, year: 2022, now: new Date() })
      return figures.find(({ key }) => key === 'ratings.2021.cells.GOOD')!.text
    }
    expect(await figure()).toBe('13/16 (81,25%)')
    const cell = (await cellsOf(2021)).find(({ level }) => level === 'SATISFACTORY')!
    const old = await decisionOn(cell.id)
    const page = await office.get(`${decisionsOf(2021)}/new?rating=${cell.id}`).expect(200)
    expect(load(page.text)('h2').first().text()).toBe(`Ghi quyết định cho ${cell.name}?`)
    await office
      .post(decisionsOf(2021), {
        ...choosing([cell], () => 'GOOD'),
        ...DOCUMENT,
        decidedOn: '20/3/2022',
        reason: 'Xem xét lại theo đề nghị của chi bộ',
      })
      .expect(303)
    expect(await figure()).toBe('14/16 (87,5%)')
    expect(await decisionOn(cell.id)).toMatchObject({ level: 'GOOD', supersedesId: old['id'], decidedOn: '2022-03-20' })
    expect((await cellsOf(2021)).find(({ id }) => id === cell.id)!.state).toBe('PUBLISHED')
    const [act] = await actsOn(cell.id)
    expect(act).toMatchObject({ act: 'recordDecisions', userName: 'Lê Thị Thanh Thảo', reason: 'Xem xét lại theo đề nghị của chi bộ' })
    expect(JSON.parse(act!.before)).toMatchObject({ level: 'SATISFACTORY', documentNumber: '37-QĐ/ĐU' })
    expect(JSON.parse(act!.after)).toMatchObject({ level: 'GOOD', documentNumber: '22-QĐ/ĐU' })
  })

  test('whoever belongs to the year records everybody but the own person', async () => {
    const user = (await User.findOne({ where: { username: 'bi-thu-cb02' } }))!
    await write(null, ({ transaction }) =>
      RoleGrant.create(
        { userId: user.id, role: 'COMMITTEE_SECRETARY', organisationId: committee, fromDate: '2022-01-01' },
        { transaction },
      ),
    )
    const both = await signInAs('bi-thu-cb02', app)
    await both.post('/acting-place', { organisation: committee }).expect(303)
    const people = (await ratingsIn('Q6-CQCQ-02', 2023)).filter(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')
    const own = people.find(({ memberId }) => memberId === user.memberId)!
    const other = people.find(({ memberId }) => memberId !== user.memberId)!
    const unit = await organisationId('Q6-CQCQ-02')
    const list = await both.get(`${decisionsOf(2023)}?unit=${unit}`).expect(200)
    expect(load(list.text)(`#chosen-${own.id}`)).toHaveLength(0)

    await both.post(decisionsOf(2023), { ...choosing([own], () => 'GOOD'), ...DOCUMENT }).expect(422)
    await both.post(decisionsOf(2023), { ...choosing([other, own], () => 'GOOD'), ...DOCUMENT }).expect(303)
    const notice = load((await both.get(decisionsOf(2023))).text)('.note--ok').text()
    expect(notice).toContain('cho 1 đối tượng')
    expect(notice).toContain(`(${own.name}) được để riêng`)
    const after = await ratingsIn('Q6-CQCQ-02', 2023)
    expect(after.find(({ id }) => id === own.id)!.level).toBeNull()
    expect(after.find(({ id }) => id === other.id)!.level).toBe('GOOD')
  })

  test('of two who decide on one row the second sees both levels, who was faster and when', async () => {
    const open = (await ratingsIn('Q6-CQCQ-06', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
    const deputy = await signInAs('pho-bi-thu', app)
    await office.post(decisionsOf(2023), { ...choosing([open], () => 'GOOD'), ...DOCUMENT }).expect(303)
    const { text } = await deputy.post(decisionsOf(2023), { ...choosing([open], () => 'SATISFACTORY'), ...DOCUMENT }).expect(409)
    const row = load(text)(`#chosen-${open.id}`).closest('tr').text()
    expect(row).toMatch(/Lê Thị Thanh Thảo vừa ghi quyết định 22-QĐ\/ĐU: «Hoàn thành tốt nhiệm vụ», 09:00, ngày 15\/01\/2024/)
    expect(row).toContain('Mức đồng chí định ghi: Hoàn thành nhiệm vụ.')
    expect((await decisionOn(open.id))['level']).toBe('GOOD')
  })

  test('a decision before its turn needs a written reason: the file not appraised, a cell before its members', async () => {
    const cell = (await cellsOf(2022))[0]!
    const open = (await ratingsIn('Q6-CQCQ-04', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
    expect(cell.level).not.toBeNull()
    const review = await office
      .post(
        `${decisionsOf(2023)}/new`,
        choosing([open], () => 'GOOD'),
      )
      .expect(200)
    expect(review.text).toContain('1 đối tượng chưa được thẩm định')
    const before = await writtenRatings()
    const { text } = await office.post(decisionsOf(2023), { ...choosing([open], () => 'GOOD'), ...DOCUMENT, reason: '' }).expect(422)
    expect(load(text)('#reason-error').text()).toContain('chưa được thẩm định')
    expect(await writtenRatings()).toEqual(before)
  })

  test('what was decided above is recorded with who decided, even before the year was opened', async () => {
    const open = (await ratingsIn('Q6-CQCQ-05', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
    const document = { ...DOCUMENT, documentNumber: '812-QĐ/TU', decidedOn: '10/10/2023' }
    await office.post(decisionsOf(2023), { ...choosing([open], () => 'GOOD'), ...document }).expect(422)
    await office
      .post(decisionsOf(2023), { ...choosing([open], () => 'GOOD'), ...document, authorityName: 'Ban Thường vụ Thành ủy' })
      .expect(303)
    expect(await decisionOn(open.id)).toMatchObject({ authorityId: null, authorityName: 'Ban Thường vụ Thành ủy', decidedOn: '2023-10-10' })
  })

  test('members whom the level above decides, as stated at the opening, are decided by it or entered from its document', async () => {
    const cycle = (await RatingCycle.ofCommittee(committee, 2023))!
    const stating = (settings: object) =>
      write(null, ({ transaction }) => cycle.update({ settings: JSON.stringify(settings) }, { transaction }))
    const stated = cycle.facts().settings
    await stating({ ...stated, memberAuthority: 'ABOVE' })
    const open = (await ratingsIn('Q6-CQCQ-07', 2023)).find(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')!
    const choice = choosing([open], () => 'GOOD')
    const { text } = await office.post(decisionsOf(2023), { ...choice, ...DOCUMENT }).expect(422)
    expect(load(text)('#authorityName-error').text()).toContain('cấp trên trực tiếp quyết định xếp loại đảng viên')
    const superior = await signInAs('bi-thu-quan-uy', app)
    await superior.post(decisionsOf(2023), { ...choice, ...DOCUMENT, documentNumber: '731-QĐ/QU' }).expect(303)
    expect(await decisionOn(open.id)).toMatchObject({ authorityName: 'Ban Thường vụ Quận ủy Quận 6' })
    await stating(stated)
  })

  test('the standing board above decides on the committee, and says so', async () => {
    const above = await organisationId('Q6')
    const superior = await signInAs('bi-thu-quan-uy', app)
    const [own] = await ratingsIn(COMMITTEE, 2023)
    const document = { ...DOCUMENT, documentNumber: '731-QĐ/QU' }
    await superior.post(`/organisations/${above}/years/2023/decisions`, { ...choosing([own!], () => 'GOOD'), ...document }).expect(303)
    expect(await decisionOn(own!.id)).toMatchObject({ authorityId: above, authorityName: 'Ban Thường vụ Quận ủy Quận 6' })
  })
})
