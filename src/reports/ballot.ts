import type { RatingRecord } from '../domain/ratingRecord'
import { RATING_LEVELS } from '../domain/ratingLevel'
import { levelShortLabel } from '../labels/ratings'
import type { Table } from './document'

/** A ballot on everybody whom a unit rates, free of how it is drawn: the same for each who votes, and nobody's name on it. Texts are NFC. */
export interface Ballot {
  /** «CHI BỘ VĂN PHÒNG» */
  unit: string
  /** «PHIẾU XẾP LOẠI» */
  kind: string
  subject: string
  /** How it is filled in. */
  hint: string
  table: Table
}

/** The ballot of a unit on the ratings of its sheet; those not rated are not voted on. */
export function ballotOf(unitName: string, year: number, rows: readonly RatingRecord[]): Ballot {
  const rated = rows.filter(({ state }) => state !== 'NOT_RATED')
  return {
    unit: unitName.toLocaleUpperCase('vi'),
    kind: 'PHIẾU XẾP LOẠI',
    subject: `Chất lượng chi bộ, đảng viên năm ${year}`,
    hint: 'Đánh dấu × vào một ô ở mỗi dòng. Không ký tên.',
    table: {
      type: 'table',
      caption: '',
      columns: [
        { heading: 'TT', align: 'center', weight: 1 },
        { heading: 'Đối tượng', align: 'left', weight: 6 },
        ...RATING_LEVELS.map(level => ({ heading: levelShortLabel[level], align: 'center' as const, weight: 2 })),
      ],
      rows: rated.map(({ name }, index) => [String(index + 1), name, ...RATING_LEVELS.map(() => '')]),
      totals: null,
    },
  }
}
