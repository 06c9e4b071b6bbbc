import type { Response } from 'express'
import type { Organisation } from '../models/Organisation'
import { canReadDocument } from '../policies/documents'
import { unitResult } from '../queries/unitResult'
import { type AnyForm } from '../reports'

/** Whether the reader may read documents of a form on an organisation's year. */
export async function mayRead(res: Response, organisation: Organisation, year: number, { audience }: Pick<AnyForm, 'audience'>) {
  const { actor } = res.locals
  if (canReadDocument(actor, organisation, audience, false)) return true
  if (audience !== 'NOTICE' || !canReadDocument(actor, organisation, audience, true)) return false
  const result = await unitResult(organisation.id, year)
  return result?.state === 'PUBLISHED'
}
