import type { AwardRecord } from '../domain/commendationRecord'
import type { HistoryEntry } from '../domain/historyEntry'
import { episodesOf, type EpisodeOf, type MemberEpisode, type MemberProfile } from '../domain/memberRecord'
import { dateText, type PlainDate } from '../domain/plainDate'
import { recognitionDay } from '../domain/probation'
import type { YearRating } from '../domain/yearRating'
import {
  absenceLabel,
  annulmentText,
  disciplineLabel,
  membershipBeginningLabel,
  membershipEndingLabel,
  memberStatusLabel,
  papersText,
  sexLabel,
  cancelledDays,
  cancelledText,
} from '../labels/members'
import { officeLabel } from '../labels/offices'
import { presentAward } from './award'
import { presentHistory } from './history'
import { periodText } from './period'
import { presentYearRating } from './yearRating'

/** How far somebody is with asking for the identity number in full. */
export interface Revealing {
  number?: string
  errors?: Record<string, string>
  values?: Record<string, string>
}

export interface MemberInput {
  profile: MemberProfile
  today: PlainDate
  episodes: MemberEpisode[]
  ratings: YearRating[]
  awards: AwardRecord[]
  /** Null for whoever does not see what was done with the record. */
  history: HistoryEntry[] | null
  /** Null for whoever may not see the identity number in full. */
  reveal: Revealing | null
  opens: {
    organisation(episode: MemberEpisode): boolean
    rating(rating: YearRating): boolean
    award(award: AwardRecord): boolean
  }
}

/** The profile of a member, in sections. */
export function presentMember(input: MemberInput) {
  const { profile, episodes, ratings, awards, history, opens } = input
  return {
    name: profile.name,
    lead: standing(input),
    person: personFacts(profile),
    party: partyFacts(profile),
    identity: maskedIdentity(profile),
    reveal: profile.identityEnd && input.reveal ? presentReveal(profile, input.reveal) : null,
    ...presentEpisodes(episodes, opens),
    ratings: ratings.map(rating => presentYearRating(rating, opens.rating(rating) ? `/ratings/${rating.id}` : null)),
    awards: awards.map(award => presentAward(award, opens.award(award))),
    history: history && presentHistory(history, { withSubjects: false }),
  }
}

function presentReveal({ id }: MemberProfile, { number = '', errors = {}, values = {} }: Revealing) {
  const error = errors['reason'] ?? Object.values(errors)[0] ?? ''
  return {
    action: `/members/${id}/identity`,
    number: number.replace(/(\d{3})(?=\d)/g, '$1 '),
    ...{ error, problems: error ? [{ href: '#reason', text: error }] : [] },
    reason: values['reason'] ?? '',
  }
}

/** What happened in the Party, each kind apart. */
export const presentEpisodes = (episodes: readonly MemberEpisode[], opens: Pick<MemberInput['opens'], 'organisation'>) => ({
  memberships: episodesOf(episodes, 'MEMBERSHIP').map(episode => presentMembership(episode, opens.organisation(episode))),
  offices: episodesOf(episodes, 'OFFICE').map(episode => presentOffice(episode, opens.organisation(episode))),
  absences: [...episodesOf(episodes, 'TEMPORARY').map(presentStay), ...episodesOf(episodes, 'ABSENCE').map(presentAbsence)],
  cancelled: episodesOf(episodes, 'CANCELLED').map(presentCancelled),
  disciplines: episodesOf(episodes, 'DISCIPLINE').map(presentDiscipline),
})

/** Only the end of the number is shown, and only the end was read. */
export const maskedIdentity = ({ identityEnd }: Pick<MemberProfile, 'identityEnd'>) =>
  identityEnd ? { text: `••• ••• ••• ${identityEnd}`, spoken: `chỉ hiện ba số cuối: ${identityEnd}` } : null

/** «Đảng viên chính thức, Chi bộ Phòng Nội vụ»; who left, and how. */
function standing({ profile, episodes, today }: MemberInput): string {
  const stays = episodesOf(episodes, 'MEMBERSHIP')
  const now = stays.find(({ fromDate, toDate }) => fromDate <= today && (!toDate || toDate > today))
  const status = memberStatusLabel[profile.officialOn && profile.officialOn <= today ? 'FULL' : 'PROBATIONARY'].toLowerCase()
  if (now) return `Đảng viên ${status}, ${now.organisationName}`
  const [last] = stays
  if (!last?.ending || !last.toDate) return 'Chưa thuộc chi bộ nào trong hệ thống'
  return `${membershipEndingLabel[last.ending]} ngày ${dateText(last.toDate)}; trước đó thuộc ${last.organisationName}`
}

const fact = (term: string, text: string | null | undefined) => (text ? [{ term, text }] : [])
const dateFact = (term: string, date: PlainDate | null) => fact(term, date && dateText(date))

const personFacts = (profile: MemberProfile) => [
  ...fact('Tên khai sinh', profile.birthName),
  ...fact('Tên gọi khác', profile.aliases),
  ...fact('Giới tính', profile.sex && sexLabel[profile.sex]),
  ...dateFact('Ngày sinh', profile.birthDate),
  ...fact('Quê quán', profile.homeTown),
  ...fact('Nơi ở', profile.residence),
  ...fact('Dân tộc', profile.ethnicity),
  ...fact('Tôn giáo', profile.religion),
  ...fact('Nghề nghiệp', profile.occupation),
  ...fact('Chức danh', profile.post),
  ...fact('Trình độ học vấn', profile.education),
  ...fact('Lý luận chính trị', profile.politicalTheory),
]

const partyFacts = (profile: MemberProfile) => [
  ...dateFact('Ngày vào Đảng', profile.admittedOn),
  ...fact('Nơi kết nạp', profile.admittedAt),
  ...dateFact('Ngày chính thức', profile.officialOn),
  ...dateFact('Đủ 12 tháng dự bị', profile.officialOn ? null : recognitionDay(profile.admittedOn)),
  ...fact('Nơi công nhận chính thức', profile.officialAt),
  ...fact('Số thẻ đảng viên', profile.cardNumber),
]

const placeOf = ({ organisationId, organisationName }: MemberEpisode, opens: boolean) => ({
  place: organisationName ?? '',
  href: opens ? `/organisations/${organisationId}` : null,
})

const presentMembership = (episode: EpisodeOf<'MEMBERSHIP'>, opens: boolean) => ({
  ...placeOf(episode, opens),
  period: periodText(episode.fromDate, episode.toDate),
  began: membershipBeginningLabel[episode.code],
  ended: episode.ending ? membershipEndingLabel[episode.ending] : '',
})

const presentOffice = (episode: EpisodeOf<'OFFICE'>, opens: boolean) => ({
  ...placeOf(episode, opens),
  role: officeLabel[episode.code],
  period: periodText(episode.fromDate, episode.toDate),
  otherPosts: episode.note ?? '',
})

const presentAbsence = (episode: EpisodeOf<'ABSENCE'>) => ({
  kind: absenceLabel[episode.code],
  period: periodText(episode.fromDate, episode.toDate),
  document: papersText(episode),
})

const presentStay = (episode: EpisodeOf<'TEMPORARY'>) => ({
  kind: `Sinh hoạt tạm thời ở ${episode.organisationName}`,
  period: periodText(episode.fromDate, episode.toDate),
  document: papersText(episode),
})

const presentCancelled = (episode: EpisodeOf<'CANCELLED'>) => ({
  kind: `Đã hủy, ghi nhầm: ${cancelledText(episode.code, { place: episode.organisationName, left: episode.note })}`,
  period: cancelledDays(episode),
  document: [papersText(episode), `lý do hủy: ${episode.endNote}`].filter(Boolean).join('; '),
})

const presentDiscipline = ({ code, fromDate, toDate, document, note, endDocument, endNote }: EpisodeOf<'DISCIPLINE'>) => ({
  form: disciplineLabel[code],
  date: dateText(fromDate),
  document: document ?? '',
  reason: note ?? '',
  annulment: annulmentText({ annulledOn: toDate, document: endDocument, reason: endNote }),
})
