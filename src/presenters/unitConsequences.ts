import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import type { UnitConsequences } from '../domain/unitConsequences'

const when = (count: number, text: string) => (count > 0 ? [text] : [])

const openCycles = ({ openCycles: count }: UnitConsequences) =>
  when(count, 'Đợt đánh giá đang mở giữ tổ chức này ở chỗ cũ; phiếu và số liệu của đợt không đổi.')

export function renamingConsequences(
  current: { name: string; bodyName: string | null; fromDate: PlainDate },
  next: { name: string; bodyName: string; fromDate: PlainDate },
): string[] {
  const corrects = current.fromDate === next.fromDate
  return [
    corrects
      ? `Tên «${current.name}» được sửa thành «${next.name}» cho cả thời gian từ ngày ${dateText(current.fromDate)}; tên đã ghi vẫn còn trong lịch sử.`
      : `Tên «${current.name}» được giữ cho đến trước ngày ${dateText(next.fromDate)}.`,
    ...(current.bodyName === next.bodyName ? [] : [`Cấp ủy: «${current.bodyName}» đổi thành «${next.bodyName}».`]),
    'Đợt đánh giá, quyết định và báo cáo đã lập giữ tên lúc đó. Tài khoản và quyền không đổi.',
  ]
}

export const movingConsequences = (touched: UnitConsequences, from: string, to: string): string[] => [
  `Thôi trực thuộc ${from}; trực thuộc ${to}.`,
  ...when(touched.units, `${countText(touched.units)} đơn vị bên dưới cùng chuyển theo.`),
  `${countText(touched.members)} đảng viên hôm nay được tính vào số liệu của ${to}.`,
  ...when(
    touched.accounts,
    `${countText(touched.accounts)} vai trò giao tại đây vẫn còn; cấp ủy, văn phòng và quản trị nơi cũ không còn xem được, nơi mới xem được.`,
  ),
  ...openCycles(touched),
  ...when(touched.candidates, `${countText(touched.candidates)} quần chúng đang được theo dõi cùng chuyển theo.`),
  'Số liệu xếp loại các năm đã mở đợt giữ nguyên; số liệu phát triển đảng tính theo nơi trực thuộc hiện nay.',
  'Chuyển nhầm thì chuyển trở lại bằng một lần chuyển khác.',
]

export const closingConsequences = (touched: UnitConsequences, keeper: string): string[] => [
  ...when(touched.offices, `${countText(touched.offices)} chức vụ ở đây kết thúc cùng ngày.`),
  ...when(touched.candidates, `${countText(touched.candidates)} quần chúng đang được theo dõi ở đây vẫn còn hồ sơ tại tổ chức này.`),
  ...when(touched.accounts, `${countText(touched.accounts)} vai trò giao tại đây vẫn xem được hồ sơ cũ.`),
  `${keeper} giữ hồ sơ.`,
  ...openCycles(touched),
  'Số liệu tính đến các ngày trước đó không đổi. Kết thúc nhầm thì ghi hoạt động trở lại từ đúng ngày đó.',
]

export const reopeningConsequences = (closedOn: PlainDate, date: PlainDate): string[] => [
  date === closedOn
    ? 'Việc kết thúc được thu hồi: tổ chức được coi là hoạt động liên tục.'
    : `Từ ngày ${dateText(closedOn)} đến trước ngày ${dateText(date)} tổ chức được coi là không hoạt động.`,
  'Chức vụ đã kết thúc không tự trở lại; đảng viên không tự chuyển về. Mời ghi lại các chức vụ và việc chuyển sinh hoạt.',
]
