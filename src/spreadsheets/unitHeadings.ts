/** Headings under which people keep the unit of a row, whatever the list tells of. */
export const UNIT_HEADINGS: readonly string[] = [
  ...['Chi bộ', 'Mã chi bộ', 'Tên chi bộ', 'Mã', 'Mã đơn vị', 'Đơn vị', 'Tên đơn vị', 'Tổ chức', 'Tổ chức đảng', 'Tên tổ chức'],
  ...['Chi bộ sinh hoạt', 'Nơi sinh hoạt', 'Sinh hoạt tại', 'Sinh hoạt tại chi bộ', 'Đang sinh hoạt tại chi bộ'],
  ...['Thuộc chi bộ', 'Trực thuộc chi bộ', 'Đơn vị sinh hoạt', 'Chi bộ theo dõi', 'Chi bộ giới thiệu'],
]
