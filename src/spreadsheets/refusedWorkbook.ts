import type { Workbook } from './workbook'

/** Rows of a file that were refused: the workbook's own columns, then where each stood and why. Sent again, these two are passed over. */
export const refusedWorkbook = (workbook: Workbook): Workbook => ({
  ...workbook,
  columns: [
    ...workbook.columns,
    { field: 'row', heading: 'Dòng', kind: 'number', hint: 'Số dòng trong tệp đã gửi. Không cần xóa khi nhập lại.' },
    { field: 'reason', heading: 'Lỗi', kind: 'text', hint: 'Điều cần sửa ở dòng này. Không cần xóa khi nhập lại.' },
  ],
  explanation: ['Các dòng lỗi của một tệp: sửa theo cột «Lỗi» ở cuối mỗi dòng, lưu lại rồi nhập tệp này.', ...workbook.explanation],
})
