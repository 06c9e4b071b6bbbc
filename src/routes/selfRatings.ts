import { Router } from 'express'
import { recordSelfRating } from '../commands/recordSelfRating'
import { seesPlace } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import { RATING_LEVELS } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import { RuleError } from '../errors'
import { readForm } from '../forms/form'
import { selfRatingForm } from '../forms/selfRating'
import { levelLabel } from '../labels/ratings'
import type { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canSelfRate } from '../policies/ratings'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'
import { addAct, textFrom } from './act'
import { idFrom } from './params'

export const selfRatings = Router()

interface Subject {
  rating: Rating
  record: RatingRecord
  /** Null where the reader does not see the unit any more. */
  unit: Organisation | null
  own: boolean
  back: string
}

const SECTIONS = [
  {
    title: 'Mức tự xếp loại',
    fields: [
      {
        name: 'selfLevel',
        label: 'Chọn một mức',
        inSight: true as const,
        options: RATING_LEVELS.map(value => ({ value, name: levelLabel[value] })),
      },
      { name: 'selfStrengths', label: 'Ưu điểm, kết quả chính (không bắt buộc)', lines: 4 },
      { name: 'selfWeaknesses', label: 'Hạn chế, nguyên nhân (không bắt buộc)', lines: 4 },
    ],
  },
]

const OWN_LEAD = 'Chi bộ và cấp ủy xem được; sửa lại được cho đến khi chi bộ nộp hồ sơ.'
const FOR_ANOTHER =
  'Chỉ ghi thay người không tự ghi được, theo bản giấy người ấy nộp. Phiếu sẽ ghi rõ tên đồng chí là người ghi thay; người ấy vẫn tự ghi lại được.'

addAct(selfRatings, {
  address: '/ratings/:ratingId/self-rating',
  button: 'Ghi tự xếp loại',
  async find(req, res): Promise<Subject> {
    const { actor, now } = res.locals
    const { rating, unit } = await Rating.within(actor, idFrom(textFrom(req, 'ratingId')))
    authorize(canSelfRate(actor, rating), 'Tự xếp loại do chính đảng viên ghi, hoặc bí thư chi bộ ghi thay.')
    const cycle = (await RatingCycle.findByPk(rating.cycleId, { rejectOnEmpty: true })).facts()
    const [[record], acted] = await Promise.all([ratingsOfCycle(cycle, [rating.id]), actedCycle(cycle, rating.unitId, plainDateOf(now))])
    const obstacle = whyNot('selfRate', record!, acted, actor)
    if (obstacle) throw new RuleError(obstacle)
    const own = rating.isOf(actor)
    const back = own ? '/me' : `/organisations/${unit.id}/years/${rating.year}/ratings#row-${rating.id}`
    return { rating, record: record!, unit: seesPlace(actor, unit) ? unit : null, own, back }
  },
  page: ({ rating: { year }, record, unit, own, back }) => ({
    ...{ title: own ? `Tự xếp loại năm ${year}` : `Ghi thay tự xếp loại năm ${year}: ${record.name}`, organisation: unit, year },
    section: own ? 'me' : 'ratings',
    crumbs: [{ name: own ? 'Của tôi' : `Phiếu xếp loại năm ${year}`, href: back }],
    ...{ lead: own ? OWN_LEAD : FOR_ANOTHER, back },
  }),
  fields: () => SECTIONS,
  initial: ({ rating }) => ({
    since: rating.selfRatedAt ?? '',
    selfLevel: rating.selfLevel ?? '',
    selfStrengths: rating.selfStrengths ?? '',
    selfWeaknesses: rating.selfWeaknesses ?? '',
  }),
  read: body => readForm(selfRatingForm, body),
  async run(actor, { rating, record, own, back }, entered, now) {
    await recordSelfRating(actor, rating.id, entered, now)
    const what = `tự xếp loại năm ${rating.year}: ${levelLabel[entered.selfLevel]}`
    return { href: back, notice: own ? `Đã ghi ${what}.` : `Đã ghi thay ${record.name} ${what}.` }
  },
})
