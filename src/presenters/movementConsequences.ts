import type { OfficeRole } from '../domain/codes'
import { absenceOf, endingBy, type MovementKind } from '../domain/memberMovement'
import { dateText, type PlainDate } from '../domain/plainDate'
import { officeLabel } from '../labels/offices'

interface Touched {
  kind: MovementKind
  date: PlainDate
  /** The cell of today, and the one where it leads. */
  from: { id: number; name: string } | null
  to: string | null
  offices: readonly { name: string; unitName: string; organisationId: number }[]
  openYears: readonly number[]
}

/** What a movement changes, sentence by sentence. */
export function movementConsequences({ kind, date, from, to, offices, openYears }: Touched): string[] {
  const day = dateText(date)
  if (absenceOf(kind)) return [...ABSENCE_WORDS[absenceOf(kind)!](day, kind.endsWith('_END')), ...openYears.map(openYear)]
  const ended = endingBy(kind) ? offices.filter(({ organisationId }) => kind !== 'TRANSFER' || organisationId === from?.id) : []
  return [
    ...(from && endingBy(kind) ? [`Thôi sinh hoạt ở ${from.name} từ ngày ${day}; số liệu đến trước ngày này không đổi.`] : []),
    ...(to ? [`Sinh hoạt ở ${to} từ ngày ${day} và được tính ở đó.`] : []),
    ...ended.map(({ name, unitName }) => `Thôi giữ chức ${officeLabel[name as OfficeRole]} của ${unitName} cùng ngày.`),
    ...openYears.map(openYear),
    ...(endingBy(kind) && !to ? ['Tài khoản, nếu có, vẫn còn cho đến khi người quản trị thu hồi.'] : []),
    'Ghi nhầm thì ghi thêm một việc khác để sửa; việc đã ghi vẫn còn trong lịch sử.',
  ]
}

const openYear = (year: number) => `Phiếu xếp loại năm ${year} đang mở giữ đồng chí này ở chi bộ lúc mở đợt.`

const ABSENCE_WORDS = {
  EXEMPT: (day: string, ends: boolean) => [
    ends
      ? `Từ ngày ${day} tham gia công tác và sinh hoạt đảng trở lại.`
      : `Từ ngày ${day} được miễn công tác và sinh hoạt đảng; không thuộc diện xếp loại khi còn miễn vào ngày chốt số liệu.`,
  ],
  SUSPENDED: (day: string, ends: boolean) => [
    ends
      ? `Từ ngày ${day} hết đình chỉ sinh hoạt đảng.`
      : `Từ ngày ${day} bị đình chỉ sinh hoạt đảng; không thuộc diện xếp loại khi còn đình chỉ vào ngày chốt số liệu.`,
  ],
}
