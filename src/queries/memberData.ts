import type { MemberDataInput } from '../domain/memberData'
import type { Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { accessesOf } from './accessesOf'
import { awardsOnFile } from './awardsOnFile'
import { identityNumberOf } from './identityNumberOf'
import { memberEpisodes } from './memberEpisodes'
import { memberProfile } from './memberProfile'
import { readersOf } from './readersOf'
import { selfRatingsOf } from './selfRatings'
import { ratingsOfMember } from './yearRatings'

interface Asked {
  memberId: number
  ownUserId: number
  unit: { path: string }
  /** Roles that open a member's record. */
  roles: readonly Role[]
  today: PlainDate
}

/** Everything on file about a member. */
export async function memberData({ memberId, ownUserId, unit, roles, today }: Asked): Promise<Omit<MemberDataInput, 'takenAt'>> {
  const [profile, identityNumber, episodes, ratings, selfRatings, awards, readers, accesses] = await Promise.all([
    memberProfile(memberId),
    identityNumberOf(memberId),
    memberEpisodes(memberId),
    ratingsOfMember(memberId),
    selfRatingsOf(memberId),
    awardsOnFile(memberId),
    readersOf(unit, roles, today),
    accessesOf(memberId, ownUserId),
  ])
  return { profile, identityNumber, episodes, ratings, selfRatings, awards, readers, accesses }
}
