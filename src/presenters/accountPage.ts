import type { Holding, RequestRecord } from '../domain/accountRecord'
import { dateText, momentText, type PlainDate } from '../domain/plainDate'
import { requestStateLabel } from '../labels/accounts'
import { roleLabel } from '../labels/roles'
import type { User } from '../models/User'
import { holdingText } from './accountList'
import { presentForm } from './form'
import { reasonField } from './grants'
import { wayField, wayStart } from './invitation'

interface AccountPageInput {
  user: User
  today: PlainDate
  /** The file that made it, where one did. */
  file: { id: number; fileName: string } | null
  /** Whether the reader looks after this account, and whether it is the own one. */
  keeps: boolean
  own: boolean
  holdings: readonly (Holding & { ends: boolean })[]
  /** How many roles it holds where the reader does not see. */
  elsewhere: number
  past: readonly Holding[]
  requests: readonly (RequestRecord & { opens: boolean })[]
}

export type AccountAct = 'disabling' | 'enabling' | 'second-factor-reset' | 'invitation'

/** An account as those see it who look after it. */
export function presentAccountPage({ user, today, file, keeps, own, holdings, elsewhere, past, requests }: AccountPageInput) {
  return {
    name: user.name,
    own,
    disabled: user.disabledAt !== null,
    facts: [
      { term: 'Tên đăng nhập', text: user.username },
      { term: 'Tình trạng', text: user.disabledAt ? `Đã khóa lúc ${momentText(user.disabledAt)}` : 'Đang dùng' },
      { term: 'Đăng nhập gần nhất', text: user.signedInAt ? momentText(user.signedInAt) : 'Chưa lần nào' },
      { term: 'Xác thực hai bước', text: user.factorSecret ? 'Có' : 'Không' },
      ...(file ? [{ term: 'Lập từ tệp', text: `«${file.fileName}», lần nhập số ${file.id}` }] : []),
    ],
    holdings: holdings.map(each => ({ text: holdingText(each, today), endHref: each.ends ? `/grants/${each.id}/ending` : null })),
    elsewhere: elsewhere > 0 ? `Và ${elsewhere} vai trò ở ngoài phạm vi của đồng chí.` : null,
    past: past.map(
      ({ role, placeName, fromDate, toDate }) => `${roleLabel[role]} · ${placeName}, ${dateText(fromDate)} – ${dateText(toDate!)}`,
    ),
    requests: requests.map(each => ({
      text: `${roleLabel[each.role]} · ${each.placeName}, từ ${dateText(each.fromDate)}${each.toDate ? ` đến ${dateText(each.toDate)}` : ''}`,
      state: requestStateLabel[each.state] + (each.deciderName ? ` (${each.deciderName})` : ''),
      waiting: each.state === 'WAITING',
      by: `${each.requesterName} đề nghị lúc ${momentText(each.requestedAt)}`,
      href: each.state === 'WAITING' && each.opens ? `/grant-requests/${each.id}` : null,
    })),
    grantHref: keeps && !user.disabledAt ? `/accounts/${user.id}/grants/new` : null,
    acts: keeps ? actsFor(user).map(act => ({ href: `/accounts/${user.id}/${act}`, name: ACTS[act].button })) : [],
  }
}

const actsFor = ({ disabledAt, factorSecret }: User): AccountAct[] =>
  disabledAt ? ['enabling'] : ['invitation', ...(factorSecret ? ['second-factor-reset' as const] : []), 'disabling']

interface ActWords {
  title: string
  button: string
  effects: readonly string[]
}

const ACTS: Record<AccountAct, ActWords> = {
  disabling: {
    title: 'Khóa tài khoản',
    button: 'Khóa tài khoản',
    effects: [
      'Người dùng ra khỏi hệ thống ở lần bấm kế tiếp và không đăng nhập được nữa.',
      'Vai trò và lịch sử được giữ; mở khóa lại được.',
    ],
  },
  enabling: {
    title: 'Mở khóa tài khoản',
    button: 'Mở khóa tài khoản',
    effects: ['Người dùng đăng nhập lại được bằng mật khẩu cũ, với các vai trò còn hiệu lực.'],
  },
  'second-factor-reset': {
    title: 'Gỡ xác thực hai bước',
    button: 'Gỡ xác thực hai bước',
    effects: [
      'Dùng khi người đó mất điện thoại và cả mã khôi phục. Hãy chắc rằng chính người đó yêu cầu.',
      'Các phiên làm việc của người đó kết thúc.',
    ],
  },
  invitation: {
    title: 'Cấp lại mật khẩu',
    button: 'Cấp lại mật khẩu',
    effects: [
      'Đường dẫn hoặc mật khẩu chỉ hiện một lần, ở trang sau. Đường dẫn dùng được trong 7 ngày và chỉ một lần.',
      'Đường dẫn đã cấp trước đây không dùng được nữa.',
    ],
  },
}

/** One act on an account, asked as a question on a page of its own. */
export const presentAccountAct = (
  act: AccountAct,
  user: User,
  { values, errors }: { values: Record<string, string>; errors: Record<string, string> },
) => ({
  ...ACTS[act],
  name: user.name,
  address: `/accounts/${user.id}/${act}`,
  backHref: `/accounts/${user.id}`,
  form: presentForm({
    sections: [{ fields: [act === 'invitation' ? wayField : reasonField] }],
    values: { ...(act === 'invitation' ? wayStart : { version: String(user.version) }), ...values },
    errors,
  }),
})
