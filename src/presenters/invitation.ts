import { PASSWORD_WAYS } from '../domain/accountRecord'
import type { Role } from '../domain/codes'
import { dateText, type PlainDate } from '../domain/plainDate'
import { passwordWayLabel } from '../labels/accounts'
import { roleLabel } from '../labels/roles'

interface InvitationInput {
  organisation: { id: number }
  roles: readonly Role[]
  members: readonly { id: number; name: string }[]
  today: PlainDate
  /** What was typed, when the form comes back. */
  typed: Record<string, string>
}

/** The choices of a role, a day to begin, a day to end and a reason: the same wherever a role is asked for. */
export const grantFields = (roles: readonly Role[], typed: Record<string, string>, today: PlainDate) => [
  choice('role', 'Vai trò', [{ value: '', name: 'Chọn vai trò' }, ...roles.map(role => ({ value: role, name: roleLabel[role] }))], typed),
  { name: 'fromDate', label: 'Từ ngày', hint: 'Ngày/tháng/năm', value: typed['fromDate'] ?? dateText(today) },
  { name: 'toDate', label: 'Đến ngày', hint: 'Bỏ trống nếu chưa biết. Từ ngày này vai trò không còn.', value: typed['toDate'] ?? '' },
  { name: 'reason', label: 'Lý do', hint: 'Ví dụ: số nghị quyết, quyết định phân công', value: typed['reason'] ?? '' },
]

interface Option {
  value: string
  name: string
}

export const choice = (name: string, label: string, options: readonly Option[], typed: Record<string, string>, hint = '') => ({
  ...{ name, label, options, hint },
  value: typed[name] ?? '',
})

/** Inviting somebody to a place. */
export function presentInvitation({ organisation, roles, members, today, typed }: InvitationInput) {
  const people = members.map(({ id, name }) => ({ value: String(id), name }))
  return {
    address: `/organisations/${organisation.id}/accounts`,
    listHref: `/organisations/${organisation.id}/accounts`,
    fields: [
      ...(people.length
        ? [
            choice(
              'memberId',
              'Đảng viên',
              [{ value: '', name: 'Không gắn với hồ sơ đảng viên' }, ...people],
              typed,
              'Đảng viên của chi bộ chưa có tài khoản',
            ),
          ]
        : []),
      {
        ...{ name: 'name', label: 'Họ và tên', value: typed['name'] ?? '' },
        hint: people.length ? 'Chỉ nhập khi không chọn đảng viên ở trên' : 'Như trên giấy tờ',
      },
      {
        ...{ name: 'username', label: 'Tên đăng nhập', value: typed['username'] ?? '' },
        hint: 'Chữ không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ: hong.anh',
      },
      ...grantFields(roles, typed, today),
    ],
    ways: waysFor(typed['way'] ?? 'LINK'),
  }
}

export const waysFor = (chosen: string) => PASSWORD_WAYS.map(value => ({ value, name: passwordWayLabel[value], checked: value === chosen }))
