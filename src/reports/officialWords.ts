/** Words that the official form itself prints, the same in every format. */
export const officialWords = {
  partyName: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  asterisk: '*',
  hyphens: '-----',
  recipients: 'Nơi nhận:',
  contents: 'MỤC LỤC',
  table: 'Bảng số liệu',
  emptyTable: 'Không có số liệu.',
  emptyChart: 'Chưa có số liệu.',
  nobody: '–',
  chartData: 'Số liệu của biểu đồ',
  level: 'Mức xếp loại',
  year: 'Năm',
  count: 'Số lượng',
} as const
