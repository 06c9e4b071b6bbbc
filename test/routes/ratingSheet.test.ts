import { load } from 'cheerio'
import { sequelize } from '../../src/database'
import { appAt, signInAs, type Visitor, visitorOf } from '../support/app'
import { useDatabase } from '../support/database'
import { actsOn, organisationId, ratingsIn, type StoredRating, writtenRatings } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const CELL = 'Q6-CQCQ-01'
let cell: number
let sheet: string
let secretary: Visitor

beforeAll(async () => {
  cell = await organisationId(CELL)
  sheet = `/organisations/${cell}/years/2023/ratings`
  secretary = await signInAs('bi-thu-cb01', app)
})

/** Somebody of the cell whose row is still open. */
async function openRow(index = 0): Promise<StoredRating> {
  const rows = await ratingsIn(CELL, 2023)
  return rows.filter(({ kind, state }) => kind === 'MEMBER' && state === 'DRAFT')[index]!
}

const rowOf = (page: string, { id }: { id: number }) => load(page)(`#row-${id}`)
const proposing = ({ version }: StoredRating, level = 'GOOD', remarks = '') => ({ version, proposedLevel: level, remarks })

describe('reading', () => {
  test('the sheet lists the cell and everybody in it, by Vietnamese name', async () => {
    const { text } = await secretary.get(sheet).expect(200)
    const names = load(text)('.sr .sr__who b')
      .map((_, name) => load(name).text())
      .get()
    expect(names).toEqual((await ratingsIn(CELL, 2023)).map(({ name }) => name))
    expect(names.length).toBeGreaterThan(15)
  })

  test('whoever is not rated stands there with the reason and can be given no level', async () => {
    const exempt = (await ratingsIn(CELL, 2023)).find(({ state }) => state === 'NOT_RATED')!
    const { text } = await secretary.get(sheet)
    expect(rowOf(text, exempt).text()).toContain('Được miễn công tác và sinh hoạt đảng')
    expect(rowOf(text, exempt).find('form')).toHaveLength(0)
  })

  test('the secretary’s own row is marked, and open like the others', async () => {
    const { text } = await secretary.get(sheet)
    const marked = load(text)('.sr__mine').closest('.sr')
    expect(marked.find('.sr__who b').text()).toBe('Đặng Quốc Tường')
    expect(marked.find('input[type=radio]')).toHaveLength(4)
  })

  test.each(['van-phong', 'bi-thu', 'quan-uy'])('%s sees the sheet and can change nothing in it', async username => {
    const { text } = await (await signInAs(username, app)).get(sheet).expect(200)
    expect(load(text)('.sheet form')).toHaveLength(0)
    expect(text).toContain('Người sửa được: bí thư chi bộ')
  })

  test('a published year is shown with its decisions and no fields, to the secretary too', async () => {
    const { text } = await secretary.get(`/organisations/${cell}/years/2022/ratings`).expect(200)
    expect(load(text)('.sheet form')).toHaveLength(0)
    expect(text).toContain('61-QĐ/ĐU, 10/01/2023')
  })

  test('a year that nobody opened is an intended-looking empty page', async () => {
    const { text } = await secretary.get(`/organisations/${cell}/years/2024/ratings`).expect(200)
    expect(load(text)('.empty').text()).toContain('Chưa có đợt đánh giá')
  })

  test('a committee has no sheet, and the page says where there is one', async () => {
    const office = await signInAs('van-phong', app)
    const { text } = await office.get(`/organisations/${await organisationId('Q6-CQCQ')}/years/2023/ratings`).expect(404)
    expect(text).toContain('Mời đồng chí chọn một chi bộ')
  })
})

describe('entering a level', () => {
  test('it is written with its history, and the page goes on from that row', async () => {
    const row = await openRow()
    const answer = await secretary.post(`${sheet}/${row.id}`, proposing(row, 'EXCELLENT', 'Chủ trì số hóa hồ sơ')).expect(303)
    expect(answer.headers['location']).toBe(`${sheet}?saved=${row.id}#after-${row.id}`)

    const stored = (await ratingsIn(CELL, 2023)).find(({ id }) => id === row.id)!
    expect(stored).toMatchObject({ proposedLevel: 'EXCELLENT', remarks: 'Chủ trì số hóa hồ sơ', state: 'DRAFT', version: row.version + 1 })
    const [act, ...others] = await actsOn(row.id)
    expect(others).toEqual([])
    expect(act).toMatchObject({ act: 'proposeLevel', userName: 'Đặng Quốc Tường' })
    expect(JSON.parse(act!.before)).toEqual({ proposedLevel: null, remarks: null })
    expect(JSON.parse(act!.after)).toEqual({ proposedLevel: 'EXCELLENT', remarks: 'Chủ trì số hóa hồ sơ' })

    const { text } = await secretary.get(`${sheet}?saved=${row.id}`)
    expect(load(text)('[role=status]').text()).toContain(`Đã lưu ${row.name}`)
    expect(rowOf(text, row).find('input:checked').val()).toBe('EXCELLENT')
  })

  test('the cap of the committee follows at once', async () => {
    const capText = async () =>
      load((await secretary.get(sheet)).text)('.cap')
        .last()
        .text()
    expect(await capText()).toMatch(/đã đề xuất 1, được tối đa 0/)
    for (const index of [1, 2, 3, 4, 5]) {
      const row = await openRow(index)
      await secretary.post(`${sheet}/${row.id}`, proposing(row)).expect(303)
    }
    expect(await capText()).toMatch(/đã đề xuất 1, được tối đa 1[^]*20% × 5 đảng viên xếp loại Tốt[^]*= 1,0 → 1[^]*Tạm tính/)
  })

  test('the own row takes a level, since the secretary records the results of the whole cell', async () => {
    const own = (await ratingsIn(CELL, 2023)).find(({ name }) => name === 'Đặng Quốc Tường')!
    await secretary.post(`${sheet}/${own.id}`, proposing(own)).expect(303)
  })

  test('the same sent twice is written once', async () => {
    const row = await openRow(6)
    await secretary.post(`${sheet}/${row.id}`, proposing(row, 'SATISFACTORY')).expect(303)
    const before = await writtenRatings()
    await secretary.post(`${sheet}/${row.id}`, proposing(row, 'SATISFACTORY')).expect(303)
    expect(await writtenRatings()).toEqual(before)
  })

  test('of two who change one row the second sees both versions and nothing of the first is lost', async () => {
    const row = await openRow(7)
    await secretary.post(`${sheet}/${row.id}`, proposing(row, 'EXCELLENT', 'Bản thứ nhất')).expect(303)
    const before = await writtenRatings()
    const { text } = await secretary.post(`${sheet}/${row.id}`, proposing(row, 'SATISFACTORY', 'Bản thứ hai')).expect(409)
    const versions = rowOf(text, row).find('.versions').text()
    expect(versions).toMatch(/Bản của đồng chí[^]*Hoàn thành nhiệm vụ[^]*Bản thứ hai/)
    expect(versions).toMatch(/Bản của Đặng Quốc Tường, 09:00, ngày 15\/01\/2024[^]*Hoàn thành xuất sắc nhiệm vụ[^]*Bản thứ nhất/)
    expect(await writtenRatings()).toEqual(before)

    const again = rowOf(text, row).find('input[name=version]').val()
    await secretary.post(`${sheet}/${row.id}`, { ...proposing(row, 'SATISFACTORY', 'Bản thứ hai'), version: String(again) }).expect(303)
  })

  test('remarks of 1.000 letters are taken, decomposed letters as well', async () => {
    const row = await openRow(8)
    await secretary.post(`${sheet}/${row.id}`, proposing(row, 'GOOD', 'ế'.repeat(1000).normalize('NFD'))).expect(303)
    expect((await ratingsIn(CELL, 2023)).find(({ id }) => id === row.id)!.remarks).toBe('ế'.repeat(1000))
  })
})

describe('what is refused writes nothing and says what to do', () => {
  let before: Awaited<ReturnType<typeof writtenRatings>>
  beforeEach(async () => {
    before = await writtenRatings()
  })
  afterEach(async () => expect(await writtenRatings()).toEqual(before))

  test.each([
    ['an unknown level', { proposedLevel: 'X' }, 'Không có mức này'],
    ['no level', { proposedLevel: '' }, 'Không có mức này'],
    ['two levels', { proposedLevel: ['GOOD', 'EXCELLENT'] }, 'Không có mức này'],
    ['a version that is no number', { version: 'abc' }, 'Mời đồng chí mở lại phiếu'],
    ['a state of its own', { status: 'DECIDED' }, 'Biểu mẫu này không có ô «status»'],
    ['somebody who decides', { decidedBy: '1' }, 'Biểu mẫu này không có ô «decidedBy»'],
    ['too long remarks', { remarks: 'a'.repeat(1001) }, 'Ghi chú dài quá'],
  ])('%s', async (_, wrong, sentence) => {
    const row = await openRow(9)
    const { text } = await secretary.post(`${sheet}/${row.id}`, { ...proposing(row, 'GOOD', 'Còn giữ'), ...wrong }).expect(422)
    expect(load(text)('.note--bad').text()).toContain(`${row.name}: `)
    expect(load(text)('.note--bad').text()).toContain(sentence)
    expect(rowOf(text, row).find('.field__error').text()).toContain(sentence)
    if (!('remarks' in wrong)) expect(rowOf(text, row).find('input[name=remarks]').val()).toBe('Còn giữ')
  })

  test('a level for somebody who is not rated', async () => {
    const exempt = (await ratingsIn(CELL, 2023)).find(({ state }) => state === 'NOT_RATED')!
    const { text } = await secretary.post(`${sheet}/${exempt.id}`, proposing(exempt)).expect(422)
    expect(text).toContain('không xếp loại nên không có mức đề xuất')
  })

  test('a level in a year that is published', async () => {
    const row = (await ratingsIn(CELL, 2022)).find(({ state }) => state === 'PUBLISHED')!
    const { text } = await secretary
      .post(`/organisations/${cell}/years/2022/ratings/${row.id}`, proposing(row, 'UNSATISFACTORY'))
      .expect(422)
    expect(text).toContain('Kết quả năm 2022 đã công bố')
  })

  test('a member of another cell, sent to the own sheet', async () => {
    const [other] = await ratingsIn('Q6-CQCQ-02', 2023)
    const { text } = await secretary.post(`${sheet}/${other!.id}`, proposing(other!)).expect(404)
    expect(text).toContain('không có đối tượng này')
  })

  test('a rating of another year, sent to this one', async () => {
    const [other] = await ratingsIn(CELL, 2022)
    await secretary.post(`${sheet}/${other!.id}`, proposing(other!)).expect(404)
  })

  test.each([
    ['another cell', 'Q6-CQCQ-02', '2023'],
    ['another committee', 'Q6-P01', '2023'],
    ['an unknown organisation', null, '2023'],
    ['a year before all rules', CELL, '1999'],
    ['a year that is none', CELL, 'abc'],
  ])('%s is not there', async (_, code, year) => {
    const row = await openRow(9)
    const id = code ? await organisationId(code) : 999_999
    const { text } = await secretary.post(`/organisations/${id}/years/${year}/ratings/${row.id}`, proposing(row)).expect(404)
    expect(load(text)('main').text()).toMatch(/ngoài phạm vi của đồng chí|chọn từ năm 2018 trở đi|không phải là một năm/)
  })

  test.each(['van-phong', 'bi-thu', 'quan-uy'])('%s sees the row but does not enter levels', async username => {
    const row = await openRow(9)
    const { text } = await (await signInAs(username, app)).post(`${sheet}/${row.id}`, proposing(row)).expect(403)
    expect(text).toContain('Người sửa được: bí thư chi bộ')
  })

  test.each(['dang-vien', 'quan-tri'])('%s neither sees the sheet nor writes to it', async username => {
    const visitor = await signInAs(username, app)
    const row = await openRow(9)
    await visitor.get(sheet).expect(403)
    await visitor.post(`${sheet}/${row.id}`, proposing(row)).expect(403)
  })

  test('a form without the session’s token', async () => {
    const row = await openRow(9)
    const { text } = await secretary.postWithout(`${sheet}/${row.id}`, proposing(row)).expect(403)
    expect(text).toContain('Mời đồng chí mở lại trang')
  })

  test('a session that has ended', async () => {
    const row = await openRow(9)
    const stranger = await visitorOf(app)
    const { text } = await stranger.post(`${sheet}/${row.id}`, proposing(row)).expect(401)
    expect(text).toContain('Mời đồng chí đăng nhập lại')
    await stranger
      .get(sheet)
      .expect(303)
      .expect('location', /^\/sign-in\?next=/)
  })
})

test('a name with tags and quotes does no harm', async () => {
  const row = await openRow(9)
  const wicked = `Nguyễn <script>alert("x")</script> O'Hara`
  await sequelize.query('UPDATE members SET full_name = :wicked WHERE id = :id', { replacements: { wicked, id: row.memberId } })
  const { text } = await secretary.get(sheet)
  expect(text).not.toContain('<script>')
  expect(rowOf(text, row).find('.sr__who b').text()).toBe(wicked)
})

describe('a row that saves itself', () => {
  const sending = (address: string, fields: Record<string, string | number>) =>
    secretary.post(address, fields).set('accept', 'application/json')

  test('is answered with the new version, and keeps what was not sent', async () => {
    const row = await openRow(8)
    const votes = { votesExcellent: 1, votesGood: 8, votesSatisfactory: 0, votesUnsatisfactory: 0, votesInvalid: '' }
    const { body } = await sending(`${sheet}/${row.id}`, {
      version: row.version,
      partial: 'yes',
      selfLevel: 'EXCELLENT',
      remarks: '',
      ...votes,
    }).expect(200)
    expect(body).toEqual({ version: row.version + 1, saved: 'Đã lưu 09:00' })
    const chosen = await sending(`${sheet}/${row.id}`, {
      version: body.version,
      partial: 'yes',
      proposedLevel: 'SATISFACTORY',
      remarks: '',
    }).expect(200)
    const page = load((await secretary.get(sheet)).text)
    const shown = page(`#row-${row.id}`)
    expect(shown.find('select[name=selfLevel] option[selected]').val()).toBe('EXCELLENT')
    expect(shown.find('input[name=votesGood]').val()).toBe('8')
    expect(shown.find('input:checked').val()).toBe('SATISFACTORY')
    await sending(`${sheet}/${row.id}`, {
      version: chosen.body.version,
      partial: 'yes',
      proposedLevel: 'GOOD',
      selfLevel: '',
      votesGood: '',
      remarks: '',
    }).expect(200)
    const emptied = load((await secretary.get(sheet)).text)(`#row-${row.id}`)
    expect(emptied.find('select[name=selfLevel] option[selected]')).toHaveLength(0)
    expect(emptied.find('input[name=votesGood]').val()).toBeUndefined()
  })

  test('never writes over a newer value, and says who was faster', async () => {
    const row = await openRow(9)
    await sending(`${sheet}/${row.id}`, { version: row.version, partial: 'yes', proposedLevel: 'GOOD', remarks: '' }).expect(200)
    const { body } = await sending(`${sheet}/${row.id}`, {
      version: row.version,
      partial: 'yes',
      proposedLevel: 'SATISFACTORY',
      remarks: '',
    }).expect(409)
    expect(body.error).toContain('Người vừa sửa: Đặng Quốc Tường')
    expect(body.stored).toMatchObject({ version: row.version + 1, values: { proposedLevel: 'GOOD', remarks: '', votesGood: '' } })
    expect(load(body.versions)('.versions').text()).toMatch(/Bản của đồng chí[^]*Hoàn thành nhiệm vụ[^]*Hoàn thành tốt nhiệm vụ/)
    expect((await ratingsIn(CELL, 2023)).find(({ id }) => id === row.id)!.proposedLevel).toBe('GOOD')
  })

  test('takes back a level that was entered first', async () => {
    const row = await openRow(9)
    const fields = { version: row.version, partial: 'yes', remarks: '' }
    const entered = await sending(`${sheet}/${row.id}`, { ...fields, proposedLevel: 'GOOD' }).expect(200)
    await sending(`${sheet}/${row.id}`, { ...fields, version: entered.body.version, proposedLevel: '' }).expect(200)
    expect((await ratingsIn(CELL, 2023)).find(({ id }) => id === row.id)!.proposedLevel).toBe(null)
    expect((await actsOn(row.id))[0]!.before).toContain('GOOD')
  })

  test('says what is wrong with what was typed', async () => {
    const row = await openRow(10)
    const { body } = await sending(`${sheet}/${row.id}`, { version: row.version, partial: 'yes', votesGood: 'tám', remarks: '' }).expect(
      422,
    )
    expect(body).toEqual({ error: 'Hãy ghi số phiếu bằng số.', fields: ['votesGood'] })
  })
})
