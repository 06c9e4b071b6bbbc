import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { html } from '../../src/reports/formats/html'
import type { StartEngine } from './engine'
import { bytesOf } from './ours'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Prints our own HTML; the browser and its page stay open, so that only the page's content is new. */
export const startChromium: StartEngine = async () => {
  const executablePath = [process.env['CHROMIUM'], ...PLACES].find(place => place && existsSync(place))
  if (!executablePath) throw new Error('no browser at any usual place; set CHROMIUM')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  return {
    async render(document) {
      await page.setContent(Buffer.from(await bytesOf(html.render(document))).toString('utf8'))
      return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
    },
    close: () => browser.close(),
  }
}
