import { earlierDecisionFields } from './earlierDecision'
import { COMMENDATION_FORMS } from '../../domain/codes'
import { dateText } from '../../domain/plainDate'
import { commendationFormLabel } from '../../labels/commendations'
import type { SectionWish } from '../form'

interface Choice {
  id: number
  name: string
}

/** A title that is no longer in use may have been given then. */
const withEnd = ({ name, endedOn }: { name: string; endedOn: string | null }) =>
  endedOn ? `${name} (thôi dùng từ ${dateText(endedOn)})` : name

export const earlierAwardSections = (
  year: number,
  units: readonly Choice[],
  titles: readonly (Choice & { endedOn: string | null })[],
): SectionWish[] => [
  {
    title: 'Ai được khen thưởng',
    fields: [
      { name: 'unit', label: 'Đơn vị', options: units.map(({ id, name }) => ({ value: String(id), name })) },
      {
        ...{ name: 'member', label: 'Đảng viên của đơn vị' },
        hint: 'Họ và tên, có dấu hoặc không dấu, hoặc số thẻ đảng viên. Để trống nếu khen chính đơn vị',
      },
    ],
  },
  {
    title: 'Khen thưởng',
    fields: [
      { name: 'title', label: 'Danh hiệu, phong trào', options: titles.map(title => ({ value: String(title.id), name: withEnd(title) })) },
      { name: 'form', label: 'Hình thức', options: COMMENDATION_FORMS.map(form => ({ value: form, name: commendationFormLabel[form] })) },
      { name: 'label', label: 'Nội dung khen thưởng (nếu ghi khác)', hint: `Để trống: theo danh hiệu, năm ${year}` },
    ],
  },
  {
    title: 'Quyết định',
    lead: 'Ghi thêm người khác của cùng quyết định thì giữ đúng số và ngày này.',
    fields: earlierDecisionFields({ example: '39-QĐ/ĐU', authority: 'Cấp quyết định' }),
  },
]
