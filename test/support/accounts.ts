import type { Express } from 'express'
import { DEMO_ACCOUNTS } from '../../seeders/accounts'
import { write } from '../../src/database'
import type { Role } from '../../src/domain/codes'
import { RoleGrant } from '../../src/models/RoleGrant'
import { User } from '../../src/models/User'
import { signInWith, type Visitor } from './app'

interface AccountWish {
  username: string
  memberId?: number | null
  grants?: { role: Role; organisationId: number }[]
}

/** Makes an account beside those of the demo, with their password. */
export async function makeAccount({ username, memberId = null, grants = [] }: AccountWish) {
  const { passwordHash } = await User.findOne({ where: { username: DEMO_ACCOUNTS[0]!.username }, rejectOnEmpty: true })
  return write(null, async ({ transaction }) => {
    const user = await User.create({ username, name: `Tài khoản ${username}`, passwordHash, memberId }, { transaction })
    await RoleGrant.bulkCreate(
      grants.map(grant => ({ ...grant, userId: user.id, fromDate: '2010-01-01' })),
      { transaction },
    )
    return user
  })
}

/** Somebody signed in to an account that a test made. */
export const signInAsMade = (username: string, app: Express): Promise<Visitor> =>
  signInWith({ username, password: DEMO_ACCOUNTS[0]!.password }, app)

/** Makes an account and signs in to it. */
export async function signInAsNew(wish: AccountWish, app: Express): Promise<Visitor> {
  await makeAccount(wish)
  return signInAsMade(wish.username, app)
}
