import type { AbsenceKind, MembershipEnding, OfficeRole } from '../domain/codes'
import { absenceOf, endingBy, isTemporary, type MovementKind } from '../domain/memberMovement'
import type { MovementEntry } from '../domain/movementCorrection'
import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { absenceLabel, membershipEndingLabel } from '../labels/members'
import { officeLabel } from '../labels/offices'

interface HeldOffice {
  name: string
  unitName: string
}

interface Touched {
  kind: MovementKind
  date: PlainDate
  /** The cell of today, and the one where it leads. */
  from: string | null
  to: string | null
  /** How somebody who comes back left before. */
  left: { endedBy: MembershipEnding | null; toDate: PlainDate | null } | null
  /** Those that end by it. */
  offices: readonly HeldOffice[]
  /** Exempt or suspended until then. */
  absent: readonly AbsenceKind[]
  openYears: readonly number[]
}

/** What a movement changes, sentence by sentence. */
export function movementConsequences(touched: Touched): string[] {
  const { kind, date, openYears } = touched
  const [day, absence] = [dateText(date), absenceOf(kind)]
  if (isTemporary(kind)) return [...awayWords(day, touched), CORRECTED]
  return absence ? [...ABSENCE_WORDS[absence](day, kind.endsWith('_END')), ...openYears.map(openYear)] : membershipWords(day, touched)
}

function membershipWords(day: string, { kind, from, to, left, offices, absent, openYears }: Touched): string[] {
  return [
    ...(kind === 'TRANSFERRED_IN' && left ? leftWords(left) : []),
    ...(from && endingBy(kind) ? [leaves(from, day)] : []),
    ...(to ? [arrives(to, day)] : []),
    ...offices.map(office => `Thôi ${officeHeld(office)} cùng ngày.`),
    ...absent.map(each => `Việc «${absenceLabel[each]}» đang ghi kết thúc cùng ngày.`),
    ...openYears.map(openYear),
    ...(endingBy(kind) && !to ? ['Tài khoản, nếu có, vẫn còn cho đến khi người quản trị thu hồi.'] : []),
    CORRECTED,
  ]
}

const leaves = (from: string, day: string) => `Thôi sinh hoạt ở ${from} từ ngày ${day}; số liệu đến trước ngày này không đổi.`
const arrives = (to: string, day: string) => `Sinh hoạt ở ${to} từ ngày ${day} và được tính ở đó.`
const officeHeld = ({ name, unitName }: HeldOffice) => `giữ chức ${officeLabel[name as OfficeRole]} của ${unitName}`

interface TouchedTogether {
  date: PlainDate
  from: string
  to: string
  offices: readonly (HeldOffice & { holder: string })[]
  /** Who takes part elsewhere for a time until then. */
  away: readonly string[]
  openYears: readonly { year: number; members: number }[]
  /** How many stay behind. */
  left: number
}

/** What it changes when members go to another cell together, as it is said of each alone. */
export function transferConsequences({ date, from, to, offices, away, openYears, left }: TouchedTogether): string[] {
  const day = dateText(date)
  return [
    leaves(from, day),
    arrives(to, day),
    ...offices.map(office => `Đồng chí ${office.holder} thôi ${officeHeld(office)} cùng ngày.`),
    ...away.map(name => `Việc sinh hoạt tạm thời ở nơi khác của đồng chí ${name} kết thúc cùng ngày.`),
    ...openYears.map(
      ({ year, members }) => `Phiếu xếp loại năm ${year} đang mở giữ ${countText(members)} đồng chí trong số này ở chi bộ lúc mở đợt.`,
    ),
    left > 0 ? `${countText(left)} đảng viên ở lại ${from}.` : `Sau đó ${from} không còn đảng viên nào.`,
    CORRECTED,
  ]
}

/** Nobody comes back from these but by mistake, or by a new admission. */
function leftWords({ endedBy, toDate }: NonNullable<Touched['left']>): string[] {
  if (!endedBy || !toDate || endedBy === 'TRANSFERRED_OUT') return []
  const again = endedBy === 'DECEASED' ? '' : ' Người được kết nạp lại thì lập hồ sơ mới, có ngày vào Đảng mới.'
  return [`Đã ghi «${membershipEndingLabel[endedBy]}» ngày ${dateText(toDate)}: chỉ ghi tiếp khi điều đó ghi nhầm.${again}`]
}

const CORRECTED = 'Ghi nhầm thì sửa ngày hoặc bỏ ghi ở hồ sơ đảng viên; việc đã ghi vẫn còn trong lịch sử.'

/** Rated in the home cell, after the other cell's written opinion (43-HD, mục 7.6; before it open). */
function awayWords(day: string, { kind, from, to }: Touched): string[] {
  const home = from ?? 'chi bộ của mình'
  if (kind === 'TEMPORARY_END') return [`Từ ngày ${day} sinh hoạt trở lại ở ${home}.`]
  return [
    `Từ ngày ${day} sinh hoạt tạm thời ở ${to}; vẫn là đảng viên của ${home} và được tính ở ${home}.`,
    `Được xếp loại ở ${home}, sau khi có ý kiến bằng văn bản của nơi sinh hoạt tạm thời.`,
  ]
}

/** What another day of a movement changes. */
export const correctionConsequences = ({ ends }: MovementEntry, date: PlainDate, openYears: readonly number[]): string[] => [
  `Từ nay ghi là ngày ${dateText(date)}; số liệu đảng viên giữa hai ngày được tính lại theo ngày đúng.`,
  ...(ends.some(({ list, end }) => list === 'memberships' && end === 'toDate')
    ? ['Chức vụ, việc miễn, đình chỉ và sinh hoạt tạm thời đã kết thúc cùng ngày ấy cũng theo ngày đúng.']
    : []),
  'Mức xếp loại đã quyết định không đổi.',
  ...openYears.map(openYear),
]

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
