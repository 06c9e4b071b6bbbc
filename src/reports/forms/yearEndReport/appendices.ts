import type { Appendix, Block } from '../../document'
import { commendationLists } from '../../commendationLists'
import { comparison } from './comparison'
import type { YearEndReportData } from './data'
import { developmentTables } from './developmentTables'
import { memberTable } from './memberTable'
import { unitTables } from './unitTables'

interface Draft {
  title: string
  landscape?: boolean
  body: Block[]
}

/** The appendices that have anything to show, numbered without gaps. */
export function appendices(data: YearEndReportData): Appendix[] {
  const { year, ratingYearReported } = data.summary
  const drafts: Draft[] = [
    { title: `Kết quả xếp loại tổ chức đảng, năm đánh giá ${ratingYearReported}`, body: unitTables(data) },
    { title: `Kết quả xếp loại đảng viên theo chi bộ, năm đánh giá ${ratingYearReported}`, landscape: true, body: memberTable(data) },
    { title: `Phát triển đảng viên năm ${year}`, body: developmentTables(data) },
    { title: `Danh sách khen thưởng năm ${year}`, body: commendationLists(data, 2) },
    { title: 'So sánh kết quả xếp loại qua các năm', body: comparison(data) },
  ]
  return drafts
    .filter(({ body }) => body.length > 0)
    .map(({ title, landscape = false, body }, index) => ({ label: `Phụ lục ${index + 1}`, title, landscape, body }))
}
