import { ABSENCE_KINDS } from '../domain/codes'
import { absenceLabel } from '../labels/members'
import { type MemberField, members } from './members'
import { personColumns } from './personColumns'
import type { Column, Workbook } from './workbook'

/** A column as the workbook of members has it, with a hint of its own. */
const asOfMembers = (field: MemberField, hint: string, required?: true): Column => {
  const { required: _required, ...column } = members.columns.find(candidate => candidate.field === field)!
  return { ...column, hint, ...(required && { required }) }
}

/** Where members were before, and when they took no part: what the figures of earlier years rest on. */
export const stays: Workbook = {
  name: 'stays',
  title: 'Quá trình sinh hoạt của đảng viên',
  sheet: 'Quá trình sinh hoạt',
  file: 'qua-trinh-sinh-hoat',
  tells: ['kind', 'fromDate', 'toDate'],
  columns: [
    ...personColumns,
    {
      field: 'kind',
      heading: 'Nội dung',
      also: ['Loại', 'Biến động'],
      kind: 'choice',
      choices: [
        { code: 'STAY', label: 'Sinh hoạt ở chi bộ', also: ['Sinh hoạt'] },
        ...ABSENCE_KINDS.map(kind => ({
          code: kind,
          label: absenceLabel[kind],
          also: kind === 'EXEMPT' ? ['Miễn', 'Miễn sinh hoạt'] : ['Đình chỉ'],
        })),
      ],
      hint: 'Để trống: sinh hoạt ở chi bộ.',
    },
    asOfMembers('unitCode', 'Mã (hoặc đúng tên) của chi bộ cũ; để trống nếu dòng ghi miễn hoặc đình chỉ.'),
    { ...asOfMembers('fromDate', 'Ngày bắt đầu.', true), heading: 'Từ ngày', also: ['Bắt đầu'] },
    asOfMembers('beganBy', 'Để trống: có từ khi lập hồ sơ.'),
    {
      ...asOfMembers('toDate', 'Ngày kết thúc, là ngày đầu không còn nữa; miễn hoặc đình chỉ đang còn thì để trống.'),
      heading: 'Đến ngày',
      also: ['Kết thúc'],
    },
    asOfMembers('endedBy', 'Để trống: chuyển sinh hoạt đi.'),
    { field: 'document', heading: 'Văn bản', also: ['Số văn bản', 'Quyết định'], kind: 'text', hint: 'Số văn bản, nếu có.' },
  ],
  explanation: [
    'Mỗi dòng là một thời gian đảng viên sinh hoạt ở chi bộ trước chi bộ hiện nay, hoặc được miễn, bị đình chỉ sinh hoạt. Nhập sau tệp đảng viên.',
    'Số liệu các năm trước dựa vào các dòng này. Việc chuyển, miễn từ nay về sau ghi ở trang hồ sơ.',
  ],
}
