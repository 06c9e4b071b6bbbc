import { MEMBERSHIP_BEGINNINGS, SEXES } from '../../domain/codes'
import { MOVEMENT_KINDS, type MovementKind } from '../../domain/memberMovement'
import type { MovementEntry } from '../../domain/movementCorrection'
import type { ProfileField } from '../../domain/memberRecord'
import { dateText, type PlainDate } from '../../domain/plainDate'
import { membershipBeginningLabel, movementEntryLabel, movementLabel, profileFieldLabel, sexLabel } from '../../labels/members'
import type { FieldWish, SectionWish } from '../form'

export interface Cell {
  id: number
  code: string
  name: string
}

export const DATE_HINT = 'Ngày/tháng/năm, ví dụ 17/03/2023'

const HINTS: Partial<Record<ProfileField, string>> = {
  birthDate: DATE_HINT,
  admittedOn: `${DATE_HINT}: ngày tổ chức lễ kết nạp`,
  officialOn: `${DATE_HINT}. Để trống nếu đang dự bị`,
  cardNumber: 'Các số 0 ở đầu được giữ nguyên',
  aliases: 'Bí danh, bút danh; cách nhau bằng dấu phẩy',
}

const profileField = (name: ProfileField): FieldWish => ({
  name,
  label: profileFieldLabel[name],
  ...(HINTS[name] ? { hint: HINTS[name] } : {}),
})

const SEX: FieldWish = {
  name: 'sex',
  label: profileFieldLabel.sex,
  options: [{ value: '', name: 'Chưa rõ' }, ...SEXES.map(sex => ({ value: sex, name: sexLabel[sex] }))],
}

const PERSON = ['homeTown', 'residence', 'ethnicity', 'religion', 'occupation', 'post', 'education', 'politicalTheory'] as const

/** The profile in sections. Of an identity number on file only its end is shown, and left empty it stays. */
export const profileSections = (identityEnd: string | null): SectionWish[] => [
  {
    title: 'Họ tên và nhân thân',
    fields: [...(['fullName', 'birthName', 'aliases'] as const).map(profileField), SEX, profileField('birthDate')],
  },
  {
    title: 'Trong Đảng',
    fields: (['admittedOn', 'admittedAt', 'officialOn', 'officialAt', 'cardNumber'] as const).map(profileField),
  },
  { title: 'Lý lịch', fields: PERSON.map(profileField) },
  {
    title: 'Giấy tờ',
    fields: [
      {
        ...profileField('identityNumber'),
        hint: identityEnd
          ? `Đang có số kết thúc bằng ${identityEnd}; để trống thì giữ nguyên.`
          : '12 chữ số. Chỉ hiện ba số cuối sau khi ghi.',
      },
    ],
  },
]

export const cellField = (label: string, cells: readonly Cell[]): FieldWish => ({
  name: 'unit',
  label,
  options: cells.map(({ id, code, name }) => ({ value: String(id), name: `${code} · ${name}` })),
})

export const newMemberSections = (cells: readonly Cell[]): SectionWish[] => [
  {
    title: 'Nơi sinh hoạt đảng',
    fields: [
      cellField('Chi bộ', cells),
      {
        name: 'beganBy',
        label: 'Vào chi bộ do',
        options: MEMBERSHIP_BEGINNINGS.map(code => ({ value: code, name: membershipBeginningLabel[code] })),
      },
      { name: 'fromDate', label: 'Từ ngày', hint: `${DATE_HINT}. Để trống: từ ngày vào Đảng, hoặc từ khi lập hồ sơ chi bộ` },
    ],
  },
  ...profileSections(null),
]

export const DOCUMENT: FieldWish = { name: 'document', label: 'Văn bản (nếu có)', hint: 'Số, ký hiệu và ngày' }

export const movementSections = (kinds: readonly MovementKind[], cells: readonly Cell[]): SectionWish[] => [
  {
    title: 'Việc cần ghi',
    fields: [
      {
        name: 'kind',
        label: 'Việc',
        options: MOVEMENT_KINDS.filter(kind => kinds.includes(kind)).map(kind => ({ value: kind, name: movementLabel[kind] })),
      },
      { name: 'date', label: 'Từ ngày', hint: `${DATE_HINT}. Ngày chuyển thuộc về chi bộ nơi đến` },
      { ...cellField('Chi bộ nơi đến', cells), hint: 'Chỉ chọn khi chuyển đến, hoặc sinh hoạt tạm thời ở, một chi bộ trong hệ thống' },
      { name: 'place', label: 'Nơi sinh hoạt tạm thời ngoài hệ thống', hint: 'Chỉ ghi khi nơi đó không có trong danh sách chi bộ' },
      DOCUMENT,
    ],
  },
]

export const movementDaySections = (entries: readonly MovementEntry[]): SectionWish[] => [
  {
    title: 'Ngày cần sửa',
    lead: 'Ngày đã ghi vẫn được giữ trong lịch sử, cùng lý do sửa.',
    fields: [
      {
        name: 'entry',
        label: 'Việc đã ghi',
        options: entries.map(({ key, kind, date }) => ({ value: key, name: `${movementEntryLabel[kind]}, ngày ${dateText(date)}` })),
      },
      { name: 'date', label: 'Ngày đúng', hint: DATE_HINT },
      { name: 'reason', label: 'Lý do sửa', lines: 2 },
    ],
  },
]

export const recognitionSections = (admittedOn: PlainDate): SectionWish[] => [
  {
    title: 'Công nhận đảng viên chính thức',
    lead: `Kết nạp ngày ${dateText(admittedOn)}. Ngày chính thức tính đủ 12 tháng dự bị, dù chi bộ họp xét muộn hơn.`,
    fields: [
      { name: 'officialOn', label: 'Ngày chính thức', hint: DATE_HINT },
      { name: 'officialAt', label: 'Nơi công nhận chính thức' },
      DOCUMENT,
    ],
  },
]
