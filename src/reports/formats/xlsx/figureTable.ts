import type { Cell, DocumentFigure, Table } from '../../document'
import { officialWords } from '../../officialWords'

/** Every figure of the year with the key that pages, JSON and documents know it by. */
export const figureTable = (figures: readonly DocumentFigure[]): Table => ({
  type: 'table',
  caption: officialWords.allFigures,
  columns: [
    { heading: 'TT', align: 'center', weight: 1 },
    { heading: 'Nội dung', align: 'left', weight: 8 },
    { heading: officialWords.count, align: 'right', weight: 2 },
    { heading: 'Tổng số', align: 'right', weight: 2 },
    { heading: 'Tỷ lệ', align: 'right', weight: 2 },
    { heading: officialWords.year, align: 'center', weight: 1.6 },
    { heading: 'Mã số liệu', align: 'left', weight: 7 },
  ],
  rows: figures.map(({ words, count, total, ratingYear, key, records }, i): Cell[] => [
    String(i + 1),
    words,
    { value: count, text: String(count), kind: 'count', key, records },
    total === null ? '' : { value: total, text: String(total), kind: 'count' },
    total ? { value: count / total, text: '', kind: 'percent' } : '',
    String(ratingYear),
    key,
  ]),
  totals: null,
})
