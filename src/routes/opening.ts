import type { Response } from 'express'
import { firstPassword, hashPassword } from '../credentials/passwords'
import { digestOf, newToken } from '../credentials/tokens'
import { NO_PASSWORD, type PasswordWay } from '../domain/accountRecord'
import type { Organisation } from '../models/Organisation'
import type { User } from '../models/User'
import { originOf } from './originOf'
import { showPage } from './page'

interface Opening {
  /** What is stored of it. */
  kept: { passwordHash: string; tokenHash: string | null }
  /** What its owner is told, once. */
  told: { token: string } | { password: string }
}

/** Makes what opens an account: a link, or a first password. */
export async function openingFor(way: PasswordWay): Promise<Opening> {
  if (way === 'PASSWORD') {
    const password = firstPassword()
    return { kept: { passwordHash: await hashPassword(password), tokenHash: null }, told: { password } }
  }
  const token = newToken()
  return { kept: { passwordHash: NO_PASSWORD, tokenHash: digestOf(token) }, told: { token } }
}

/** The link or the password, on this answer and never again. */
export async function showOpening(res: Response, { id, name, username }: User, { told }: Opening, organisation: Organisation | null) {
  const link = 'token' in told ? `${originOf(res.req)}/invitations/${told.token}` : null
  await showPage(
    res,
    'accounts/opening',
    {
      ...{ title: 'Cấp cho người dùng', section: 'accounts', organisation, year: null },
      crumbs: [{ name: name, href: `/accounts/${id}` }],
    },
    {
      opening: {
        ...{ name, username, link, password: 'password' in told ? told.password : null, accountHref: `/accounts/${id}` },
        listHref: organisation && `/organisations/${organisation.id}/accounts`,
      },
    },
  )
}
