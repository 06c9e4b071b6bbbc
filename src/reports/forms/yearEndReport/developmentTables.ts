import type { Block, Cell, Table } from '../../document'
import type { YearEndReportData } from './data'
import { countCell, figureCell, requiredFigure } from '../../figures'

const MEASURES = ['backgroundChecks', 'awarenessClass', 'admitted'] as const

const HEADINGS: Record<(typeof MEASURES)[number], string> = {
  backgroundChecks: 'Đề nghị thẩm tra lý lịch',
  awarenessClass: 'Học lớp nhận thức về Đảng',
  admitted: 'Kết nạp',
}

/** Stages reached in the year, a row a unit; the last row is the figures of the summary. */
export function developmentTables({ summary, admissions }: YearEndReportData): Block[] {
  const figures = MEASURES.map(measure => requiredFigure(summary, { topic: 'development', year: summary.year, measure }))
  if (admissions.length === 0 && !summary.admissionTarget) return []
  const target: Cell[][] = summary.admissionTarget ? [['', 'Chỉ tiêu của năm', '', '', countCell(summary.admissionTarget)]] : []
  const table: Table = {
    type: 'table',
    caption: 'Quần chúng ưu tú và kết nạp theo đơn vị',
    columns: [
      { heading: 'TT', align: 'center', weight: 1 },
      { heading: 'Đơn vị', align: 'left', weight: 6 },
      ...MEASURES.map(measure => ({ heading: HEADINGS[measure], align: 'right' as const, weight: 2.4 })),
    ],
    rows: [
      ...admissions.map((unit, index): Cell[] => [String(index + 1), unit.name, ...MEASURES.map(measure => countCell(unit[measure]))]),
      ...target,
    ],
    totals: ['', 'Thực hiện', ...figures.map(figureCell)],
  }
  return [table]
}
