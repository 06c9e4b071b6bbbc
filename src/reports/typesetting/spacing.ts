import { mm } from './page'

/** Gaps and shares that the guidance leaves to the typist, the same in every format; in points where they are no shares. */
export const spacing = {
  letterhead: { leftShare: 0.46, columnGap: 10, ruleBelowName: 5, ruleWidth: 0.75, aboveNumber: 6 },
  title: { above: 20, belowHyphens: 8 },
  headings: { 1: 12, 2: 9, 3: 6 },
  table: { above: 9, belowCaption: 3, below: 4, rule: 0.5, totalsRule: 1.2, cell: { x: 3.5, y: 2.5 } },
  chart: { above: 12, belowTitle: 6, below: 8 },
  closing: { above: 18, leftShare: 0.48, columnGap: 12, signingRoom: 72 },
  contents: { aboveTitle: 12, entry: 3, levelIndent: mm(7), numberWidth: 30 },
  appendix: { belowTitle: 6 },
  seal: { size: 8 },
} as const

/** Leading of letters smaller or larger than the body's. */
export const leadingOf = (size: number) => Math.ceil(size * 1.25)
