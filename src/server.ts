import type { AddressInfo } from 'node:net'
import { DEMO_ACCOUNTS, seedDemo } from '../seeders'
import { createApp } from './app'
import { flushViews } from './commands/countViews'
import { isUntouched } from './commands/setUp'
import { config } from './config'
import { newSetUpCode } from './credentials/setUpCode'
import { onSqlite, sequelize } from './database'
import { keepHouse } from './jobs/housekeeping'
import { stopJobs } from './jobs/queue'
import { migrator } from './migrations'
import { User } from './models/User'
import { endThreads } from './threads'

/** How long a request in flight may still take after a signal to stop, in milliseconds. */
const GRACE = 10_000
/** How often the views of articles are written down, in milliseconds: the count shown may be so old. */
const FLUSH_EVERY = 60_000

async function serve() {
  await migrator.up()
  const seeded = config.demo && (await seedDemo(new Date()))
  const setUpCode = (await isUntouched()) ? newSetUpCode() : null
  const demo = await holdsDemo()
  const house = await keepHouse({ alone: onSqlite })
  const server = createApp({ setUpCode }).listen(config.port, config.host, error => {
    if (error) fail(error)
    welcome((server.address() as AddressInfo).port, { seeded, demo, setUpCode })
  })
  const flush = () => flushViews().catch((error: unknown) => console.error('views of articles could not be written', error))
  setInterval(() => void flush(), FLUSH_EVERY).unref()
  const stop = () => {
    const closed = new Promise(resolve => server.close(resolve))
    house.stop()
    void Promise.all([closed, stopJobs()])
      .then(endThreads)
      .then(flush)
      .then(() => sequelize.close())
      .then(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Whether the accounts printed at the start are the database's own. */
const holdsDemo = async () =>
  (await User.count({ where: { username: DEMO_ACCOUNTS.map(({ username }) => username) } })) === DEMO_ACCOUNTS.length

interface Found {
  seeded: boolean
  demo: boolean
  setUpCode: string | null
}

function welcome(port: number, { seeded, demo, setUpCode }: Found) {
  console.log(`\nTổng Kết đang chạy tại http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}\n`)
  if (seeded)
    console.log(
      'Cơ sở dữ liệu trống nên đã nạp dữ liệu minh họa của Quận 6 (trừ ba cán bộ nêu trong bản tin công khai, mọi người đều được đặt ra).\n',
    )
  if (setUpCode) {
    console.log('Cơ sở dữ liệu trống: mở địa chỉ trên để thiết lập tổ chức của đồng chí.')
    console.log(`Mở từ máy khác thì cần mã thiết lập: ${setUpCode}`)
  }
  if (demo) {
    console.log('Mở địa chỉ trên và đăng nhập bằng một tài khoản minh họa (tên, mật khẩu):')
    for (const { username, password, name, role } of DEMO_ACCOUNTS) {
      console.log(`  ${username.padEnd(14)} ${password.padEnd(16)} ${role}, ${name}`)
    }
    console.log(
      '\nLàm việc với số liệu của mình: đăng nhập bằng quan-tri rồi bấm «Bỏ dữ liệu minh họa» ở mục Tài khoản (bỏ hẳn, không giữ gì),\n' +
        'hoặc dừng lại rồi chạy  DEMO=off DATA_DIR=so-lieu npm start  (dữ liệu minh họa ở nguyên thư mục cũ).',
    )
  }
  console.log('\nDừng: Ctrl+C')
}

function fail(error: unknown): never {
  const inUse = (error as { code?: string }).code === 'EADDRINUSE'
  console.error(inUse ? `Cổng ${config.port} đang có chương trình khác dùng. Đặt cổng khác, ví dụ: PORT=3001 npm start` : error)
  process.exit(1)
}

serve().catch(fail)
