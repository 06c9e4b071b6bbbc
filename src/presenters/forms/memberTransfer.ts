import type { UnitMover } from '../../domain/memberMovement'
import { dateText } from '../../domain/plainDate'
import { officeName } from '../../labels/offices'
import type { SectionWish } from '../form'
import { type Cell, cellField, DATE_HINT, DOCUMENT } from './member'

interface Going {
  movers: readonly UnitMover[]
  cells: readonly Cell[]
  /** What the names of the boxes begin with. */
  prefix: string
  /** Where the form stands. */
  address: string
}

export const transferSections = ({ movers, cells, prefix, address }: Going): SectionWish[] => [
  {
    title: 'Nơi đến và ngày chuyển',
    fields: [
      cellField('Chi bộ nơi đến', cells),
      { name: 'date', label: 'Từ ngày', hint: `${DATE_HINT}. Ngày chuyển thuộc về chi bộ nơi đến` },
      DOCUMENT,
    ],
  },
  {
    title: 'Ai chuyển đi',
    fields: [],
    picks: {
      ...{ name: 'movers', prefix },
      choosing: [
        { text: 'Chọn tất cả', href: `${address}&chosen=all` },
        { text: 'Bỏ chọn tất cả', href: `${address}&chosen=none` },
      ],
      columns: ['Họ và tên', 'Ngày sinh', 'Chức vụ ở đây', 'Về chi bộ'],
      rows: movers.map(({ id, version, name, birthDate, office, since }) => ({
        ...{ id, value: String(version), name },
        cells: [birthDate ? dateText(birthDate) : '', office ? officeName(office, 'CELL') : '', dateText(since)],
      })),
    },
  },
]
