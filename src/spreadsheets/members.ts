import { MEMBERSHIP_BEGINNINGS, MEMBERSHIP_ENDINGS, type MembershipEnding, SEXES } from '../domain/codes'
import type { ProfileField } from '../domain/memberRecord'
import { membershipBeginningLabel, membershipEndingLabel, profileFieldLabel, sexLabel } from '../labels/members'
import { UNIT_HEADINGS } from './unitHeadings'
import type { Column, Workbook } from './workbook'

/** Spreadsheets drop zeros in front of a number: a citizen's number always begins with one or two, an old one may with one. */
const zerosInFront = (text: string) => (/^\d{10,11}$/.test(text) ? text.padStart(12, '0') : /^\d{8}$/.test(text) ? `0${text}` : text)

export type MemberField = ProfileField | 'unitCode' | 'fromDate' | 'beganBy' | 'toDate' | 'endedBy'

const text = (field: ProfileField, hint: string, rest: Partial<Column<MemberField>> = {}): Column<MemberField> => ({
  ...{ field, heading: profileFieldLabel[field], kind: 'text', hint },
  ...rest,
})

const date = (field: ProfileField, hint: string, rest: Partial<Column<MemberField>> = {}): Column<MemberField> =>
  text(field, hint, { kind: 'date', ...rest })

/** Other headings for the day of birth; below the last there often stands the year alone, of which it is said that it is too little. */
const BIRTH_ALSO = ['Sinh ngày', 'Ngày tháng năm sinh', 'Năm sinh']

const ENDINGS_ALSO: Partial<Record<MembershipEnding, readonly string[]>> = {
  TRANSFERRED_OUT: ['Chuyển đi'],
  STRUCK_OFF: ['Xóa tên'],
  RESIGNED: ['Ra khỏi Đảng'],
  DECEASED: ['Qua đời'],
}

/** Members with their profiles, each in a cell. */
export const members: Workbook<MemberField> = {
  name: 'members',
  title: 'Đảng viên',
  sheet: 'Đảng viên',
  file: 'dang-vien',
  tells: ['birthDate', 'admittedOn'],
  columns: [
    text('fullName', 'Họ, tên đệm và tên.', {
      required: true,
      isName: true,
      also: ['Họ tên', 'Họ và tên đảng viên', 'Họ tên đảng viên', 'Họ và tên khai sinh đang dùng', 'Tên đảng viên', 'Đảng viên'],
      parts: [['Họ và tên đệm', 'Họ và chữ đệm', 'Họ và đệm', 'Họ, tên đệm', 'Họ đệm', 'Họ lót', 'Họ'], ['Tên']],
    }),
    {
      field: 'unitCode',
      heading: 'Mã chi bộ',
      also: UNIT_HEADINGS,
      kind: 'text',
      required: true,
      longest: 200,
      hint: 'Mã (hoặc đúng tên) của chi bộ nơi sinh hoạt hiện nay.',
    },
    date('birthDate', 'Ngày/tháng/năm.', {
      also: BIRTH_ALSO,
      mayBeUnknown: true,
      halves: ['Ngày sinh', ...BIRTH_ALSO].flatMap(heading => [`${heading} Nam`, `${heading} Nữ`]),
    }),
    {
      field: 'sex',
      heading: profileFieldLabel.sex,
      kind: 'choice',
      choices: SEXES.map(sex => ({ code: sex, label: sexLabel[sex] })),
      also: ['Nam/Nữ', 'Nam, nữ', 'Giới'],
      marked: [
        { heading: 'Nữ', code: 'FEMALE' },
        { heading: 'Nam', code: 'MALE' },
      ],
      hint: 'Nam hoặc Nữ; hoặc thay bằng cột «Nam», «Nữ» đánh dấu x.',
    },
    date('admittedOn', 'Ngày tổ chức lễ kết nạp.', {
      required: true,
      also: ['Ngày vào Đảng dự bị', 'Ngày kết nạp', 'Ngày kết nạp Đảng', 'Ngày tháng năm vào Đảng', 'Vào Đảng', 'Dự bị'],
    }),
    date('officialOn', 'Để trống nếu đang dự bị.', {
      also: ['Ngày vào Đảng chính thức', 'Ngày công nhận chính thức', 'Ngày chuyển chính thức', 'Chính thức'],
    }),
    text(
      'cardNumber',
      'Giữ các số 0 ở đầu. Đảng viên đã có được nhận ra bằng số này; nếu trống thì bằng họ tên, ngày sinh và ngày vào Đảng.',
      {
        also: ['Số thẻ', 'Số thẻ ĐV', 'Số thẻ Đảng', 'Số TĐV', 'Thẻ đảng', 'Thẻ đảng viên'],
        longest: 20,
        pattern: {
          of: /^\d[\d.]{4,14}\d$/,
          message:
            'Số thẻ đảng viên gồm 6 đến 16 chữ số, có thể có dấu chấm; số 0 ở đầu có thể đã mất, hãy định dạng ô là Văn bản rồi ghi lại.',
        },
      },
    ),
    text(
      'identityNumber',
      'Căn cước 12 chữ số (chứng minh nhân dân cũ: 9); số 0 ở đầu bị bảng tính bỏ mất thì được thêm lại. Tệp tải về không bao giờ có cột này đã điền.',
      {
        also: [
          ...['Số định danh cá nhân', 'Số CCCD', 'CCCD', 'Số căn cước công dân', 'Căn cước công dân', 'Số căn cước', 'Căn cước'],
          ...['Số CMND/CCCD', 'CMND/CCCD', 'Số CCCD/CMND', 'CCCD/CMND', 'Số CMND', 'CMND'],
        ],
        longest: 20,
        pattern: {
          of: /^(\d{9}|\d{12})$/,
          message: 'Số định danh gồm 12 chữ số (chứng minh nhân dân cũ: 9). Hãy kiểm tra lại số.',
          mend: zerosInFront,
        },
      },
    ),
    { field: 'fromDate', heading: 'Về chi bộ từ ngày', kind: 'date', hint: 'Để trống: từ ngày vào Đảng, hoặc từ khi lập hồ sơ chi bộ.' },
    text('birthName', 'Nếu khác họ và tên.'),
    text('aliases', 'Bí danh, bút danh.'),
    text('homeTown', 'Xã, tỉnh.'),
    text('residence', 'Nơi ở hiện nay.', { also: ['Nơi ở hiện nay', 'Chỗ ở hiện nay', 'Nơi cư trú', 'Nơi thường trú', 'Địa chỉ'] }),
    text('ethnicity', 'Ví dụ: Kinh.', { longest: 60 }),
    text('religion', 'Ví dụ: Không.', { longest: 60 }),
    text('occupation', 'Ví dụ: Công chức.'),
    text('post', 'Ví dụ: Trưởng phòng.', {
      also: ['Chức vụ', 'Chức vụ chuyên môn', 'Chức vụ chính quyền', 'Chức vụ công tác', 'Chức vụ, nơi công tác'],
    }),
    text('education', 'Ví dụ: Đại học.', { also: ['Trình độ', 'Trình độ chuyên môn'] }),
    text('politicalTheory', 'Sơ cấp, Trung cấp, Cao cấp, Cử nhân.', {
      longest: 60,
      also: ['LLCT', 'Trình độ lý luận chính trị', 'Trình độ LLCT', 'Lý luận CT', 'Trình độ chính trị'],
    }),
    text('admittedAt', 'Tổ chức kết nạp.'),
    text('officialAt', 'Tổ chức công nhận chính thức.'),
    {
      field: 'beganBy',
      heading: 'Về chi bộ do',
      kind: 'choice',
      choices: MEMBERSHIP_BEGINNINGS.map(code => ({ code, label: membershipBeginningLabel[code] })),
      hint: 'Để trống: có từ khi lập hồ sơ.',
    },
    {
      field: 'toDate',
      heading: 'Rời chi bộ ngày',
      also: ['Ngày rời', 'Ngày chuyển đi'],
      kind: 'date',
      hint: 'Chỉ với người đã rời, ghi cùng lý do.',
    },
    {
      field: 'endedBy',
      heading: 'Lý do rời',
      kind: 'choice',
      choices: MEMBERSHIP_ENDINGS.map(code => ({ code, label: membershipEndingLabel[code], also: ENDINGS_ALSO[code] ?? [] })),
      hint: 'Chỉ với người đã rời, để ghi được các năm trước.',
    },
  ],
  explanation: [
    'Mỗi dòng là một đảng viên, ở chi bộ đang sinh hoạt; người đã rời thì ở chi bộ sau cùng, có ngày và lý do rời. Đảng viên đã có được nhận ra bằng số thẻ; không có số thẻ thì bằng họ tên, ngày sinh và ngày vào Đảng cùng khớp.',
    'Ô để trống ở dòng của đảng viên đã có thì giữ nguyên giá trị cũ. Chuyển chi bộ, miễn sinh hoạt, rời Đảng: ghi ở trang hồ sơ, có ngày.',
    'Nhập cùng một tệp hai lần thì lần sau không đổi gì.',
  ],
}
