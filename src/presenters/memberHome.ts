import type { AwardRecord } from '../domain/commendationRecord'
import type { MemberEpisode, MemberProfile } from '../domain/memberRecord'
import { dateText } from '../domain/plainDate'
import { isPublished, type YearRating } from '../domain/yearRating'
import { presentAward } from './award'
import { maskedIdentity, presentEpisodes } from './member'
import { presentYearRating } from './yearRating'

interface MemberHomeInput {
  profile: MemberProfile
  episodes: MemberEpisode[]
  /** As far as they are published. */
  ratings: YearRating[]
  awards: AwardRecord[]
  /** Lists of those commended that the member may open; null where there are none. */
  lists: { organisation: { id: number; name: string }; years: number[] } | null
  opens: { award(award: AwardRecord): boolean }
}

/** What a member finds on the own page: results once published, commendations, offices, the profile. */
export function presentMemberHome({ profile, episodes, ratings, awards, lists, opens }: MemberHomeInput) {
  const sealed = ratings.filter(rating => !isPublished(rating))
  const { memberships, offices } = presentEpisodes(episodes, { organisation: () => false })
  return {
    greeting: `Chào đồng chí ${profile.name}`,
    sealed: [...new Set(sealed.map(({ year }) => year))].map(year => `Kết quả năm ${year} chưa công bố`),
    ratings: ratings.filter(isPublished).map(rating => presentYearRating(rating, `/ratings/${rating.id}`)),
    awards: awards.map(award => presentAward(award, opens.award(award))),
    lists: lists && {
      name: lists.organisation.name,
      years: lists.years.map(year => ({ year, href: `/organisations/${lists.organisation.id}/years/${year}/commendations` })),
    },
    facts: [
      { term: 'Ngày vào Đảng', text: dateText(profile.admittedOn) },
      ...(profile.officialOn ? [{ term: 'Ngày chính thức', text: dateText(profile.officialOn) }] : []),
      ...(profile.cardNumber ? [{ term: 'Số thẻ đảng viên', text: profile.cardNumber }] : []),
    ],
    identity: maskedIdentity(profile),
    memberships,
    offices,
  }
}
