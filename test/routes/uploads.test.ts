import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import path from 'node:path'
import express, { type ErrorRequestHandler } from 'express'
import { config } from '../../src/config'
import { uploads } from '../../src/middleware/upload'

const MEBIBYTE = 1_048_576

const told: ErrorRequestHandler = (error: { status: number; message: string }, _req, res, _next) =>
  void res.status(error.status).send(error.message)

let server: Server
beforeAll(async () => {
  const app = express()
    .use(uploads)
    .use((_req, res) => res.send('taken'))
    .use(told)
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close().closeAllConnections())

/** A connection, with all that came by it so far. */
async function connection() {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  let heard = ''
  socket.on('data', piece => (heard += piece.toString('utf8')))
  socket.on('error', () => undefined)
  return { socket, heard: () => heard }
}

const HEAD = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
const FOOT = '\r\n--b--\r\n'

const begin = (length: number) =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${HEAD.length + length + FOOT.length}\r\n\r\n${HEAD}`

/** Sends so many mebibytes, each once the one before has left. */
async function send(socket: Socket, mebibytes: number) {
  const piece = Buffer.alloc(MEBIBYTE, 'a')
  for (let sent = 0; sent < mebibytes && !socket.destroyed; sent++)
    if (!socket.write(piece)) await until(() => !socket.writableNeedDrain || socket.destroyed)
}

const until = async (reached: () => boolean) => {
  for (let tries = 0; !reached(); tries++) {
    if (tries > 5_000) throw new Error('it did not come to that within ten seconds')
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

const filesKept = () => readdirSync(path.join(config.dataDir, 'uploads')).length

test('a file that is too large is answered, its rest is read to the end, and the same connection takes the next request', async () => {
  const { socket, heard } = await connection()
  socket.write(begin(45 * MEBIBYTE))
  await send(socket, 45)
  socket.write(FOOT)
  await until(() => heard().includes('Tệp lớn hơn 30 MB'))
  expect(heard()).toMatch(/^HTTP\/1.1 413 /)
  socket.write(`${begin(3)}abc${FOOT}`)
  await until(() => heard().endsWith('taken'))
  socket.destroy()
  await until(() => filesKept() === 0)
})

test('a file that is written slower than it comes is taken whole', async () => {
  const { socket, heard } = await connection()
  for (let time = 1; time <= 5; time++) {
    socket.write(begin(8 * MEBIBYTE))
    await send(socket, 8)
    socket.write(FOOT)
    await until(() => heard().split('HTTP/1.1 ').length > time)
  }
  expect(heard().match(/HTTP\/1.1 \d+/g)).toEqual(Array.from({ length: 5 }, () => 'HTTP/1.1 200'))
  socket.destroy()
})

test('whoever sends on and on has had the answer, and is cut off', async () => {
  const { socket, heard } = await connection()
  socket.write(begin(2_000 * MEBIBYTE))
  await send(socket, 40)
  await until(() => heard().includes('Tệp lớn hơn 30 MB'))
  await send(socket, 2_000)
  await until(() => socket.destroyed)
})

test('a file that breaks off half way leaves nothing behind', async () => {
  const { socket } = await connection()
  socket.write(begin(20 * MEBIBYTE))
  await send(socket, 5)
  await until(() => filesKept() === 1)
  socket.destroy()
  await until(() => filesKept() === 0)
})
