import type { AwardOnFile } from './commendationRecord'
import type { Role } from './codes'
import { episodesOf, type MemberEpisode, type MemberProfile } from './memberRecord'
import type { SelfRatingRecord } from './selfRating'
import { untilPublished, type YearRating } from './yearRating'

export interface MemberDataInput {
  /** The moment at which it was taken (ISO). */
  takenAt: string
  profile: MemberProfile
  identityNumber: string | null
  episodes: readonly MemberEpisode[]
  ratings: readonly YearRating[]
  selfRatings: readonly (SelfRatingRecord & { year: number; kind: YearRating['kind'] })[]
  awards: readonly AwardOnFile[]
  readers: readonly { name: string; role: Role; placeName: string }[]
  accesses: readonly { at: string; userName: string; act: string; reason: string | null }[]
}

export type MemberData = ReturnType<typeof memberDataOf>

/** All that is on file about a member, for the member: without keys of the database, and of results only what is published. */
export function memberDataOf(input: MemberDataInput) {
  const { takenAt, profile, identityNumber, awards, readers, accesses, selfRatings } = input
  const { id: _id, identityEnd: _identityEnd, ...person } = profile
  return {
    takenAt,
    member: { ...person, identityNumber },
    ...episodesIn(input.episodes),
    ratings: input.ratings.map(untilPublished).map(ratingOf),
    selfRatings: selfRatings.map(({ memberId: _memberId, ...rating }) => rating),
    commendations: awards.map(({ year, titleName, form, label, documentNumber, decidedOn, undone }) => ({
      ...{ year, title: titleName, form, label, documentNumber, decidedOn, undone },
    })),
    readers: readers.map(({ name, role, placeName }) => ({ name, role, place: placeName })),
    accesses: [...accesses],
  }
}

const episodesIn = (episodes: readonly MemberEpisode[]) => ({
  memberships: episodesOf(episodes, 'MEMBERSHIP').map(({ organisationName, fromDate, toDate, code, ending }) => ({
    ...{ place: organisationName, fromDate, toDate, beganBy: code, endedBy: ending },
  })),
  offices: episodesOf(episodes, 'OFFICE').map(({ organisationName, fromDate, toDate, code, note }) => ({
    ...{ place: organisationName, role: code, fromDate, toDate, otherPosts: note },
  })),
  temporaryActivity: episodesOf(episodes, 'TEMPORARY').map(({ organisationName, fromDate, toDate, document, endDocument }) => ({
    ...{ place: organisationName, fromDate, toDate, document, endDocument },
  })),
  absences: episodesOf(episodes, 'ABSENCE').map(({ code, fromDate, toDate, document, endDocument }) => ({
    ...{ kind: code, fromDate, toDate, document, endDocument },
  })),
  cancelled: episodesOf(episodes, 'CANCELLED').map(
    ({ code, organisationName, note, fromDate, toDate, document, endDocument, endNote }) => ({
      ...{ kind: code, left: note, place: organisationName, fromDate, toDate, document, endDocument, cancelledFor: endNote },
    }),
  ),
  disciplines: episodesOf(episodes, 'DISCIPLINE').map(({ code, fromDate, toDate, document, note, endDocument, endNote }) => ({
    ...{ form: code, imposedOn: fromDate, document, reason: note },
    ...{ annulledOn: toDate, annulmentDocument: endDocument, annulmentReason: endNote },
  })),
})

const ratingOf = ({ year, kind, unitName, level, documentNumber, decidedOn, authorityName, notRatedReason, notRatedNote }: YearRating) => ({
  ...{ year, kind, unit: unitName, level, documentNumber, decidedOn, authority: authorityName, notRatedReason, notRatedNote },
})
