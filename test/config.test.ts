import { ConfigError, readConfig } from '../src/config'

test('without settings the server has a port, a folder and SQLite', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, databaseUrl: null, https: false, host: '127.0.0.1' })
})

test.each([
  [{ PORT: 'abc' }, 'PORT=3000'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'tong-ket.sqlite' }, 'Bỏ trống để dùng SQLite'],
  [{ SESSION_SECRET: 'short' }, '32 ký tự'],
  [{ HTTPS: 'yes' }, 'on hoặc off'],
  [{ LOG_LEVEL: 'loud' }, 'silent'],
  [{ PUBLIC_ADDRESS: 'tin.example.vn' }, 'https://tin.example.vn'],
  [{ PUBLIC_ADDRESS: 'https://tin.example.vn/tin' }, 'không có đường dẫn'],
  [{ WEB_CONCURRENCY: '4' }, 'WEB_CONCURRENCY=1'],
])('%j is refused with a sentence that says what to set', (env, hint) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(hint)
})

test('several processes are fine on PostgreSQL', () => {
  const url = 'postgres://localhost/tongket'
  expect(readConfig({ WEB_CONCURRENCY: '4', DATABASE_URL: url }).databaseUrl).toBe(url)
})
