import { NOT_RATED_REASONS, type NotRatedReason } from '../domain/codes'
import { notRatedReasonLabel } from '../labels/ratings'
import { decisionColumns } from './decisionColumns'
import { levelChoices } from './levelChoices'
import { subjectColumns } from './subjectColumns'
import type { Workbook } from './workbook'

/** What stands in the column of levels for somebody who was not rated. */
export const NOT_RATED = 'NOT_RATED'

const REASONS_ALSO: Partial<Record<NotRatedReason, readonly string[]>> = {
  EXEMPT: ['Miễn', 'Miễn sinh hoạt', 'Miễn công tác và sinh hoạt'],
  SUSPENDED: ['Đình chỉ', 'Đình chỉ sinh hoạt'],
  UNDER_SIX_MONTHS: ['Dưới 6 tháng', 'Chưa đủ 6 tháng', 'Mới kết nạp'],
  FOUNDED_UNDER_SIX_MONTHS: ['Mới thành lập'],
  OTHER: ['Khác'],
}

/** Tables of results have a column for each level. */
const MARKED = [
  ...levelChoices.flatMap(({ code, label, also = [] }) => [label, ...also].map(heading => ({ heading, code }))),
  ...['Chưa xếp loại', 'Không xếp loại', 'CXL', 'KXL'].map(heading => ({ heading, code: NOT_RATED })),
].filter(({ heading }) => heading.length > 2)

/** What was decided on the units and members of a committee in a year that was not rated here. */
export const ratings: Workbook = {
  name: 'ratings',
  title: 'Xếp loại của một năm đã xong',
  sheet: 'Xếp loại',
  file: 'xep-loai',
  ofYear: 'DONE',
  tells: ['level', 'notRatedReason'],
  columns: [
    ...subjectColumns(
      'Mã (hoặc đúng tên) của tổ chức được xếp loại; với đảng viên: chi bộ nơi được xếp loại năm ấy.',
      'Để trống (và trống số thẻ) nếu dòng này là xếp loại của chính tổ chức.',
    ),
    {
      field: 'level',
      heading: 'Mức xếp loại',
      also: ['Xếp loại', 'Mức', 'Kết quả xếp loại', 'Kết quả'],
      kind: 'choice',
      choices: [...levelChoices, { code: NOT_RATED, label: 'Chưa xếp loại', also: ['Không xếp loại', 'CXL', 'KXL', 'Miễn xếp loại', '-'] }],
      marked: MARKED,
      hint: 'Viết tắt cũng được: HTXSNV, XS, X hoặc 1…; hoặc thay bằng một cột cho mỗi mức, đánh dấu x.',
    },
    {
      field: 'notRatedReason',
      heading: 'Lý do chưa xếp loại',
      also: ['Lý do không xếp loại', 'Lý do'],
      kind: 'choice',
      choices: NOT_RATED_REASONS.map(reason => ({ code: reason, label: notRatedReasonLabel[reason], also: REASONS_ALSO[reason] ?? [] })),
      hint: 'Cần khi chưa xếp loại.',
    },
    { field: 'notRatedNote', heading: 'Ghi chú', kind: 'text', hint: 'Nói rõ lý do khác.' },
    ...decisionColumns.map(column =>
      column.field === 'authorityName'
        ? { ...column, hint: 'Để trống: cấp ủy của đảng bộ đang nhập tệp. Cần ghi ở dòng xếp loại của chính đảng bộ ấy.' }
        : column,
    ),
  ],
  explanation: [
    'Mỗi dòng là kết quả của một tổ chức hoặc một đảng viên trong năm, theo quyết định đã ban hành. Năm ghi ở trang nhập tệp.',
    'Dùng cho các năm trước khi dùng hệ thống, để có chuỗi năm và xu hướng. Năm đang mở: làm ở phiếu xếp loại và trang quyết định.',
    'Đảng viên được nhận ra bằng số thẻ; không có số thẻ thì bằng họ tên cùng ngày sinh hoặc ngày vào Đảng.',
  ],
}
