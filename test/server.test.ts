import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { config } from '../src/config'
import { useDatabase } from './support/database'

useDatabase('empty')

const script = path.join(__dirname, '../scripts/start.mjs')

interface Started {
  server: ChildProcess
  output: () => string
  address: string
  ended: Promise<number | null>
}

/** Starts the server as `npm start` does and waits for the address that it prints. */
function start(env: Record<string, string>): Promise<Started> {
  const server = spawn(process.execPath, [script], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: string[] = []
  const output = () => chunks.join('')
  const ended = new Promise<number | null>(resolve => server.once('exit', resolve))
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      chunks.push(chunk.toString())
      const address = /http:\/\/\S+/.exec(output())?.[0]
      if (address && output().includes('Ctrl+C')) resolve({ server, output, address, ended })
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    void ended.then(status => reject(new Error(`ended with ${status}: ${output()}`)))
  })
}

test('an empty database gets the demo; the address and the accounts are printed; SIGTERM stops it cleanly', async () => {
  const { server, output, address, ended } = await start({ PORT: '0', DATA_DIR: config.dataDir, DATABASE_URL: config.databaseUrl ?? '' })
  const health = await fetch(`${address}/health`)
  expect(health.status).toBe(200)
  expect(await health.json()).toEqual({ status: 'ready' })
  expect(output()).toContain('van-phong')
  expect(output()).toContain('dữ liệu minh họa')

  const inFlight = fetch(`${address}/sign-in`)
  await new Promise(resolve => setTimeout(resolve, 20))
  server.kill('SIGTERM')
  expect((await inFlight).status).toBe(200)
  expect(await ended).toBe(0)
})

test.each([
  [{ PORT: 'abc' }, 'PORT phải là số nguyên'],
  [{ DATABASE_URL: 'sqlite.db' }, 'DATABASE_URL phải là địa chỉ PostgreSQL'],
])('%j stops the start with a sentence and without a stack', async (env, sentence) => {
  const failing = start({ DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'tong-ket-')), ...env })
  await expect(failing).rejects.toThrow(sentence)
  await expect(failing).rejects.not.toThrow('at ')
})
