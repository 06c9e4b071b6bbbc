import { type Request, type Response, Router } from 'express'
import { recordDecisions } from '../commands/recordDecisions'
import type { Actor } from '../domain/actor'
import type { RatingRecord } from '../domain/ratingRecord'
import { countText } from '../domain/share'
import { plainDateOf } from '../domain/plainDate'
import { authorityName, decidedAbove, decidedElsewhere } from '../domain/decidingAuthority'
import { whyNot } from '../domain/ratingActs'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import {
  choiceMark,
  type DecisionDocument,
  filterOf,
  type LevelChoice,
  listForm,
  readChoice,
  readDecision,
  type TypedChoice,
  typedChoices,
} from '../forms/decision'
import { readForm, typedValues } from '../forms/form'
import { Organisation } from '../models/Organisation'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canHeadCycle, canRunCycle } from '../policies/ratings'
import { placesOfCycle, proposedRatings, ratingsOfCycle } from '../queries/decisionSheet'
import { placeToday } from '../queries/placeToday'
import { actedOf, addressOf, breachesOf, type DecisionPlace, type ReviewState, showList, showNoCycle, showReview } from './decisionPages'
import { findYear } from './organisation'
import { idFrom } from './params'

export const decisions = Router()

const DECISIONS = '/organisations/:organisationId/years/:year/decisions'
const ONLY_HEADS = 'Đồng chí chuẩn bị được quyết định nhưng không ghi được. Người ghi được: bí thư hoặc phó bí thư của cấp ủy mở đợt.'
const NO_SUCH_LIST = 'Không có danh sách này. Mời đồng chí chọn lại đơn vị, loại đối tượng và trạng thái.'

async function findCommittee(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const found = await findYear(req, res)
  authorize(canRunCycle(res.locals.actor, found.organisation))
  return { ...found, cycle: await RatingCycle.ofCommittee(found.organisation.id, found.year) }
}

async function findCycle(req: Request<{ organisationId: string; year: string }>, res: Response): Promise<DecisionPlace> {
  const { cycle, ...found } = await findCommittee(req, res)
  if (!cycle) throw new NotFoundError(`Năm ${found.year} tổ chức này chưa mở đợt đánh giá nên chưa ghi được quyết định.`)
  return { ...found, cycle }
}

decisions.get(DECISIONS, async (req, res) => {
  const { cycle, ...found } = await findCommittee(req, res)
  if (!cycle) return showNoCycle(res, found)
  const { values } = readForm(listForm, req.query)
  if (!values) throw new NotFoundError(NO_SUCH_LIST)
  await showList(res, { ...found, cycle }, { filter: filterOf(values), page: values.page })
})

/** One rating, from its own page. */
decisions.get(`${DECISIONS}/new`, async (req, res) => {
  const place = await findCycle(req, res)
  const [rating] = await ratingsOfCycle(place.cycle, [idFrom(String(req.query['rating']))])
  if (!rating) throw new NotFoundError('Đối tượng này không thuộc đợt đánh giá. Hãy chọn lại trong danh sách.')
  const elsewhere = req.query['elsewhere'] === 'yes'
  const obstacle = whyNot(elsewhere ? 'recordElsewhere' : 'prepare', rating, actedOf(place), res.locals.actor)
  if (obstacle) throw new RuleError(obstacle)
  const typed = new Map([[rating.id, { version: rating.version, level: rating.level ?? rating.proposedLevel }]])
  await showReview(res, place, { typed, elsewhere, read: [rating] })
})

/** What was chosen in the list, or again with other levels; nothing is written. */
decisions.post(`${DECISIONS}/new`, async (req, res) => {
  const place = await findCycle(req, res)
  const { values, errors } = readChoice(withoutDocument(req.body))
  if (errors) return showListAgain(req, res, place, errors)
  const choices = values.scope === 'chosen' ? values.choices : await proposedChoices(place, values.filter, res)
  await showReview(res, place, { typed: typedOf(choices), values: documentFields(req.body) })
})

decisions.post(DECISIONS, async (req, res) => {
  const { actor, now } = res.locals
  const place = await findCycle(req, res)
  const { cycle, organisation } = place
  authorize(canHeadCycle(actor, organisation), ONLY_HEADS)
  const state: ReviewState = { typed: typedChoices(req.body), values: documentFields(req.body) }
  const { values, errors } = readDecision(req.body, { openedOn: cycle.openedOn, today: plainDateOf(now) })
  if (errors) return showReview(res.status(422), place, { ...state, errors })

  const { choices, reviewed, document: typed } = values
  const { authorityName: elsewhere, ...document } = typed
  if (reviewed && reviewed !== choiceMark(choices)) {
    return showReview(res, place, {
      ...state,
      problem: 'Đồng chí vừa đổi mức hoặc đối tượng, chưa có gì được ghi. Mời xem lại các con số rồi ghi.',
    })
  }
  const missing = await wordsMissing(place, actor, values)
  if (Object.keys(missing).length > 0) return showReview(res.status(422), place, { ...state, errors: missing })
  const authority = await authorityOf(place, elsewhere, choices)
  try {
    const { recorded, apart } = await recordDecisions(actor, cycle, { choices, document, authority }, now)
    req.session.notice = `Đã ghi quyết định ${document.documentNumber} cho ${countText(recorded)} đối tượng.${apartText(apart)}`
  } catch (error) {
    if (!(error instanceof RuleError || error instanceof ConflictError)) throw error
    return showReview(res.status(error.status), place, { ...state, problem: error.message })
  }
  res.redirect(303, addressOf(place))
})

async function proposedChoices(
  { cycle }: DecisionPlace,
  filter: Parameters<typeof proposedRatings>[1],
  res: Response,
): Promise<LevelChoice[]> {
  const ratings = await proposedRatings(cycle, filter, res.locals.actor.memberId)
  return ratings.map(({ id, version, proposedLevel }) => ({ ratingId: id, version, level: proposedLevel! }))
}

const apartText = (name: string | null) =>
  name ? ` Dòng của chính đồng chí (${name}) được để riêng, chờ người khác có thẩm quyền ghi.` : ''

/** Somebody else who decided, the level above where it decides members, or the committee of the cycle; each under its name. */
async function authorityOf({ cycle, organisation }: DecisionPlace, elsewhere: string, choices: readonly LevelChoice[]) {
  if (elsewhere) return { id: null, name: elsewhere }
  const ids = choices.map(({ ratingId }) => ratingId)
  const isAbove = organisation.parentId !== null && decidedAbove(await ratingsOfCycle(cycle, ids), cycle.facts().settings) > 0
  const { id, tier } = isAbove ? await Organisation.findByPk(organisation.parentId!, { rejectOnEmpty: true }) : organisation
  const { bodyName } = isAbove ? await placeToday(id) : (await placesOfCycle(cycle)).committee
  return { id, name: authorityName({ tier, bodyName }) }
}

/** What the document must say besides, by field: who decided, where it was not the committee; why, where an order is broken. */
async function wordsMissing(
  place: DecisionPlace,
  actor: Actor,
  { choices, document }: { choices: readonly LevelChoice[]; document: DecisionDocument },
): Promise<Record<string, string>> {
  const { cycle } = place
  const ids = choices.map(({ ratingId }) => ratingId)
  const ratings = await ratingsOfCycle(cycle, ids)
  const acted = actedOf(place)
  const elsewhere = ratings.map(rating => decidedElsewhere(rating, acted, actor)).find(text => text !== null)
  const reason = document.reason ? null : await reasonNeeded(cycle, ratings)
  return { ...(reason && { reason }), ...(elsewhere && !document.authorityName && { authorityName: elsewhere }) }
}

/** Why a reason must be written; null where none is needed. */
async function reasonNeeded(cycle: RatingCycle, ratings: readonly RatingRecord[]): Promise<string | null> {
  if (ratings.some(({ level }) => level !== null)) return 'Có đối tượng đã có quyết định. Hãy ghi lý do ra quyết định mới.'
  const breaches = await breachesOf(cycle, ratings)
  return breaches.length > 0 ? `${breaches.map(({ text }) => text).join(' ')} Hãy ghi lý do.` : null
}

const typedOf = (choices: readonly LevelChoice[]) =>
  new Map<number, TypedChoice>(choices.map(({ ratingId, version, level }) => [ratingId, { version, level }]))

/** The list comes back as it was left, with what was ticked. */
function showListAgain(req: Request, res: Response, place: DecisionPlace, errors: Record<string, string>) {
  const { unit, kind, step, page } = (req.body ?? {}) as Record<string, unknown>
  const list = readForm(listForm, { unit, kind, step, page }).values ?? { unit: '' as const, kind: '' as const, step: '' as const, page: 1 }
  return showList(res.status(422), place, { filter: filterOf(list), page: list.page, typed: typedChoices(req.body), errors })
}

const DOCUMENT_FIELDS = ['documentNumber', 'decidedOn', 'signatoryName', 'signatoryOffice', 'reason', 'authorityName']

const documentFields = (body: unknown) =>
  Object.fromEntries(Object.entries(typedValues(body)).filter(([name]) => DOCUMENT_FIELDS.includes(name)))

/** Looking again at other levels, the document may be half typed. */
const withoutDocument = (body: unknown) =>
  Object.fromEntries(Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !DOCUMENT_FIELDS.includes(name)))
