import { dateText, type PlainDate } from '../../domain/plainDate'
import { countText } from '../../domain/share'
import type { FieldWish, SectionWish } from '../form'

interface Unit {
  id: number
  code: string
  name: string
  target: number | null
  entries: readonly { target: number | null; setOn: PlainDate; document: string | null }[]
}

const entryText = ({ target, setOn, document }: Unit['entries'][number]) =>
  `${target === null ? 'bỏ chỉ tiêu' : countText(target)} từ ${dateText(setOn)}${document ? `, theo ${document}` : ''}`

const fieldOf = ({ id, code, name, entries }: Unit): FieldWish => ({
  ...{ name: `target-${id}`, label: `${code} · ${name}` },
  ...(entries.length > 0 ? { hint: `Các lần giao: ${entries.map(entryText).join('; ')}` } : {}),
})

/** The organisation's own target first, then those of its units. */
export function targetSections([own, ...units]: readonly Unit[], year: number): SectionWish[] {
  return [
    {
      title: 'Văn bản giao chỉ tiêu',
      fields: [
        { name: 'setOn', label: 'Ngày giao', hint: 'Ngày/tháng/năm, ví dụ 17/03/2023' },
        { name: 'document', label: 'Văn bản (nếu có)', hint: 'Số, ký hiệu và ngày' },
      ],
    },
    {
      title: `Chỉ tiêu chung năm ${year}`,
      lead: 'Số đảng viên mới cần kết nạp trong năm. Để trống nếu không giao chỉ tiêu.',
      fields: own ? [fieldOf(own)] : [],
    },
    ...(units.length > 0
      ? [{ title: 'Từng đơn vị', lead: 'Chỉ tiêu của các đơn vị không nhất thiết cộng bằng chỉ tiêu chung.', fields: units.map(fieldOf) }]
      : []),
  ]
}
