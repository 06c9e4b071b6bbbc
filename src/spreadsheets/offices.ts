import { OFFICE_ROLES, type OfficeRole } from '../domain/codes'
import { officeLabel, officeName } from '../labels/offices'
import { personColumns } from './personColumns'
import type { Choice, Workbook } from './workbook'

/** Bodies whose offices people name with them: «Bí thư Chi bộ», «Phó Bí thư Đảng ủy». */
const BODIES = ['chi bộ', 'chi ủy', 'đảng bộ', 'đảng ủy', 'cấp ủy', 'đảng bộ bộ phận', 'đảng ủy bộ phận']
const withBodies = (...offices: readonly string[]) => [...offices, ...offices.flatMap(office => BODIES.map(body => `${office} ${body}`))]

/** In what other words people name an office. */
const ALSO: Record<OfficeRole, readonly string[]> = {
  SECRETARY: withBodies('Bí thư', 'BT', 'Bí thư cấp ủy'),
  DEPUTY_SECRETARY: [...withBodies('Phó Bí thư', 'PBT', 'Phó BT'), 'Phó Bí thư Thường trực', 'PBTTT', 'PBT TT', 'PBT Thường trực'],
  STANDING_MEMBER: [
    ...['UVBTV', 'UV BTV', 'Ủy viên BTV', 'UVTV', 'Ủy viên Thường vụ', 'Thường vụ', 'Ủy viên Ban Thường vụ đảng ủy'],
    ...['Ủy viên Ban Thường vụ cấp ủy', 'Đảng ủy viên, Ủy viên Ban Thường vụ', 'ĐUV, UVBTV', 'Ủy viên Ban Thường vụ đảng bộ'],
  ],
  BOARD_MEMBER: [
    ...['CUV', 'Đảng ủy viên', 'ĐUV', 'Cấp ủy viên', 'Ủy viên', 'UV', 'UVBCH', 'UV BCH', 'Ủy viên BCH', 'UVCH'],
    ...['chi bộ', 'đảng bộ'].map(body => `Ủy viên Ban Chấp hành ${body}`),
    ...['Ủy viên chi ủy', 'Ủy viên đảng ủy', 'Ủy viên cấp ủy'],
  ],
  INSPECTION_CHAIR: ['Chủ nhiệm UBKT', 'CN UBKT', 'CNUBKT', 'Chủ nhiệm Ủy ban Kiểm tra đảng ủy', 'Chủ nhiệm UBKT đảng ủy'],
  INSPECTION_MEMBER: ['Ủy viên UBKT', 'UV UBKT', 'UVUBKT', 'Ủy viên Ủy ban Kiểm tra đảng ủy', 'Ủy viên UBKT đảng ủy', 'Phó Chủ nhiệm UBKT'],
}

const choiceOf = (role: OfficeRole): Choice => ({ code: role, label: officeLabel[role], also: ALSO[role] })

/** Who holds and held which office. */
export const offices: Workbook = {
  name: 'offices',
  title: 'Chức vụ',
  sheet: 'Chức vụ',
  file: 'chuc-vu',
  namedWith: 'role',
  tells: ['fromDate', 'toDate', 'otherPosts'],
  columns: [
    {
      field: 'unitCode',
      heading: 'Mã tổ chức',
      also: [
        'Đơn vị',
        'Tổ chức',
        'Tổ chức đảng',
        'Chi bộ',
        'Mã đơn vị',
        'Mã chi bộ',
        'Tên đơn vị',
        'Tên tổ chức',
        'Tên chi bộ',
        'Nơi giữ chức vụ',
        'Đơn vị giữ chức vụ',
      ],
      kind: 'text',
      hint: 'Mã (hoặc đúng tên) của tổ chức có chức vụ ấy. Để trống: chính tổ chức đang nhập tệp.',
    },
    {
      field: 'role',
      heading: 'Chức vụ',
      also: ['Chức vụ Đảng', 'Chức vụ trong Đảng', 'Chức vụ cấp ủy', 'Chức danh', 'Chức vụ đang giữ'],
      kind: 'choice',
      required: true,
      choices: [...OFFICE_ROLES.map(choiceOf), { code: 'BOARD_MEMBER', label: officeName('BOARD_MEMBER', 'CELL') }],
      hint: 'Viết tắt cũng được: BT, PBT, UVBTV, UV. Ủy viên ban thường vụ cũng là ủy viên ban chấp hành: chỉ cần ghi một dòng. Người giữ hai chức vụ thì ghi hai dòng.',
    },
    ...personColumns.map(column =>
      column.field === 'fullName' ? { ...column, hint: 'Đúng như trong hồ sơ; có thể để trống nếu đã ghi số thẻ.' } : column,
    ),
    {
      field: 'outsider',
      heading: 'Người ngoài danh sách',
      also: ['Ngoài danh sách', 'Ngoài đảng bộ'],
      kind: 'flag',
      hint: 'Đánh dấu x nếu người này không có hồ sơ đảng viên ở đây; khi đó để trống số thẻ và các ngày của đảng viên.',
    },
    {
      field: 'fromDate',
      heading: 'Từ ngày',
      also: ['Ngày nhận chức', 'Ngày giữ chức vụ', 'Giữ chức từ ngày', 'Nhận chức', 'Bắt đầu', 'Ngày bắt đầu', 'Từ'],
      kind: 'date',
      required: true,
      hint: 'Ngày nhận chức vụ.',
    },
    {
      field: 'toDate',
      heading: 'Đến ngày',
      also: ['Ngày thôi chức', 'Thôi chức', 'Thôi chức từ ngày', 'Kết thúc', 'Ngày kết thúc', 'Đến'],
      kind: 'date',
      hint: 'Ngày thôi chức, là ngày đầu không còn giữ nữa; đang giữ thì để trống.',
    },
    {
      field: 'otherPosts',
      heading: 'Chức vụ khác',
      also: ['Chức vụ kiêm nhiệm', 'Kiêm nhiệm', 'Chức vụ chính quyền', 'Chức vụ chuyên môn'],
      kind: 'text',
      hint: 'Chức vụ khác của người ấy, ghi kèm khi ký và khi nêu tên. Ví dụ: Chủ tịch Ủy ban nhân dân quận.',
    },
  ],
  explanation: [
    'Mỗi dòng là một thời gian một người giữ một chức vụ ở một tổ chức, nay còn giữ hoặc đã thôi. Nhập sau tệp tổ chức, tệp đảng viên và quá trình sinh hoạt.',
    'Mỗi lúc một tổ chức chỉ có một bí thư: ghi bí thư mới thì người trước thôi chức từ ngày ấy; phó bí thư lên làm bí thư thì thôi chức phó bí thư. Lịch sử được giữ.',
    'Dòng đã có được nhận ra bằng tổ chức, chức vụ, người và ngày nhận chức: ghi thêm ngày thôi chức thì người ấy thôi chức, ô để trống thì giữ nguyên.',
    'Đảng viên được nhận ra bằng số thẻ; không có số thẻ thì bằng họ tên cùng ngày sinh hoặc ngày vào Đảng.',
  ],
}
