import { UNIT_HEADINGS } from './unitHeadings'
import type { Workbook } from './workbook'

/** How many a committee and its units mean to admit in a year. */
export const targets: Workbook = {
  name: 'targets',
  title: 'Chỉ tiêu kết nạp',
  sheet: 'Chỉ tiêu',
  file: 'chi-tieu-ket-nap',
  tells: ['year', 'target'],
  columns: [
    {
      field: 'unitCode',
      heading: 'Mã tổ chức',
      also: UNIT_HEADINGS,
      kind: 'text',
      required: true,
      hint: 'Mã (hoặc đúng tên) của chi bộ, hoặc của chính đảng bộ.',
    },
    { field: 'year', heading: 'Năm', kind: 'number', required: true, hint: 'Ví dụ: 2024.' },
    {
      field: 'target',
      heading: 'Chỉ tiêu',
      also: ['Chỉ tiêu kết nạp', 'Số kết nạp'],
      kind: 'number',
      required: true,
      hint: 'Số người, từ 0.',
    },
  ],
  explanation: [
    'Mỗi dòng là chỉ tiêu kết nạp của một tổ chức trong một năm. Chỉ tiêu của chi bộ không nhất thiết cộng lại bằng chỉ tiêu của đảng bộ.',
  ],
}
