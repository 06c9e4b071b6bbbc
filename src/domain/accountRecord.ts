import type { OrganisationKind, Role } from './codes'
import type { PlainDate } from './plainDate'

export const ACCOUNT_STATES = ['ACTIVE', 'INVITED', 'DISABLED'] as const
/** INVITED: nobody has signed in yet. */
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** A role that an account holds at a place, from a day to a day. */
export interface Holding {
  id: number
  userId: number
  role: Role
  organisationId: number
  path: string
  kind: OrganisationKind
  placeName: string
  fromDate: PlainDate
  toDate: PlainDate | null
}

/** An account in a list. */
export interface AccountRecord {
  id: number
  username: string
  name: string
  state: AccountState
  hasFactor: boolean
  /** A moment as ISO text. */
  signedInAt: string | null
}

export interface AccountFilter {
  search: string
  role: Role | null
  state: AccountState | null
  unitId: number | null
}

/** How an account gets its first password, or another one. */
export const PASSWORD_WAYS = ['LINK', 'PASSWORD'] as const
export type PasswordWay = (typeof PASSWORD_WAYS)[number]

export const REQUEST_STATES = ['WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** A role that was asked for, with the people about it. */
export interface RequestRecord extends Holding {
  userName: string
  username: string
  reason: string
  requestedBy: number
  requesterName: string
  /** A moment as ISO text. */
  requestedAt: string
  state: RequestState
  deciderName: string | null
  /** Since when the account is locked. */
  disabledAt: string | null
}

/** How long an invitation is good for, in days. */
const INVITATION_DAYS = 7

export const invitationEnd = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * 24 * 3_600_000)

/** What the name looks like by which somebody signs in; it is kept in lower case. */
export const USERNAME = /^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/

/** In place of a digest of a password: its owner has not chosen one, and none opens the account. */
export const NO_PASSWORD = ''

/** What is said where an account or a role cannot be given, by hand or from a file. */
export const USERNAME_SAID = 'Tên đăng nhập gồm 3 đến 60 chữ không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ: hong.anh'
export const USERNAME_TAKEN = 'Tên đăng nhập này đã có người dùng.'
export const NEEDS_RECORD = 'Tài khoản của đảng viên phải gắn với hồ sơ đảng viên.'
export const ACCOUNT_LOCKED = 'Tài khoản đang khóa'
export const ENDS_LATER = 'Ngày kết thúc phải sau ngày bắt đầu.'

/** Whether the days of a role stand in their order. */
export const isInOrder = ({ fromDate, toDate }: { fromDate: PlainDate; toDate: PlainDate | null | '' }) => !toDate || toDate > fromDate
