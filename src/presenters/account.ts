import type { ActingPlace, OpenSession } from '../domain/account'
import { momentText } from '../domain/plainDate'
import { roleLabel } from '../labels/roles'
import { deviceText } from './device'

interface AccountInput {
  user: { username: string; name: string; factorSecret: string | null }
  places: readonly ActingPlace[]
  sessions: readonly (OpenSession & { handle: string; current: boolean })[]
  codesLeft: number
  /** The role of this account asks for a second factor. */
  factorRequired: boolean
}

/** The page of the own account: who one is here, how one signs in, where one is signed in. */
export const presentAccount = ({ user, places, sessions, codesLeft, factorRequired }: AccountInput) => ({
  facts: [
    { term: 'Họ và tên', text: user.name },
    { term: 'Tên đăng nhập', text: user.username },
  ],
  places: places.map(({ name, grants }) => ({ name, roles: grants.map(({ role }) => roleLabel[role]).join(', ') })),
  factor: { on: user.factorSecret !== null, codesLeft, fewCodes: codesLeft < 3, required: factorRequired },
  sessions: sessions.map(({ handle, current, device, signedInAt, usedAt }) => ({
    ...{ handle, current, device: deviceText(device) },
    signedIn: momentOf(signedInAt),
    used: momentOf(usedAt),
  })),
  othersOpen: sessions.length > 1,
})

const momentOf = (milliseconds: number) => momentText(new Date(milliseconds).toISOString())
