import type { Actor } from '../domain/actor'
import type { AwardRecord } from '../domain/commendationRecord'
import type { OrganisationTier } from '../domain/codes'
import { canSeeAward } from '../policies/commendations'
import { canSeeMember } from '../policies/members'
import { canSeeOrganisation } from '../policies/organisations'
import { canSeeRating } from '../policies/ratings'

/** What a reader may open from a page: a link stands only where it leads somewhere. */
export const opensFor = (actor: Actor) => ({
  organisation: ({ path, tier }: { path: string | null; tier: OrganisationTier | null }) =>
    path !== null && tier !== null && canSeeOrganisation(actor, { path, tier }),
  member: (id: number, path: string) => canSeeMember(actor, { id, path }),
  award: ({ path, decidedByPath, decidedByTier }: AwardRecord) => canSeeAward(actor, path, { path: decidedByPath, tier: decidedByTier }),
  rating: (rating: { path: string; state: string }, memberId: number | null = null) => canSeeRating(actor, { ...rating, memberId }),
})
