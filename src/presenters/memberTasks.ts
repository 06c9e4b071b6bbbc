import { daysBetween } from '../domain/deadlines'
import type { MemberProfile } from '../domain/memberRecord'
import { addMonths, dateText, type PlainDate } from '../domain/plainDate'
import type { ActingPerson } from '../domain/actingSide'
import { whyNot } from '../domain/ratingActs'
import type { OpenSelfRating } from '../domain/selfRating'
import { countText } from '../domain/share'
import { subjectKindLabel } from '../labels/decisions'
import { presentSelfRating } from './selfRating'

/** domain.md §6: 12 months' probation. */
const PROBATION_MONTHS = 12

interface TaskInput {
  actor: ActingPerson
  profile: Pick<MemberProfile, 'admittedOn' | 'officialOn'>
  selfRatings: readonly OpenSelfRating[]
  today: PlainDate
}

/** What a member has to do now, what is done already, and what is coming. */
export const presentTasks = ({ actor, profile, selfRatings, today }: TaskInput) => ({
  selfRatings: selfRatings.filter(({ state }) => state !== 'NOT_RATED').map(rating => presentTask(rating, actor, today)),
  coming: profile.officialOn
    ? null
    : `Đủ ${PROBATION_MONTHS} tháng dự bị ngày ${dateText(addMonths(profile.admittedOn, PROBATION_MONTHS))}; sau đó chi bộ xét công nhận chính thức.`,
})

function presentTask(rating: OpenSelfRating, actor: ActingPerson, today: PlainDate) {
  const { id, year, kind, cycle, lastDay } = rating
  const obstacle = whyNot('selfRate', rating, cycle, actor)
  const done = presentSelfRating(rating)
  const what = `năm ${year}${kind === 'MEMBER' ? '' : ` (${subjectKindLabel[kind].toLowerCase()})`}`
  return {
    title: done ? `Đã tự xếp loại ${what}` : `Tự xếp loại ${what}`,
    done,
    deadline: obstacle ? null : deadlineText(lastDay, today),
    late: lastDay !== null && today > lastDay,
    obstacle: done ? null : obstacle,
    href: obstacle ? null : `/ratings/${id}/self-rating/new`,
    button: done ? 'Xem, sửa lại' : `Tự xếp loại ${what}`,
  }
}

function deadlineText(lastDay: PlainDate | null, today: PlainDate): string {
  if (!lastDay) return 'Ghi trước khi chi bộ nộp hồ sơ.'
  const days = daysBetween(today, lastDay)
  if (days < 0) return `Hạn ${dateText(lastDay)}, đã quá ${countText(-days)} ngày; vẫn ghi được.`
  return days === 0 ? `Hạn hôm nay, ${dateText(lastDay)}.` : `Hạn ${dateText(lastDay)}, còn ${countText(days)} ngày.`
}
