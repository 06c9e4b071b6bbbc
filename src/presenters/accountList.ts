import { ACCOUNT_STATES, type AccountRecord, type Holding, type RequestRecord } from '../domain/accountRecord'
import { ROLES } from '../domain/codes'
import { dateText, momentText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { accountStateLabel } from '../labels/accounts'
import { roleLabel } from '../labels/roles'
import { type ListPlace, optionsOf, presentFilter, presentPager, SEARCH_HINT, unitOptions } from './list'

interface Unit {
  id: number
  code: string
  name: string
}

interface AccountListInput extends ListPlace {
  place: { id: number }
  accounts: AccountRecord[]
  /** Those that the reader may see. */
  holdings: readonly Holding[]
  units: readonly Unit[]
  waiting: readonly RequestRecord[]
  /** How many of them the reader may confirm. */
  confirmable: number
  today: PlainDate
  /** Where the reader invites somebody; null where there is no role to give. */
  inviteAt: Unit | null
  /** Other units where the reader does. */
  inviteAmong: readonly Unit[]
  /** Whether the reader may bring a whole list from a file. */
  brings: boolean
  requiresFactor: boolean
  /** Whether the reader may empty the system of the demo. */
  leavesDemo: boolean
  page: number
  size: number
  matching: number
}

/** Accounts of an organisation's part of the tree, with what waits for a second person above them. */
export function presentAccountList(input: AccountListInput) {
  const { place, accounts, holdings, units, today, inviteAt, inviteAmong, brings, requiresFactor, leavesDemo, matching } = input
  const own = units.find(({ id }) => id === place.id)
  return {
    lead: own ? own.name : '',
    count: `${countText(matching)} tài khoản`,
    filter: presentFilter(input, [
      { name: 'q', label: 'Tìm theo tên', hint: SEARCH_HINT },
      { name: 'role', label: 'Vai trò', options: optionsOf(ROLES, roleLabel) },
      { name: 'state', label: 'Tình trạng', options: optionsOf(ACCOUNT_STATES, accountStateLabel) },
      ...(units.length > 1 ? [{ name: 'unit', label: 'Nơi giữ vai trò', options: unitOptions(units) }] : []),
    ]),
    invite: inviteAt && { href: `/organisations/${inviteAt.id}/accounts/new`, place: inviteAt.name },
    invitations: inviteAmong.length > 0 ? presentInvitations(inviteAmong, inviteAt === null) : null,
    bringHref: brings ? `/organisations/${place.id}/imports?workbook=accounts` : null,
    factorHref: requiresFactor ? `/organisations/${place.id}/second-factor` : null,
    leaveHref: leavesDemo ? '/leave-demo' : null,
    waiting: presentWaiting(input),
    rows: accounts.map(account => ({
      ...{ name: account.name, username: account.username, href: `/accounts/${account.id}`, state: account.state },
      stateText: accountStateLabel[account.state],
      factor: account.hasFactor ? 'Có' : 'Không',
      signedIn: account.signedInAt ? momentText(account.signedInAt) : '–',
      roles: holdings.filter(({ userId }) => userId === account.id).map(each => holdingText(each, today)),
    })),
    pager: presentPager(input, input, 'tài khoản'),
  }
}

/** More than these are read on their own page. */
const MOST_WAITING = 10

function presentWaiting({ place, waiting, confirmable }: AccountListInput) {
  const address = `/organisations/${place.id}/grant-requests`
  const all = { text: `Xem cả ${countText(waiting.length)} đề nghị`, href: address }
  const together = [
    { text: `Xác nhận cả ${countText(confirmable)} vai trò`, href: `${address}?chosen=all` },
    { text: 'Chọn vai trò để xác nhận', href: address },
  ]
  return {
    links: confirmable > 1 ? together : waiting.length > MOST_WAITING ? [all] : [],
    rest: countText(Math.max(0, waiting.length - MOST_WAITING)),
    rows: waiting.slice(0, MOST_WAITING).map(request => ({
      href: `/grant-requests/${request.id}`,
      text: `${roleLabel[request.role]} · ${request.placeName}`,
      name: request.userName,
      by: `${request.requesterName} đề nghị lúc ${momentText(request.requestedAt)}`,
    })),
  }
}

/** More than these are found by way of the filter. */
const MOST_INVITATIONS = 20

const presentInvitations = (units: readonly Unit[], alone: boolean) => ({
  open: alone,
  links: units.length > MOST_INVITATIONS ? [] : units.map(({ id, name }) => ({ name, href: `/organisations/${id}/accounts/new` })),
})

/** «Bí thư chi bộ · Chi bộ Phòng Nội vụ, đến 01/06/2024». */
export function holdingText({ role, placeName, fromDate, toDate }: Holding, today: PlainDate): string {
  const from = fromDate > today ? `, từ ${dateText(fromDate)}` : ''
  return `${roleLabel[role]} · ${placeName}${from}${toDate ? `, đến ${dateText(toDate)}` : ''}`
}
