import type { Figure } from '../domain/figure'
import { type FigureKey, figureKeyText } from '../domain/figureKey'
import { figureOf, type YearSummary } from '../domain/summary'
import type { NumberCell } from './document'

/** A figure that the summary must have; its absence is a bug of the report, not of the records. */
export function requiredFigure(summary: YearSummary, key: FigureKey): Figure {
  const figure = figureOf(summary, key)
  if (!figure) throw new Error(`the summary has no figure ${figureKeyText(key)}`)
  return figure
}

export const countCell = (value: number): NumberCell => ({ value, text: String(value), kind: 'count' })

/** The count of a figure, with the way to its records. */
export const figureCell = ({ count, key, records }: Figure): NumberCell => ({ ...countCell(count), key, records })

/** The share of a figure; «–» where there is nothing to be a part of. */
export const percentCell = ({ count, total, percent, key, records }: Figure): NumberCell => ({
  value: total ? count / total : null,
  text: percent === null ? '–' : `${percent}%`,
  kind: 'percent',
  key,
  records,
})
