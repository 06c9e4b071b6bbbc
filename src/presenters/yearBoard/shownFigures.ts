import type { Figure } from '../../domain/figure'
import type { FigureKey, SubjectGroup } from '../../domain/figureKey'
import { countText, paddedCount } from '../../domain/share'
import { figureOf, type YearSummary } from '../../domain/summary'
import type { ShownLevel } from '../level'

/** What the reader may open from a board; null where a link would lead to a refusal. */
export interface BoardReader {
  /** Whether the records behind a figure are theirs to see. */
  withRecords: boolean
  report: string | null
  /** Where the year's own text is read. */
  content: string | null
  /** Where articles about the year are written. */
  articles: string | null
  commendations: string | null
  /** Where ratings are entered or decided. */
  ratings: { href: string; text: string } | null
}

/** A piece of a sentence; a number among them leads to its records. */
export interface Piece {
  text: string
  href?: string | null
}

/** A figure on a card. */
export interface FigureCard {
  label: string
  level: ShownLevel | null
  value: string
  of: string | null
  /** Too long for the usual size. */
  long: boolean
  percent: string | null
  change: string | null
  seats: { taken: number; free: number } | null
  link: { href: string; text: string } | null
}

/** The figures of a summary, with the addresses that this reader may follow. */
export function figuresFor(summary: YearSummary, { withRecords }: BoardReader) {
  const at = (key: FigureKey) => figureOf(summary, key)
  const hrefOf = (key: FigureKey) => (withRecords ? (at(key)?.records ?? null) : null)
  return {
    summary,
    at,
    hrefOf,
    /** «16 chi bộ», leading to their records if there are any. */
    piece: (key: FigureKey, noun: string): Piece => {
      const count = at(key)?.count ?? 0
      return { text: `${countText(count)} ${noun}`, href: count > 0 ? hrefOf(key) : null }
    },
  }
}

export type ShownFigures = ReturnType<typeof figuresFor>

export const ratingKey = (year: number, group: SubjectGroup, measure: Extract<FigureKey, { topic: 'ratings' }>['measure']): FigureKey => ({
  topic: 'ratings',
  year,
  group,
  measure,
})

interface CardWish {
  label: string
  /** What opens: «Xem 13 chi bộ». */
  noun: string
  /** Where that would not say what opens. */
  opens?: string
  level?: ShownLevel
  before?: { year: number; count: number } | null
  seats?: FigureCard['seats']
}

/** A card of a figure that the summary holds. */
export function presentFigure(figure: Figure, href: string | null, { label, noun, opens, level, before, seats }: CardWish): FigureCard {
  const { count, total, percent } = figure
  return {
    label,
    level: level ?? null,
    ...valueOf(figure),
    percent: percent && `${percent}%`,
    change: before && total !== 0 ? changeText(count, before) : null,
    seats: seats ?? null,
    link: href ? { href, text: opens ?? (count > 0 ? `Xem ${countText(count)} ${noun}` : 'Xem cách tính') } : null,
  }
}

const LONG = 8

/** The numerator, and the denominator behind it; «–» where nothing is there to be counted. */
function valueOf({ count, total }: Figure) {
  if (total === null) return { value: countText(count), of: null, long: false }
  if (total === 0) return { value: '–', of: null, long: false }
  const [value, of] = [paddedCount(count), `/${paddedCount(total)}`]
  return { value, of, long: value.length + of.length > LONG }
}

/** «Tăng 1 so với năm 2020» */
export function changeText(count: number, before: { year: number; count: number }): string {
  const change = count - before.count
  if (change === 0) return `Bằng năm ${before.year}`
  return `${change > 0 ? 'Tăng' : 'Giảm'} ${countText(Math.abs(change))} so với năm ${before.year}`
}
