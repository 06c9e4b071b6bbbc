import { type Request, type Response, Router } from 'express'
import { recordEarlierRatings } from '../commands/recordEarlierRatings'
import { whyNotEarlier } from '../domain/earlierYear'
import { dateText, plainDateOf } from '../domain/plainDate'
import { firstRatingYear } from '../domain/regulations'
import { countText } from '../domain/share'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { readEarlierRatings } from '../forms/earlierRatings'
import { type FieldErrors, typedValues } from '../forms/form'
import { CommendationTitle } from '../models/CommendationTitle'
import { Organisation } from '../models/Organisation'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canRunCycle } from '../policies/ratings'
import { presentEarlierUnit, presentEarlierUnits, presentEarlierYears } from '../presenters/earlierYears'
import { earlierSubjects, markOfSubjects } from '../queries/earlierSubjects'
import { type EarlierUnit, earlierUnits, lastEarlierDocument, yearsOfCommittee } from '../queries/earlierYears'
import { findYear } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

/** Results of years before the system was used, written down from their papers. */
export const earlierRatings = Router()

const EARLIER = '/organisations/:organisationId/years/:year/earlier-ratings'
const NOT_YOURS = 'Kết quả các năm trước do văn phòng hoặc bí thư cấp ủy ghi.'
const NOT_HERE = 'Kết quả các năm trước ghi ở tổ chức cơ sở đảng hoặc cấp ủy cấp trên. Mời đồng chí mở trang của cấp ủy.'

const yearsCrumb = (organisationId: number) => ({ name: 'Các năm trước', href: `/organisations/${organisationId}/earlier-years` })

function refuseOthers(res: Response, organisation: Organisation) {
  authorize(canRunCycle(res.locals.actor, organisation), NOT_YOURS)
  if (organisation.tier === 'BELOW_GRASSROOTS') throw new NotFoundError(NOT_HERE)
}

export interface EarlierPlace {
  organisation: Organisation
  year: number
  today: string
  name: string
  units: EarlierUnit[]
}

/** A committee with a year whose results may be written down. */
export async function findEarlierYear(req: Request, res: Response): Promise<EarlierPlace> {
  const { organisation, year } = await findYear(req as Request<{ organisationId: string; year: string }>, res)
  refuseOthers(res, organisation)
  const today = plainDateOf(res.locals.now)
  const cycle = await RatingCycle.ofCommittee(organisation.id, year)
  const obstacle = whyNotEarlier(year, today, cycle?.origin ?? null)
  if (obstacle) throw new NotFoundError(obstacle)
  const units = await earlierUnits(organisation, year)
  return { organisation, year, today, units, name: units.find(({ id }) => id === organisation.id)!.name }
}

earlierRatings.get('/organisations/:organisationId/earlier-years', async (req, res) => {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  refuseOthers(res, organisation)
  const lastYear = Number(plainDateOf(res.locals.now).slice(0, 4)) - 1
  const known = await yearsOfCommittee(organisation.id)
  const years = Array.from({ length: lastYear - firstRatingYear + 1 }, (_, index) => {
    const year = lastYear - index
    return known.find(each => each.year === year) ?? { year, origin: null, results: 0 }
  })
  await showPage(
    res,
    'earlier-years/index',
    {
      ...{ title: 'Các năm trước', section: 'progress', organisation, year: null },
      crumbs: [{ name: 'Các bước thiết lập', href: `/organisations/${organisation.id}/set-up` }],
    },
    {
      lead: 'Ghi kết quả xếp loại, khen thưởng của những năm chưa dùng hệ thống, theo quyết định đã có, để tính chuỗi năm và xu hướng.',
      heading: 'Năm',
      rows: presentEarlierYears(organisation.id, years),
      more: [],
    },
  )
})

earlierRatings.get(EARLIER, async (req, res) => {
  const { organisation, year, name, units } = await findEarlierYear(req, res)
  const start = `/organisations/${organisation.id}/years/${year}`
  await showPage(
    res,
    'earlier-years/index',
    {
      ...{ title: `Ghi kết quả năm ${year}`, section: 'progress', organisation, year: null },
      crumbs: [yearsCrumb(organisation.id)],
    },
    {
      lead: `${name}. Chọn đơn vị, rồi ghi kết quả của đơn vị và từng đảng viên.`,
      heading: 'Đơn vị',
      rows: presentEarlierUnits(`${start}/earlier-ratings`, units),
      more: [await awardsLink(organisation.id, year), { name: `Xem bảng năm ${year}`, href: start }],
    },
  )
})

/** An award is given under a title: where there is none yet, that comes first. */
const awardsLink = async (organisationId: number, year: number) =>
  (await CommendationTitle.count()) > 0
    ? { name: `Ghi khen thưởng năm ${year}`, href: `/organisations/${organisationId}/years/${year}/earlier-awards/new` }
    : { name: 'Lập danh hiệu, phong trào trước khi ghi khen thưởng', href: `/organisations/${organisationId}/commendation-titles` }

interface UnitPlace extends EarlierPlace {
  unit: EarlierUnit
}

async function findUnit(req: Request, res: Response): Promise<UnitPlace> {
  const place = await findEarlierYear(req, res)
  const unitId = idFrom(String(req.params['unitId']))
  const unit = place.units.find(({ id }) => id === unitId)
  if (!unit) throw new NotFoundError('Không có đơn vị này trong phạm vi xếp loại của cấp ủy.')
  return { ...place, unit }
}

earlierRatings.get(`${EARLIER}/:unitId`, async (req, res) => {
  const place = await findUnit(req, res)
  const last = await lastEarlierDocument(place.organisation.id, place.year)
  await showUnit(res, place, { values: last ? { ...last, decidedOn: dateText(last.decidedOn) } : {} })
})

interface State {
  values: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

async function showUnit(res: Response, { organisation, year, unit }: UnitPlace, { values, errors = {}, problem }: State) {
  const rows = await earlierSubjects({ committeeId: organisation.id, unitId: unit.id, year })
  const address = `/organisations/${organisation.id}/years/${year}/earlier-ratings`
  const shown = presentEarlierUnit({
    ...{ year, rows, memberId: res.locals.actor.memberId, errors, problem: problem ?? null },
    values: { ...values, mark: values['mark'] ?? markOfSubjects(rows) },
  })
  const place = {
    ...{ title: `Kết quả năm ${year}: ${unit.name}`, section: 'progress' as const, organisation, year: null },
    crumbs: [yearsCrumb(organisation.id), { name: `Năm ${year}`, href: address }],
  }
  await showPage(res, 'earlier-years/unit', place, { unit: { ...shown, address: `${address}/${unit.id}`, back: address } })
}

earlierRatings.post(`${EARLIER}/:unitId`, async (req, res) => {
  const place = await findUnit(req, res)
  const { organisation, year, unit, today } = place
  const { values, errors } = readEarlierRatings(req.body, today, year)
  const typed = typedValues(req.body)
  if (errors) return showUnit(res.status(422), place, { values: typed, errors })
  const outcomes = [...values.outcomes].map(([row, outcome]) =>
    row === 'unit' ? { kind: 'ORGANISATION' as const, id: unit.id, outcome } : { kind: 'MEMBER' as const, id: Number(row), outcome },
  )
  try {
    const count = await recordEarlierRatings(
      res.locals.actor,
      organisation.id,
      { ...values, year, unitId: unit.id, outcomes },
      res.locals.now,
    )
    req.session.notice = `Đã ghi ${countText(count)} kết quả năm ${year} của ${unit.name}.`
    res.redirect(303, `/organisations/${organisation.id}/years/${year}/earlier-ratings`)
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    const { mark: _mark, ...others } = typed
    await showUnit(res.status(error.status), place, { values: error instanceof ConflictError ? others : typed, problem: error.message })
  }
})
