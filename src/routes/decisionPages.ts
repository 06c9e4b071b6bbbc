import type { Response } from 'express'
import type { Actor } from '../domain/actor'
import { capChanges, capsOfCycle } from '../domain/capChange'
import { orderBreaches } from '../domain/decisionOrder'
import { plainDateOf } from '../domain/plainDate'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import type { RatingFilter, RatingRecord } from '../domain/ratingRecord'
import { regimeByCode } from '../domain/regulations'
import type { CycleFacts } from '../domain/yearRecords'
import { choiceMark, type TypedChoice } from '../forms/decision'
import type { FieldErrors } from '../forms/form'
import type { Organisation } from '../models/Organisation'
import type { RatingCycle } from '../models/RatingCycle'
import { canHeadCycle } from '../policies/ratings'
import { presentDecisionReview } from '../presenters/decisionReview'
import { presentDecisionSheet } from '../presenters/decisionSheet'
import { cycleTallies } from '../queries/cycleTallies'
import { decisionSheet, decisionSheetCounts, placesOfCycle, ratingsOfCycle } from '../queries/decisionSheet'
import { officersOn } from '../queries/officersOn'
import { placesOf } from '../queries/placesOf'
import { lastActsOn } from '../queries/ratingHistory'
import { waitingRatings } from '../queries/waitingRatings'
import { takeNotice } from './notice'
import { showPage } from './page'

const PAGE_SIZE = 100

export interface DecisionPlace {
  organisation: Organisation
  year: number
  cycle: RatingCycle
}

type OfYear = Pick<DecisionPlace, 'organisation' | 'year'>

const yearOf = ({ organisation, year }: OfYear) => `/organisations/${organisation.id}/years/${year}`
export const addressOf = (place: OfYear) => `${yearOf(place)}/decisions`

/** The cycle as decisions look at it; no deadline stands in the way of preparing one. */
export const actedOf = ({ cycle, organisation }: DecisionPlace): CycleFacts & ActedCycle => ({
  ...cycle.facts(),
  path: organisation.path,
  locks: {},
})

const pagePlace = (
  { organisation, year }: Pick<DecisionPlace, 'organisation' | 'year'>,
  title: string,
  above: { name: string; href: string }[] = [],
) => ({
  title,
  section: 'decisions' as const,
  organisation,
  year,
  crumbs: [{ name: `Bảng năm ${year}`, href: `/organisations/${organisation.id}/years/${year}` }, ...above],
})

const talliesOf = async (cycle: RatingCycle) => cycleTallies(cycle, await placesOf(cycle.organisationId))

const regimeOf = ({ regulation, guidance }: RatingCycle) => regimeByCode(regulation, guidance)

/** A year for which the organisation opened no cycle. */
export const showNoCycle = (res: Response, place: Pick<DecisionPlace, 'organisation' | 'year'>) =>
  showPage(res, 'decisions/index', pagePlace(place, `Quyết định xếp loại năm ${place.year}`), { sheet: null })

interface ListState {
  filter: RatingFilter
  page: number
  typed?: Map<number, TypedChoice>
  errors?: FieldErrors
}

/** The list from which subjects are chosen. */
export async function showList(res: Response, place: DecisionPlace, { filter, page, typed = new Map(), errors = {} }: ListState) {
  const { cycle } = place
  const { actor } = res.locals
  const [rows, counts, { committee, units }, tallies] = await Promise.all([
    decisionSheet(cycle, filter, { page, size: PAGE_SIZE }),
    decisionSheetCounts(cycle, filter, actor.memberId),
    placesOfCycle(cycle),
    talliesOf(cycle),
  ])
  const sheet = presentDecisionSheet({
    address: addressOf(place),
    links: { progress: `${yearOf(place)}/progress`, publication: `${yearOf(place)}/publication` },
    committeeName: committee.bodyName,
    cycle: actedOf(place),
    regime: regimeOf(cycle),
    caps: capsOfCycle(cycle.facts(), tallies),
    actor,
    rows,
    units,
    filter,
    counts,
    page,
    pageSize: PAGE_SIZE,
    typed,
    errors,
  })
  await showPage(res, 'decisions/index', pagePlace(place, sheet.title), { sheet, notice: takeNotice(res.req) })
}

export interface ReviewState {
  typed: Map<number, TypedChoice>
  values?: Record<string, string>
  errors?: FieldErrors
  problem?: string | null
  /** The ratings chosen, where they were read already. */
  read?: RatingRecord[]
  /** Whether somebody else than the committee decided. */
  elsewhere?: boolean
}

/** What a decision on these ratings would do before its turn. */
export async function breachesOf(cycle: RatingCycle, ratings: readonly RatingRecord[]) {
  const units = ratings.map(({ unitId }) => unitId)
  return orderBreaches(ratings, await waitingRatings(cycle.id, units), cycle, regimeOf(cycle))
}

function showNothingChosen(res: Response, place: DecisionPlace, { errors = {}, problem }: ReviewState) {
  const outside = problem ?? 'Không có đối tượng nào thuộc đợt đánh giá này. Hãy chọn lại trong danh sách.'
  const nothing = Object.keys(errors).length > 0 ? errors : { chosen: outside }
  return showList(res.status(422), place, { filter: { unitId: null, kind: null, step: null }, page: 1, errors: nothing })
}

/** The page before recording. Without a subject of this cycle there is nothing to review: the list comes back. */
export async function showReview(res: Response, place: DecisionPlace, state: ReviewState) {
  const { typed, values = {}, errors = {}, problem = null } = state
  const { cycle } = place
  const { actor, now } = res.locals
  const chosen = [...typed].flatMap(([ratingId, { version, level }]) => (version === null ? [] : [{ ratingId, level }]))
  const ids = chosen.map(({ ratingId }) => ratingId)
  const rows = state.read ?? (await ratingsOfCycle(cycle, ids))
  if (rows.length === 0) return showNothingChosen(res, place, state)
  const [tallies, officers, breaches] = await Promise.all([
    talliesOf(cycle),
    officersOn(cycle.organisationId, plainDateOf(now)),
    breachesOf(cycle, rows),
  ])
  const review = presentDecisionReview({
    address: addressOf(place),
    cycle: actedOf(place),
    regime: regimeOf(cycle),
    actor,
    rows,
    capChanges: capChanges(cycle.facts(), tallies, changesOf(rows, typed)),
    officers,
    breaches,
    act: (state.elsewhere ?? (Boolean(values['authorityName']) || isElsewhere(rows, place, actor))) ? 'recordElsewhere' : 'prepare',
    canRecord: canHeadCycle(actor, place.organisation),
    typed,
    lastActs: await lastActsOn(rows.filter(({ id, version }) => (typed.get(id)?.version ?? version) !== version)),
    values,
    errors,
    problem,
    openedOn: cycle.openedOn,
  })
  const reviewed = review.editable ? choiceMark(chosen.flatMap(({ ratingId, level }) => (level ? [{ ratingId, level }] : []))) : ''
  const crumb = { name: `Quyết định xếp loại năm ${place.year}`, href: addressOf(place) }
  return showPage(res, 'decisions/new', pagePlace(place, review.title, [crumb]), { review: { ...review, reviewed } })
}

/** Whether one of these can only be entered as decided by somebody else. */
function isElsewhere(rows: readonly RatingRecord[], place: DecisionPlace, actor: Actor) {
  const acted = actedOf(place)
  return rows.some(row => whyNot('prepare', row, acted, actor) !== null && whyNot('recordElsewhere', row, acted, actor) === null)
}

const changesOf = (rows: RatingRecord[], typed: Map<number, TypedChoice>) =>
  rows.flatMap(({ id, group, isHead, alike, level, proposedLevel }) => {
    const to = typed.get(id)?.level
    return to ? [{ group, isHead, alike, from: level, proposed: proposedLevel, to }] : []
  })
