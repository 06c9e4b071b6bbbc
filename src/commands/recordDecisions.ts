import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { capChanges, capProblem } from '../domain/capChange'
import { decidedAbove } from '../domain/decidingAuthority'
import { orderBreaches } from '../domain/decisionOrder'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import { type ActedCycle, stateOnceDecided, whyNot } from '../domain/ratingActs'
import type { RatingLevel } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import { regimeByCode } from '../domain/regulations'
import type { PathRange } from '../domain/treePath'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { RatingDecision } from '../models/RatingDecision'
import { actedCycle } from '../queries/actedCycle'
import { cycleTallies } from '../queries/cycleTallies'
import { ratingsOfCycle } from '../queries/decisionSheet'
import { placesOf } from '../queries/placesOf'
import { waitingRatings } from '../queries/waitingRatings'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 500

interface Decisions {
  choices: readonly { ratingId: number; version: number; level: RatingLevel }[]
  document: { documentNumber: string; decidedOn: PlainDate; signatoryName: string; signatoryOffice: string; reason: string }
  /** Who decided, as the document says; without an id it is somebody else than the committee of the cycle. */
  authority: { id: number | null; name: string }
}

/** A rating with the level that is to be recorded. */
interface Decided {
  rating: RatingRecord
  version: number
  level: RatingLevel
}

interface Recorded {
  recorded: number
  /** The actor's own name where it was among others: that row is left to another person with the right. */
  apart: string | null
}

/**
 * Records what a committee decided on ratings of its cycle, or what was decided above or outside; all or none, but the actor's own row.
 * Earlier decisions are kept: the new ones supersede them. Throws RuleError for what the rules forbid, ConflictError when a rating has changed.
 */
export async function recordDecisions(actor: Actor, cycle: RatingCycle, decisions: Decisions, now: Date): Promise<Recorded> {
  const places = await placesOf(cycle.organisationId)
  return write(actor, context => record(context, actor, cycle, decisions, places), now)
}

async function record(
  context: WriteContext,
  actor: Actor,
  cycle: RatingCycle,
  decisions: Decisions,
  places: readonly PathRange[],
): Promise<Recorded> {
  const { transaction } = context
  await RatingCycle.hold(cycle.id, transaction)
  const all = await decidedOf(context, cycle, decisions)
  const { decided, apart } = setApart(all, actor)
  refuseTwoAuthorities(decided, cycle, decisions)
  refuse(decided, actor, await actedCycle(cycle.facts(), null, plainDateOf(context.now), transaction), decisions)
  if (!decisions.document.reason) await refuseBreaches(context, cycle, decided)
  if (decisions.authority.id !== null) await refuseAboveCap(context, cycle, decided, places)
  for (let start = 0; start < decided.length; start += CHUNK) {
    await store(context, cycle, decided.slice(start, start + CHUNK), decisions)
  }
  return { recorded: decided.length, apart }
}

/** Nobody records a decision on the own person: among others, that row waits for somebody else. */
function setApart(all: readonly Decided[], { memberId }: Actor) {
  const own = memberId === null ? undefined : all.find(({ rating }) => rating.memberId === memberId)
  if (!own || all.length === 1) return { decided: all, apart: null }
  return { decided: all.filter(each => each !== own), apart: own.rating.name }
}

/** One document speaks for one authority: members that the level above decides stand in one of their own. */
function refuseTwoAuthorities(decided: readonly Decided[], cycle: RatingCycle, { authority }: Decisions) {
  const chosen = decided.map(({ rating }) => rating)
  const above = decidedAbove(chosen, cycle.facts().settings)
  if (authority.id === null || above === 0 || above === chosen.length) return
  throw new RuleError('Đảng viên do cấp trên quyết định, các đối tượng khác do cấp ủy mở đợt: hãy ghi riêng từng văn bản.')
}

async function refuseBreaches({ transaction }: WriteContext, cycle: RatingCycle, decided: readonly Decided[]) {
  const chosen = decided.map(({ rating }) => rating)
  const waiting = await waitingRatings(
    cycle.id,
    chosen.map(({ unitId }) => unitId),
    transaction,
  )
  const breaches = orderBreaches(chosen, waiting, cycle, regimeByCode(cycle.regulation, cycle.guidance))
  if (breaches.length > 0) throw new RuleError(`${breaches.map(({ text }) => text).join(' ')} Hãy ghi lý do quyết định trước bước này.`)
}

/** What others decided is a fact; what the committee decides keeps the cap as it stated it. */
async function refuseAboveCap(
  { transaction }: WriteContext,
  cycle: RatingCycle,
  decided: readonly Decided[],
  places: readonly PathRange[],
) {
  const changes = decided.map(({ rating, level }) => ({
    group: rating.group,
    isHead: rating.isHead,
    alike: rating.alike,
    from: rating.level,
    proposed: rating.proposedLevel,
    to: level,
  }))
  const caps = capChanges(cycle.facts(), await cycleTallies(cycle, places, transaction), changes)
  const problems = caps.filter(({ exceeded }) => exceeded).map(capProblem)
  if (problems.length > 0) throw new RuleError(problems.join(' '))
}

/** The chosen ratings as they stand now, held until the end. */
async function decidedOf({ transaction }: WriteContext, cycle: RatingCycle, { choices }: Decisions): Promise<Decided[]> {
  const ids = choices.map(({ ratingId }) => ratingId)
  await Rating.held(ids, transaction)
  const ratings = new Map((await ratingsOfCycle(cycle, ids, transaction)).map(rating => [rating.id, rating]))
  const found = choices.flatMap(({ ratingId, version, level }) => {
    const rating = ratings.get(ratingId)
    return rating ? [{ rating, version, level }] : []
  })
  const outside = choices.length - found.length
  if (outside > 0) {
    throw new RuleError(
      `Có ${outside} đối tượng không thuộc đợt đánh giá năm ${cycle.year} này; chưa có gì được ghi. Hãy mở lại danh sách rồi chọn lại.`,
    )
  }
  return found
}

function refuse(decided: readonly Decided[], actor: Actor, cycle: ActedCycle, { document, authority }: Decisions) {
  const act = authority.id === null ? 'recordElsewhere' : 'decide'
  if (decided.length === 0) throw new RuleError('Chưa chọn đối tượng nào. Hãy chọn ít nhất một đối tượng để ghi quyết định.')
  for (const { rating } of decided) {
    const obstacle = whyNot(act, rating, cycle, actor)
    if (obstacle) throw new RuleError(`${rating.name}: ${obstacle}`)
  }
  const stale = decided.filter(({ rating, version }) => rating.version !== version)
  if (stale.length > 0) {
    throw new ConflictError(`Có người vừa sửa ${stale.length} dòng; chưa có gì được ghi. Hãy xem các dòng được đánh dấu rồi ghi lại.`)
  }
  const superseded = decided.filter(({ rating }) => rating.level !== null)
  if (superseded.length > 0 && !document.reason) {
    throw new RuleError(`Có ${superseded.length} đối tượng đã có quyết định. Hãy ghi lý do ra quyết định mới.`)
  }
}

async function store(context: WriteContext, cycle: RatingCycle, decided: readonly Decided[], { document, authority }: Decisions) {
  const { actor, transaction, now } = context
  const { regulation, guidance } = regimeByCode(cycle.regulation, cycle.guidance)
  const common = {
    ...document,
    reason: document.reason || null,
    authorityId: authority.id,
    authorityName: authority.name,
    citation: `${regulation.citation}; ${guidance.citation}`,
    recordedAt: now.toISOString(),
    recordedBy: actor?.userId ?? null,
  }
  await RatingDecision.bulkCreate(
    decided.map(({ rating, level }) => ({ ...common, ratingId: rating.id, level, supersedesId: rating.decisionId })),
    { transaction },
  )
  for (const state of ['DECIDED', 'PUBLISHED'] as const) {
    await Rating.takeNewDecision(ids(decided.filter(({ rating }) => stateOnceDecided(rating.state) === state)), state, transaction)
  }
  await AuditEntry.record(context, ...decided.map(each => actOf(each, document)))
}

const ids = (decided: readonly Decided[]) => decided.map(({ rating }) => rating.id)

const actOf = ({ rating, level }: Decided, { documentNumber, decidedOn, reason }: Decisions['document']) => ({
  act: 'recordDecisions',
  subjectKind: 'rating',
  subjectId: rating.id,
  organisationId: rating.unitId,
  before: { state: rating.state, level: rating.level, documentNumber: rating.documentNumber, decidedOn: rating.decidedOn },
  after: { state: stateOnceDecided(rating.state), level, documentNumber, decidedOn },
  reason: reason || null,
})
