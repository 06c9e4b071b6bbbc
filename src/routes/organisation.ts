import type { Request, Response } from 'express'
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
