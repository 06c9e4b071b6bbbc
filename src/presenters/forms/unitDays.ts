import { dateText, type PlainDate } from '../../domain/plainDate'
import { countText } from '../../domain/share'
import { beginsOtherwise, type DayChange, type UnitEntry, type UnitRecord } from '../../domain/unitDays'
import { unitEntryText } from '../../labels/unitEntries'
import { periodText } from '../period'
import type { SectionWish } from '../form'

const entryText = (entry: UnitEntry) => `${unitEntryText(entry)}, ${entry.date ? `ngày ${dateText(entry.date)}` : 'chưa ghi ngày'}`

export const unitDaySections = (entries: readonly UnitEntry[]): SectionWish[] => [
  {
    title: 'Ngày cần sửa',
    lead: 'Ngày đã ghi vẫn được giữ trong lịch sử, cùng lý do sửa.',
    fields: [
      { name: 'entry', label: 'Việc đã ghi', options: entries.map(entry => ({ value: entry.key, name: entryText(entry) })) },
      { name: 'date', label: 'Ngày đúng', hint: 'Ngày/tháng/năm, ví dụ 17/03/2023' },
      {
        ...{ name: 'goAlong', isBox: true, label: 'Đơn vị và đảng viên có mặt từ ngày bắt đầu hồ sơ cũng theo ngày đúng' },
        hint: 'Chỉ dùng khi sửa ngày bắt đầu hồ sơ, ngày thành lập. Bỏ dấu nếu chỉ sửa ngày của riêng tổ chức này.',
      },
      { name: 'reason', label: 'Lý do sửa', lines: 2 },
    ],
  },
]

interface Touched {
  /** Units besides the organisation itself. */
  units: number
  members: number
}

export const unitDayQuestion = ({ entry, date }: DayChange, name: string) =>
  `${name}: ${entryText(entry)}, sửa thành ngày ${dateText(date)}?`

/** What another day of an entry changes, sentence by sentence. */
export function unitDayConsequences(change: DayChange, { units, members }: Touched): string[] {
  const { entry, date } = change
  return [
    ...(beginsOtherwise(change) ? beginningWords(date, units, members) : []),
    ...(entry.kind === 'CLOSING' ? ['Chức vụ đã thôi cùng ngày kết thúc hoạt động cũng thôi từ ngày đúng.'] : []),
    'Số liệu tính theo ngày được đếm lại theo ngày đúng; đợt đánh giá đã mở, quyết định và văn bản đã ban hành không đổi.',
  ]
}

const beginningWords = (date: PlainDate, units: number, members: number) => [
  `Hồ sơ của tổ chức bắt đầu từ ngày ${dateText(date)}.`,
  ...(units > 0 ? [`${countText(units)} tổ chức khác có hồ sơ bắt đầu cùng ngày cũng bắt đầu từ ngày đúng.`] : []),
  ...(members > 0
    ? [
        `${countText(members)} đảng viên có mặt từ ngày bắt đầu hồ sơ được tính ở chi bộ từ ngày đúng; ai vào Đảng sau ngày ấy thì từ ngày vào Đảng.`,
      ]
    : []),
]

/** Names of an organisation, each with the time in which it is borne. */
export const unitNameSections = (names: UnitRecord['names']): SectionWish[] => [
  {
    title: 'Tên cần sửa',
    lead: 'Tên được sửa cho cả thời gian mang tên ấy. Văn bản, quyết định và đợt đánh giá đã lập giữ tên lúc đó.',
    fields: [
      {
        name: 'nameId',
        label: 'Đã ghi',
        options: names
          .toReversed()
          .map(({ id, name, fromDate, toDate }) => ({ value: String(id), name: `${name}, ${periodText(fromDate, toDate)}` })),
      },
      { name: 'name', label: 'Tên tổ chức đúng' },
      { name: 'bodyName', label: 'Tên cấp ủy đúng' },
      { name: 'reason', label: 'Lý do sửa', lines: 2 },
    ],
  },
]

interface NamedSuperior {
  name: string
  bodyName: string
}

export const unitDetailsSections = (superior: NamedSuperior | null): SectionWish[] => [
  {
    title: 'Trên văn bản',
    lead: 'Dùng cho văn bản lập từ nay; văn bản đã ban hành giữ như lúc ban hành. Tên tổ chức và tên cấp ủy sửa ở «Đổi tên».',
    fields: [
      { name: 'sign', label: 'Ký hiệu văn bản', hint: 'Ví dụ ĐU, CB, QU' },
      { name: 'place', label: 'Địa danh', hint: 'Nơi ghi trước ngày, tháng, năm' },
    ],
  },
  ...(superior
    ? [
        {
          title: 'Tổ chức cấp trên',
          lead: 'Cấp trên chỉ được ghi tên để in ở đầu văn bản, chưa làm việc trong hệ thống.',
          fields: [
            { name: 'superiorName', label: 'Tên tổ chức cấp trên', hint: 'Ví dụ Đảng bộ Quận 6' },
            { name: 'superiorBodyName', label: 'Tên cấp ủy cấp trên', hint: 'Ví dụ Quận ủy Quận 6, Đảng ủy Phường Bình Phú' },
          ],
        },
      ]
    : []),
  { title: 'Lý do', fields: [{ name: 'reason', label: 'Lý do sửa', lines: 2 }] },
]
