import { Router } from 'express'
import type { Actor } from '../domain/actor'
import { KEEPERS_OF_TREE } from '../policies/organisations'
import { yearsOnFile } from '../queries/mastheadOf'
import { latestYear } from './page'

export const home = Router()

/** Leads each person to where the work is: a member home, an administrator to the tree, all others to the board of their place; who sets up a committee without a year, to what is left of that. */
home.get('/', async (_req, res) => {
  res.redirect(303, await startOf(res.locals.actor))
})

async function startOf(actor: Actor): Promise<string> {
  const grant = actor.grants.find(({ role }) => role !== 'MEMBER' && role !== 'ADMINISTRATOR')
  const keeper = actor.grants.find(({ role }) => KEEPERS_OF_TREE.some(each => each === role))
  const place = (grant ?? keeper)?.organisationId
  if (place === undefined) return actor.memberId ? '/me' : '/organisations'
  const year = latestYear(await yearsOnFile(place))
  if (!year) return keeper ? `/organisations/${keeper.organisationId}/set-up` : '/organisations'
  return grant ? `/organisations/${place}/years/${year}` : '/organisations'
}
