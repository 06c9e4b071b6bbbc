import supertest from 'supertest'
import { sequelize } from '../../src/database'
import { useDatabase } from '../support/database'
import { appAt, signInAs, visitorOf } from '../support/app'

useDatabase('demo')

const WRONG = 'Tên đăng nhập hoặc mật khẩu chưa đúng'

test('somebody who has not signed in is led to the sign-in page and back to where they wanted to go', async () => {
  const visitor = await visitorOf(appAt())
  const away = await visitor.get('/organisations/2/years/2022?x=1').expect(303)
  expect(away.headers['location']).toBe('/sign-in?next=%2Forganisations%2F2%2Fyears%2F2022%3Fx%3D1')
  const page = await visitor.get(away.headers['location']!).expect(200)
  expect(page.text).toContain('value="/organisations/2/years/2022?x=1"')
})

test('each demo role lands where its work is', async () => {
  const landing = async (username: string) => (await (await signInAs(username)).get('/').expect(303)).headers['location']
  expect(await landing('van-phong')).toMatch(/^\/organisations\/\d+\/years\/2022$/)
  expect(await landing('bi-thu-cb01')).toMatch(/^\/organisations\/\d+\/years\/2023\/ratings$/)
  expect(await landing('dang-vien')).toBe('/me')
  expect(await landing('quan-tri')).toBe('/organisations')
})

test.each([
  ['an unknown account', 'khong-co', 'tong-ket-2022'],
  ['a wrong password', 'van-phong', 'sai-mat-khau'],
])('%s gets the same words and keeps the name typed', async (_what, username, password) => {
  const visitor = await visitorOf(appAt())
  const page = await visitor.post('/sign-in', { username, password }).expect(422)
  expect(page.text).toContain(WRONG)
  expect(page.text).toContain(`value="${username}"`)
  expect(page.text).not.toContain(password)
})

test('empty fields are named, each beside its own', async () => {
  const visitor = await visitorOf(appAt())
  const page = await visitor.post('/sign-in', { username: '', password: '' }).expect(422)
  expect(page.text).toContain('Hãy nhập tên đăng nhập.')
  expect(page.text).toContain('Hãy nhập mật khẩu.')
})

test('guessing is slowed for that account from that place, and not for others', async () => {
  const app = appAt()
  const visitor = await visitorOf(app)
  const guess = () => visitor.post('/sign-in', { username: 'bi-thu', password: 'sai' })
  for (let i = 0; i < 10; i++) await guess().expect(422)
  const stopped = await guess().expect(429)
  expect(stopped.text).toContain('chờ 10 phút')
  await (await signInAs('van-phong', app)).get('/organisations').expect(200)
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/ok\nx'])(
  'after signing in, %j leads nowhere else',
  async next => {
    const visitor = await visitorOf(appAt())
    const answer = await visitor.post('/sign-in', { username: 'van-phong', password: 'tong-ket-2022', next }).expect(303)
    expect(answer.headers['location']).toBe('/')
  },
)

test('signing in changes the session id, signing out ends the session', async () => {
  const visitor = await signInAs('van-phong')
  await visitor.get('/organisations').expect(200)
  await visitor.post('/sign-out').expect(303)
  await visitor.get('/organisations').expect(303)
})

test('an account disabled meanwhile is out at the next request', async () => {
  const visitor = await signInAs('bi-thu-cb02')
  await visitor.get('/').expect(303)
  await sequelize.query(`UPDATE users SET disabled_at = '2024-01-01T00:00:00.000Z' WHERE username = 'bi-thu-cb02'`)
  const answer = await visitor.get('/organisations').expect(303)
  expect(answer.headers['location']).toContain('/sign-in')
})

test('a form without the token of its session is refused', async () => {
  const visitor = await visitorOf(appAt())
  const page = await visitor.postWithout('/sign-in', { username: 'van-phong', password: 'tong-ket-2022' }).expect(403)
  expect(page.text).toContain('Biểu mẫu này không còn hiệu lực')
})

test('every answer forbids what is inline or from elsewhere, and pages behind the sign-in are not kept', async () => {
  const visitor = await signInAs('van-phong')
  const page = await visitor.get('/organisations').expect(200)
  const policy = page.headers['content-security-policy']!
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(page.headers['cache-control']).toBe('no-store')
  expect(page.text).not.toMatch(/ style="|<script>/)
  const cookie = String((await supertest(appAt()).get('/sign-in')).headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
})

test('assets are kept by browsers for good', async () => {
  const page = await supertest(appAt()).get('/sign-in')
  const address = /href="(\/assets\/\w+\/css\/app\.css)"/.exec(page.text)![1]!
  const asset = await supertest(appAt()).get(address).expect(200)
  expect(asset.headers['cache-control']).toContain('immutable')
})

test('a page that does not exist says so in a sentence', async () => {
  const page = await (await signInAs('van-phong')).get('/khong-co').expect(404)
  expect(page.text).toContain('Không có trang này')
})
