import type { Column } from './workbook'

/** By which paper something was decided. */
export const decisionColumns: readonly Column[] = [
  {
    field: 'documentNumber',
    heading: 'Số quyết định',
    also: ['Quyết định', 'Quyết định số', 'Số QĐ', 'QĐ số'],
    kind: 'text',
    longest: 60,
    hint: 'Ví dụ: 22-QĐ/ĐU. Cần khi có mức.',
  },
  { field: 'decidedOn', heading: 'Ngày quyết định', also: ['Ngày ký', 'Ngày ban hành', 'Ngày QĐ'], kind: 'date', hint: 'Cần khi có mức.' },
  {
    field: 'authorityName',
    heading: 'Cấp quyết định',
    also: ['Cơ quan quyết định', 'Thẩm quyền', 'Cấp có thẩm quyền'],
    kind: 'text',
    hint: 'Ví dụ: Đảng ủy Cơ quan Chính quyền Quận 6; Ban Thường vụ Quận ủy Quận 6. Cần khi có mức.',
  },
  { field: 'signatoryName', heading: 'Người ký', kind: 'text', hint: 'Họ và tên, nếu biết.' },
  { field: 'signatoryOffice', heading: 'Chức vụ người ký', kind: 'text', hint: 'Ví dụ: Bí thư.' },
]
