import type { FigureKey } from '../domain/figureKey'
import type { Figure } from '../domain/figure'
import type { FigureRecord, RecordOrder } from '../domain/figureRecord'
import { countText, fractionText, paddedCount } from '../domain/share'
import type { YearSummary } from '../domain/summary'
import { columnsOf, type Column, type ListReader } from './figures/columns'
import { factsOf } from './figures/facts'
import { presentLeftOut } from './figures/leftOut'
import { presentRows } from './figures/rows'
import { wordsOf } from './figures/words'
import { addressOf, type ListPlace, presentFilter, presentPager, SEARCH_HINT } from './list'

interface FoundRecords {
  records: FigureRecord[]
  matching: number
}

interface FigureInput {
  key: FigureKey
  figure: Figure
  summary: YearSummary
  counted: FoundRecords
  leftOut: FoundRecords
  mayOpen: ListReader['mayOpen']
  mayExport: boolean
  /** What the reader asked for. */
  asked: { search: string; order: RecordOrder; page: number; size: number }
}

/** A figure explained: how it was counted, of what, and every record behind it. */
export function presentFigurePage({ key, figure, summary, counted, leftOut, mayOpen, mayExport, asked }: FigureInput) {
  const words = wordsOf(key, figure, summary)
  const place = placeOf(figure, asked)
  const reader = { mayOpen, ownCode: summary.organisation.code }
  const columns = columnsOf(key, reader)
  const { page, size, search } = asked
  return {
    title: words.title,
    source: words.source,
    csv: mayExport ? addressOf({ ...place, address: `${figure.records}.csv` }) : null,
    formula: { ...formulaOf(figure), words: words.formula },
    facts: factsOf(key, figure, words, summary),
    counted: {
      title: `${countText(figure.count)} ${words.noun} được tính`,
      note: search ? `${countText(counted.matching)} ${words.noun} khớp với «${search}»` : orderNote(columns, asked.order),
      filter: figure.count > 0 ? presentFilter(place, [{ name: 'q', label: 'Tìm trong danh sách', hint: SEARCH_HINT }], ['sort']) : null,
      caption: `${countText(counted.matching)} ${words.noun} được tính`,
      table: presentRows(columns, counted.records, (page - 1) * size + 1),
      sorts: columns.map(column => sortLink(column, asked.order, place)),
      pager: presentPager(place, { page, size, matching: counted.matching }, words.noun),
      empty: emptyText(figure, words.noun, search),
    },
    leftOut: presentLeftOut(key, summary, leftOut, reader),
  }
}

const placeOf = ({ records }: Figure, { search, order }: FigureInput['asked']): ListPlace => ({
  address: records,
  fields: { q: search, sort: orderField(order) },
})

/** As it stands in an address: «name», «-name»; empty for the usual order. */
const orderField = ({ by, descending }: RecordOrder) => (by === 'code' && !descending ? '' : `${descending ? '-' : ''}${by}`)

function formulaOf({ count, total, percent, text }: Figure) {
  if (total === null) return { numerator: null, denominator: null, result: countText(count) }
  if (total === 0) return { numerator: null, denominator: null, result: text }
  const [numerator, denominator] = count > total ? [paddedCount(count), paddedCount(total)] : fractionText(count, total).split('/')
  return { numerator: numerator!, denominator: denominator!, result: `${percent}%` }
}

function sortLink({ sort, heading }: Column, order: RecordOrder, place: ListPlace) {
  if (!sort) return { href: null, direction: null, heading }
  const current = order.by === sort
  const next = { by: sort, descending: current && !order.descending }
  return {
    href: addressOf(place, { sort: orderField(next) }),
    direction: current ? (order.descending ? 'descending' : 'ascending') : null,
    heading,
  }
}

function orderNote(columns: readonly Column[], { by, descending }: RecordOrder): string {
  const column = columns.find(({ sort }) => sort === by)
  return column ? `Xếp theo ${column.heading.toLowerCase()}${descending ? ', từ cuối lên' : ''}` : ''
}

function emptyText({ count }: Figure, noun: string, search: string) {
  if (count === 0) return { title: `Không có ${noun} nào được tính`, text: 'Con số này bằng 0, nên không có hồ sơ nào đứng sau nó.' }
  return {
    title: `Không tìm thấy «${search}»`,
    text: `Trong ${countText(count)} ${noun} được tính không có tên, mã hoặc tổ chức đảng nào khớp.`,
  }
}

/** The same list as a file: every column as text. */
export const figureFile = (key: FigureKey, figure: Figure, summary: YearSummary) => {
  const columns = columnsOf(key, { mayOpen: () => false, ownCode: '' })
  return {
    title: wordsOf(key, figure, summary).title,
    header: columns.map(({ heading }) => heading),
    row: (record: FigureRecord, place: number) => columns.map(({ cell }) => cell(record, place).text),
  }
}
