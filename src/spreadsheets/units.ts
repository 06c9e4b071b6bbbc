import { PLACES_BELOW_OTHERS, unitPlaceText } from '../domain/unitPlace'
import { organisationPlaceLabel } from '../labels/organisations'
import { members } from './members'
import type { Workbook } from './workbook'

const ALSO: Record<string, readonly string[]> = {
  'BELOW_GRASSROOTS.CELL': ['Chi bộ'],
  'BELOW_GRASSROOTS.SECTION': ['ĐBBP'],
  'GRASSROOTS.COMMITTEE': ['Đảng bộ', 'ĐBCS'],
  'GRASSROOTS.CELL': ['CBCS'],
}

export type UnitField = 'code' | 'name' | 'unitPlace' | 'parentCode' | 'bodyName' | 'sign' | 'place' | 'foundedOn'

/** Organisations of a tree, by their codes. */
export const units: Workbook<UnitField> = {
  name: 'units',
  title: 'Tổ chức đảng',
  sheet: 'Tổ chức',
  file: 'to-chuc',
  tells: ['unitPlace'],
  otherList: {
    unless: 'code',
    headings: members.columns.filter(({ field }) => field === 'fullName').flatMap(({ heading, also = [] }) => [heading, ...also]),
    message: 'đây là danh sách người, không phải danh sách tổ chức. Hãy chọn đúng nội dung tệp.',
  },
  columns: [
    {
      ...{ field: 'code', heading: 'Mã', also: ['Mã tổ chức', 'Mã chi bộ', 'Mã đơn vị', 'Mã CB'], kind: 'text', longest: 40 },
      pattern: {
        of: /^[A-Z0-9Đ](?:[A-Z0-9Đ._/-]{0,38}[A-Z0-9Đ])?$/,
        mend: text => text.toUpperCase(),
        message: 'Mã gồm chữ in hoa không dấu, số, dấu gạch nối hoặc chấm, ví dụ Q6-CQCQ-01.',
      },
      hint: 'Gọi tên tổ chức trong mọi tệp; không trùng với tổ chức nào và không đổi về sau. Để trống: tổ chức đã có được nhận ra bằng tên, tổ chức mới được đặt mã kế tiếp.',
    },
    {
      field: 'name',
      heading: 'Tên tổ chức',
      also: ['Tên', 'Tên chi bộ', 'Tên đơn vị', 'Chi bộ', 'Đơn vị', 'Tên chi bộ, đảng bộ'],
      kind: 'text',
      required: true,
      hint: 'Ví dụ: Chi bộ Phòng Tư pháp.',
    },
    {
      ...{
        field: 'unitPlace',
        heading: 'Loại',
        also: ['Loại tổ chức', 'Loại hình', 'Loại hình tổ chức', 'Loại hình tổ chức đảng'],
        kind: 'choice',
      },
      choices: PLACES_BELOW_OTHERS.map(place => ({
        code: unitPlaceText(place),
        label: organisationPlaceLabel[place.tier][place.kind],
        also: ALSO[unitPlaceText(place)] ?? [],
      })),
      hint: 'Để trống: theo tên, «Đảng bộ …» là đảng bộ, còn lại là chi bộ.',
    },
    {
      field: 'parentCode',
      heading: 'Mã cấp trên',
      also: ['Trực thuộc', 'Cấp trên', 'Cấp trên trực tiếp'],
      kind: 'text',
      longest: 200,
      hint: 'Mã (hoặc đúng tên) của tổ chức cấp trên trực tiếp, trong hệ thống hoặc ngay trong tệp. Để trống: trực thuộc tổ chức đang nhập.',
    },
    { field: 'bodyName', heading: 'Tên cấp ủy', kind: 'text', hint: 'Để trống thì ghi «Đảng ủy …», «Chi ủy …».' },
    {
      field: 'sign',
      heading: 'Ký hiệu văn bản',
      also: ['Ký hiệu'],
      kind: 'text',
      longest: 20,
      hint: 'Để trống: ĐU với đảng bộ, CB với chi bộ.',
    },
    { field: 'place', heading: 'Địa danh', kind: 'text', longest: 120, hint: 'Nơi ghi trên văn bản. Để trống: như cấp trên.' },
    { field: 'foundedOn', heading: 'Ngày thành lập', kind: 'date', hint: 'Để trống nếu đã có từ trước khi lập hồ sơ.' },
  ],
  explanation: [
    'Mỗi dòng là một tổ chức. Dòng có mã đã có thì sửa tên, cấp ủy, ký hiệu, địa danh của tổ chức ấy; dòng có mã mới thì lập tổ chức mới.',
    'Tệp không có cột mã cũng được: tổ chức đã có được nhận ra bằng tên, tổ chức mới được đặt mã, xem trước ở bước kiểm tra. Đổi tên thì phải ghi mã.',
    'Ô để trống ở dòng của tổ chức đã có thì giữ nguyên giá trị cũ. Chuyển nơi trực thuộc, kết thúc hoạt động: làm ở trang của tổ chức.',
  ],
}
