import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { config } from '../src/config'
import { useDatabase } from './support/database'
import { startServer } from './support/startedServer'

useDatabase('empty')

test('an empty database gets the demo; the address and the accounts are printed; SIGTERM stops it cleanly', async () => {
  const { server, output, address, ended } = await startServer({
    PORT: '0',
    DATA_DIR: config.dataDir,
    DATABASE_URL: config.databaseUrl ?? '',
  })
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
  const failing = startServer({ DATA_DIR: mkdtempSync(path.join(os.tmpdir(), 'tong-ket-')), ...env })
  await expect(failing).rejects.toThrow(sentence)
  await expect(failing).rejects.not.toThrow('at ')
})
