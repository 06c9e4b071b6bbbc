import type { ChainEnd } from '../domain/chainFault'
import { ChainHead } from '../models/ChainHead'
import { NO_HASH, NO_ORGANISATION } from '../models/seal'

/** The newest entry of the chain in which an organisation's history stands, or of what belongs to none; before the first one number 0. */
export async function chainHead(organisationId: number | null): Promise<ChainEnd> {
  const chain = organisationId === null ? NO_ORGANISATION : (await ChainHead.ofOrganisations([organisationId])).get(organisationId)!
  const end = await ChainHead.findByPk(chain, { raw: true })
  return end ? { sequence: end.sequence, hash: end.hash } : { sequence: 0, hash: NO_HASH }
}
