import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { DEMO_ACCOUNTS } from '../../seeders/accounts'
import { appAt } from './app'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const QUIET = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const found = () => [process.env['CHROMIUM'], ...PLACES].find(place => place && existsSync(place))

/** Debian's browser, where this user may install it. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return undefined
  process.stderr.write('installing chromium for the browser tests\n')
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const step of [['update', '-qq'], install]) spawnSync('apt-get', step, { env, timeout: 600_000, stdio: 'ignore' })
  return found()
}

const executablePath = found() ?? installed()

/** A test that needs a browser. Where there is none the test is left out by name, but in CI it fails. */
export function testInBrowser(name: string, run: () => Promise<void>) {
  if (executablePath) return test(name, run)
  if (process.env['CI']) {
    return test(name, () => {
      throw new Error('Chromium is missing; CI must have it')
    })
  }
  process.stderr.write(`left out for want of Chromium: ${name}\n`)
  return test.skip(name, run)
}

/** For one play, where several run on a slow machine. */
const PLAY_TIME = 300_000

interface Site {
  address: string
  browser: Browser
}

/** The real app at an address of its own, and a browser, for the tests of this file. */
export function useBrowser(makeApp: () => Express = appAt): Site {
  const site = {} as Site
  jest.setTimeout(PLAY_TIME)
  let server: Server | undefined
  beforeAll(async () => {
    if (!executablePath) return
    server = createServer(makeApp())
    await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve))
    site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    site.browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...QUIET] })
  })
  afterAll(async () => {
    await site.browser?.close()
    server?.closeAllConnections()
    await new Promise(resolve => (server ? server.close(resolve) : resolve(null)))
  })
  return site
}

const DESK = { width: 1280, height: 900 }

/** Somebody at a browser of their own: no cookies shared with others. */
export async function openBrowser({ browser, address }: Site, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: DESK, locale: 'vi-VN', ...options })
  return context.newPage()
}

/** Signs in through the form; the page then shows where this person begins. Accounts that tests make have the password of the demo. */
export async function signIn(page: Page, username: string) {
  await page.goto('/sign-in')
  await fillSignIn(page, username)
}

const passwordOf = (username: string) => (DEMO_ACCOUNTS.find(account => account.username === username) ?? DEMO_ACCOUNTS[0]!).password

/** Signs in where the form is shown already. */
export async function fillSignIn(page: Page, username: string, password = passwordOf(username)) {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForLoadState()
}

/** Somebody at a browser, signed in. */
export async function openAs(site: Site, username: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await openBrowser(site, options)
  await signIn(page, username)
  return page
}

/** How many pixels a page is wider than its window, and the first elements that stick out. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > clientWidth + 0.5)
    return [`${scrollWidth - clientWidth}px`, ...wide.slice(0, 4).map(({ tagName, className }) => `${tagName}.${String(className)}`)]
  })
