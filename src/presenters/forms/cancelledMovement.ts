import type { CancellableMovement } from '../../domain/cancelledMovement'
import { dateText } from '../../domain/plainDate'
import { movementLabel } from '../../labels/members'
import type { SectionWish } from '../form'

export const cancellableText = ({ kind, date, period }: CancellableMovement) =>
  period
    ? `${movementLabel[kind]}, từ ngày ${dateText(period.fromDate)} đến ${period.toDate ? `ngày ${dateText(period.toDate)}` : 'nay'}`
    : `${movementLabel[kind]}, ngày ${dateText(date)}`

export const cancellingSections = (movements: readonly CancellableMovement[]): SectionWish[] => [
  {
    title: 'Việc không xảy ra',
    lead: 'Chỉ dùng khi việc ấy không hề có, ví dụ ghi nhầm người. Ghi sai ngày thì dùng «Sửa ngày đã ghi».',
    fields: [
      { name: 'entry', label: 'Đã ghi', options: movements.map(movement => ({ value: movement.key, name: cancellableText(movement) })) },
      { name: 'reason', label: 'Lý do bỏ ghi', lines: 2 },
    ],
  },
]
