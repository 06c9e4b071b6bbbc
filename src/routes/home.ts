import { Router } from 'express'
import type { Actor, Grant } from '../domain/actor'
import { KEEPERS_OF_TREE } from '../policies/organisations'
import { type YearOnFile, yearsOnFile } from '../queries/mastheadOf'
import { isBeginning, latestYear } from './page'

export const home = Router()

/** Leads each person to where the work is: a member home, a cell's secretary to the sheet of the open year, an administrator to the tree, all others to the board of their place; who sets up a committee that has run no year yet, to what is left of that. */
home.get('/', async (_req, res) => {
  res.redirect(303, await startOf(res.locals.actor))
})

async function startOf(actor: Actor): Promise<string> {
  const grant = actor.grants.find(({ role }) => role !== 'MEMBER' && role !== 'ADMINISTRATOR')
  const keeper = actor.grants.find(({ role }) => KEEPERS_OF_TREE.some(each => each === role))
  const place = (grant ?? keeper)?.organisationId
  if (place === undefined) return actor.memberId ? '/me' : '/organisations'
  const years = await yearsOnFile(place)
  if (keeper && isBeginning(years)) return `/organisations/${keeper.organisationId}/set-up`
  return (grant && startIn(grant, years)) ?? '/organisations'
}

/** A cell's secretary begins with what waits to be filled in. */
function startIn({ role, organisationId }: Grant, years: YearOnFile[]): string | null {
  const start = `/organisations/${organisationId}/years`
  const open = years.find(({ cycle }) => cycle === 'OPEN')
  if (open && role === 'CELL_SECRETARY') return `${start}/${open.year}/ratings`
  const year = latestYear(years)
  return year ? `${start}/${year}` : null
}
