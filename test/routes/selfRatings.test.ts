import { load } from 'cheerio'
import { appAt, signInAs, type Visitor } from '../support/app'
import { useDatabase } from '../support/database'
import { actsOn, organisationId, ratingsIn } from '../support/ratings'

useDatabase('demo')

const app = appAt()
const OWN = 'Phan Thị Ngọc Diệp'
let member: Visitor
let secretary: Visitor

beforeAll(async () => {
  member = await signInAs('dang-vien', app)
  secretary = await signInAs('bi-thu-cb01', app)
})

const ratingOf = async (name: string) => (await ratingsIn('Q6-CQCQ-01', 2023)).find(rating => rating.name === name)!
const ownForm = async () => `/ratings/${(await ratingOf(OWN)).id}/self-rating`
const textOf = (html: string, selector = 'main') => load(html)(selector).text().replace(/\s+/g, ' ').trim()
const home = async () => (await member.get('/me').expect(200)).text

/** Somebody of the cell without an account. */
async function another() {
  const taken = [OWN, 'Đặng Quốc Tường']
  return (await ratingsIn('Q6-CQCQ-01', 2023)).find(
    ({ kind, state, name }) => kind === 'MEMBER' && state === 'DRAFT' && !taken.includes(name),
  )!
}

test('the home says first what is to be done, and leads there', async () => {
  const $ = load(await home())
  expect($('main h2').first().text()).toBe('Việc của đồng chí')
  expect($('main .btn--primary').attr('href')).toBe(`${await ownForm()}/new`)
})

test('a member rates the own work with words; what was wrong stands beside its field and nothing is lost', async () => {
  const refused = await member.post(await ownForm(), { selfStrengths: 'Làm việc tốt' }).expect(422)
  expect(textOf(refused.text)).toContain('Hãy chọn một trong bốn mức.')
  expect(load(refused.text)('#selfStrengths').val()).toBe('Làm việc tốt')

  await member.post(await ownForm(), { selfLevel: 'GOOD', selfStrengths: 'Làm việc <b>tốt</b>', selfWeaknesses: 'Họp muộn' }).expect(303)
  const shown = textOf(await home(), '.task')
  expect(shown).toMatch(/Đã tự xếp loại năm 2023 T Hoàn thành tốt nhiệm vụ Tự ghi, /)
  expect(shown).toContain('Làm việc <b>tốt</b>')
})

test('the cell reads it and can not change it, neither on the form nor on its sheet', async () => {
  const { id, version } = await ratingOf(OWN)
  const sheet = `/organisations/${await organisationId('Q6-CQCQ-01')}/years/2023/ratings`
  expect(textOf((await secretary.get(`/ratings/${id}`).expect(200)).text)).toMatch(/Tự xếp loại ?Tự ghi, .*Hạn chế, nguyên nhân ?Họp muộn/)
  expect(textOf((await secretary.get(sheet).expect(200)).text, `#row-${id}`)).toContain('đã tự ghi')
  expect(textOf((await secretary.get(`${await ownForm()}/new`).expect(422)).text)).toContain('đã tự ghi trên trang của mình')
  const row = { version, proposedLevel: 'GOOD', remarks: '' }
  expect(textOf((await secretary.post(`${sheet}/${id}`, { ...row, selfLevel: 'EXCELLENT' }).expect(422)).text)).toContain('đã tự ghi')
  await secretary.post(`${sheet}/${id}`, row).expect(303)
})

test('what the cell copies from paper is marked with the name of who did it, until the member says it anew', async () => {
  const { id, name } = await another()
  const form = await secretary.get(`/ratings/${id}/self-rating/new`).expect(200)
  expect(textOf(form.text, 'h1')).toBe(`Ghi thay tự xếp loại năm 2023: ${name}`)
  await secretary.post(`/ratings/${id}/self-rating`, { selfLevel: 'SATISFACTORY' }).expect(303)
  expect(textOf((await secretary.get(`/ratings/${id}`)).text)).toMatch(/Tự xếp loại ?Đặng Quốc Tường ghi thay, /)
  const [act] = await actsOn(id)
  expect(act).toMatchObject({ act: 'recordSelfRating', userName: 'Đặng Quốc Tường' })
  expect(JSON.parse(act!.after)).toMatchObject({ selfLevel: 'SATISFACTORY', selfRatedBy: 'CELL' })
})

test('the level that the cell enters on its sheet is marked in the same way', async () => {
  const { id } = await another()
  const { version } = (await ratingsIn('Q6-CQCQ-01', 2023)).find(rating => rating.id === id)!
  const sheet = `/organisations/${await organisationId('Q6-CQCQ-01')}/years/2023/ratings`
  await secretary.post(`${sheet}/${id}`, { version, partial: 'yes', remarks: '', selfLevel: 'GOOD' }).expect(303)
  expect(textOf((await secretary.get(`/ratings/${id}`)).text)).toMatch(/Đặng Quốc Tường ghi thay.*Hoàn thành tốt nhiệm vụ/)
})

test('an older form does not overwrite what was entered since', async () => {
  const before = load((await member.get(`${await ownForm()}/new`)).text)('[name="since"]').attr('value')!
  const later = await signInAs('dang-vien', appAt('2024-01-15T03:00:00.000Z'))
  await later.post(await ownForm(), { since: before, selfLevel: 'EXCELLENT' }).expect(303)
  const late = await member.post(await ownForm(), { since: before, selfLevel: 'UNSATISFACTORY' }).expect(409)
  expect(textOf(late.text)).toContain('chưa được ghi')
  expect(textOf(await home(), '.task')).toContain('Hoàn thành xuất sắc')
})

test('nobody but the person and the cell enters it', async () => {
  const { id } = await another()
  for (const username of ['dang-vien', 'van-phong', 'bi-thu', 'kiem-tra']) {
    await (await signInAs(username, app)).get(`/ratings/${id}/self-rating/new`).expect(403)
  }
})
