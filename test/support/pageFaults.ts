import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { overflow } from './browser'

const WIDTHS = [1280, 390]
/** 640 is what 200 % leaves of 1280; 320 is the narrowest telephone. */
const ALSO_FITS = [640, 320]
/** Rows made like those before them, which axe need not look at once more. */
const MORE_OF_THE_SAME = ['tbody tr:nth-child(n+12)', 'li:nth-child(n+25)']

/** What axe finds on a page as it stands, and where it is wider than its window, at the widths of a desk and of a telephone. */
export async function pageFaults(shown: Page, widths: readonly number[] = WIDTHS, leftOut = MORE_OF_THE_SAME): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await shown.setViewportSize({ width, height: 900 })
    const axe = new AxeBuilder({ page: shown }).setLegacyMode().options({ resultTypes: ['violations'] })
    for (const rows of leftOut) axe.exclude(rows)
    const { violations } = await axe.analyze()
    faults.push(...violations.map(({ id, help, nodes }) => `${width}px: ${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`))
  }
  for (const width of [...widths, ...ALSO_FITS]) {
    await shown.setViewportSize({ width, height: 900 })
    faults.push(...(await overflow(shown)).map(fault => `${width}px: too wide: ${fault}`))
  }
  return faults
}
