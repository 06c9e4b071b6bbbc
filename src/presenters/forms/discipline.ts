import { DISCIPLINE_FORMS, type DisciplineForm } from '../../domain/codes'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { disciplineLabel } from '../../labels/members'
import type { FieldWish, SectionWish } from '../form'
import { DATE_HINT, DOCUMENT } from './member'

const DISCIPLINE: readonly FieldWish[] = [
  { name: 'form', label: 'Hình thức', options: DISCIPLINE_FORMS.map(form => ({ value: form, name: disciplineLabel[form] })) },
  { name: 'imposedOn', label: 'Ngày quyết định', hint: DATE_HINT },
  { name: 'document', label: 'Số quyết định', hint: 'Ví dụ: 12-QĐ/UBKT' },
]

export const disciplineSections: SectionWish[] = [
  { title: 'Quyết định kỷ luật', fields: [...DISCIPLINE, { name: 'reason', label: 'Lý do (nếu ghi)', lines: 3 }] },
]

interface RecordedDiscipline {
  id: number
  form: DisciplineForm
  imposedOn: PlainDate
  document: string
}

const recordedField = (recorded: readonly RecordedDiscipline[]): FieldWish => ({
  name: 'disciplineId',
  label: 'Đã ghi',
  options: recorded.map(discipline => ({ value: String(discipline.id), name: recordedText(discipline) })),
})

/** «Cảnh cáo, 12-QĐ/UBKT, ngày 05/05/2023». */
export const recordedText = ({ form, imposedOn, document }: Omit<RecordedDiscipline, 'id'>) =>
  `${disciplineLabel[form]}, ${document}, ngày ${dateText(imposedOn)}`

export const rightDisciplineSections = (recorded: readonly RecordedDiscipline[]): SectionWish[] => [
  {
    title: 'Quyết định cần sửa',
    fields: [recordedField(recorded)],
  },
  {
    title: 'Ghi đúng theo quyết định',
    lead: 'Điều đã ghi vẫn được giữ trong lịch sử, cùng lý do sửa.',
    fields: [...DISCIPLINE, { name: 'reason', label: 'Lý do sửa', lines: 2 }],
  },
]

export const annulmentSections = (recorded: readonly RecordedDiscipline[]): SectionWish[] => [
  {
    title: 'Quyết định cần hủy',
    lead: 'Điều đã ghi vẫn đứng trên hồ sơ, ghi rõ đã hủy và vì sao.',
    fields: [
      recordedField(recorded),
      { name: 'annulledOn', label: 'Ngày hủy', hint: `${DATE_HINT}: từ ngày này không còn được tính` },
      DOCUMENT,
      { name: 'reason', label: 'Lý do hủy', lines: 2, hint: 'Ví dụ: ghi nhầm người; cấp có thẩm quyền hủy quyết định' },
    ],
  },
]
