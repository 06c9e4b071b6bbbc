import type { CommitteeTerm, TermPlace } from '../../domain/committeeTerm'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { periodText } from '../period'
import type { FieldWish, SectionWish } from '../form'

const NAME: FieldWish = { name: 'name', label: 'Tên nhiệm kỳ', hint: 'Hai năm, ví dụ 2025–2030' }
const FROM: FieldWish = { name: 'fromDate', label: 'Từ ngày', hint: 'Ngày/tháng/năm, là ngày đại hội bầu cấp ủy' }

export const newTermSections: SectionWish[] = [
  {
    title: 'Nhiệm kỳ',
    lead: 'Ghi cả nhiệm kỳ trước nếu còn lập văn bản của thời gian ấy.',
    fields: [
      NAME,
      FROM,
      { name: 'document', label: 'Văn bản (nếu có)', hint: 'Ví dụ quyết định chuẩn y cấp ủy, 15-QĐ/QU ngày 20/06/2025' },
    ],
  },
]

export const termCorrectionSections = (terms: readonly CommitteeTerm[]): SectionWish[] => [
  {
    title: 'Nhiệm kỳ cần sửa',
    lead: 'Điều đã ghi vẫn được giữ trong lịch sử, cùng lý do sửa.',
    fields: [
      {
        name: 'termId',
        label: 'Đã ghi',
        options: terms.map(({ id, name, fromDate, toDate }) => ({ value: String(id), name: `${name}, ${periodText(fromDate, toDate)}` })),
      },
    ],
  },
  { title: 'Điều đúng', fields: [NAME, FROM, { name: 'reason', label: 'Lý do sửa', lines: 2 }] },
]

/** What a term changes, sentence by sentence. */
export const newTermConsequences = ({ before, after }: TermPlace<CommitteeTerm>, date: PlainDate): string[] => [
  ...(before && !(before.toDate && before.toDate < date) ? [`Nhiệm kỳ ${before.name} kết thúc ngày ${dateText(date)}.`] : []),
  ...(after ? [`Nhiệm kỳ này kết thúc ngày ${dateText(after.fromDate)} khi nhiệm kỳ ${after.name} bắt đầu.`] : []),
  'Số của mỗi loại văn bản ban hành từ ngày ấy bắt đầu lại từ 1; văn bản đã ban hành không đổi.',
  'Chức vụ không tự thay đổi: người thôi, người nhận được ghi ở «Ghi chức vụ», «Ghi thôi chức» hoặc bằng tệp.',
]
