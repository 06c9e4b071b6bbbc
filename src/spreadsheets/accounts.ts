import { USERNAME, USERNAME_SAID } from '../domain/accountRecord'
import { type Role, ROLES } from '../domain/codes'
import { roleLabel } from '../labels/roles'
import { personColumns } from './personColumns'
import { UNIT_HEADINGS } from './unitHeadings'
import type { Column, Workbook } from './workbook'

/** In what other words people say a role. */
const SAID_ALSO: Record<Role, readonly string[]> = {
  COMMITTEE_OFFICE: [
    'Văn phòng',
    'Văn phòng đảng ủy',
    'Văn phòng cấp ủy',
    'Cán bộ văn phòng',
    'Cán bộ văn phòng cấp ủy',
    'VP',
    'VPĐU',
    'VPCU',
  ],
  COMMITTEE_SECRETARY: [
    ...['Bí thư cấp ủy', 'Phó bí thư cấp ủy', 'Bí thư đảng ủy', 'Phó bí thư đảng ủy', 'Bí thư đảng bộ', 'Phó bí thư đảng bộ'],
    ...['Phó bí thư', 'Phó bí thư thường trực', 'BTĐU', 'PBTĐU'],
  ],
  CELL_SECRETARY: ['Bí thư', 'BT chi bộ', 'BTCB'],
  MEMBER: ['Đảng viên chi bộ', 'ĐV'],
  ADMINISTRATOR: ['Quản trị hệ thống', 'Quản trị viên', 'Người quản trị', 'Admin'],
  INSPECTION_COMMISSION: ['Ủy ban kiểm tra đảng ủy', 'Cán bộ kiểm tra', 'Kiểm tra', 'UBKT', 'UBKTĐU'],
  SUPERIOR_OFFICE: ['Cấp trên', 'Cơ quan đảng cấp trên'],
}

const PERSON_HINTS: Record<string, string> = {
  fullName: 'Họ, tên đệm và tên; cũng ghi được người không có hồ sơ đảng viên ở đây.',
  cardNumber: 'Gắn tài khoản với hồ sơ đảng viên chắc chắn nhất. Giữ các số 0 ở đầu.',
  birthDate: 'Không có số thẻ thì họ tên và ngày sinh cho biết là hồ sơ nào. Ở chi bộ, họ tên không trùng ai là đủ.',
}

const accountColumns: readonly Column[] = [
  {
    field: 'username',
    heading: 'Tên đăng nhập',
    also: ['Tài khoản', 'Tên tài khoản', 'User', 'Username'],
    kind: 'text',
    longest: 60,
    isTold: true,
    pattern: { of: USERNAME, message: `${USERNAME_SAID}.`, mend: typed => typed.toLowerCase() },
    hint: 'Để trống thì được đề xuất từ họ tên và hiện ra trước khi nhập. Người đã có tài khoản: ghi tên đang dùng.',
  },
  { field: 'fromDate', heading: 'Từ ngày', also: ['Bắt đầu', 'Hiệu lực từ'], kind: 'date', hint: 'Vai trò bắt đầu. Để trống: từ hôm nay.' },
  {
    field: 'toDate',
    heading: 'Đến ngày',
    also: ['Kết thúc', 'Hết hạn'],
    kind: 'date',
    hint: 'Từ ngày này vai trò hết hiệu lực. Để trống nếu chưa biết.',
  },
  {
    field: 'reason',
    heading: 'Lý do',
    also: ['Căn cứ', 'Ghi chú'],
    kind: 'text',
    longest: 500,
    hint: 'Ví dụ: Bí thư chi bộ theo Quyết định 05-QĐ/ĐU. Để trống: theo tệp này.',
  },
]

/** Who signs in, with the role of each at a unit. Never a password. */
export const accounts: Workbook = {
  name: 'accounts',
  title: 'Tài khoản',
  sheet: 'Tài khoản',
  file: 'tai-khoan',
  tells: ['role', 'username', 'fromDate', 'toDate'],
  columns: [
    {
      field: 'unitCode',
      heading: 'Mã tổ chức',
      also: [...UNIT_HEADINGS, 'Nơi giữ vai trò'],
      kind: 'text',
      required: true,
      hint: 'Mã (hoặc đúng tên) của tổ chức nơi giữ vai trò.',
    },
    {
      field: 'role',
      heading: 'Vai trò',
      also: ['Chức vụ', 'Vai trò trong hệ thống'],
      kind: 'choice',
      required: true,
      choices: ROLES.map(code => ({ code, label: roleLabel[code], also: SAID_ALSO[code] })),
      hint: 'Ở chi bộ: Bí thư chi bộ, Đảng viên; các vai trò khác ở cấp ủy.',
    },
    ...personColumns.map(column => ({ ...column, hint: PERSON_HINTS[column.field] ?? column.hint })),
    ...accountColumns,
  ],
  explanation: [
    'Mỗi dòng là một vai trò của một người ở một tổ chức. Người chưa có tài khoản được lập tài khoản; người đã có thì được đề nghị giao thêm vai trò.',
    'Vai trò chỉ có hiệu lực khi người thứ hai xác nhận, như khi mời từng người. Vai trò đang giữ hoặc đang chờ xác nhận thì giữ nguyên, cả thời hạn.',
    'Không ghi mật khẩu vào tệp. Sau khi nhập, trang của lần nhập có nút tạo đường dẫn mời, in thành phiếu trao cho từng người.',
    'Nhập cùng một tệp hai lần thì lần sau không đổi gì.',
  ],
}
