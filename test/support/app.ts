import { once } from 'node:events'
import { Agent, createServer, type Server } from 'node:http'
import { load } from 'cheerio'
import type { Express } from 'express'
import supertest from 'supertest'
import { DEMO_ACCOUNTS } from '../../seeders/accounts'
import { createApp } from '../../src/app'

/** The day on which most tests look at the demo: its year 2023 is open, 2022 is published. */
const DEMO_DAY = '2024-01-15T02:00:00.000Z'

/** The real app, its clock stopped at a moment. */
export const appAt = (now = DEMO_DAY): Express => createApp({ now: () => new Date(now) })

type Fields = Record<string, string | number | readonly string[]>

/** A person at the browser: keeps cookies, and sends forms as a page of this session would. */
export interface Visitor {
  get(address: string): supertest.Test
  post(address: string, fields?: Fields): supertest.Test
  /** A form with a file. */
  upload(address: string, fields: Record<string, string>, file: { name: string; content: Buffer }): supertest.Test
  /** A form as somebody without this session's token would send it. */
  postWithout(address: string, fields?: Fields): supertest.Test
}

const encoded = (fields: Fields) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, String(one)]))).toString()

/** Apps listen once for all their visitors, until the tests of this file have ended. */
const servers = new Map<Express, Server>()

async function serverOf(app: Express): Promise<Server> {
  const server = servers.get(app) ?? createServer({ keepAliveTimeout: 0 }, app).listen(0, '127.0.0.1')
  servers.set(app, server)
  if (!server.listening) await once(server, 'listening')
  return server
}

/** Connections to apps that listen here stay open from one page to the next; what is sent comes by one of its own, that may be broken off. */
const connections = new Agent({ keepAlive: true })

afterAll(() => {
  connections.destroy()
  for (const server of servers.values()) server.close().closeAllConnections()
  servers.clear()
})

/** Answers come as they are: to press them and unpress them would cost a tenth of all work, as would a connection for each. */
async function agentOf(app: Express | string) {
  const agent = supertest.agent(typeof app === 'string' ? app : await serverOf(app)).set('Accept-Encoding', 'identity')
  if (typeof app === 'string') return agent
  return agent.use((request: supertest.Test) => (request.method === 'GET' ? request.agent(connections) : request))
}

const tokenIn = (page: string) => String(load(page)('input[name=_csrf]').val())

/** A visitor who has not signed in. */
export async function visitorOf(app: Express): Promise<Visitor> {
  const agent = await agentOf(app)
  return visitorWith(agent, tokenIn((await agent.get('/sign-in')).text))
}

function visitorWith(agent: ReturnType<typeof supertest.agent>, token: string): Visitor {
  const postWithout = (address: string, fields: Fields = {}) => agent.post(address).type('form').send(encoded(fields))
  return {
    get: address => agent.get(address),
    post: (address, fields = {}) => postWithout(address, { _csrf: token, ...fields }),
    upload: (address, fields, { name, content }) => {
      const sent = Object.entries({ _csrf: token, ...fields }).reduce(
        (form, [field, value]) => form.field(field, value),
        agent.post(address),
      )
      return sent.attach('file', content, name)
    },
    postWithout,
  }
}

/** Signs in to one of the demo's accounts, through the sign-in page. */
export async function signInAs(username: string, app: Express | string = appAt()): Promise<Visitor> {
  const account = DEMO_ACCOUNTS.find(candidate => candidate.username === username)
  if (!account) throw new Error(`no demo account «${username}»`)
  return signInWith(account, app)
}

/** Signs in to any account, through the sign-in page of an app or of a server at an address. */
export async function signInWith({ username, password }: { username: string; password: string }, app: Express | string): Promise<Visitor> {
  const agent = await agentOf(app)
  const _csrf = tokenIn((await agent.get('/sign-in')).text)
  const answer = await agent.post('/sign-in').type('form').send({ _csrf, username, password })
  if (answer.status !== 303) throw new Error(`«${username}» could not sign in: ${answer.status}`)
  return visitorWith(agent, tokenIn((await agent.get('/sign-in')).text))
}
