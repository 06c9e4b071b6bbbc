import type { Holding, RequestRecord } from '../domain/accountRecord'
import type { Role } from '../domain/codes'
import { dateText, momentText, type PlainDate } from '../domain/plainDate'
import { requestStateLabel } from '../labels/accounts'
import { roleLabel } from '../labels/roles'
import { type FieldWish, presentForm } from './form'
import { grantFields, grantStart } from './invitation'
import { unitOptions } from './list'

interface GrantFormInput {
  user: { id: number; name: string }
  units: readonly { id: number; code: string; name: string }[]
  roles: readonly Role[]
  typed: Record<string, string>
  errors: Record<string, string>
  today: PlainDate
}

/** Asking for a role for an account. */
export const presentGrantForm = ({ user, units, roles, typed, errors, today }: GrantFormInput) => ({
  name: user.name,
  address: `/accounts/${user.id}/grants`,
  backHref: `/accounts/${user.id}`,
  form: presentForm({
    sections: [{ fields: [{ name: 'organisationId', label: 'Nơi giữ vai trò', options: unitOptions(units) }, ...grantFields(roles)] }],
    values: { ...grantStart(today), ...typed },
    errors,
  }),
})

/** Why an account or a role is changed. */
export const reasonField: FieldWish = { name: 'reason', label: 'Lý do', hint: 'Được ghi vào lịch sử' }

/** Ending a role, asked as a question. */
export const presentEnding = (
  { id, role, placeName }: Holding,
  user: { id: number; name: string },
  { values, errors }: { values: Record<string, string>; errors: Record<string, string> },
) => ({
  title: 'Kết thúc vai trò',
  button: 'Kết thúc vai trò',
  name: user.name,
  effects: [
    `${roleLabel[role]} · ${placeName}: kết thúc từ hôm nay.`,
    'Các phiên làm việc của người đó kết thúc; đăng nhập lại thì còn các vai trò khác.',
  ],
  address: `/grants/${id}/ending`,
  backHref: `/accounts/${user.id}`,
  form: presentForm({ sections: [{ fields: [reasonField] }], values, errors }),
})

interface RequestInput {
  request: RequestRecord
  confirms: boolean
  withdraws: boolean
}

/** A role that was asked for, as the second person sees it. */
export const presentRequest = ({ request, confirms, withdraws }: RequestInput) => ({
  question: `Giao vai trò ${roleLabel[request.role]} cho ${request.userName}?`,
  facts: [
    { term: 'Người được giao', text: `${request.userName} (${request.username})` },
    { term: 'Vai trò', text: roleLabel[request.role] },
    { term: 'Nơi', text: request.placeName },
    { term: 'Từ ngày', text: dateText(request.fromDate) },
    { term: 'Đến ngày', text: request.toDate ? dateText(request.toDate) : 'Không định trước' },
    { term: 'Lý do', text: request.reason },
    { term: 'Người đề nghị', text: `${request.requesterName}, ${momentText(request.requestedAt)}` },
  ],
  state: requestStateLabel[request.state] + (request.deciderName ? ` (${request.deciderName})` : ''),
  waiting: request.state === 'WAITING',
  address: `/grant-requests/${request.id}`,
  backHref: `/accounts/${request.userId}`,
  decides: confirms,
  locked: request.disabledAt !== null,
  withdraws,
})
