import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { overflow } from './browser'

const WIDTHS = [1280, 390]
/** 640 is what 200 % leaves of 1280; 320 is the narrowest telephone. */
const ALSO_FITS = [640, 320]
/** Rows made like those before them, which axe need not look at once more. */
const MORE_OF_THE_SAME = ['tbody tr:nth-child(n+12)', 'li:nth-child(n+25)']

/** A page with axe in it, and with how its texts look: their colours, and all that is painted behind them. */
interface Examined {
  axe: typeof axe
  looks: Map<Element, string>
  /** Texts that look otherwise than at the width before. */
  changed: Element[]
}

/** Notes how the texts of a page look as it stands, and which of them look otherwise than when they were noted last. */
const noteLooks = (shown: Page, isFirst: boolean) =>
  shown.evaluate(first => {
    const page = window as unknown as Examined
    const before = first ? new Map<Element, string>() : page.looks
    const behind = new Map<Element | null, string>([[null, '']])
    page.looks = new Map()
    for (const element of document.querySelectorAll('*')) {
      const style = getComputedStyle(element)
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, clipPath, position } = style
      const painted = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, clipPath, position].join()
      behind.set(element, `${behind.get(element.parentElement)}|${painted}`)
      const hasText = element.matches('input, select, textarea') || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE)
      if (!hasText || !element.checkVisibility({ visibilityProperty: true })) continue
      page.looks.set(element, [behind.get(element), style.color, style.textShadow, style.fontSize, style.fontWeight].join())
    }
    page.changed = [...page.looks.keys()].filter(element => before.get(element) !== page.looks.get(element))
  }, isFirst)

/**
 * What axe finds on a page as it stands. Contrast takes two thirds of its work: at a second width it is measured of those texts only that
 * look otherwise there, and of those that axe could not tell of.
 */
async function axeFaults(shown: Page, leftOut: string[], isFirst: boolean): Promise<string[]> {
  await noteLooks(shown, isFirst)
  return shown.evaluate(
    async ([exclude, first]) => {
      const page = window as unknown as Examined
      const options = { resultTypes: ['violations', 'incomplete'], elementRef: true } satisfies axe.RunOptions
      const found = [await page.axe.run({ exclude }, { ...options, rules: { 'color-contrast': { enabled: first } } })]
      if (!first && page.changed.length > 0)
        found.push(await page.axe.run({ include: page.changed, exclude }, { ...options, runOnly: ['color-contrast'] }))
      const untold = found.flatMap(({ incomplete }) => incomplete.filter(({ id }) => id === 'color-contrast')).flatMap(({ nodes }) => nodes)
      for (const { element } of untold) page.looks.delete(element!)
      return found
        .flatMap(({ violations }) => violations)
        .map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`)
    },
    [leftOut, isFirst] as const,
  )
}

/** What axe finds on a page, and where it is wider than its window, at the widths of a desk and of a telephone. */
export async function pageFaults(shown: Page, widths: readonly number[] = WIDTHS, leftOut = MORE_OF_THE_SAME): Promise<string[]> {
  const faults: string[] = []
  await shown.evaluate(axe.source)
  for (const width of new Set([...widths, ...ALSO_FITS])) {
    await shown.setViewportSize({ width, height: 900 })
    if (widths.includes(width)) faults.push(...(await axeFaults(shown, leftOut, width === widths[0])).map(fault => `${width}px: ${fault}`))
    faults.push(...(await overflow(shown)).map(fault => `${width}px: too wide: ${fault}`))
  }
  return faults
}
