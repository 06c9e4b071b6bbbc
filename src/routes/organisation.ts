import type { Request, Response } from 'express'
import type { Actor } from '../domain/actor'
import { regimeFor } from '../domain/regulations'
import { Organisation } from '../models/Organisation'
import { idFrom, yearFrom } from './params'

/** The organisation and the year of an address, found within what the actor may see. A year without rules is refused. */
export async function findYear(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  const year = yearFrom(req.params.year)
  regimeFor(year)
  return { organisation, year }
}

/** The organisation that a reader's letterhead shows where a page belongs to none: the one where the reader works. */
export async function homeOf({ grants }: Actor): Promise<Organisation | null> {
  const grant = grants.find(({ role }) => role !== 'MEMBER') ?? grants[0]
  return grant ? Organisation.findByPk(grant.organisationId) : null
}
