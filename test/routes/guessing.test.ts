import type * as Argon2 from '@node-rs/argon2'
import { verify } from '@node-rs/argon2'
import { load } from 'cheerio'
import type { Express } from 'express'
import supertest from 'supertest'
import { appAt, signInAs } from '../support/app'
import { useDatabase } from '../support/database'

// The real hashing, with its calls counted.
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof Argon2>('@node-rs/argon2')
  return { ...real, verify: jest.fn(real.verify) }
})

useDatabase('demo')

const PASSWORD = 'tong-ket-2022'
const checked = () => jest.mocked(verify).mock.calls.length

let app: Express
beforeAll(() => {
  app = appAt()
  app.set('trust proxy', true)
})

/** A browser at a place of the net, with the sign-in form open. */
async function browserAt(place: string) {
  const agent = supertest.agent(app)
  const open = async () => {
    const page = await agent.get('/sign-in').set('X-Forwarded-For', place)
    return String(load(page.text)('input[name=_csrf]').val())
  }
  const send = (_csrf: string, username: string, password: string) =>
    agent.post('/sign-in').set('X-Forwarded-For', place).type('form').send({ _csrf, username, password })
  const token = await open()
  return {
    guess: (username: string) => send(token, username, 'sai'),
    signIn: async (username: string) => send(await open(), username, PASSWORD),
  }
}

const sentences = (page: string) => load(page)('.note--bad').text().replace(/\s+/g, ' ').trim()

test('1 000 wrong passwords for one account from one place: ten are looked at; the owner gets in from elsewhere', async () => {
  const { guess } = await browserAt('203.0.113.1')
  const before = checked()
  const statuses = new Map<number, number>()
  for (let i = 0; i < 1000; i++) {
    const { status } = await guess('van-phong')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect(Object.fromEntries(statuses)).toEqual({ 422: 10, 429: 990 })
  expect(checked() - before).toBe(10)
  const owner = await browserAt('198.51.100.7')
  expect((await owner.signIn('van-phong')).status).toBe(303)
})

test('1 000 accounts, one wrong password each, from one place: forty are looked at', async () => {
  const { guess } = await browserAt('203.0.113.2')
  const before = checked()
  let stopped = 0
  for (let i = 0; i < 1000; i++) if ((await guess(`tai-khoan-${i}`)).status === 429) stopped++
  expect(stopped).toBe(960)
  expect(checked() - before).toBe(40)
})

test('the owner also gets in at the very place of the guessing, with a browser that is known', async () => {
  const place = '203.0.113.3'
  const [owner, thief] = [await browserAt(place), await browserAt(place)]
  expect((await owner.signIn('bi-thu-cb01')).status).toBe(303)
  for (let i = 0; i < 11; i++) await thief.guess('bi-thu-cb01')
  expect((await thief.signIn('bi-thu-cb01')).status).toBe(429)
  expect((await owner.signIn('bi-thu-cb01')).status).toBe(303)
})

test('whether an account exists or not is told neither by the words nor by the work', async () => {
  const { guess } = await browserAt('203.0.113.4')
  const costs: number[] = []
  const words: string[] = []
  for (const username of ['bi-thu', 'khong-he-co', 'kiem-tra', 'cung-khong-co']) {
    const before = checked()
    const page = await guess(username).expect(422)
    costs.push(checked() - before)
    words.push(sentences(page.text))
  }
  expect(costs).toEqual([1, 1, 1, 1])
  expect(new Set(words).size).toBe(1)
  for (const username of ['bi-thu', 'khong-he-co']) for (let i = 0; i < 9; i++) await guess(username)
  const stopped = [await guess('bi-thu'), await guess('khong-he-co')]
  expect(stopped.map(({ status }) => status)).toEqual([429, 429])
  expect(sentences(stopped[0]!.text)).toBe(sentences(stopped[1]!.text))
})

test('typing the password once more is slowed as well', async () => {
  const visitor = await signInAs('pho-bi-thu')
  for (let i = 0; i < 10; i++) await visitor.post('/confirm-password', { password: 'sai', next: '/' }).expect(422)
  const before = checked()
  await visitor.post('/confirm-password', { password: PASSWORD, next: '/' }).expect(429)
  expect(checked()).toBe(before)
})
