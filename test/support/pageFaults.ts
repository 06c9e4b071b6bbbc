import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { overflow } from './browser'

const WIDTHS = [1280, 390]
/** 640 is what 200 % leaves of 1280; 320 is the narrowest telephone. */
const ALSO_FITS = [640, 320]
/** Rows made like those before them, which axe need not look at once more. */
const MORE_OF_THE_SAME = ['tbody tr:nth-child(n+12)', 'li:nth-child(n+25)']

/** What axe, which the page has by now, finds on it as it stands. */
const axeFaults = (shown: Page, leftOut: string[]) =>
  shown.evaluate(async exclude => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    const { violations } = await inPage.run({ exclude }, { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`)
  }, leftOut)

/** What axe finds on a page, and where it is wider than its window, at the widths of a desk and of a telephone. */
export async function pageFaults(shown: Page, widths: readonly number[] = WIDTHS, leftOut = MORE_OF_THE_SAME): Promise<string[]> {
  const faults: string[] = []
  await shown.evaluate(axe.source)
  for (const width of new Set([...widths, ...ALSO_FITS])) {
    await shown.setViewportSize({ width, height: 900 })
    if (widths.includes(width)) faults.push(...(await axeFaults(shown, leftOut)).map(fault => `${width}px: ${fault}`))
    faults.push(...(await overflow(shown)).map(fault => `${width}px: too wide: ${fault}`))
  }
  return faults
}
