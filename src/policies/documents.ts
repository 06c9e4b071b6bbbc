import { type Actor, holdsAtOrAbove, type Place } from '../domain/actor'
import type { DocumentAudience } from '../domain/documentAudience'
import { canSeeCommendations } from './commendations'
import { canSeeYear } from './years'

/** Who decides or watches over decisions. */
const OF_COMMITTEE = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION'] as const

const ISSUERS = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'CELL_SECRETARY'] as const

/** One document on an organisation, draft or issued, by whom its form is for. `isPublished`: the results it may tell of are. */
export function canReadDocument(actor: Actor, place: Place, audience: DocumentAudience, isPublished: boolean): boolean {
  switch (audience) {
    case 'YEAR':
      return canSeeYear(actor, place)
    case 'NOTICE':
      return holdsAtOrAbove(actor, place.path, ...OF_COMMITTEE) || (isPublished && canSeeYear(actor, place))
    case 'COMMENDATIONS':
      return canSeeCommendations(actor, place)
  }
}

/** The list of a year's documents, for whoever may read any of them. */
export const canSeeDocuments = (actor: Actor, place: Place) => canSeeYear(actor, place) || canSeeCommendations(actor, place)

/** Having documents made for all units at once: the committee at or above. */
export const canMakeBatch = (actor: Actor, { path }: { path: string }) =>
  holdsAtOrAbove(actor, path, 'COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY')

/** Issuing a document belongs to who works for its issuer, at that place and no other. */
export const canIssue = (actor: Actor, issuer: { path: string }) =>
  actor.grants.some(({ role, path }) => path === issuer.path && ISSUERS.some(each => each === role))
