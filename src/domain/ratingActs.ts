import type { Actor } from './actor'
import type { OrganisationTier, RatingState } from './codes'
import type { PlainDate } from './plainDate'

/** What may be done with a rating. Who has the right to it at this place is for the policies. */
export const RATING_ACTS = ['propose', 'decide'] as const
export type RatingAct = (typeof RATING_ACTS)[number]

/** What acts need to know of a rating. */
export interface ActedRating {
  state: RatingState
  memberId: number | null
  organisationId: number | null
}

/** What acts need to know of the cycle that the rating stands in. */
export interface ActedCycle {
  organisationId: number
  year: number
  publishedOn: PlainDate | null
}

type Obstacle = (rating: ActedRating, cycle: ActedCycle, actor: Pick<Actor, 'memberId'>) => string | null

const TELL_OFFICE = 'Nếu có sai sót, mời đồng chí báo Văn phòng cấp ủy.'

const PROPOSAL_CLOSED: Record<RatingState, string | null> = {
  NOT_RATED: 'Đối tượng này không xếp loại nên không có mức đề xuất.',
  DRAFT: null,
  SUBMITTED: `Chi bộ đã nộp hồ sơ nên mức đề xuất không sửa được nữa. ${TELL_OFFICE}`,
  RETURNED: null,
  APPRAISED: `Hồ sơ đã thẩm định nên mức đề xuất không sửa được nữa. ${TELL_OFFICE}`,
  DECIDED: `Đã có quyết định xếp loại nên mức đề xuất không sửa được nữa. ${TELL_OFFICE}`,
  PUBLISHED: `Kết quả xếp loại đã công bố nên mức đề xuất không sửa được nữa. ${TELL_OFFICE}`,
}

const OBSTACLES: Record<RatingAct, Obstacle> = {
  propose({ state }, { year, publishedOn }) {
    if (state === 'NOT_RATED' || publishedOn === null) return PROPOSAL_CLOSED[state]
    return `Kết quả năm ${year} đã công bố, phiếu chỉ còn để xem. ${TELL_OFFICE}`
  },
  decide({ state, memberId, organisationId }, cycle, actor) {
    if (state === 'NOT_RATED') return 'Đối tượng này không xếp loại nên không ghi được quyết định.'
    if (memberId !== null && memberId === actor.memberId) {
      return 'Đây là xếp loại của chính đồng chí. Mời người khác có thẩm quyền ghi quyết định này.'
    }
    if (organisationId === cycle.organisationId) return 'Cấp trên trực tiếp quyết định xếp loại của tổ chức này, không phải chính tổ chức.'
    return null
  },
}

/** Why an act is not allowed on a rating, in words that say what to do; null when it is. */
export const whyNot = (act: RatingAct, rating: ActedRating, cycle: ActedCycle, actor: Pick<Actor, 'memberId'>): string | null =>
  OBSTACLES[act](rating, cycle, actor)

/** A decision does not take back what was published: a new one shows at once. */
export const stateOnceDecided = (state: RatingState): RatingState => (state === 'PUBLISHED' ? 'PUBLISHED' : 'DECIDED')

/** Who decides for a committee: above the grassroots organisations its standing board, else the committee itself. */
export const authorityName = ({ tier, bodyName }: { tier: OrganisationTier; bodyName: string }) =>
  tier === 'ABOVE_GRASSROOTS' ? `Ban Thường vụ ${bodyName}` : bodyName
