import type { Holding } from '../domain/accountRecord'
import type { AccountPlaces } from '../domain/accountRights'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { Organisation } from '../models/Organisation'
import { User } from '../models/User'
import { canSeeAccount } from '../policies/accounts'
import { holdingsOf } from '../queries/holdingsOf'

export interface FoundAccount {
  user: User
  holdings: Holding[]
  /** What policies ask about. */
  places: AccountPlaces
}

/** The only way to an account: one of its places lies where the actor may see accounts. */
export async function accountWithin(actor: Actor, id: number, today: PlainDate): Promise<FoundAccount> {
  const user = await User.findByPk(id)
  const found = user && (await placesOfAccount(user, today))
  if (!found || !canSeeAccount(actor, found.places)) {
    throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
  }
  return found
}

export async function placesOfAccount(user: User, today: PlainDate): Promise<FoundAccount> {
  const [holdings, home] = await Promise.all([
    holdingsOf([user.id], today),
    user.organisationId ? Organisation.findByPk(user.organisationId) : null,
  ])
  return { user, holdings, places: { id: user.id, home, holdings } }
}
