import { type CancellableMovement, staysOf } from '../domain/cancelledMovement'
import type { MembershipPeriod } from '../domain/membershipStatus'
import type { MovementKind } from '../domain/memberMovement'
import type { OfficeRole } from '../domain/codes'
import { dateText } from '../domain/plainDate'
import { movementLabel } from '../labels/members'
import { officeLabel } from '../labels/offices'

interface Touched {
  moved: CancellableMovement
  memberships: readonly (MembershipPeriod & { id: number })[]
  /** The cell where the membership goes on, and the one where the movement led. */
  back: { name: string } | null
  ledTo: { name: string } | null
  /** Offices that ended with it, and why one does not go on. */
  ended: readonly { role: OfficeRole; unitName: string; why: string | null }[]
  openYears: readonly number[]
  missingYears: readonly number[]
}

/** What changes once a movement never happened, sentence by sentence. */
export function cancellingConsequences(touched: Touched): string[] {
  const { moved, ended, openYears, missingYears } = touched
  return [
    ...(moved.ends[0]!.list === 'memberships' ? ofCells(touched) : [ofPeriod(moved)]),
    ...ended.map(officeWords),
    'Điều đã ghi vẫn còn trong hồ sơ với dấu «đã hủy, ghi nhầm» và trong lịch sử, cùng lý do.',
    'Mức xếp loại đã quyết định và văn bản đã ban hành không đổi.',
    ...openYears.map(year => `Phiếu xếp loại năm ${year} đang mở không tự đổi: mời xem lại việc xếp loại đồng chí này.`),
    ...missingYears.map(year => `Đợt đánh giá năm ${year} không có tên đồng chí này ở chi bộ; danh sách của đợt không tự đổi.`),
  ]
}

function ofCells({ moved, memberships, back, ledTo }: Touched): string[] {
  const day = dateText(moved.date)
  const { ended } = staysOf(moved.ends, memberships)
  const along = moved.ends.filter(({ list }) => list !== 'memberships')
  return [
    ...(ledTo ? [`Không còn được tính ở ${ledTo.name} vào ngày nào.`] : []),
    ended
      ? `Tiếp tục sinh hoạt ở ${back?.name} như chưa từng thôi; số liệu từ ngày ${day} được tính lại.`
      : `Hồ sơ trở lại như trước ngày ${day}; số liệu từ ngày ấy được tính lại.`,
    ...(along.length > 0 ? ['Việc miễn, đình chỉ hay sinh hoạt tạm thời đã kết thúc cùng ngày ấy tiếp tục như trước.'] : []),
  ]
}

/** What was said to begin, by what was said to be its end. */
const BEGINNING: Partial<Record<MovementKind, MovementKind>> = {
  EXEMPT_END: 'EXEMPT',
  SUSPENDED_END: 'SUSPENDED',
  TEMPORARY_END: 'TEMPORARY',
}

function ofPeriod({ kind, date }: CancellableMovement): string {
  const beginning = BEGINNING[kind]
  if (beginning)
    return `«${movementLabel[beginning]}» tiếp tục từ ngày ${dateText(date)} như chưa kết thúc; số liệu đảng viên được tính lại.`
  return kind === 'TEMPORARY'
    ? 'Không còn được tính là sinh hoạt tạm thời ở nơi khác vào ngày nào.'
    : 'Không còn được tính là miễn hay đình chỉ sinh hoạt vào ngày nào; số liệu đảng viên được tính lại.'
}

const officeWords = ({ role, unitName, why }: Touched['ended'][number]) =>
  why
    ? `Chức vụ ${officeLabel[role]} của ${unitName} không tự trở lại: ${why}.`
    : `Giữ lại chức vụ ${officeLabel[role]} của ${unitName} như trước ngày ấy.`
