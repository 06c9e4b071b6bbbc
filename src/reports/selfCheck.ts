import type { Figure } from '../domain/figure'
import { countText, fractionText, paddedCount } from '../domain/share'
import { RuleError } from '../errors'
import type { Cell, FigureText, NumberCell, OfficialDocument, Table } from './document'
import { blocksOf, isTable } from './documentParts'
import { officialWords } from './officialWords'
import { columnSums } from './tableSums'

/** What a document was checked for, and what does not agree: a sentence each. */
export interface SelfCheck {
  sums: number
  figures: number
  differences: string[]
}

/** Totals must be the sums of their parts, and every figure must say what the summary says. */
export function selfCheck(document: OfficialDocument): SelfCheck {
  const tables = blocksOf(document).filter(isTable)
  const sums = tables.flatMap(table => columnSums(table).map(sum => ({ table, ...sum })))
  const stated = statedFigures(document)
  const known = new Map((document.figures ?? []).map(figure => [figure.key, figure]))
  const differences = [
    ...sums
      .filter(({ total, sum }) => total.value !== sum)
      .map(({ table, column, total, sum }) => sumDifference(table, column, total, sum)),
    ...stated.flatMap(figure => figureDifference(figure, known.get(figure.key))),
  ]
  return { sums: sums.length, figures: stated.length, differences }
}

/** Throws RuleError that says what differs. */
export function requireAgreement({ differences }: SelfCheck) {
  if (differences.length === 0) return
  throw new RuleError(`Văn bản chưa qua được bước tự kiểm tra nên chưa tải về được. ${differences.join(' ')}`)
}

type Stated = (FigureText & { kind: 'text' }) | (NumberCell & { key: string })

const statedFigures = (document: OfficialDocument): Stated[] =>
  blocksOf(document).flatMap((block): Stated[] => {
    switch (block.type) {
      case 'paragraph':
        return block.content.flatMap(part => (typeof part === 'string' ? [] : [{ ...part, kind: 'text' as const }]))
      case 'list':
        return block.items.flat().flatMap(part => (typeof part === 'string' ? [] : [{ ...part, kind: 'text' as const }]))
      case 'table':
        return [...block.rows, ...(block.totals ? [block.totals] : [])].flat().filter(isFigure)
      case 'heading':
      case 'chart':
        return []
    }
  })

const isFigure = (cell: Cell): cell is NumberCell & { key: string } => typeof cell !== 'string' && cell.key !== undefined

const sumDifference = ({ caption, columns }: Table, column: number, total: NumberCell, sum: number) =>
  `Bảng «${caption}», cột «${columns[column]?.heading ?? column + 1}»: dòng cộng ghi ${total.text}, cộng từng dòng được ${sum}.`

function figureDifference(stated: Stated, figure: Figure | undefined): string[] {
  if (!figure) return [`Số liệu «${stated.key}» (${stated.text}) không có trong bảng tổng hợp.`]
  if (agrees(stated, figure)) return []
  return [`Số liệu «${stated.key}»: văn bản ghi ${stated.text}, bảng tổng hợp là ${figure.text}.`]
}

function agrees(stated: Stated, figure: Figure): boolean {
  const { count, total, percent } = figure
  switch (stated.kind) {
    case 'count':
      return stated.value === count && countWordings(count).includes(stated.text)
    case 'percent':
      return stated.value === (total ? count / total : null) && stated.text === (percent === null ? officialWords.nobody : `${percent}%`)
    case 'text':
      // A level told in words stands for the one decision behind it.
      return /\d/.test(stated.text) ? wordings(figure).includes(stated.text) : count > 0
  }
}

const countWordings = (count: number) => [String(count), countText(count), paddedCount(count)]

const wordings = ({ text, count, total, percent }: Figure) => [
  text,
  ...countWordings(count),
  ...(total === null || count > total ? [] : [fractionText(count, total)]),
  ...(percent === null ? [] : [`${percent}%`]),
]
