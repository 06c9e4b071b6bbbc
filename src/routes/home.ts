import { Router } from 'express'
import type { Actor } from '../domain/actor'
import { yearsOnFile } from '../queries/mastheadOf'
import { latestYear } from './page'

export const home = Router()

/** Leads each person to where the work is: a member home, an administrator to the tree, all others to the board of their place. */
home.get('/', async (_req, res) => {
  res.redirect(303, await startOf(res.locals.actor))
})

async function startOf(actor: Actor): Promise<string> {
  const grant = actor.grants.find(({ role }) => role !== 'MEMBER' && role !== 'ADMINISTRATOR')
  if (!grant) return actor.memberId ? '/me' : '/organisations'
  const year = latestYear(await yearsOnFile(grant.organisationId))
  return year ? `/organisations/${grant.organisationId}/years/${year}` : '/organisations'
}
