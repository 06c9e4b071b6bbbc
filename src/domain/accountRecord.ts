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
}

/** How long an invitation is good for, in days. */
export const INVITATION_DAYS = 7
