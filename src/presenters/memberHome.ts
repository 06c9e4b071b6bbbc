import type { AwardRecord } from '../domain/commendationRecord'
import type { MemberEpisode, MemberProfile } from '../domain/memberRecord'
import { dateText, type PlainDate } from '../domain/plainDate'
import { isPublished, type YearRating } from '../domain/yearRating'
import type { ActingPerson } from '../domain/actingSide'
import type {} from '../domain/ratingActs'
import type { OpenSelfRating } from '../domain/selfRating'
import { presentAward } from './award'
import { maskedIdentity, presentEpisodes } from './member'
import { presentTasks } from './memberTasks'
import { presentYearRating } from './yearRating'

interface MemberHomeInput {
  actor: ActingPerson
  today: PlainDate
  profile: MemberProfile
  episodes: MemberEpisode[]
  /** As far as they are published. */
  ratings: YearRating[]
  selfRatings: OpenSelfRating[]
  awards: AwardRecord[]
  /** Lists of those commended that the member may open; null where there are none. */
  lists: { organisation: { id: number; name: string }; years: number[] } | null
  opens: { award(award: AwardRecord): boolean }
}

/** What a member finds on the own page: results once published, commendations, offices, the profile. */
export function presentMemberHome(input: MemberHomeInput) {
  const { profile, episodes, ratings, awards, lists, opens } = input
  const sealed = ratings.filter(rating => !isPublished(rating))
  const { memberships, offices, absences, cancelled, disciplines } = presentEpisodes(episodes, { organisation: () => false })
  return {
    greeting: `Chào đồng chí ${profile.name}`,
    tasks: presentTasks(input),
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
    ...{ memberships, offices, absences: [...absences, ...cancelled], disciplines },
  }
}
