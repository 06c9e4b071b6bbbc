import { PASSWORD_WAYS } from '../domain/accountRecord'
import type { Role } from '../domain/codes'
import { type OfferedPerson, toldApart } from '../domain/namesakes'
import { dateText, type PlainDate } from '../domain/plainDate'
import { passwordWayLabel } from '../labels/accounts'
import { roleLabel } from '../labels/roles'
import { type FieldWish, presentForm } from './form'

interface InvitationInput {
  organisation: { id: number }
  /** Its name today. */
  name: string
  roles: readonly Role[]
  members: readonly OfferedPerson[]
  today: PlainDate
  /** What was typed and what is wrong, when the form comes back. */
  typed: Record<string, string>
  errors: Record<string, string>
}

/** The choices of a role, a day to begin, a day to end and a reason: the same wherever a role is asked for. */
export const grantFields = (roles: readonly Role[]): FieldWish[] => [
  { name: 'role', label: 'Vai trò', options: roles.map(role => ({ value: role, name: roleLabel[role] })) },
  { name: 'fromDate', label: 'Từ ngày', hint: 'Ngày/tháng/năm' },
  { name: 'toDate', label: 'Đến ngày', hint: 'Bỏ trống nếu chưa biết. Từ ngày này vai trò hết hiệu lực.' },
  { name: 'reason', label: 'Lý do', hint: 'Bắt buộc, lưu trong lịch sử. Ví dụ: Bí thư chi bộ theo Quyết định 05-QĐ/ĐU' },
]

/** A role begins today unless another day is typed. */
export const grantStart = (today: PlainDate) => ({ fromDate: dateText(today) })

/** How somebody comes by a password; the link is proposed. */
export const wayField: FieldWish = {
  ...{ name: 'way', label: 'Cách cấp mật khẩu', inSight: true },
  options: PASSWORD_WAYS.map(value => ({ value, name: passwordWayLabel[value] })),
}
export const wayStart = { way: 'LINK' }

/** Inviting somebody to a place. */
export const presentInvitation = ({ organisation, name, roles, members, today, typed, errors }: InvitationInput) => ({
  place: name,
  address: `/organisations/${organisation.id}/accounts`,
  listHref: `/organisations/${organisation.id}/accounts`,
  form: presentForm({
    sections: [{ fields: [...personFields(members), ...grantFields(roles), wayField] }],
    values: { ...grantStart(today), ...wayStart, ...typed },
    errors,
  }),
})

function personFields(members: InvitationInput['members']): FieldWish[] {
  const nameOf = toldApart(members)
  const people = members.map(person => ({ value: String(person.id), name: nameOf(person) }))
  const member: FieldWish = {
    ...{ name: 'memberId', label: 'Đảng viên', hint: 'Các đảng viên của chi bộ chưa có tài khoản' },
    options: [{ value: '', name: 'Không gắn với hồ sơ đảng viên' }, ...people],
  }
  const some = people.length > 0
  return [
    ...(some ? [member] : []),
    { name: 'name', label: 'Họ và tên', hint: some ? 'Chỉ nhập khi không chọn đảng viên ở trên' : 'Như trên giấy tờ' },
    {
      ...{ name: 'username', label: 'Tên đăng nhập', exact: true },
      hint: 'Chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ: hong.anh',
    },
  ]
}
