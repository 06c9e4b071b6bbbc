import type { CancellablePeriod } from '../../domain/cancelledPeriod'
import { dateText } from '../../domain/plainDate'
import { movementLabel } from '../../labels/members'
import type { SectionWish } from '../form'

export const cancellableText = ({ kind, fromDate, toDate }: CancellablePeriod) =>
  `${movementLabel[kind]}, từ ngày ${dateText(fromDate)} đến ${toDate ? `ngày ${dateText(toDate)}` : 'nay'}`

export const cancellingSections = (periods: readonly CancellablePeriod[]): SectionWish[] => [
  {
    title: 'Việc đã ghi nhầm',
    lead: 'Chỉ dùng khi việc ấy không hề có, ví dụ ghi nhầm người. Ghi sai ngày thì dùng «Sửa ngày đã ghi».',
    fields: [
      { name: 'period', label: 'Đã ghi', options: periods.map(period => ({ value: period.key, name: cancellableText(period) })) },
      { name: 'reason', label: 'Lý do hủy', lines: 2 },
    ],
  },
]

/** What changes once it counts no more. */
export const cancellingConsequences = ({ kind }: CancellablePeriod, openYears: readonly number[]): string[] => [
  kind === 'TEMPORARY'
    ? 'Không còn được tính là sinh hoạt tạm thời ở nơi khác vào ngày nào.'
    : 'Không còn được tính là miễn hay đình chỉ sinh hoạt vào ngày nào; số liệu đảng viên được tính lại.',
  'Điều đã ghi vẫn còn trong hồ sơ với dấu «đã hủy, ghi nhầm» và trong lịch sử, cùng lý do.',
  'Mức xếp loại đã quyết định và văn bản đã ban hành không đổi.',
  ...openYears.map(year => `Phiếu xếp loại năm ${year} đang mở không tự đổi: mời xem lại việc xếp loại đồng chí này.`),
]
