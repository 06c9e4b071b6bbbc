import type { OrganisationKind } from '../../domain/codes'
import type { Period } from '../../domain/membershipStatus'
import { type DayChange, type RecordedTerm, termKey } from '../../domain/officeCorrection'
import { dateText } from '../../domain/plainDate'
import { officeName } from '../../labels/offices'
import type { SectionWish } from '../form'

const daysOf = ({ fromDate, toDate }: Period) => `từ ${dateText(fromDate)} đến ${toDate ? dateText(toDate) : 'nay'}`

const holder = ({ role, name }: Pick<RecordedTerm, 'role' | 'name'>, kind: OrganisationKind) => `${officeName(role, kind)}: ${name}`

type ShownTerm = Period & Pick<RecordedTerm, 'id' | 'role' | 'name'>

export const officeDaysSections = (terms: readonly ShownTerm[], kind: OrganisationKind): SectionWish[] => [
  {
    title: 'Nhiệm kỳ cần sửa',
    fields: [
      {
        name: 'term',
        label: 'Đã ghi',
        options: terms.map(term => ({ value: termKey(term), name: `${holder(term, kind)}, ${daysOf(term)}` })),
      },
    ],
  },
  {
    title: 'Ngày đúng',
    lead: 'Ngày đã ghi vẫn được giữ trong lịch sử, cùng lý do sửa. Văn bản đã ban hành, đã ký không đổi.',
    fields: [
      { name: 'fromDate', label: 'Ngày nhận chức', hint: 'Ngày/tháng/năm; ghi cả khi ngày này không sai' },
      { name: 'toDate', label: 'Ngày thôi chức', hint: 'Ngày/tháng/năm, là ngày đầu không còn giữ chức vụ; để trống nếu đang giữ' },
      {
        ...{ name: 'goAlong', isBox: true, label: 'Bí thư bàn giao cùng ngày thì cũng theo ngày đúng' },
        hint: 'Người thôi chức đúng ngày người này nhận, người nhận chức đúng ngày người này thôi. Bỏ dấu nếu chỉ sửa ngày của một người.',
      },
      { name: 'reason', label: 'Lý do sửa', lines: 2 },
    ],
  },
]

/** What other days of a term change, the old and the new of each. */
export const officeDayConsequences = (changes: readonly DayChange<RecordedTerm>[], kind: OrganisationKind): string[] => [
  ...changes.map(({ was, becomes }) => `${holder(was, kind)}: ${daysOf(was)} → ${daysOf(becomes)}.`),
  'Ai giữ chức vụ vào một ngày được tính theo ngày đúng; văn bản đã ban hành, đã ký không đổi.',
]
