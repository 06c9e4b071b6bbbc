import { Router } from 'express'
import { type Actor, seesPlace } from '../domain/actor'
import { whyNot } from '../domain/ratingActs'
import type { RatingRecord } from '../domain/ratingRecord'
import { regimeByCode } from '../domain/regulations'
import type { CycleFacts } from '../domain/yearRecords'
import { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canRunCycle, canSeeRating, canSeeRatings } from '../policies/ratings'
import { presentRating } from '../presenters/rating'
import { ratingHistory } from '../queries/ratingHistory'
import { ratingsOfCycle } from '../queries/decisionSheet'
import { showPage } from './page'
import { idFrom } from './params'

export const ratings = Router()

ratings.get('/ratings/:ratingId', async (req, res) => {
  const { actor } = res.locals
  const { rating, unit } = await Rating.within(actor, idFrom(req.params.ratingId))
  authorize(
    canSeeRating(actor, rating),
    'Đồng chí không xem được xếp loại này. Kết quả của chính đồng chí hiện ở mục Của tôi sau khi công bố.',
  )
  const cycle = (await RatingCycle.findByPk(rating.cycleId))!
  const [committee, [record], history] = await Promise.all([
    Organisation.findByPk(cycle.organisationId),
    ratingsOfCycle(cycle, [rating.id]),
    ratingHistory(rating.id),
  ])
  const withWork = canSeeRatings(actor, rating)
  const year = `/organisations/${unit.id}/years/${rating.year}`
  const sheetHref = unit.kind === 'CELL' && canSeeRatings(actor, unit) ? `${year}/ratings` : null
  const shown = presentRating({
    rating: record!,
    selfRating: rating,
    year: rating.year,
    regime: regimeByCode(cycle.regulation, cycle.guidance),
    ...history,
    withWork,
    sheetHref,
    ...waysOf(actor, record!, cycle.facts(), committee!),
  })
  await showPage(
    res,
    'ratings/show',
    {
      title: shown.title,
      section: withWork ? (sheetHref ? 'ratings' : 'board') : 'me',
      organisation: seesPlace(actor, unit) ? unit : null,
      year: rating.year,
      crumbs: [crumbOf({ year, sheetHref, withWork }, rating)],
    },
    { rating: shown },
  )
})

/** For the cell: where the self-rating is entered. For those who record decisions here: where this one is recorded, or why it is not. */
function waysOf(actor: Actor, rating: RatingRecord, cycle: CycleFacts, { id, path }: Organisation) {
  const acted = { ...cycle, path, locks: {} }
  const selfRateHref = whyNot('selfRate', rating, acted, actor) === null ? `/ratings/${rating.id}/self-rating/new` : null
  if (!canRunCycle(actor, { path })) return { selfRateHref, decideHref: null, obstacle: null }
  const obstacle = whyNot('prepare', rating, acted, actor)
  const elsewhere = obstacle !== null && whyNot('recordElsewhere', rating, acted, actor) === null
  const address = `/organisations/${id}/years/${cycle.year}/decisions/new?rating=${rating.id}`
  return { selfRateHref, decideHref: elsewhere ? `${address}&elsewhere=yes` : obstacle ? null : address, obstacle }
}

function crumbOf({ year, sheetHref, withWork }: { year: string; sheetHref: string | null; withWork: boolean }, rating: Rating) {
  if (sheetHref) return { name: `Phiếu xếp loại năm ${rating.year}`, href: sheetHref }
  return withWork ? { name: `Bảng năm ${rating.year}`, href: year } : { name: 'Của tôi', href: '/me' }
}
